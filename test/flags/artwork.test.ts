import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagCodes } from '../../src/flags/flag-codes.ts';
import { flagFor } from '../../src/flags/flag-for.ts';
import { officialProportions } from '../../src/flags/ratios.ts';
import { type Colour, entries, extent, isColour, type Pixels, pixels } from './pixels.ts';

/** Width to height of what is shown of the artwork. */
async function shownRatio(code: string): Promise<number> {
  const flag = flagFor(code);
  const source = await readFile(flag?.svgPath ?? '', 'utf8');
  const viewBox = flag?.frame?.viewBox ?? source.match(/\sviewBox="([^"]+)"/)?.[1] ?? '';
  const [, , width, height] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Number(width) / Number(height);
}

/** Samples along a straight line, in shares of the picture's width and height. */
function along(picture: Pixels, from: [number, number], to: [number, number]): Colour[] {
  return Array.from({ length: 1000 }, (_, index) => {
    const share = index / 1000;
    const x = from[0] + (to[0] - from[0]) * share;
    const y = from[1] + (to[1] - from[1]) * share;
    return picture.at(x * picture.width, y * picture.height);
  });
}

/** Samples around the middle of the picture from 4.5° on, at a radius in shares of its height. */
function around(picture: Pixels, radius: number): Colour[] {
  return Array.from({ length: 3600 }, (_, index) => {
    const angle = ((index + 45) / 1800) * Math.PI;
    const reach = radius * picture.height;
    return picture.at(
      picture.width / 2 + Math.sin(angle) * reach,
      picture.height / 2 - Math.cos(angle) * reach,
    );
  });
}

describe('the artwork', () => {
  // LAS is framed wider on purpose and measured below.
  it('shows every flag unstretched, within 0.5 % of its proportion', async () => {
    expect(Object.keys(officialProportions)).toHaveLength(195);
    for (const code of flagCodes().filter((each) => each !== 'LAS')) {
      const stretch = (await shownRatio(code)) / (flagFor(code)?.ratio ?? 0) - 1;
      expect(Math.abs(stretch), code).toBeLessThan(0.005);
    }
  });

  it('is our own where the package has an older flag', () => {
    const own = flagCodes().filter((code) => basename(dirname(flagFor(code)?.svgPath ?? '')) === 'flags');
    expect(own).toEqual(['HN', 'IS', 'KG', 'SY']);
  });
});

describe('Syria', () => {
  it('is green, white and black with three red stars in a row', async () => {
    const flag = await pixels('SY', 600);
    expect(isColour(flag.at(300, 60), '#007a3d')).toBe(true);
    expect(isColour(flag.at(20, 200), '#ffffff')).toBe(true);
    expect(isColour(flag.at(300, 340), '#000000')).toBe(true);
    for (const x of [150, 300, 450]) expect(isColour(flag.at(x, 200), '#ce1126')).toBe(true);
    expect(entries(along(flag, [0, 0.5], [1, 0.5]), '#ce1126')).toBe(3);
  });
});

describe('Kyrgyzstan', () => {
  it('has forty straight rays', async () => {
    const flag = await pixels('KG', 1000);
    for (const radius of [0.215, 0.24, 0.27]) expect(entries(around(flag, radius), '#ffff00')).toBe(40);
    for (let ray = 0; ray < 40; ray++) {
      const angle = (ray / 40) * 2 * Math.PI;
      const [x, y] = [(Math.sin(angle) * 0.28 * 600) / 1000, -Math.cos(angle) * 0.28];
      const ridge = along(flag, [0.5 + x * 0.7, 0.5 + y * 0.7], [0.5 + x, 0.5 + y]);
      expect(ridge.every((sample) => isColour(sample, '#ffff00', 100))).toBe(true);
    }
  });

  it('has four laths each way in its tunduk', async () => {
    const flag = await pixels('KG', 1000);
    // Down the middle: field, upper rim, four crossings, lower rim, field.
    expect(entries(along(flag, [0.5, 0], [0.5, 1]), '#ff0000')).toBe(8);
  });
});

describe('Honduras', () => {
  it('is turquoise with five stars', async () => {
    const flag = await pixels('HN', 720);
    expect(isColour(flag.at(360, 60), '#00bce4')).toBe(true);
    expect(isColour(flag.at(60, 180), '#ffffff')).toBe(true);
    expect(isColour(flag.at(360, 300), '#00bce4')).toBe(true);
    const stars = [0.5, 0.42, 0.58].map((y) => entries(along(flag, [0, y], [1, y]), '#00bce4'));
    expect(stars).toEqual([1, 2, 2]);
  });
});

describe('Iceland', () => {
  it('has the colours of 2016', async () => {
    const flag = await pixels('IS', 500);
    expect(isColour(flag.at(60, 60), '#02529c')).toBe(true);
    expect(isColour(flag.at(180, 60), '#dc1e35')).toBe(true);
  });
});

describe('organisations', () => {
  it.each([
    ['EU', 'circle of stars', '#ffcc00'],
    ['ASEAN', 'red disc', '#ed2939'],
    ['LAS', 'chain', '#fcd116'],
  ])('%s keeps its %s as wide as high', async (code, _, colour) => {
    const { width, height } = extent(await pixels(code, 900), colour, 60);
    expect(width).toBeGreaterThan(200);
    expect(Math.abs(width / height - 1)).toBeLessThan(0.02);
  });

  it('UN keeps the shape of its emblem, half as high as the flag', async () => {
    const { width, height } = extent(await pixels('UN', 720), '#ffffff', 60);
    expect(width / height).toBeCloseTo(280 / 237.5, 1);
    expect(height / 480).toBeCloseTo(0.5, 1);
  });
});

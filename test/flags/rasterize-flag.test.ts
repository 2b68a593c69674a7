import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { Flag } from '../../src/flags/flag.ts';
import { flagCodes } from '../../src/flags/flag-codes.ts';
import { flagFor } from '../../src/flags/flag-for.ts';
import { flagSvg } from '../../src/flags/flag-svg.ts';
import { rasterizeFlag } from '../../src/flags/rasterize-flag.ts';
import { pixels } from './pixels.ts';

const flags = flagCodes().map((code) => flagFor(code) as Flag);

/** The names of a PNG's chunks, in order. */
function chunks(png: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    names.push(png.toString('latin1', at + 4, at + 8));
  return names;
}

describe('rasterizeFlag', () => {
  const pictures = Promise.all(flags.map((flag) => rasterizeFlag(flag, 600)));

  it('draws every flag at the exact size in its official proportion', { timeout: 60_000 }, async () => {
    for (const [index, picture] of (await pictures).entries()) {
      const flag = flags[index] as Flag;
      const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
      expect([width, height], flag.code).toEqual([600, Math.round(600 / flag.ratio)]);
      expect(Math.abs(width / height / flag.ratio - 1), flag.code).toBeLessThan(0.005);
    }
  });

  it('writes nothing beside the picture', { timeout: 60_000 }, async () => {
    const allowed = new Set(['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND']);
    for (const picture of await pictures)
      expect(chunks(picture).filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('stays under 12 KB at 600 pixels for most flags', { timeout: 60_000 }, async () => {
    const sizes = (await pictures).map((picture) => picture.length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(5 * 1024);
    expect(sizes[Math.floor(sizes.length * 0.85)]).toBeLessThan(12 * 1024);
    expect(sizes.at(-1)).toBeLessThan(40 * 1024);
  });

  it('draws the same bytes each time', async () => {
    // What was drawn is remembered: other modules draw it again.
    vi.resetModules();
    const { rasterizeFlag: drawAgain } = await import('../../src/flags/rasterize-flag.ts');
    for (const code of ['JP', 'KR', 'MX', 'NP', 'GS', 'UN']) {
      const flag = flagFor(code) as Flag;
      expect((await rasterizeFlag(flag, 333)).equals(await drawAgain(flag, 333)), code).toBe(true);
    }
  });

  it('covers its whole rectangle, but for Nepal', { timeout: 60_000 }, async () => {
    for (const flag of flags.filter(({ rectangular }) => rectangular)) {
      const svg = await flagSvg(flag, 97, Math.round(97 / flag.ratio));
      const { channels } = await sharp(Buffer.from(svg)).ensureAlpha().stats();
      // Where shapes meet within a pixel it is partly transparent; a bare edge would be 0.
      expect(channels[3]?.min, flag.code).toBeGreaterThan(128);
    }
    const nepal = await pixels('NP', 300);
    expect(nepal.at(290, 20)[3]).toBe(0);
    expect(nepal.at(100, 100)[3]).toBe(255);
  });

  it('leaves no seam where two stripes meet within a pixel', async () => {
    const { height, at } = await pixels('IT', 437);
    const [green, seam, white] = [at(140, height / 2), at(145, height / 2), at(150, height / 2)];
    for (const channel of [0, 1, 2, 3] as const) {
      expect(seam[channel]).toBeGreaterThanOrEqual(green[channel]);
      expect(seam[channel]).toBeLessThanOrEqual(white[channel]);
    }
  });
});

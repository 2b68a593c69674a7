import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { build, deckBytes, root, withFiles } from '../support/build.ts';
import { deckWithPages } from '../support/pages.ts';
import { hasPoppler, picturesOf as pagesOf } from '../support/poppler.ts';
import { readPackage, relationships } from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { findAll } from '../support/xml.ts';

const picture = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

const files: Record<string, Uint8Array> = {
  'logo.png': await picture(400, 100, '#0F2744'),
  'white.png': await picture(400, 100, '#FFFFFF'),
  'night.png': await picture(300, 300, '#101820'),
  'snow.png': await picture(1600, 900, '#F8F8F8'),
};
const readThemeFile = (name: string, theme: string) => (theme === 'my/theme.yaml' ? files[name] : undefined);

function themed(theme: string, set: TemplateSet = readTemplates({}, root) as TemplateSet) {
  return { templates: withFiles({ 'theme.yaml': theme }, set), readThemeFile };
}

const logo = 'logo: { file: logo.png, onDark: white.png, alt: Ministry of Examples }\n';

/** The layouts of a deck by name, each with the relationships of its part. */
function layoutsOf(bytes: Uint8Array) {
  const deck = readPackage(bytes);
  return new Map(
    [...deck.xml]
      .filter(([part]) => /slideLayout\d+\.xml$/.test(part))
      .map(([part, top]) => [findAll(top, 'p:cSld')[0]?.attributes.name ?? '', { part, top }]),
  );
}

const picturesOf = (bytes: Uint8Array, name: string) => {
  const top = layoutsOf(bytes).get(name)?.top;
  return top ? findAll(top, 'p:pic') : [];
};

describe('a logo', () => {
  test('stands on the layouts, with its alternative text, and on no slide', async () => {
    const bytes = await deckBytes(themed(logo));
    await expectSoundDeck(bytes);
    for (const { top } of layoutsOf(bytes).values()) {
      const [shape, ...more] = findAll(top, 'p:pic').map((pic) => findAll(pic, 'p:cNvPr')[0]?.attributes);
      expect(more).toEqual([]);
      expect(shape).toMatchObject({ name: 'Logo', descr: 'Ministry of Examples' });
    }
    const slides = [...readPackage(bytes).xml].filter(([part]) => part.startsWith('ppt/slides/slide'));
    const descriptions = slides.flatMap(([, top]) =>
      findAll(top, 'p:cNvPr').map(({ attributes }) => attributes.descr),
    );
    expect(descriptions).not.toContain('Ministry of Examples');
  });

  test('is whole in its place, and unstretched', async () => {
    const [pic] = picturesOf(await deckBytes(themed(logo)), 'Bottom line');
    const size = pic && findAll(pic, 'a:ext')[0]?.attributes;
    expect(Number(size?.cx) / Number(size?.cy)).toBeCloseTo(4);
    expect(Number(size?.cy)).toBeLessThanOrEqual(26 * 12700);
  });

  test('is the one for dark grounds there', async () => {
    const bytes = await deckBytes(themed(logo));
    const deck = readPackage(bytes);
    const shown = (name: string) => {
      const images = relationships(deck, layoutsOf(bytes).get(name)?.part ?? '').filter(
        ({ type }) => type === 'image',
      );
      return images.map(({ target }) => Buffer.from(deck.parts.get(target) ?? []));
    };
    expect(shown('Cover')).toEqual([files['white.png']]);
    expect(shown('Bottom line')).toEqual([files['logo.png']]);
  });

  test('stands only on the layouts that the theme names', async () => {
    const bytes = await deckBytes(themed('logo: { file: logo.png, alt: Ministry, layouts: [cover] }\n'));
    expect(picturesOf(bytes, 'Cover')).toHaveLength(1);
    expect(picturesOf(bytes, 'Bottom line')).toEqual([]);
  });

  test('has the stamp end before it', async () => {
    const { pages } = await deckWithPages({ ...themed(logo), settings: { stamp: 'DRAFT' } });
    const stamps = pages.flatMap(({ items }) =>
      items.filter(
        (item) =>
          item.type === 'text' &&
          item.paragraphs.some(({ runs }) => runs.some(({ text }) => text === 'DRAFT')),
      ),
    );
    expect(stamps).toHaveLength(pages.length);
    expect(Math.max(...stamps.map(({ x, width }) => x + width))).toBeLessThanOrEqual(792);
  });
});

function never(): never {
  throw new Error('There is no logo.');
}

describe('a background', () => {
  const cover = (file: string, scrim: number) =>
    themed(`layouts: { cover: { background: { file: ${file}, scrim: ${scrim} } } }\n`);

  test('fills its layout, in the shape of the slide, under a scrim', async () => {
    const bytes = await deckBytes(cover('night.png', 40));
    await expectSoundDeck(bytes);
    const deck = readPackage(bytes);
    const top = layoutsOf(bytes).get('Cover')?.top ?? never();
    expect(findAll(findAll(top, 'p:bg')[0] ?? never(), 'a:blip')).toHaveLength(1);
    expect(findAll(top, 'a:alpha').map(({ attributes }) => attributes.val)).toEqual(['40000']);
    const [media] = [...deck.parts].filter(([part]) => part.startsWith('ppt/media/theme-'));
    expect(await sharp(media?.[1]).metadata()).toMatchObject({ width: 1920, height: 1080 });
  });

  test('on which words can be read is no problem', async () => {
    expect((await build(cover('night.png', 0))).problems).toEqual([]);
  });

  test('that is too light for its words is told, with the scrim that helps', async () => {
    const { problems } = await build(cover('snow.png', 20));
    expect(problems).toMatchObject([
      { level: 'warning', code: 'low-contrast', at: { file: 'my/theme.yaml', line: 1 } },
    ]);
    const scrim = Number(/scrim: (\d+)/.exec(problems[0]?.hint ?? '')?.[1]);
    expect((await build(cover('snow.png', scrim))).problems).toEqual([]);
    expect((await build(cover('snow.png', scrim - 5))).problems).toHaveLength(1);
  });

  test('that is no picture is told at its line', async () => {
    const { problems, files: written } = await build(cover('missing.png', 0));
    expect(written).toEqual([]);
    expect(problems).toMatchObject([{ code: 'missing-image', at: { file: 'my/theme.yaml', line: 1 } }]);
  });
});

test('pictures of slides show the logo and the background, too', async () => {
  const theme = `${logo}layouts: { cover: { background: { file: night.png, scrim: 40 } } }\n`;
  const { files: pictures } = await build({ ...themed(theme), settings: { formats: ['svg'] } });
  const [cover = '', next = ''] = pictures.map(({ bytes }) => new TextDecoder().decode(bytes));
  const white = Buffer.from(files['white.png'] ?? []).toString('base64');
  expect(cover).toContain('fill-opacity="0.4"');
  expect(cover).toContain(white);
  expect(next).not.toContain('fill-opacity');
  expect(next).toContain(Buffer.from(files['logo.png'] ?? []).toString('base64'));
});

describe('a background without a scrim', () => {
  const bare = themed('layouts: { cover: { background: { file: night.png } } }\n');
  const written = (format: 'svg' | 'pdf') =>
    build({ ...bare, settings: { formats: [format], slides: ['cover'] } });

  test('has nothing drawn over it in pictures', async () => {
    const [cover] = (await written('svg')).files;
    expect(new TextDecoder().decode(cover?.bytes)).not.toContain('fill-opacity');
  });

  test.skipIf(!hasPoppler())('is seen in a PDF', async () => {
    const [file] = (await written('pdf')).files;
    const [page] = await pagesOf(file?.bytes ?? new Uint8Array(), 96);
    const { data } = await sharp(page)
      .extract({ left: 2, top: 50, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const [index, wanted] of [0x10, 0x18, 0x20].entries())
      expect(Math.abs((data[index] ?? 0) - wanted)).toBeLessThan(4);
  });
});

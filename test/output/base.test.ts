import { describe, expect, test } from 'vitest';
import { childrenNamed, el, findNamed, type XmlElement } from '../../src/xml/tree.ts';
import { changePart } from '../support/change-package.ts';
import { deckNames, type TestDeck, testDeck } from '../support/decks.ts';
import { hasLibreOffice, renderPictures } from '../support/libreoffice.ts';
import {
  type PptxPackage,
  placeholderOf,
  relatedPart,
  shapeTexts,
  slideParts,
} from '../support/read-package.ts';
import { readPixels } from '../support/slide-pixels.ts';
import { attribute, child, elements, find, findAll } from '../support/xml.ts';

const master = 'ppt/slideMasters/slideMaster1.xml';

/** The layouts in the order in which "New Slide" offers them. */
function layouts(pkg: PptxPackage): { part: string; name: string; type: string }[] {
  return [...pkg.xml]
    .filter(([part]) => part.startsWith('ppt/slideLayouts/slideLayout'))
    .map(([part, top]) => ({
      part,
      name: attribute(child(top, 'p:cSld'), 'name') ?? '',
      type: attribute(top, 'type') ?? '',
    }))
    .sort((a, b) => Number(/\d+/.exec(a.part)) - Number(/\d+/.exec(b.part)));
}

describe.each(deckNames)('the base of the deck of %s', (name) => {
  test('has its parts as sections, each slide in one', async () => {
    const { pkg, pages } = await testDeck(name);
    const sections = findAll(pkg.xml.get('ppt/presentation.xml') as XmlElement, 'p14:section');
    const listed = sections.flatMap((section) =>
      findAll(section, 'p14:sldId').map(() => attribute(section, 'name')),
    );
    const title = find(pkg.xml.get('docProps/core.xml'), 'dc:title')?.children.join('');
    expect(listed).toEqual(pages.map(({ section }) => section ?? title));
    const ids = sections.map((section) => attribute(section, 'id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/.test(id))).toEqual([]);
  });

  test('offers the layouts that people know for new slides', async () => {
    const { pkg } = await testDeck(name);
    expect(
      layouts(pkg)
        .slice(-6)
        .map((layout) => `${layout.name}: ${layout.type}`),
    ).toEqual([
      'Title Slide: title',
      'Title and Content: obj',
      'Two Content: twoObj',
      'Section Header: secHead',
      'Title Only: titleOnly',
      'Blank: blank',
    ]);
  });

  test('has a name of its own for each layout', async () => {
    const { pkg } = await testDeck(name);
    const names = layouts(pkg).map((layout) => layout.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('calls the title of a title slide a centred one, in layouts and on slides', async () => {
    const { pkg } = await testDeck(name);
    const titles = (part: string) =>
      shapeTexts(pkg, part).flatMap(({ placeholder: { type = '' } = {} }) =>
        ['title', 'ctrTitle'].includes(type) ? [type] : [],
      );
    for (const { part, type } of layouts(pkg).filter((layout) => layout.type !== 'blank')) {
      expect(titles(part)).toEqual([type === 'title' ? 'ctrTitle' : 'title']);
    }
    for (const part of slideParts(pkg)) {
      expect(titles(part)).toEqual(titles(relatedPart(pkg, part, 'slideLayout') ?? ''));
    }
  });

  test('has the words of the foot in its layouts, for slides to come', async () => {
    const { pkg, pages } = await testDeck(name);
    const words = (part: string, wanted: string) =>
      shapeTexts(pkg, part)
        .filter(({ placeholder }) => placeholder?.type === wanted)
        .flatMap(({ paragraphs }) => paragraphs);
    const [first = ''] = slideParts(pkg);
    const blank = layouts(pkg).at(-1)?.part ?? '';
    expect(pages.length).toBeGreaterThan(1);
    expect(words(blank, 'dt')).toEqual(words(first, 'dt'));
    const footer = words(first, 'ftr');
    expect(words(blank, 'ftr')).toEqual(footer.length > 0 ? footer : ['Footer']);
  });
});

test('the levels of the master stand each further in, their bullets too', async () => {
  const { pkg } = await testDeck('Tokyo');
  const styles = elements(find(pkg.xml.get(master), 'p:bodyStyle') as XmlElement);
  const number = (style: XmlElement, name: string) => Number(attribute(style, name));
  const bullets = styles.map((style) => number(style, 'marL') + number(style, 'indent'));
  expect(bullets[0]).toBe(0);
  expect(bullets).toHaveLength(5);
  expect(bullets).toEqual([...new Set(bullets)].sort((a, b) => a - b));
});

test('a placeholder says nothing of its look that its layout says', async () => {
  const { pkg } = await testDeck('Tokyo');
  const [, slide = ''] = slideParts(pkg);
  const shapes = findAll(pkg.xml.get(slide) as XmlElement, 'p:sp');
  const date = shapes.find((shape) => placeholderOf(shape)?.type === 'dt') as XmlElement;
  expect(find(date, 'p:spPr')).toMatchObject({ attributes: {}, children: [] });
  expect(find(date, 'a:bodyPr')).toMatchObject({ attributes: {}, children: [] });
  expect(find(date, 'a:pPr')).toBeUndefined();
});

/** A text box without a colour, as somebody adds one. */
function addText(top: XmlElement): void {
  const words = '████████';
  const box = { x: 4_000_000, y: 4_000_000 };
  const shape = el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 900, name: 'Added' }),
      el('p:cNvSpPr', { txBox: 1 }),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, el('a:off', box), el('a:ext', { cx: 4_000_000, cy: 600_000 })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
    el(
      'p:txBody',
      {},
      el('a:bodyPr'),
      el('a:p', {}, el('a:r', {}, el('a:rPr', { lang: 'en-US' }), el('a:t', {}, words))),
    ),
  );
  findNamed(top, 'p:spTree')?.children.push(shape);
}

/** Takes the other map of colours off a dark slide. */
function asMaster(top: XmlElement): void {
  const [override] = childrenNamed(top, 'p:clrMapOvr');
  if (override) override.children = [el('a:masterClrMapping')];
}

/** Where the probe has its slide that opens a part of the deck, which is dark. */
function openerOf({ pkg, pages }: TestDeck): { index: number; part: string } {
  const index = pages.findIndex(({ kind }) => kind === 'opener');
  return { index, part: slideParts(pkg)[index] ?? '' };
}

/** How many pixels of a slide are white. */
async function whitePixels(deck: Uint8Array, index: number): Promise<number> {
  const picture = (await renderPictures(deck, 50))[index] ?? Buffer.alloc(0);
  const { width, height, at } = await readPixels(picture);
  const places = Array.from({ length: width * height }, (_, index) => [
    index % width,
    Math.floor(index / width),
  ]);
  return places.filter(([x = 0, y = 0]) => at(x, y) === 'FFFFFF').length;
}

describe.skipIf(!hasLibreOffice())('on a dark slide', () => {
  test('the map of colours changes nothing that is there', { timeout: 120_000 }, async () => {
    const deck = await testDeck('the probe');
    const { bytes, pkg } = deck;
    const dark = slideParts(pkg).filter((part) => find(pkg.xml.get(part), 'a:overrideClrMapping'));
    expect(dark).toContain(openerOf(deck).part);
    const mapless = dark.reduce((deck, part) => changePart(deck, part, asMaster), bytes);
    expect(await renderPictures(mapless, 40)).toEqual(await renderPictures(bytes, 40));
  });

  test('text that somebody adds is light', { timeout: 120_000 }, async () => {
    const deck = await testDeck('the probe');
    const { bytes, pkg } = deck;
    const { index, part } = openerOf(deck);
    const added = changePart(bytes, part, addText);
    const before = await whitePixels(bytes, index);
    expect(await whitePixels(added, index)).toBeGreaterThan(before + 1000);
    const maps = [part, relatedPart(pkg, part, 'slideLayout') ?? ''];
    const mapless = maps.reduce((bytes, each) => changePart(bytes, each, asMaster), added);
    expect(await whitePixels(mapless, index)).toBe(before);
  });
});

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/page.ts';
import { deckNames, type TestDeck, testDeck } from '../support/decks.ts';
import { relationships, slideParts } from '../support/read-package.ts';
import { attribute, child, find, findAll, type XmlElement } from '../support/xml.ts';

function slides({ pkg }: Pick<TestDeck, 'pkg'>): XmlElement[] {
  return slideParts(pkg).flatMap((part) => pkg.xml.get(part) ?? []);
}

type Box = { x: number; y: number; width: number; height: number };

/** In EMU. */
function boxOf(object: XmlElement): Box {
  const place = find(object, 'a:xfrm');
  const number = (element: string, name: string) => Number(attribute(child(place, element), name));
  const [x, y] = [number('a:off', 'x'), number('a:off', 'y')];
  return { x, y, width: number('a:ext', 'cx'), height: number('a:ext', 'cy') };
}

type Point = { x: number; y: number };

function flip(connector: XmlElement, name: 'flipH' | 'flipV'): boolean {
  return attribute(find(connector, 'a:xfrm'), name) === '1';
}

/** Where a connector starts and ends: from the upper left corner of its box to the lower right one, unless flipped. */
function endsOf(connector: XmlElement): { start: Point; end: Point } {
  const { x, y, width, height } = boxOf(connector);
  const [left, right] = flip(connector, 'flipH') ? [x + width, x] : [x, x + width];
  const [top, bottom] = flip(connector, 'flipV') ? [y + height, y] : [y, y + height];
  return { start: { x: left, y: top }, end: { x: right, y: bottom } };
}

/** The connection sites of a rectangle: above, left, below, right. */
function sitesOf({ x, y, width, height }: Box): Point[] {
  const [across, down] = [x + width / 2, y + height / 2];
  return [
    { x: across, y },
    { x, y: down },
    { x: across, y: y + height },
    { x: x + width, y: down },
  ];
}

/** How far an end of a connector is from the site that it names, in EMU; endless where there is no such site. */
function gap(end: Point, glue: XmlElement | undefined, top: XmlElement): number {
  const id = attribute(glue, 'id');
  const object = findAll(top, 'p:sp', 'p:pic').find((each) => attribute(find(each, 'p:cNvPr'), 'id') === id);
  const site = object && sitesOf(boxOf(object))[Number(attribute(glue, 'idx'))];
  return site ? Math.hypot(site.x - end.x, site.y - end.y) : Number.POSITIVE_INFINITY;
}

type Glued = { top: XmlElement; connector: XmlElement };

function gluedConnectors(deck: Pick<TestDeck, 'pkg'>): Glued[] {
  return slides(deck).flatMap((top) =>
    findAll(top, 'p:cxnSp')
      .filter((connector) => find(connector, 'a:stCxn'))
      .map((connector) => ({ top, connector })),
  );
}

describe('connectors', () => {
  test('end on the sites of the objects that they are glued to', async () => {
    const deck = await testDeck('the probe');
    const connectors = gluedConnectors(deck);
    const wanted = deck.pages.flatMap(({ items }) => items.filter(({ type }) => type === 'connector'));
    expect(wanted).not.toEqual([]);
    expect(connectors).toHaveLength(wanted.length);
    const gaps = connectors.flatMap(({ top, connector }) => {
      const { start, end } = endsOf(connector);
      return [gap(start, find(connector, 'a:stCxn'), top), gap(end, find(connector, 'a:endCxn'), top)];
    });
    // Places and sizes are rounded each.
    expect(Math.max(...gaps)).toBeLessThan(4);
  });

  test('run in all directions, flipped where they have to be', async () => {
    const flips = gluedConnectors(await testDeck('the probe')).map(
      ({ connector }) => `${flip(connector, 'flipH')} ${flip(connector, 'flipV')}`,
    );
    expect([...new Set(flips)].sort()).toEqual(['false false', 'false true', 'true false', 'true true']);
  });
});

/** The flags of a slide, each with the page's item that it was drawn from. */
function flagsOf({ pkg, pages }: TestDeck, part: string, index: number): { media: string; width: number }[] {
  const targets = new Map(relationships(pkg, part).map(({ id, target }) => [id, target]));
  return findAll(pkg.xml.get(part) as XmlElement, 'p:pic').flatMap((picture) => {
    const media = targets.get(attribute(find(picture, 'a:blip'), 'r:embed') ?? '') ?? '';
    const name = attribute(find(picture, 'p:cNvPr'), 'name');
    const item = pages[index]?.items.find((each) => each.name === name);
    return item && flagOf(item).length > 0 ? [{ media, width: item.width }] : [];
  });
}

describe.each(deckNames)('in the deck of %s', (name) => {
  test('pictures are there once each, and flags have twice the pixels of their largest use', async () => {
    const deck = await testDeck(name);
    const { pkg, pages } = deck;
    const widths = new Map<string, number>();
    for (const { media, width } of slideParts(pkg).flatMap((part, index) => flagsOf(deck, part, index))) {
      widths.set(media, Math.max(widths.get(media) ?? 0, width));
    }
    const codes = pages.flatMap(({ items }) => items.flatMap(flagOf));
    expect(widths.size).toBe(new Set(codes).size);
    for (const [media, width] of widths) {
      const pixels = (await sharp(pkg.parts.get(media)).metadata()).width;
      expect(pixels).toBe(Math.ceil((width * 96 * 2) / 72));
    }
  });

  test('tables have a header row, and a style that is defined', async () => {
    const { pkg, pages } = await testDeck(name);
    const styles = findAll(pkg.xml.get('ppt/tableStyles.xml') as XmlElement, 'a:tblStyle');
    const known = styles.map((style) => `{${attribute(style, 'styleId')?.slice(1, -1)}}`);
    const tables = slides({ pkg }).flatMap((top) => findAll(top, 'a:tblPr'));
    expect(tables).toHaveLength(
      pages.flatMap(({ items }) => items).filter(({ type }) => type === 'table').length,
    );
    for (const table of tables) {
      expect(attribute(table, 'firstRow')).toBe('1');
      expect(known).toContain(child(table, 'a:tableStyleId')?.children.join(''));
    }
  });

  test('each slide number is a field', async () => {
    const { pkg, pages } = await testDeck(name);
    const fields = slides({ pkg }).flatMap((top) => findAll(top, 'a:fld'));
    const numbers = pages.flatMap(({ items }) =>
      items.filter((item) => item.type === 'text' && item.role === 'number'),
    );
    expect(fields.map((field) => attribute(field, 'type'))).toEqual(numbers.map(() => 'slidenum'));
  });

  test('what is only for the eye is marked so, and all else is not', async () => {
    const { pkg, pages } = await testDeck(name);
    const marked = slides({ pkg }).map((top) =>
      findAll(top, 'p:cNvPr')
        .filter((properties) => find(properties, 'adec:decorative'))
        .map((properties) => attribute(properties, 'name')),
    );
    expect(marked).toEqual(pages.map(({ items }) => items.filter(isForTheEye).map((item) => item.name)));
  });
});

function flagOf(item: Item): string[] {
  return item.type === 'image' && item.source.kind === 'flag' ? [item.source.code] : [];
}

function isForTheEye(item: Item): boolean {
  return item.type === 'shape' || ('alt' in item && item.alt === '');
}

test('the Tokyo deck is under 150 KB', async () => {
  const { bytes } = await testDeck('Tokyo');
  expect(bytes.length).toBeLessThan(150_000);
});

test('a table on a dark ground has rules of that ground', async () => {
  const { pkg } = await testDeck('the probe');
  const tables = slides({ pkg }).flatMap((top) => findAll(top, 'a:tbl'));
  const colors = tables.map((table) =>
    findAll(table, 'a:lnT', 'a:lnB').map((rule) => attribute(find(rule, 'a:schemeClr'), 'val')),
  );
  // Below the header white, below the others a lighter blue; on paper the style's own.
  expect(colors.map((list) => [...new Set(list)])).toEqual([['lt1', 'dk2'], ['lt1', 'dk2'], []]);
});

test('a header cell is bold only where its role is', async () => {
  const { pkg } = await testDeck('the probe');
  const tables = slides({ pkg }).flatMap((top) => findAll(top, 'a:tbl'));
  const header = tables.map((table) => find(table, 'a:tr')).find((row) => row && find(row, 'a:lnB'));
  const bold = header ? findAll(header, 'a:rPr').map((properties) => attribute(properties, 'b')) : [];
  expect(bold).toEqual(['0', undefined, undefined]);
});

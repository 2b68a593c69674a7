import { expect, test } from 'vitest';
import { drawText } from '../src/output/picture/draw-text.ts';
import type { Item, Page, Paragraph } from '../src/page.ts';
import { ARIMO, fontFile } from '../src/text/fonts.ts';
import { openFont } from '../src/text/open-font.ts';
import { translationTo } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';
import { readPackage, slideParts } from './support/read-package.ts';
import { findAll } from './support/xml.ts';

const { pages: english } = await deckWithPages();
const { pages: arabic, bytes } = await deckWithPages({
  translation: translationTo('ar', 'test/summits/arabic/summit.ar.yaml'),
});

const width = 960;
const page = (pages: Page[], kind: string) => pages.find((each) => each.kind === kind) as Page;
const items = (pages: Page[], kind: string, fits: (item: Item) => boolean) =>
  page(pages, kind).items.filter(fits);
const isRole = (role: string) => (item: Item) => item.type === 'text' && item.role === role;
const isFlag = (item: Item) => item.type === 'image';

/** The places from left to right of an English slide, as they would be in a mirror. */
const mirrored = (all: Item[]) => all.map((item) => Math.round(width - item.x - item.width));
const lefts = (all: Item[]) => all.map(({ x }) => Math.round(x));

test.each(['title', 'eyebrow', 'subtitle', 'date', 'footer'])('the %s changes sides', (role) => {
  expect(lefts(items(arabic, 'cover', isRole(role)))).toEqual(
    mirrored(items(english, 'cover', isRole(role))),
  );
});

test.each(['cover', 'leaders', 'stakes', 'risks'])(
  'flags in the order of protocol stand from the viewer’s left on the slide %s, too',
  (kind) => {
    const codes = (pages: Page[]) =>
      items(pages, kind, isFlag)
        .toSorted((a, b) => Math.round(a.y - b.y) || a.x - b.x)
        .map((item) => (item.type === 'image' && item.source.kind === 'flag' ? item.source.code : ''));
    expect(codes(arabic).length).toBeGreaterThan(1);
    expect(codes(arabic)).toEqual(codes(english));
  },
);

test('flags of signals change places', () => {
  const flags = items(arabic, 'signals', isFlag);
  expect(flags.length).toBeGreaterThan(1);
  expect(lefts(flags)).toEqual(mirrored(items(english, 'signals', isFlag)));
});

test('parties of a diagram change places', () => {
  // How far from the edge one stands depends on the length of its name.
  const fromLeft = (pages: Page[]) =>
    items(pages, 'diagram', isFlag)
      .toSorted((a, b) => a.x - b.x)
      .map((item) => (item.type === 'image' && item.source.kind === 'flag' ? item.source.code : ''));
  expect(fromLeft(english)).toHaveLength(3);
  expect(fromLeft(arabic)).toEqual(fromLeft(english).toReversed());
});

test('panels, rules and dots of a timeline change places', () => {
  const isShape = (item: Item) => item.type === 'shape';
  const [right, left] = [items(arabic, 'timeline', isShape), items(english, 'timeline', isShape)];
  expect(lefts(right)).toEqual(mirrored(left));
});

test('pointers turn, and flags do not', () => {
  const flipped = (kind: string) => {
    const deck = readPackage(bytes);
    const part = slideParts(deck)[arabic.findIndex((each) => each.kind === kind)] ?? '';
    const top = deck.xml.get(part);
    return top ? findAll(top, 'a:xfrm').filter(({ attributes }) => attributes.flipH === '1').length : -1;
  };
  expect(flipped('chain')).toBe(2);
  expect(flipped('leaders')).toBe(0);
  expect(flipped('stakes')).toBe(0);
});

test('the mark of the brand stays where it is, and marks of text go with it', () => {
  const deck = readPackage(bytes);
  const layout = (name: string) =>
    [...deck.xml].find(
      ([part, top]) => part.includes('slideLayout') && findAll(top, 'p:cSld')[0]?.attributes.name === name,
    )?.[1];
  const firstMark = (name: string) => {
    const top = layout(name);
    return top && findAll(top, 'a:off')[1]?.attributes.x;
  };
  expect(firstMark('Cover')).toBe('0');
  expect(firstMark('Section Header')).toBe(String((width - 48 - 72) * 12700));
});

test('tables and lists run from right to left', () => {
  const deck = readPackage(bytes);
  const tops = slideParts(deck).flatMap((part) => deck.xml.get(part) ?? []);
  const tables = tops.flatMap((top) => findAll(top, 'a:tblPr'));
  expect(tables.filter(({ attributes }) => attributes.rtl !== '1')).toEqual([]);
  expect(tables.length).toBeGreaterThan(3);
});

test('speaker notes run from right to left, and their letters are not spaced out', () => {
  const pkg = readPackage(bytes);
  const notes = [...pkg.xml].filter(([part]) => /^ppt\/notesSlides\/[^/]+$/.test(part));
  const paragraphs = notes.flatMap(([, part]) => findAll(part, 'a:p'));
  expect(paragraphs.length).toBeGreaterThan(0);
  expect(paragraphs.filter((each) => findAll(each, 'a:pPr')[0]?.attributes.rtl !== '1')).toEqual([]);
  const spaced = [...pkg.xml.values()].flatMap((part) => [
    ...findAll(part, 'a:rPr'),
    ...findAll(part, 'a:defRPr'),
  ]);
  expect(spaced.filter(({ attributes }) => Number(attributes.spc ?? 0) > 0)).toEqual([]);
});

test('a day behind Latin words stands to the left of them', () => {
  const dates = items(arabic, 'cover', isRole('date')).concat(items(arabic, 'sources', () => true));
  const words = JSON.stringify(dates.map((item) => (item.type === 'text' ? item.paragraphs : [])));
  expect(words).toContain('\u200F23 أغسطس');
});

test('pictures resolve directions in the paragraph: a comma at the end of a line stays with Latin words', () => {
  const run = { text: 'one two, three', face: 'text', size: 20, color: 'text' } as const;
  const line = (text: string) => ({ runs: [{ run: 0, text, x: 0, width: 0 }], width: 0 });
  const paragraph = {
    ...{ runs: [run], align: 'start', lineHeight: 26, spaceBefore: 0, indent: 0, level: 0 },
    ...{ lines: [], drawn: [line('one two,'), line('three')] },
  } as unknown as Paragraph;
  const font = openFont(fontFile(ARIMO, { bold: false, italic: false }));
  const marks = drawText([paragraph], { x: 0, y: 0, width: 300, height: 60 }, 'top', {
    theme: { palette: {} },
    fonts: (text) => [{ font, text, descent: font.descent }],
    language: { direction: 'rtl', tag: 'ar-SA' },
  });
  expect(marks.map(({ text }) => text)).toEqual(['one two,', 'three']);
});

test('words that are not translated run from left to right, their punctuation and citations with them', async () => {
  const summit = `${plainContent}topics:
  - id: asked
    eyebrow: Asked
    headline: Is it built on time?
    points: [{ id: one, lead: On time, text: "Is it?[^one]" }, { id: two, text: "Yes, in 2027." }, { id: three, lead: "7", text: states }]
  - id: said
    eyebrow: Said
    headline: It is said
    quotations: [{ id: one, words: mutual respect, who: The host }]
evidence:
  one: { source: paper, claim: A claim, quote: some words }
sources:
  paper: { title: A paper }
`;
  const file = 'topics: [{ id: asked, points: [{ id: two, text: "نعم، 2027." }] }]\n';
  const { pages } = await deckWithPages({
    content: summit,
    translation: { language: 'ar', file: { path: 'summit.ar.yaml', text: file } },
  });
  const said = pages.flatMap(({ items: all }) =>
    all.flatMap((item) => (item.type === 'text' ? item.paragraphs.map(({ runs }) => runs) : [])),
  );
  const words = said.map((runs) => runs.map(({ text }) => text).join(''));
  expect(words).toContain('\u200EIs it built on time?\u200E');
  expect(words).toContain('\u200EOn time: Is it?1\u200E');
  expect(words).toContain('\u200E“mutual respect”\u200E');
  expect(words).toContain('\u200E7: states\u200E');
  expect(words).toContain('نعم، 2027.');
});

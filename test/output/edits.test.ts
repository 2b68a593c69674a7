import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/page.ts';
import { findNamed, type XmlElement } from '../../src/xml/tree.ts';
import { changePart } from '../support/change-package.ts';
import { type DeckName, type TestDeck, testDeck } from '../support/decks.ts';
import { hasLibreOffice, type RenderedSlide, renderedSlides, resave } from '../support/libreoffice.ts';
import {
  notesText,
  type PptxPackage,
  paragraphsOf,
  placeholderOf,
  readPackage,
  relatedPart,
  shapeTexts,
  slideParts,
} from '../support/read-package.ts';
import { attribute, find, findAll, parseXml, textOf } from '../support/xml.ts';

type Wanted = { type: string; idx: string };

/** Moves a placeholder of a layout down, as somebody would who finds it too high. */
function movePlaceholder(
  bytes: Uint8Array,
  layout: string,
  { type, idx }: Wanted,
  points: number,
): Uint8Array {
  return changePart(bytes, layout, (top) => {
    const shape = findAll(top, 'p:sp').find((each) => {
      const placeholder = placeholderOf(each);
      return placeholder?.type === type && placeholder.idx === idx;
    });
    const offset = shape && findNamed(shape, 'a:off');
    if (!offset) throw new Error(`${layout} has no placeholder ${type} ${idx}`);
    offset.attributes.y = String(Number(offset.attributes.y) + points * 12_700);
  });
}

/** The texts of the placeholders that stand where their layout has them, a text a slide; without spaces. */
function inheriting({ pkg, pages }: TestDeck, layout: string, { type, idx }: Wanted): string[] {
  return slideParts(pkg).flatMap((slide, index) => {
    if (relatedPart(pkg, slide, 'slideLayout') !== layout) return [];
    const shapes = findAll(pkg.xml.get(slide) as XmlElement, 'p:sp').filter((shape) => {
      const placeholder = placeholderOf(shape);
      return placeholder?.type === type && placeholder.idx === idx && !find(shape, 'a:xfrm');
    });
    const names = shapes.map((shape) => attribute(find(shape, 'p:cNvPr'), 'name'));
    return (pages[index]?.items ?? []).filter(({ name }) => names.includes(name)).map(textOfItem);
  });
}

function textOfItem(item: Item): string {
  const paragraphs = item.type === 'text' ? item.paragraphs : [];
  const texts = paragraphs.map(({ bullet, runs }) => {
    const number = bullet?.kind === 'number' ? String(bullet.value) : '';
    return number + runs.map(({ text }) => text).join('');
  });
  return texts.join('').replace(/\s/g, '');
}

/** How far the words of a deck moved, and in points, and which; NaN where one moved across or is gone. */
function moved(before: readonly RenderedSlide[], after: readonly RenderedSlide[]): Map<number, string> {
  const words = new Map<number, string[]>();
  for (const [index, slide] of before.entries()) {
    for (const [position, word] of slide.words.entries()) {
      const now = after[index]?.words[position];
      const distance = now && now.x === word.x ? Math.round(now.y - word.y) : Number.NaN;
      words.set(distance, [...(words.get(distance) ?? []), word.text]);
    }
  }
  // Capitals are a look: they are not in the file.
  return new Map([...words].map(([distance, texts]) => [distance, texts.join('').toLowerCase()]));
}

/** Placeholders that slides leave where the layout has them, and how far they are moved, in points. */
const moves = [
  { layout: 'Cover', wanted: { type: 'subTitle', idx: '1' }, points: 10, slides: 1 },
  { layout: 'Prose', wanted: { type: 'body', idx: '13' }, points: 20, slides: 1 },
  { layout: 'Steps', wanted: { type: 'body', idx: '20' }, points: 30, slides: 2 },
  { layout: 'Table', wanted: { type: 'title', idx: '0' }, points: 40, slides: 2 },
];

function layoutNamed(pkg: PptxPackage, name: string): string {
  const layouts = [...pkg.xml].filter(([part]) => part.startsWith('ppt/slideLayouts/slideLayout'));
  return layouts.find(([, top]) => attribute(find(top, 'p:cSld'), 'name') === name)?.[0] ?? '';
}

describe.skipIf(!hasLibreOffice())('LibreOffice', () => {
  test('shows what is moved in a layout at its new place, and nothing else', {
    timeout: 120_000,
  }, async () => {
    const deck = await testDeck('the probe');
    let edited = deck.bytes;
    const expected = new Map<number, string>();
    for (const { layout, wanted, points, slides } of moves) {
      const part = layoutNamed(deck.pkg, layout);
      const texts = inheriting(deck, part, wanted);
      expect(texts).toHaveLength(slides);
      expected.set(points, texts.join('').toLowerCase());
      edited = movePlaceholder(edited, part, wanted, points);
    }
    const words = moved(await renderedSlides(deck.bytes), await renderedSlides(edited));
    words.delete(0);
    expect(words).toEqual(expected);
  });
});

/** What of a deck has to come through another program whole; a list a slide. */
function contentOf(pkg: PptxPackage) {
  return slideParts(pkg).map((part) => {
    const top = pkg.xml.get(part) as XmlElement;
    return {
      texts: shapeTexts(pkg, part)
        .filter(({ placeholder }) => placeholder?.type !== 'sldNum')
        .flatMap(({ paragraphs }) => paragraphs.filter(Boolean)),
      numbers: findAll(top, 'a:fld').map((field) => attribute(field, 'type')),
      tables: findAll(top, 'a:tr').map((row) => findAll(row, 'a:tc').map(paragraphsOf)),
      notes: notesText(pkg, part),
      pictures: findAll(top, 'p:pic').map((picture) => attribute(find(picture, 'p:cNvPr'), 'descr') ?? ''),
      links: findAll(top, 'a:hlinkClick').length,
    };
  });
}

/** The alternative texts of pictures and tables. LibreOffice reads no others. */
function altTexts({ pages }: TestDeck): string[] {
  const items = pages.flatMap((page) => page.items);
  return items.flatMap((item) =>
    item.type === 'image' || item.type === 'table' || item.type === 'chart' ? [item.alt] : [],
  );
}

describe.skipIf(!hasLibreOffice())('LibreOffice opens and saves', () => {
  describe.each<DeckName>(['Tokyo', 'the probe'])('the deck of %s', (name) => {
    test('with its text, tables, notes, pictures and links', { timeout: 120_000 }, async () => {
      const { bytes, pkg } = await testDeck(name);
      expect(contentOf(readPackage(await resave(bytes, 'pptx')))).toEqual(contentOf(pkg));
    });
  });

  test('the alternative text of each picture, table and chart', { timeout: 120_000 }, async () => {
    const deck = await testDeck('the probe');
    const saved = parseXml(new TextDecoder().decode(await resave(deck.bytes, 'fodp')));
    const read = findAll(saved, 'svg:desc').map(textOf);
    expect(read.sort()).toEqual(altTexts(deck).filter(Boolean).sort());
  });
});

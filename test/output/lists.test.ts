import { describe, expect, test } from 'vitest';
import { numberingStarts } from '../../src/output/pptx/mend/numbering.ts';
import type { Bullet } from '../../src/page.ts';
import { briefing } from '../support/build.ts';
import { testDeck } from '../support/decks.ts';
import { buildPlain, plainContent } from '../support/plain.ts';
import {
  type PptxPackage,
  readPackage,
  relatedPart,
  relationships,
  shapeTexts,
  slideParts,
} from '../support/read-package.ts';
import { expectSoundDeck } from '../support/validate.ts';
import { attribute, child, find, findAll, textOf, type XmlElement } from '../support/xml.ts';

/** A paragraph as its list shows it: level, bullet or number to start at, and text. */
type ListLine = [level: number, bullet: string, text: string];

function listLines(top: XmlElement | undefined): ListLine[] {
  if (!top) return [];
  return findAll(top, 'a:p').map((paragraph) => {
    const properties = child(paragraph, 'a:pPr');
    const text = findAll(paragraph, 'a:t').map(textOf).join('');
    return [Number(attribute(properties, 'lvl') ?? 0), bulletOf(properties), text];
  });
}

function bulletOf(properties: XmlElement | undefined): string {
  const number = child(properties, 'a:buAutoNum');
  if (number) return `from ${attribute(number, 'startAt') ?? 1}`;
  return attribute(child(properties, 'a:buChar'), 'char') ?? '';
}

function slideTitled(pkg: PptxPackage, title: string): string {
  const slide = slideParts(pkg).find((part) => shapeTexts(pkg, part)[0]?.paragraphs[0] === title);
  if (!slide) throw new Error(`no slide is titled ${title}`);
  return slide;
}

function textsOf(pkg: PptxPackage, title: string): XmlElement[] {
  const top = pkg.xml.get(slideTitled(pkg, title));
  const texts = top ? findAll(top, 'p:sp') : [];
  return texts.filter((shape) => attribute(find(shape, 'p:cNvPr'), 'name')?.startsWith('Text'));
}

describe('lists', () => {
  test('are paragraphs with bullets and levels', async () => {
    const { pkg } = await testDeck('the probe');
    expect(listLines(textsOf(pkg, 'Lists are lists')[0])).toEqual([
      [0, '•', 'A first point, with a role of its own'],
      [1, '•', 'A point below the first that is long enough to stand on two lines'],
      [2, '•', 'And one below that'],
      [0, '•', 'A second point'],
    ]);
  });

  test('number a sequence from one start, which a paragraph without a number ends', async () => {
    const { pkg } = await testDeck('the probe');
    expect(listLines(textsOf(pkg, 'Lists are lists').at(-1))).toEqual([
      [0, 'from 3', 'Three'],
      [0, 'from 3', 'Four, in'],
      [0, '', 'two paragraphs'],
      [1, 'from 5', 'Five, below'],
      [0, 'from 6', 'Six'],
    ]);
  });

  test('go on counting on a continued slide', async () => {
    const { pkg } = await testDeck('the probe');
    const bullets = (part: number) =>
      textsOf(pkg, `A list that goes on (part ${part} of 2)`)
        .flatMap(listLines)
        .map(([, bullet]) => bullet);
    expect(new Set(bullets(1))).toEqual(new Set(['from 1']));
    expect(new Set(bullets(2))).toEqual(new Set([`from ${bullets(1).length + 1}`]));
  });

  test('say the size of deeper levels, which their layout does not', async () => {
    const { pkg } = await testDeck('the probe');
    const [list] = textsOf(pkg, 'Lists are lists');
    const deeper = list ? findAll(list, 'a:p').filter((each) => attribute(child(each, 'a:pPr'), 'lvl')) : [];
    expect(deeper).toHaveLength(2);
    for (const paragraph of deeper) {
      expect(attribute(find(paragraph, 'a:rPr'), 'sz')).toMatch(/^\d{4}$/);
      expect(find(paragraph, 'a:lnSpc')).toBeDefined();
    }
  });
});

describe('the start of a numbering', () => {
  const number = (value: number, level = 0) => ({ bullet: numbered(value), level });
  const numbered = (value: number): Bullet => ({ kind: 'number', value, color: 'key' });

  test.each([
    ['stays while numbers follow', [number(1), number(2), number(3)], [1, 1, 1]],
    ['is anew where a number is left out', [number(1), number(3)], [1, 3]],
    ['stays over deeper levels', [number(1), number(1, 1), number(2, 1), number(2)], [1, 1, 1, 1]],
    ['is anew below another item', [number(1), number(1, 1), number(2), number(1, 1)], [1, 1, 1, 1]],
    ['is anew after a plain paragraph', [number(4), { level: 0 }, number(5)], [4, undefined, 5]],
    ['is not hurt by a plain one below', [number(4), { level: 1 }, number(5)], [4, undefined, 4]],
  ])('%s', (_, paragraphs, starts) => {
    expect(numberingStarts(paragraphs)).toEqual(starts);
  });
});

describe('notes', () => {
  test('keep their paragraphs, lists, bold and italics', async () => {
    const { pkg } = await testDeck('the probe');
    const notes = relatedPart(pkg, slideTitled(pkg, 'Words keep their emphasis'), 'notesSlide') ?? '';
    const page = pkg.xml.get(notes);
    // Beside the notes stands the marking of the page.
    const isBody = (shape: XmlElement) => attribute(find(shape, 'p:ph'), 'type') === 'body';
    const top = page && findAll(page, 'p:sp').find(isBody);
    expect(listLines(top)).toEqual([
      [0, '', 'Two minutes'],
      [0, '', 'Start with the first claim.'],
      [0, '•', 'A point to make'],
      [0, '•', 'A point to leave out'],
      [0, '', 'Then stop.'],
    ]);
    const set = (name: string) =>
      top ? findAll(top, 'a:r').filter((run) => attribute(find(run, 'a:rPr'), name) === '1') : [];
    expect(set('b').map(textOf)).toEqual(['Two minutes', 'first']);
    expect(set('i').map(textOf)).toEqual(['leave out']);
  });

  test('keep their links', async () => {
    const deck =
      '<deck><slide name="one" layout="content"><title>{{title}}</title><notes><md>{{notes}}</md></notes></slide></deck>\n';
    const notes =
      'notes: "Read [the text](https://example.org/a?b=1&c=2), then [both](https://example.org/)."\n';
    const { files } = await buildPlain(
      { 'deck.hbs': deck, 'summit.yaml': `${plainContent}${notes}` },
      briefing,
    );
    await expectSoundDeck(files[0]?.bytes ?? new Uint8Array());
    const pkg = readPackage(files[0]?.bytes ?? new Uint8Array());
    const part = 'ppt/notesSlides/notesSlide1.xml';
    const targets = new Map(relationships(pkg, part).map(({ id, target }) => [id, target]));
    const linked = findAll(pkg.xml.get(part) as XmlElement, 'a:r').flatMap((run) => {
      const [link] = findAll(run, 'a:hlinkClick');
      return link ? [[textOf(run), targets.get(link.attributes['r:id'] ?? '')]] : [];
    });
    expect(linked).toEqual([
      ['the text', 'https://example.org/a?b=1&c=2'],
      ['both', 'https://example.org/'],
    ]);
  });

  test.each(['Tokyo', 'a quiet summit', 'the probe'] as const)(
    'of %s have pages only where there are any',
    async (name) => {
      const { pages, pkg } = await testDeck(name);
      const written = slideParts(pkg).map((part) => relatedPart(pkg, part, 'notesSlide') !== undefined);
      expect(written).toEqual(pages.map(({ notes }) => notes.length > 0));
      expect(pkg.parts.has('ppt/notesMasters/notesMaster1.xml')).toBe(written.includes(true));
    },
  );
});

import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/checks/group-by.ts';
import { textLines } from '../../src/checks/text-lines.ts';
import { drawPages } from '../../src/output/picture/draw-pages.ts';
import { emu } from '../../src/output/pptx/units.ts';
import type { Item, TextItem } from '../../src/page.ts';
import { readPackage } from '../support/read-package.ts';
import { slideOf } from '../support/slide-of.ts';
import { attribute, find, type XmlElement } from '../support/xml.ts';

type Line = { left: number; right: number };

/** A title of two lines of even length, in a box from 48 to 912 points. */
async function titleOf(align: string, language: string) {
  const words =
    'A title that is too long for one line in any language or any alignment, and is set in two of much the same length';
  const theme = `layouts: { content: { title: { align: ${align} } } }`;
  const deck = await slideOf('', { title: words, language, files: { 'theme.yaml': theme } });
  const title = deck.page.items[0] as Item & TextItem;
  expect(title.paragraphs[0]?.lines).toHaveLength(2);
  expect(title.endInset).toBeGreaterThan(50);
  return { ...deck, title };
}

type Deck = Awaited<ReturnType<typeof titleOf>>;

/** Where the lines of a title are, to pictures and to checks; and their room in PowerPoint. */
const seenBy: Record<string, (deck: Deck, direction: 'ltr' | 'rtl') => Line[]> = {
  'in pictures': ({ input, title }) => {
    const marks = drawPages(input)[0]?.marks ?? [];
    const words = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.paragraph === title.paragraphs[0] ? [mark] : [],
    );
    return groupBy(words, ({ baseline }) => baseline).map((line) => ({
      left: Math.min(...line.map(({ x }) => x)),
      right: Math.max(...line.map(({ x, width }) => x + width)),
    }));
  },
  'to checks': ({ title }, direction) =>
    textLines(title, direction).map(({ box: { x, width } }) => ({ left: x, right: x + width })),
  'in PowerPoint': ({ bytes, title: { x, width } }) => {
    const body = find(readPackage(bytes).xml.get('ppt/slides/slide1.xml') as XmlElement, 'a:bodyPr');
    const inset = (side: string) => Number(attribute(body, side) ?? 0) / emu(1);
    return [{ left: x + inset('lIns'), right: x + width - inset('rIns') }];
  },
};

const aligned = [
  { align: 'start', language: 'en', direction: 'ltr', at: 'left', place: 48 },
  { align: 'center', language: 'en', direction: 'ltr', at: 'middle', place: 480 },
  { align: 'end', language: 'en', direction: 'ltr', at: 'right', place: 912 },
  { align: 'start', language: 'ar', direction: 'rtl', at: 'right', place: 912 },
  { align: 'center', language: 'ar', direction: 'rtl', at: 'middle', place: 480 },
  { align: 'end', language: 'ar', direction: 'rtl', at: 'left', place: 48 },
] as const;

const placeOf = {
  left: ({ left }: Line) => left,
  middle: ({ left, right }: Line) => (left + right) / 2,
  right: ({ right }: Line) => right,
};

describe.each(aligned)('a title of two lines at the $align in $language', (row) => {
  const { align, language, direction, at, place } = row;
  test.each(Object.entries(seenBy))(`has the $at of its lines where they belong %s`, async (_, linesOf) => {
    const lines = linesOf(await titleOf(align, language), direction);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(placeOf[at](line)).toBeCloseTo(place, 0);
  });
});

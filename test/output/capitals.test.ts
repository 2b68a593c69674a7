import { describe, expect, test } from 'vitest';
import { drawPages } from '../../src/output/picture/draw-pages.ts';
import type { Page } from '../../src/page.ts';
import { madeBrand } from '../support/brands.ts';
import type { build } from '../support/build.ts';
import { deckWithInput } from '../support/pages.ts';
import { plainContent } from '../support/plain.ts';
import { outline, readPackage, slideParts } from '../support/read-package.ts';
import { attribute, find, findAll, textOf, type XmlElement } from '../support/xml.ts';

const topic = (eyebrow: string) =>
  `${plainContent}topics: [{ id: one, eyebrow: ${eyebrow}, headline: A headline, text: A text. }]\n`;
const settings = { slides: ['text'] };

/** The eyebrow of the one slide: as it is written, as it is seen, and as it stands in the file. */
async function eyebrowOf(eyebrow: string, language = 'en', more: Parameters<typeof build>[0] = {}) {
  const { bytes, input } = await deckWithInput({ content: topic(eyebrow), language, settings, ...more });
  const page = input.pages[0] as Page;
  const item = page.items.find((each) => each.type === 'text' && each.role === 'eyebrow');
  const paragraph = item?.type === 'text' ? item.paragraphs[0] : undefined;
  const written = paragraph?.runs.map(({ text }) => text).join('');
  const line = paragraph?.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  const pkg = readPackage(bytes);
  const slide = pkg.xml.get(slideParts(pkg)[0] ?? '') as XmlElement;
  const run = findAll(slide, 'a:r').find((each) => textOf(find(each, 'a:t')) === eyebrow);
  const marks = drawPages(input).flatMap((drawn) => drawn.marks);
  const drawn = marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : []));
  return { written, line, drawn, run, pkg, width: paragraph?.lines[0]?.width ?? 0 };
}

describe('capitals', () => {
  test.each([
    ['en', 'Bottom line', 'BOTTOM LINE'],
    ['de', 'Größe und Maß', 'GRÖSSE UND MASS'],
    ['tr', 'ikili ilişkiler', 'İKİLİ İLİŞKİLER'],
    ['el', 'Συνοπτικά', 'ΣΥΝΟΠΤΙΚΑ'],
  ])('are the look of a text that stays as it is written, in %s', async (language, text, seen) => {
    const { written, line, drawn, run } = await eyebrowOf(text, language);
    expect([written, line]).toEqual([text, seen]);
    expect(drawn.join('')).toContain(seen);
    expect(run).toBeDefined();
  });

  test.each(['ja', 'ko', 'ar'])('are not for a language without them, such as %s', async (language) => {
    const { line, run } = await eyebrowOf('Bottom line', language);
    expect(line).toBe('Bottom line');
    expect(attribute(find(run as XmlElement, 'a:rPr'), 'cap')).toBeUndefined();
  });

  test('have the width that they are seen with', async () => {
    const [lower, upper] = [await eyebrowOf('Words of some length'), await eyebrowOf('WORDS OF SOME LENGTH')];
    expect(lower.width).toBeCloseTo(upper.width);
  });

  test('are said by the layout, and by each text that stands in no placeholder', async () => {
    const { run, pkg } = await eyebrowOf('Bottom line');
    expect(attribute(find(run as XmlElement, 'a:rPr'), 'cap')).toBeUndefined();
    const layouts = [...pkg.xml].filter(([part]) => part.includes('/slideLayouts/'));
    expect(
      layouts.some(([, xml]) => findAll(xml, 'a:defRPr').some((each) => attribute(each, 'cap') === 'all')),
    ).toBe(true);
    const { bytes } = await deckWithInput({ settings: { slides: ['bottom-line'] } });
    const slide = readPackage(bytes).xml.get('ppt/slides/slide1.xml') as XmlElement;
    const label = findAll(slide, 'a:r').find((each) => textOf(find(each, 'a:t')) === 'So what');
    expect(attribute(find(label as XmlElement, 'a:rPr'), 'cap')).toBe('all');
  });

  test('leave the outline as people write', async () => {
    const { bytes } = await deckWithInput({ settings: { slides: ['bottom-line'] } });
    expect(JSON.stringify(outline(readPackage(bytes)))).not.toMatch(/BOTTOM LINE|SO WHAT/);
  });

  test('are said on a brand’s own slides, too', async () => {
    const brand = { path: 'house.potx', bytes: await madeBrand('a dark master'), layouts: {} };
    const { written, run } = await eyebrowOf('Bottom line', 'en', { brand });
    expect(written).toBe('Bottom line');
    expect(run).toBeDefined();
  });
});

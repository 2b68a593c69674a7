import { expect, test } from 'vitest';
import type { Item, Page, TextItem } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

/** The figure of a slide, with the points that it has beside it. */
async function figureWith(points: string, size: '16:9' | '4:3' = '16:9') {
  const content = `${plainContent}topics:
  - id: one
    eyebrow: Money
    headline: The fund is not yet what it was meant to be
    figure: { value: "US$ 50.6 million", unit: paid in since 2004, points: [${points}] }
`;
  const templates = readTemplates({ size }, root) as TemplateSet;
  const { pages } = await deckWithPages({ content, templates });
  const { items } = pages.find(({ kind }) => kind === 'figure') as Page;
  const texts = items.filter((item): item is TextItem & Item => item.type === 'text');
  const isValue = ({ paragraphs }: TextItem) => paragraphs[0]?.runs[0]?.text.startsWith('US$');
  const [value, unit] = [texts.find(isValue), texts[texts.findIndex(isValue) + 1]];
  return { value: value as TextItem & Item, unit: unit as TextItem & Item };
}

const sizeOf = ({ paragraphs }: TextItem) => paragraphs[0]?.runs[0]?.size ?? 0;

test('a figure without points is as large as the width of the slide lets it be', async () => {
  expect(sizeOf((await figureWith('')).value)).toBeGreaterThanOrEqual(100);
  expect(sizeOf((await figureWith('', '4:3')).value)).toBeGreaterThanOrEqual(72);
});

test.each(['16:9', '4:3'] as const)(
  'a long figure beside points stays on one line on %s, its unit below it',
  async (size) => {
    const { value, unit } = await figureWith('{ id: a, text: A point. }', size);
    expect(value.paragraphs[0]?.lines).toHaveLength(1);
    expect(unit.y - value.y).toBeLessThan(1.2 * sizeOf(value));
  },
);

import { describe, expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages, wordsOn } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

/** The codes in the order in which a product names what belongs to them. */
async function orderIn(set: string, kind: string, content: string): Promise<string> {
  const templates = readTemplates({ set }, root) as TemplateSet;
  const { pages } = await deckWithPages({ templates, content: fromIndia + content });
  const page = pages.find((each) => each.kind === kind) as Page;
  return [...wordsOn(page).matchAll(/\b(?:Who|What)-(..)/g)].map(([, code]) => code).join(' ');
}

const codes = ['BD', 'BT', 'IN', 'MM', 'NP', 'LK', 'TH'];
const fromIndia = plainContent
  .replace('{ city: Tokyo, country: JP }', '{ city: Delhi, country: IN }')
  .replace('[JP, KR]', `[${codes.join(', ')}]`);

const people = (count: number) =>
  `people:\n${codes
    .slice(0, count)
    .map(
      (code) => `  - { id: p${code}, name: { family: Who-${code} }, country: ${code}, office: President }\n`,
    )
    .join('')}`;
const stakes = (count: number) =>
  `topics:\n  - id: one\n    eyebrow: One\n    headline: All have one\n    stakes:\n${codes
    .slice(0, count)
    .map(
      (code) =>
        `      - { id: s${code}, country: ${code}, holder: What-${code}, reasons: [Much], burdens: [Little] }\n`,
    )
    .join('')}`;

describe('people and stakes stand in one order', () => {
  test('however many they are', async () => {
    expect(await orderIn('briefing', 'leaders', people(6))).toBe('IN BD BT MM NP LK');
    expect(await orderIn('briefing', 'leaders', people(7))).toBe('IN BD BT MM NP LK TH');
    expect(await orderIn('briefing', 'stakes', stakes(4))).toBe('IN BD BT MM');
  });

  test('in each product', async () => {
    expect(await orderIn('talking-points', 'talk-leads', stakes(4))).toBe('IN BD BT MM');
  });

  test('but in lists in that of the names, where it is asked for', async () => {
    const names = 'protocol: { names: as-listed }\n';
    expect(await orderIn('briefing', 'leaders', people(7) + names)).toBe('BD BT IN MM NP LK TH');
    expect(await orderIn('briefing', 'stakes', stakes(4) + names)).toBe('BD BT IN MM');
    expect(await orderIn('talking-points', 'talk-leads', stakes(4) + names)).toBe('BD BT IN MM');
  });
});

import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/page.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import type { Problem } from '../../src/problems.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root } from '../support/build.ts';
import { partyLists } from '../support/party-lists.ts';

const points = `bottomLine:
  headline: Trade grows
  points:
    - { id: a, text: Trade grows by a tenth. }
    - { id: b, text: Ferries run each day. }
outlook:
  headline: A question is left
  items: [{ id: a, text: What comes next? }]
`;

async function onePager(language: string, size: '16:9' | '4:3', parties: readonly string[]) {
  const templates = readTemplates({ set: 'one-pager', size }, root) as TemplateSet;
  const text = `language: ${language}\ntitle: Summit\nshortTitle: Summit\ndate: 2026-01-01\nplace: { city: Geneva, country: CH }\nparties: [${parties.join(', ')}]\n${points}`;
  const { laidOut, problems } = await makePages({
    summit: { path: 'summit.yaml', text },
    templates,
    language,
  });
  return { items: laidOut?.output.pages[0]?.items ?? [], problems };
}

/** Those whose names of countries are widest, by words or by letters, one from right to left, and English. */
const languages = ['ar', 'de', 'el', 'en', 'fi', 'ja', 'ko', 'ru', 'sv', 'th'];

describe.each(['16:9', '4:3'] as const)('a one-pager of the parties, in %s,', (size) => {
  test.each(languages)('is made in the language %s, all of them by name', async (language) => {
    for (const body of ['G7', 'SCO', 'Arab League', 'NATO'] as const) {
      const { items, problems } = await onePager(language, size, partyLists[body]);
      const wrong = problems.filter(({ level, code }) => level === 'error' || code === 'no-room');
      expect(messages(wrong), body).toEqual([]);
      const flags = items.filter((item) => item.type === 'image');
      expect(flags, body).toHaveLength(partyLists[body].length);
      expect(labels(items).length, body).toBeGreaterThanOrEqual(flags.length);
    }
  });
});

test('Sixty-one parties lose their names where there is no room for these, and the deck is made', async () => {
  const parties = partyLists['EU–CELAC'];
  const { items, problems } = await onePager('en', '4:3', parties);
  expect(problems.map(({ code }) => code)).toEqual(['no-room']);
  expect(problems[0]?.hint).toContain('slides of 16:9');
  expect(items.filter((item) => item.type === 'image')).toHaveLength(parties.length);
  const heights = items.flatMap((item) => (item.type === 'image' ? [item.height] : []));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(14);
});

test('Whose names find no room on a slide of 16:9 is not told to take one', async () => {
  const { problems } = await onePager('ru', '16:9', partyLists['EU–CELAC']);
  expect(problems.map(({ code }) => code)).toEqual(['no-room']);
  expect(problems[0]?.hint).not.toContain('16:9');
});

describe('the names beside flags', () => {
  test('begin on one line in each column, and stand in the middle of their flags', async () => {
    const { items } = await onePager('en', '16:9', ['QA', 'NP', 'CH', 'KG', 'US', 'FR', 'TR']);
    const flags = items.filter((item) => item.type === 'image');
    const names = namesIn(items, flags.length);
    const starts = new Set(names.map(({ x }) => x.toFixed(2)));
    expect(starts.size).toBeLessThan(flags.length);
    for (const [index, flag] of flags.entries()) {
      const { y, height } = names[index] as Item;
      expect(y + (height - 2) / 2).toBeCloseTo(flag.y + flag.height / 2);
    }
  });

  test('stand to the left of them from right to left, and flags from the viewer’s left', async () => {
    const { items } = await onePager('ar', '16:9', ['FR', 'DE', 'IT']);
    const flags = items.filter((item) => item.type === 'image');
    const names = namesIn(items, 3);
    expect(flags.map(({ x }) => x)).toEqual(flags.map(({ x }) => x).sort((a, b) => a - b));
    for (const [index, { x }] of flags.entries()) expect(names[index]?.x).toBeLessThan(x);
  });
});

/** The names of so many flags: behind them stands the label of the outlook alone. */
function namesIn(items: readonly Item[], count: number): Item[] {
  return labels(items).slice(-count - 1, -1);
}

function labels(items: readonly Item[]): Item[] {
  return items.filter((item) => item.type === 'text' && item.role === 'label');
}

function messages(problems: readonly Problem[]): string[] {
  return problems.map(({ message }) => message);
}

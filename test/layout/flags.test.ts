import { describe, expect, test } from 'vitest';
import { flagCodes } from '../../src/flags/flag-codes.ts';
import type { ImageItem, Item } from '../../src/page.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root, withFiles } from '../support/build.ts';
import { labelLanguages } from '../support/label-languages.ts';
import { deckWithPages } from '../support/pages.ts';

type Flag = ImageItem & Item;

/** The flags on the cover of a summit of so many parties. */
async function flagsOf(count: number): Promise<Flag[]> {
  const parties = flagCodes().slice(20, 20 + count);
  const content = `language: en\ntitle: A family of flags\nshortTitle: Flags\ndate: 2026-01-01\nplace: { city: Geneva, country: CH }\nparties: [${parties.join(', ')}]\n`;
  const { pages } = await deckWithPages({ content });
  const items = pages[0]?.items ?? [];
  return items.filter((item): item is Flag => item.type === 'image');
}

function rowsOf(flags: Flag[]): Flag[][] {
  const rows = new Map<number, Flag[]>();
  for (const flag of flags) rows.set(Math.round(flag.y), [...(rows.get(Math.round(flag.y)) ?? []), flag]);
  return [...rows.values()];
}

describe.each([2, 3, 4, 5, 7, 10, 13, 17, 21])('a family of %i flags on a cover', (count) => {
  test('is whole, equally high, on the slide, in rows that differ by one at the most', async () => {
    const flags = await flagsOf(count);
    expect(flags).toHaveLength(count);
    expect(new Set(flags.map(({ height }) => height.toFixed(2))).size).toBe(1);
    expect(flags[0]?.height).toBeGreaterThanOrEqual(28);
    const lengths = rowsOf(flags).map((row) => row.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    for (const { x, y, width, height } of flags) {
      expect(x).toBeGreaterThanOrEqual(48);
      expect(x + width).toBeLessThanOrEqual(912.01);
      expect(y + height).toBeLessThanOrEqual(470);
    }
  });
});

test('an organisation whose flag may not be passed on is told as such', async () => {
  await expect(flagsOfCode('AFU')).rejects.toThrow('under a free licence');
});

function flagsOfCode(code: string): Promise<unknown> {
  const content = `language: en\ntitle: A\nshortTitle: A\ndate: 2026-01-01\nplace: { city: Addis Ababa, country: ET }\nparties: [${code}]\n`;
  return deckWithPages({ content });
}

const asean = 'MY BN KH ID LA MM PH SG TH VN BH KW OM QA SA AE CN TL PG KR BA'.split(' ');
const counts = Array.from({ length: 10 }, (_, index) => 12 + index);
const sizes = ['16:9', '4:3'] as const;

/** Where a word alone is so long that there is no room for labels among many flags. */
const mayLackLabels = { '16:9': [] as string[], '4:3': ['ko', 'th'] };

/** Covers alone, by the size of slides. */
const covers = sizes.map((size) => {
  const briefing = readTemplates({ set: 'briefing', size }, root) as TemplateSet;
  return { size, templates: withFiles({ 'deck.hbs': '<deck>{{> cover}}</deck>' }, briefing) };
});

describe.each(covers)('a cover of 12 to 21 flags in $size', ({ size, templates }) => {
  test.each(labelLanguages('briefing'))('is made in the language %s', async (language) => {
    for (const count of counts) {
      const parties = asean.slice(0, count).join(', ');
      const content = `language: ${language}\ntitle: Summit\nshortTitle: Summit\ndate: 2026-01-01\nplace: { city: Kuala Lumpur, country: MY }\nparties: [${parties}]\n`;
      const { laidOut, problems } = await makePages({
        summit: { path: 'summit.yaml', text: content },
        templates,
        language,
      });
      const items = laidOut?.output.pages[0]?.items ?? [];
      const flags = items.filter((item) => item.type === 'image');
      expect(flags, `of ${count}`).toHaveLength(count);
      expect(Math.min(...flags.map(({ height }) => height))).toBeGreaterThanOrEqual(14);
      const labels = items.filter((item) => item.type === 'text' && item.role === 'label');
      const left = problems.filter(({ code }) => code === 'no-room');
      expect(labels).toHaveLength(left.length > 0 ? 0 : count);
      if (left.length > 0) expect(mayLackLabels[size]).toContain(language);
    }
  });
});

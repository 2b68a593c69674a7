import { describe, expect, test } from 'vitest';
import type { ImageItem, Item, TableItem } from '../../src/page.ts';
import { makePages } from '../../src/pipeline/make-pages.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { root } from '../support/build.ts';
import { plainContent } from '../support/plain.ts';

async function risks(countries: readonly string[], size: '16:9' | '4:3', language = 'en') {
  const templates = readTemplates({ set: 'briefing', size }, root) as TemplateSet;
  const risk = `risks:\n  headline: Much could go wrong\n  items:\n    - { id: a, risk: Delay, known: Much is known., countries: [${countries.join(', ')}], carrier: All Member States }\n`;
  const text = `${plainContent.replace('language: en', `language: ${language}`)}${risk}`;
  const { laidOut } = await makePages({ summit: { path: 'summit.yaml', text }, templates, language });
  const items: Item[] = laidOut?.output.pages.find(({ kind }) => kind === 'risks')?.items ?? [];
  const table = items.find((item): item is TableItem & Item => item.type === 'table') as TableItem & Item;
  return { table, flags: items.filter((item): item is ImageItem & Item => item.type === 'image') };
}

const seven = ['BD', 'BT', 'IN', 'MM', 'NP', 'LK', 'TH'];

describe.each(['16:9', '4:3'] as const)('flags in a cell of a table, in %s,', (size) => {
  test('stand above its text where they are many, which has the whole column then', async () => {
    const { table, flags } = await risks(seven, size);
    const cell = table.rows[1]?.cells[2];
    expect(flags.map(({ alt }) => alt.slice(0, 7))).toEqual(seven.map(() => 'Flag of'));
    expect(cell?.padding.left).toBe(0);
    expect(cell?.paragraphs[0]?.lines).toHaveLength(1);
    const rowTop = table.y + (table.rows[0]?.height ?? 0);
    const textTop = rowTop + (cell?.padding.top ?? 0);
    const column = table.x + (table.columns[0] ?? 0) + (table.columns[1] ?? 0);
    for (const { x, y, width, height } of flags) {
      expect(y).toBeGreaterThanOrEqual(rowTop);
      expect(y + height).toBeLessThanOrEqual(textTop);
      expect(x).toBeGreaterThanOrEqual(column - 0.01);
      expect(x + width).toBeLessThanOrEqual(table.x + table.width + 0.01);
    }
  });

  test('stand beside it where they are few', async () => {
    const { table, flags } = await risks(seven.slice(0, 3), size);
    const padding = table.rows[1]?.cells[2]?.padding;
    expect(padding?.left).toBeGreaterThan(0);
    expect(new Set(flags.map(({ y }) => y)).size).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { Item, ShapeItem, TextItem } from '../../src/page.ts';
import { builtInThemes } from '../../src/project/built-in.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import type { TemplateSet } from '../../src/template/template-set.ts';
import { contrast } from '../../src/theme/color.ts';
import { root } from '../support/build.ts';
import { deckWithInput, deckWithPages } from '../support/pages.ts';
import { plainContent } from '../support/plain.ts';

type Text = TextItem & Item;
type Shape = ShapeItem & Item;
type Event = { when: string; title: string; text: string; now?: boolean };

const events: Event[] = [
  { when: 'Before', title: 'Ties', text: 'Trade comes first, and ferries after it.' },
  { when: 'Today', title: 'The summit of both', text: 'They meet.', now: true },
  { when: 'In preparation', title: 'A visit', text: 'A date is not known.' },
  { when: 'Ahead', title: 'Joint projects in fishing', text: 'Ships and nets.' },
];

const content = `${plainContent}
topics:
  - id: dates
    eyebrow: Dates
    headline: What comes
    timeline:
${events
  .map(
    ({ now, ...event }, id) => `      - ${JSON.stringify({ id: `e${id}`, ...event, ...(now && { now }) })}`,
  )
  .join('\n')}
`;

async function timelineOf(theme: string, size: '16:9' | '4:3') {
  const templates = readTemplates({ set: 'briefing', theme, size }, root) as TemplateSet;
  const { input } = await deckWithInput({ templates, content });
  const { items = [] } = input.pages.find(({ kind }) => kind === 'timeline') ?? {};
  const shapes = items.filter((item): item is Shape => item.type === 'shape');
  const parts = items.filter(
    (item): item is Text => item.type === 'text' && (item.role === 'label' || item.role === 'body'),
  );
  const hex = (token: string | undefined) => input.theme.palette[token ?? '']?.hex ?? '';
  return { shapes, parts, hex };
}

const words = ({ paragraphs }: Text) => paragraphs[0]?.runs.map(({ text }) => text).join('');
type Case = { name: string; timeline: Awaited<ReturnType<typeof timelineOf>> };
const cases: Case[] = [];
for (const theme of builtInThemes())
  for (const size of ['16:9', '4:3'] as const)
    cases.push({ name: `${theme}, ${size}`, timeline: await timelineOf(theme, size) });

describe.each(cases)('a timeline of $name', ({ timeline }) => {
  test('is read event by event', () => {
    const { parts } = timeline;
    expect(parts.map(words)).toEqual(events.flatMap(({ when, title, text }) => [when, title, text]));
  });

  test('has all dates, all titles and all texts begin on a line, however long they are', () => {
    const { parts } = timeline;
    for (const part of [0, 1, 2]) {
      const tops = parts.filter((_, index) => index % 3 === part).map(({ y }) => y.toFixed(2));
      expect(new Set(tops).size, `of ${tops}`).toBe(1);
    }
  });

  test('has what stands on the panel 18 points and more inside its edges', () => {
    const { parts, shapes } = timeline;
    const panel = shapes.find(({ shape }) => shape === 'rectangle') as Shape;
    for (const { x, y, width, height } of parts.slice(3, 6)) {
      expect(x - panel.x).toBeCloseTo(18);
      expect(panel.x + panel.width - x - width).toBeCloseTo(18);
      expect(y - panel.y).toBeGreaterThan(17.9);
      expect(panel.y + panel.height - y - height).toBeGreaterThan(17.9);
    }
  });

  test('has an axis without a gap that stands out from the panel as from the slide', () => {
    const { shapes, hex } = timeline;
    const panel = shapes.find(({ shape }) => shape === 'rectangle') as Shape;
    const lines = shapes.filter(({ shape }) => shape === 'line');
    const over = lines.filter(
      ({ x, width }) => x >= panel.x - 0.01 && x + width <= panel.x + panel.width + 0.01,
    );
    expect(over).toHaveLength(2);
    for (const { stroke } of over) expect(contrast(hex(stroke?.color), hex(panel.fill))).toBeGreaterThan(3);
    const ends = lines.map(({ x, width }) => x + width).sort((a, b) => a - b);
    const starts = lines.map(({ x }) => x).sort((a, b) => a - b);
    starts.slice(1).forEach((start, index) => void expect(start).toBeCloseTo(ends[index] as number));
  });
});

test('a year that is past is written as it is, and its dot is filled', async () => {
  const content = `${plainContent}topics:
  - id: road
    eyebrow: Road
    headline: A road of some years
    timeline:
      - { id: a, date: 2006-06-15, title: First }
      - { id: b, when: 2011, title: Second }
      - { id: c, date: 2025-08-23, title: Now, now: true }
      - { id: d, when: "2027", title: Next }
`;
  const { pages } = await deckWithPages({ content });
  const items = pages.find(({ kind }) => kind === 'timeline')?.items ?? [];
  const dots = items.flatMap((item) =>
    item.type === 'shape' && item.shape === 'ellipse' ? [item.fill === item.stroke?.color] : [],
  );
  expect(dots).toEqual([true, true, true, false]);
  expect(JSON.stringify(items)).toContain('"text":"2011"');
});

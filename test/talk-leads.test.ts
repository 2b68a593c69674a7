import { describe, expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

const templates = readTemplates({ set: 'talking-points' }, root) as TemplateSet;

/** The items that the talking points have of a topic without any of its own. */
async function leadsOf(topic: string): Promise<string[]> {
  const head = 'topics:\n  - id: one\n    eyebrow: One\n    headline: All is well\n';
  const { pages } = await deckWithPages({ templates, content: plainContent + head + topic });
  const { items } = pages.find(({ kind }) => kind === 'talk-leads') as Page;
  const body = items.flatMap((item) => (item.type === 'text' && item.role === 'body' ? item.paragraphs : []));
  return body.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

describe('the talking points say of a topic', () => {
  test('whom the links of a diagram link', async () => {
    const diagram = `    diagram:
      parties: [{ id: jp, country: JP }, { id: kr, country: KR }, { id: all, name: Everybody }]
      links: [{ id: a, from: jp, to: kr, text: Ferry }, { id: b, from: kr, to: all, text: Ferry }]
`;
    expect(await leadsOf(diagram)).toEqual(['Japan – South Korea. Ferry', 'South Korea – Everybody. Ferry']);
  });

  test('what drives each holder of a stake, and what stands against it', async () => {
    const stakes = `    stakes:
      - { id: jp, country: JP, holder: The host, reasons: [Trade, Trust], burdens: [Doubt, Debt] }
`;
    expect(await leadsOf(stakes)).toEqual(['The host. Trade\nTrust\nHeadwinds. Doubt\nDebt']);
  });
});

import { describe, expect, test } from 'vitest';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { root } from './support/build.ts';
import { deckWithPages, wordsOn } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

describe('people without a country', () => {
  const person = (id: string, more: string) => `  - { id: ${id}, name: { family: ${id} }, ${more} }\n`;
  const head = person('Rutte', 'office: Secretary General of NATO');
  const people = (count: number) =>
    ['KR', 'JP', 'US', 'FR', 'DE', 'IT', 'GB']
      .slice(0, count)
      .map((country) => person(`p${country}`, `country: ${country}, office: President`))
      .join('');

  test.each([
    ['briefing', 1],
    ['briefing', 3],
    ['briefing', 7],
    ['one-pager', 1],
  ] as const)('stand in a %s behind %i others with their office, and without a flag', async (set, count) => {
    const templates = readTemplates({ set }, root) as TemplateSet;
    const content = `${plainContent}people:\n${head}${people(count)}`;
    const { pages } = await deckWithPages({ templates, content });
    const words = pages.map(wordsOn).join('\n');
    expect(words).toContain('Secretary General of NATO');
    expect(words).not.toMatch(/undefined|Secretary General of NATO,/);
    expect(words.indexOf('Rutte')).toBeGreaterThan(words.indexOf('pKR'));
  });
});

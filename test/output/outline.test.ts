import { describe, expect, test } from 'vitest';
import type { Page, Paragraph, TextRole } from '../../src/page.ts';
import { deckNames, testDeck } from '../support/decks.ts';
import { type OutlineEntry, outline } from '../support/read-package.ts';

/** What an outline shows beside the title; labels and the foot of the slide are no part of it. */
const outlined: readonly TextRole[] = ['eyebrow', 'subtitle', 'body'];

function entryOf({ items }: Page): OutlineEntry {
  const texts = (roles: readonly TextRole[]) =>
    items.flatMap((item) => (item.type === 'text' && roles.includes(item.role) ? item.paragraphs : []));
  return { title: texts(['title']).map(textOf).join('\n'), body: texts(outlined).map(textOf) };
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

describe.each(deckNames)('the outline of the deck of %s', (name) => {
  test('is the text of its pages, in order', async () => {
    const { pages, pkg } = await testDeck(name);
    expect(outline(pkg)).toEqual(pages.map(entryOf));
  });
});

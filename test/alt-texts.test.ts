import { describe, expect, test } from 'vitest';
import type { Page } from '../src/page.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';

/** The alt texts of the pictures, or of what else is named, on a slide, in the order of reading. */
async function altsOf(kind: string, content: string, type = 'image', language = 'en'): Promise<string[]> {
  const { pages } = await deckWithPages({ content: plainContent + content, language });
  const { items } = pages.find((page) => page.kind === kind) as Page;
  return items.flatMap((item) => (item.type === type && 'alt' in item ? [item.alt] : []));
}

describe('flags that no text names have alt texts', () => {
  test('in a table of risks', async () => {
    const risks = `risks:
  headline: There is a risk
  items:
    - { id: a, risk: Drought, known: Little, countries: [KR, JP], carrier: Two neighbours }
    - { id: b, risk: Flood, known: Less, carrier: Nobody }
`;
    expect(await altsOf('risks', risks)).toEqual(['Flag of South Korea', 'Flag of Japan']);
    expect(await altsOf('risks', risks, 'image', 'ar')).toEqual(['علم اليابان', 'علم كوريا الجنوبية']);
  });

  test('in a table of stakes', async () => {
    const stake = (id: string, country: string) =>
      `      - { id: ${id}, country: ${country}, holder: ${id}, reasons: [Much], burdens: [Little] }\n`;
    const stakes = `topics:\n  - id: one\n    eyebrow: One\n    headline: Much is at stake\n    stakes:\n${
      stake('a', 'JP') + stake('b', 'KR') + stake('c', 'FI')
    }`;
    expect(await altsOf('stakes', stakes)).toEqual([
      'Flag of South Korea',
      'Flag of Japan',
      'Flag of Finland',
    ]);
  });
});

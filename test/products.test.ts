import { describe, expect, test } from 'vitest';
import type { Item } from '../src/page.ts';
import { builtInSets, builtInThemes } from '../src/project/built-in.ts';
import { readTemplates } from '../src/project/read-templates.ts';
import type { TemplateSet } from '../src/template/template-set.ts';
import { beside, build, root, tokyo, translationTo } from './support/build.ts';
import { summitText } from './support/decks.ts';
import { labelLanguages } from './support/label-languages.ts';
import { hasLibreOffice } from './support/libreoffice.ts';
import { lintPackage } from './support/package-lint.ts';
import { deckWithPages } from './support/pages.ts';
import { plainContent } from './support/plain.ts';
import { expectTextInside } from './support/text-inside.ts';
import { expectSoundDeck } from './support/validate.ts';

const sizes = { '16:9': { width: 960, height: 540 }, '4:3': { width: 720, height: 540 } } as const;
type Size = keyof typeof sizes;

type Product = { set: string; theme: string; size: Size; language: string };

const products: Product[] = builtInSets().flatMap((set) =>
  builtInThemes().flatMap((theme) =>
    (Object.keys(sizes) as Size[]).flatMap((size) =>
      ['en', 'ja', 'ko'].map((language) => ({ set, theme, size, language })),
    ),
  ),
);

const name = (product: Product) => Object.values(product).join(', ');
const made = new Map<string, ReturnType<typeof deckWithPages>>();

/** A product of the Tokyo summit; made once, however many tests ask for it. */
function make(product: Product): ReturnType<typeof deckWithPages> {
  const { set, theme, size, language } = product;
  const templates = readTemplates({ set, theme, size }, root) as TemplateSet;
  const translation = language === 'en' ? {} : { translation: translationTo(language) };
  const deck = made.get(name(product)) ?? deckWithPages({ templates, ...translation });
  made.set(name(product), deck);
  return deck;
}

/** Of each set in each theme one, so that each set and each theme comes in both sizes and languages. */
const drawn = products.filter(({ set, theme, size, language }) => {
  const number = builtInSets().indexOf(set) + builtInThemes().indexOf(theme);
  return (size === '4:3') === number % 2 > 0 && language === (number % 3 > 0 ? 'ja' : 'en');
});

test('there are three sets, three themes and two sizes', () => {
  expect(products).toHaveLength(54);
  expect(drawn).toHaveLength(9);
});

const named = (list: Product[]) => list.map((product) => [name(product), product] as const);

test.each(named(products))('%s is made without a problem, and keeps to the slide', async (_, product) => {
  const { bytes, problems, pages } = await make(product);
  expect(problems).toEqual([]);
  expect(lintPackage(bytes)).toEqual([]);
  const { width, height } = sizes[product.size];
  const reach = (item: Item) =>
    Math.max(-item.x, -item.y, item.x + item.width - width, item.y + item.height - height);
  expect(pages.flatMap(({ items }) => items.filter((item) => reach(item) > 0.01))).toEqual([]);
});

test.each(named(drawn))('%s is valid', async (_, product) => {
  await expectSoundDeck((await make(product)).bytes);
});

describe.skipIf(!hasLibreOffice())('LibreOffice sets the text where the pages have it', () => {
  test.each(named(drawn))('%s', { timeout: 120_000 }, async (_, product) => {
    const { bytes, pages } = await make(product);
    await expectTextInside(pages, bytes);
  });
});

test.each(products.filter(({ set }) => set === 'one-pager'))(
  'a one-pager is one page: $theme, $size, $language',
  async (product) => {
    const { pages } = await make(product);
    expect(pages).toHaveLength(1);
    const sizes = pages[0]?.items.flatMap((item) =>
      item.type === 'text' ? item.paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size)) : [],
    );
    expect(Math.min(...(sizes ?? []))).toBeGreaterThanOrEqual(11);
  },
);

/** The sample with all that may stand at the head and foot of slides. */
const embargoed = tokyo.text.replace('UNCLASSIFIED', '"OFFICIAL, EMBARGOED until 2025-09-24"');
const dated = { stamp: 'DRAFT', asOf: '2025-09-22' };

describe.each(builtInSets())('the set %s', (set) => {
  test.each(labelLanguages(set))('has all fixed words in %s, and they fit', async (language) => {
    const wanted = { content: embargoed, readFile: beside, language };
    const told = async (size: Size) => {
      const templates = readTemplates({ set, size }, root) as TemplateSet;
      return (await build({ ...wanted, templates, settings: dated })).problems;
    };
    const wrong = (await told('16:9')).filter(
      ({ level, code }) => level === 'error' || code === 'missing-label',
    );
    expect(wrong).toEqual([]);
    // What is not translated may be too wide for a narrow slide; what is, may not.
    const ours = (await told('4:3')).filter(({ message }) => /<(eyebrow|stamp|date|footer)>/.test(message));
    expect(ours).toEqual([]);
  });
});

describe.each(['one-pager', 'talking-points'])('the set %s', (set) => {
  const templates = readTemplates({ set }, root) as TemplateSet;

  test('makes something of content that has no words for it', async () => {
    const { problems, slides } = await build({ templates, content: plainContent });
    expect(problems).toEqual([]);
    expect(slides).toBe(1);
  });
});

/** One with long lists and long names, and one with next to nothing. */
const extremes = ['twenty-one', 'quiet'].flatMap((summit) =>
  products.filter(({ language }) => language === 'en').map((product) => ({ summit, ...product })),
);

test.each(extremes)('the summit $summit fits: $set, $theme, $size', async ({ summit, set, theme, size }) => {
  const templates = readTemplates({ set, theme, size }, root) as TemplateSet;
  // Made up to be long, and from no source.
  const ignore = { 'unsourced-claim': 'made up', 'unsourced-quotation': 'made up', unverified: 'made up' };
  const { problems } = await build({ templates, content: summitText(summit), settings: { ignore } });
  expect(problems).toEqual([]);
});

test.each(builtInSets())('%s has no Sources slide where nothing is cited', async (set) => {
  const content = `${plainContent}evidence:
  unused: { source: paper, claim: A claim, quote: some words }
sources:
  paper: { title: A paper }
`;
  const { pages } = await deckWithPages({ templates: readTemplates({ set }, root) as TemplateSet, content });
  expect(pages.map(({ kind }) => kind)).toEqual([set === 'one-pager' ? 'one-pager' : 'cover']);
});

test('topics without talking points have the leads of what they show', async () => {
  const templates = readTemplates({ set: 'talking-points' }, root) as TemplateSet;
  const content = tokyo.text.replace(/^ {4}talk:\n(?: {6}.*\n)+/gm, '');
  const { pages } = await deckWithPages({ templates, content });
  const leads = pages.filter(({ kind }) => kind === 'talk-leads');
  expect(leads).toHaveLength(7);
  expect(
    leads.filter(({ items }) => !items.some((item) => item.type === 'text' && item.role === 'body')),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { languageRow } from '../src/text/languages.ts';
import { build, tokyo, translationTo } from './support/build.ts';
import { deckWithPages } from './support/pages.ts';
import { readPackage, slideParts } from './support/read-package.ts';
import { expectSoundDeck } from './support/validate.ts';
import { attribute, child, findAll, textOf } from './support/xml.ts';

const english = await deckWithPages();

const editions = {
  ja: await deckWithPages({ translation: translationTo('ja') }),
  ko: await deckWithPages({ translation: translationTo('ko') }),
  ar: await deckWithPages({ translation: translationTo('ar', 'test/summits/arabic/summit.ar.yaml') }),
};

type Run = { text: string; lang: string | undefined; eastAsian: string | undefined };

/** The runs of all slides, in order. */
function runsOf(bytes: Uint8Array): Run[] {
  const deck = readPackage(bytes);
  const tops = slideParts(deck).flatMap((part) => deck.xml.get(part) ?? []);
  return tops.flatMap((top) =>
    findAll(top, 'a:r').map((run) => {
      const properties = child(run, 'a:rPr');
      const eastAsian = attribute(properties && child(properties, 'a:ea'), 'typeface');
      return { text: textOf(child(run, 'a:t')), lang: attribute(properties, 'lang'), eastAsian };
    }),
  );
}

/** How many rows the Sources slides have: each quotes its evidence once. */
function citedEvidence(pages: typeof english.pages): number {
  const items = pages.filter(({ kind }) => kind === 'sources').flatMap((page) => page.items);
  const rows = items.flatMap((item) => (item.type === 'table' ? item.rows : []));
  return rows.filter(({ header }) => !header).length;
}

describe.each(Object.entries(editions))('the Tokyo deck in %s', (language, { bytes, pages }) => {
  const { tag } = languageRow(language);

  test('is sound', () => expectSoundDeck(bytes));

  test('has the slides of the English one', () => {
    const kinds = (all: typeof pages) => [...new Set(all.map(({ kind }) => kind))];
    expect(kinds(pages)).toEqual(kinds(english.pages));
  });

  test('names its language on each run, but for the words quoted in English and those not translated', () => {
    const foreign = runsOf(bytes).filter(({ lang }) => lang !== tag);
    expect(new Set(foreign.map(({ lang }) => lang))).toEqual(new Set(['en-US']));
    const isQuoted = ({ text }: { text: string }) => /^\u200e?“[^“”]+”\u200e?$/.test(text);
    expect(foreign.filter(isQuoted)).toHaveLength(citedEvidence(pages));
    const rest = foreign.filter((run) => !isQuoted(run));
    expect(rest.filter(({ text }) => !tokyo.text.includes(text.replaceAll('\u200e', '')))).toEqual([]);
    // The Arabic one leaves out the claims of the evidence.
    expect(rest.length > 0).toBe(language === 'ar');
  });

  test('names an East Asian font beside the Latin one', () => {
    expect(runsOf(bytes).filter(({ eastAsian }) => !eastAsian)).toEqual([]);
  });
});

test.each(['ja', 'ko'] as const)(
  'the translation to %s is whole, and made without a problem',
  async (language) => {
    expect((await build({ translation: translationTo(language) })).problems).toEqual([]);
  },
);

test.each([
  ['ja', ['李在明', '石破茂', '韓国大統領', '日本内閣総理大臣（主催）']],
  ['ko', ['이재명', '이시바 시게루', '한국 대통령', '일본 총리(주최)']],
] as const)('names and offices stand in %s as the language writes them', (language, wanted) => {
  const shown = runsOf(editions[language].bytes).map(({ text }) => text);
  expect(wanted.filter((text) => !shown.includes(text))).toEqual([]);
});

test.each(['fr', 'de', 'es', 'zh-Hans', 'ar'])('the fixed words in %s fit their places', async (language) => {
  const { problems } = await build({ language });
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
});

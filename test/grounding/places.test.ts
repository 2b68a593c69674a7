import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Summit } from '../../src/content/schema.ts';
import { evidenceHash, writeSourceLock } from '../../src/grounding/source-lock.ts';
import { type SourceText, sourceText } from '../../src/grounding/source-text.ts';
import { briefing } from '../support/build.ts';
import { buildPlain, type Files, plainContent } from '../support/plain.ts';

const article = `The leaders met in Tokyo on August 23, 2025.

They signed a joint statement, the first such declaration in 17 years.

Analysts speak of a political gamble.
`;

const content = `${plainContent}bottomLine:
  headline: They signed
  points: [{ id: a, text: "The first.[^statement][^day]" }]
topics:
  - id: words
    eyebrow: Words
    headline: What is said
    quotations:
      - { id: gamble, words: a political gamble, who: "Analysts[^gamble]" }
evidence:
  statement: { source: article, paragraph: 2, claim: First in 17 years, quote: the first such declaration }
  day: { source: article, paragraph: 1, claim: They met on 23 August 2025, quote: met in Tokyo }
  gamble: { source: article, claim: A gamble, quote: a political gamble }
sources:
  article: { title: Article, file: article.txt }
`;

/** What make-deck verify wrote when all was well. */
const lock = (() => {
  const { evidence } = parse(content) as Summit;
  const { hash } = sourceText(new TextEncoder().encode(article)) as SourceText;
  const hashes = Object.entries(evidence).map(([id, each]) => [id, evidenceHash(each)]);
  return writeSourceLock({ article: { text: hash, evidence: Object.fromEntries(hashes) } });
})();

/** What is told, each with the words that its place points at. */
async function told(files: Files) {
  const { problems } = await buildPlain(files, briefing);
  return problems.map(({ code, at }) => {
    const line = files[at?.file ?? '']?.split('\n')[(at?.line ?? 0) - 1] ?? '';
    return `${code} at ${line.slice((at?.column ?? 1) - 1).split(/, \w+:| }$| }\]$/)[0]}`;
  });
}

const withText = (summit: string, text = article) =>
  told({ 'summit.yaml': summit, 'article.txt': text, 'sources.lock.yaml': lock });

/** The text may not lie in the project, and the source does not name one. */
const lockAlone = (summit: string) =>
  told({ 'summit.yaml': summit.replace(', file: article.txt', ''), 'sources.lock.yaml': lock });

/** Each is one change of content that is verified: what it is, what is told with the text, and by the lock alone. */
const changes: [change: string, from: string, to: string, withText: string[], lockAlone: string][] = [
  [
    'a quote altered by a word',
    'quote: the first such declaration',
    'quote: the first such agreement',
    ['quote-not-found at the first such agreement'],
    'statement',
  ],
  [
    'a quote moved to another paragraph',
    'paragraph: 2, claim: First',
    'paragraph: 3, claim: First',
    ['quote-elsewhere at 3'],
    'statement',
  ],
  [
    'a quote taken from nowhere',
    'quote: met in Tokyo',
    'quote: shook hands over lunch',
    ['quote-not-found at shook hands over lunch'],
    'day',
  ],
  [
    'a claim whose number the paragraph has not',
    'First in 17 years',
    'First in 18 years',
    ['number-not-found at 18 years'],
    'statement',
  ],
  [
    'a claim whose day the paragraph has not',
    'on 23 August 2025',
    'on 24 August 2025',
    ['number-not-found at 24 August 2025'],
    'day',
  ],
  ['a claim put in other words', 'First in 17 years', 'None in 17 years before', [], 'statement'],
  ['evidence under another name', '  gamble: {', '  bet: {', [], 'bet'],
];

/** Evidence that goes by another name is cited by it. */
function change(from: string, to: string): string {
  const changed = content.replace(from, to);
  expect(changed).not.toBe(content);
  return to.includes('bet') ? changed.replace('[^gamble]', '[^bet]') : changed;
}

describe('content that is verified', () => {
  test('tells nothing, with the text or with the lock alone', async () => {
    expect(await withText(content)).toEqual([]);
    expect(await lockAlone(content)).toEqual([]);
  });

  test.each(changes)('%s is caught at its words by the text', async (_, from, to, found) => {
    expect(await withText(change(from, to))).toEqual(found);
  });

  test.each(changes)('%s is caught at its evidence by the lock alone', async (_, from, to, __, id) => {
    expect(await lockAlone(change(from, to))).toEqual([
      expect.stringMatching(new RegExp(`^unverified at ${id}: {`)),
    ]);
  });

  test('whose text has changed since is caught at the name of the text, and all is looked up anew', async () => {
    expect(await withText(content, article.replace('political ', ''))).toEqual([
      'source-changed at article.txt',
      'quote-not-found at a political gamble',
    ]);
    expect(await withText(content, `${article}\nOne more line.\n`)).toEqual([
      'source-changed at article.txt',
    ]);
  });

  test('whose text is not where it says is caught there, and goes by the lock', async () => {
    expect(await told({ 'summit.yaml': content, 'sources.lock.yaml': lock })).toEqual([
      'missing-source at article.txt',
    ]);
    const { problems } = await buildPlain({ 'summit.yaml': content }, briefing);
    expect(problems).toMatchObject([
      { code: 'unverified', message: expect.stringContaining('no file "article.txt"') },
    ]);
  });
});

describe('words that are shown as a quotation', () => {
  const show = (words: string, quote = 'a political gamble', text = article) => {
    const changed = content
      .replace('words: a political gamble', `words: ${JSON.stringify(words)}`)
      .replace('quote: a political gamble', `quote: ${JSON.stringify(quote)}`);
    return told({ 'summit.yaml': changed, 'article.txt': text });
  };

  test.each([
    ['as they are', 'a political gamble'],
    ['fewer of them', 'political gamble'],
    ['with a capital and a full stop', 'A political gamble.'],
    ['with words left out', 'a … gamble'],
    ['with an explanation', 'a [risky] political gamble'],
    ['in another script', '政治的な賭け'],
    ['in another language, perhaps', 'un pari politique'],
    ['in another language for sure', 'un pari politique pour les deux pays'],
  ])('%s are let be', async (_, words) => {
    expect(await show(words)).toEqual([]);
  });

  test.each([
    ['one word is another', 'a political game'],
    ['there are more of them', 'a political gamble of the worst kind'],
    ['a word is part of another', 'a political gambler'],
  ])('are caught where %s', async (_, words) => {
    expect(await show(words)).toEqual([`quotation-differs at ${JSON.stringify(words)}`]);
  });

  test('are caught where they are quite other words of the same language', async () => {
    const text = `${article}\nNobody was sure of the outcome that the talks would have.\n`;
    const quote = 'of the outcome that the talks would have';
    expect(await show('It is the end of the road for both', quote, text)).toHaveLength(1);
  });

  test('are not compared where they are translated', async () => {
    const files = {
      'summit.yaml': content,
      'summit.fr.yaml': 'topics: [{ id: words, quotations: [{ id: gamble, words: un simple pari }] }]\n',
      'article.txt': article,
    };
    expect((await told(files)).filter((each) => each.startsWith('quotation-differs'))).toEqual([]);
  });
});

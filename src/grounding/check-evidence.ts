import type { Summit } from '../content/schema.ts';
import { type Fact, factsIn, valuesIn } from './facts-in.ts';
import { fold } from './fold.ts';
import { holdsWords } from './holds-words.ts';
import { nearWords } from './near-words.ts';
import type { SourceText } from './source-text.ts';

export type Evidence = Summit['evidence'][string];

/** Something wrong with a piece of evidence, and the key of it that says so. */
export type Finding = {
  level: 'error' | 'warning';
  code: 'quote-not-found' | 'quote-elsewhere' | 'number-not-found';
  key: 'quote' | 'paragraph' | 'claim';
  /** The words of that key that are meant, where not all are. */
  words?: string;
  message: string;
  hint: string;
};

/** Holds a piece of evidence against the text of its source; `language` is that of the claim. */
export function checkEvidence(evidence: Evidence, text: SourceText, language: string): Finding[] {
  const quote = fold(evidence.quote);
  const standing = text.folded.flatMap((each, index) => (holdsWords(each, quote) ? [index + 1] : []));
  const { paragraph } = evidence;
  if (standing.length === 0) return [notFound(evidence, text)];
  if (paragraph !== undefined && !standing.includes(paragraph)) return [elsewhere(evidence, standing, text)];
  return missingFacts(evidence, paragraph === undefined ? standing : [paragraph], text, language);
}

function notFound({ source, paragraph, quote }: Evidence, { paragraphs }: SourceText): Finding {
  const beyond = paragraph !== undefined && paragraph > paragraphs.length;
  const count = beyond ? `, which has ${paragraphs.length} paragraphs` : '';
  const near = nearWords(paragraphs, quote);
  return {
    level: 'error',
    code: 'quote-not-found',
    key: 'quote',
    message: `These words do not stand in the text of "${source}"${count}.`,
    hint: near
      ? `Paragraph ${near.paragraph} has: "${near.words}".`
      : 'Quote a short fragment of it, word for word and in one piece.',
  };
}

function elsewhere({ source, paragraph }: Evidence, standing: number[], { paragraphs }: SourceText): Finding {
  const where = `in paragraph ${listed(standing)} of "${source}"`;
  const beyond = paragraph !== undefined && paragraph > paragraphs.length;
  return {
    level: 'warning',
    code: 'quote-elsewhere',
    key: 'paragraph',
    message: beyond
      ? `There is no paragraph ${paragraph}, but ${paragraphs.length}: these words stand ${where}.`
      : `These words stand ${where}, not in ${paragraph}.`,
    hint: `Write paragraph: ${standing[0]}.`,
  };
}

function listed(numbers: readonly number[]): string {
  return numbers.length === 1 ? `${numbers[0]}` : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** What the claim names and the paragraphs do not. */
function missingFacts(
  { source, claim }: Evidence,
  numbers: readonly number[],
  text: SourceText,
  language: string,
): Finding[] {
  const said = new Set(
    numbers.flatMap((number) => [...valuesIn(text.paragraphs[number - 1] ?? '', text.language)]),
  );
  const missing = factsIn(claim, language).filter(
    (fact) => isTelling(fact, text.language) && !fact.values.some((value) => said.has(value)),
  );
  const words = [...new Set(missing.map((fact) => fact.words))];
  return words.map((each) => ({
    level: 'warning',
    code: 'number-not-found',
    key: 'claim',
    words: each,
    message: `The claim says "${each}", and paragraph ${listed(numbers)} of "${source}" does not.`,
    hint: 'Correct the claim, or name the paragraph that says it.',
  }));
}

/**
 * "One" is a pronoun more often than a number. A small number may be written out, which is understood in English only;
 * the day of a date is not, unless it is the first.
 */
function isTelling({ words, values, isDate }: Fact, language: string): boolean {
  if (/^one$/i.test(words)) return false;
  if (isDate && !values.includes('1')) return true;
  return language === 'en' || values.every((value) => !/^\d{1,2}$/.test(value));
}

import { citationPattern } from '../content/citation-pattern.ts';
import type { Summit } from '../content/schema.ts';
import { likelyLanguage } from '../draft/guess-language.ts';
import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { fold } from './fold.ts';
import { holdsWords } from './holds-words.ts';
import { nearWords } from './near-words.ts';

/** Reports words shown as a quotation that are not those of the evidence that is cited for them. */
export function checkQuotations({ value, placeOf }: Yaml<Summit>, report: Report): void {
  for (const [topic, { quotations = [] }] of value.topics.entries()) {
    for (const [index, { words, who }] of quotations.entries()) {
      const cited = [...who.matchAll(citationPattern)].flatMap(([, id = '']) => {
        const quote = value.evidence[id]?.quote;
        return quote === undefined ? [] : [{ id, quote }];
      });
      const [first] = cited;
      if (!first || cited.some(({ quote }) => holds(quote, words))) continue;
      // Words may be translated from a source in another language: nothing is said of those.
      if (!cited.every(({ quote }) => isComparable(words, quote))) continue;
      const likest = cited.find(({ quote }) => isNear(words, quote)) ?? first;
      report({
        level: 'warning',
        code: 'quotation-differs',
        message: `These words are not those of the evidence "${likest.id}".`,
        at: placeOf(['topics', topic, 'quotations', index, 'words']),
        hint: `It has: "${likest.quote}". Show words that stand there, or quote more of them under "evidence".`,
      });
    }
  }
}

/** Whether a quote has all words of a quotation; it may leave some out, begin otherwise in case, or explain in brackets. */
function holds(quote: string, words: string): boolean {
  const pieces = words.split(/\[[^\]]*\]|\(?(?:…|\.\.\.)\)?/u).map(bare);
  return pieces.every((piece) => piece === '' || holdsWords(bare(quote), piece));
}

/** Folded, in one case, without the marks at its ends. */
function bare(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

function isNear(words: string, quote: string): boolean {
  return nearWords([quote], words) !== undefined || nearWords([words], quote) !== undefined;
}

/** Whether both are certainly in one language: they share words, or each has words of it. */
function isComparable(words: string, quote: string): boolean {
  const language = likelyLanguage(words);
  return isNear(words, quote) || (language !== undefined && language === likelyLanguage(quote));
}

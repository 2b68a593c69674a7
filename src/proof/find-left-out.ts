import { shortened } from '../content/check-left-out.ts';
import type { LeftOut } from '../content/edition.ts';
import { isUnspaced, sentencesOf, squeeze, tellingWords, wordsIn } from '../content/fragments.ts';
import type { Problem } from '../problems.ts';
import type { ReadPart } from './read-parts.ts';

/** What an edition has not, and what it may have. */
export type Proof = {
  audience: string;
  leftOut: readonly LeftOut[];
  /** The texts that it was made from. */
  kept: readonly string[];
  /** All words that may be in it: those kept, and those of templates and tool. */
  known: string;
  /** Parts that came as they are from a brand, whose words are its own. */
  isForeign(part: string): boolean;
};

/** Words that only what was left out has. */
type Telling = LeftOut & { sentences: string[]; words: string[]; runs: string[] };

/** Looks through all that is read for what was left out; one error for each text that is found. */
export function findLeftOut(parts: readonly ReadPart[], proof: Proof): Problem[] {
  const telling = tellingOf(proof);
  const problems = new Map<Telling, Problem>();
  for (const part of parts) {
    for (const [text, words] of foundIn(part, telling, proof)) {
      if (!problems.has(text)) problems.set(text, leftOutFound(proof.audience, text, words, part.name));
    }
  }
  return [...problems.values()];
}

function tellingOf({ leftOut, kept, known }: Proof): Telling[] {
  const letters = squeeze(known);
  const same = new Set(kept.map(squeeze));
  const words = new Set(wordsIn(known));
  const isNew = (word: string) => (isUnspaced(word) ? !letters.includes(word) : !words.has(word));
  return leftOut.map((each) => {
    const own = [...new Set(tellingWords(each.text))].filter(isNew);
    return {
      ...each,
      sentences: sentencesOf(each.text).filter((sentence) => !same.has(sentence)),
      words: own.filter((word) => !isUnspaced(word)),
      runs: own.filter(isUnspaced),
    };
  });
}

function foundIn(part: ReadPart, telling: readonly Telling[], { isForeign }: Proof): [Telling, string][] {
  // Words in a row of two texts are no sentence.
  const all = part.all.map(squeeze).join(' ');
  const foreign = isForeign(part.name);
  const words = new Set(foreign ? [] : wordsIn(part.read));
  const letters = foreign ? '' : squeeze(part.read);
  return telling.flatMap((each): [Telling, string][] => {
    const found =
      each.words.find((word) => words.has(word)) ??
      each.runs.find((run) => letters.includes(run)) ??
      (each.sentences.some((sentence) => all.includes(sentence)) ? shortened(each.text) : undefined);
    return found === undefined ? [] : [[each, found]];
  });
}

function leftOutFound(audience: string, { text, at }: LeftOut, words: string, part: string): Problem {
  return {
    level: 'error',
    code: 'left-out-found',
    message: `"${words}", of what is left out for "${audience}", is in ${part}: nothing was written.`,
    at,
    hint: `It is of "${shortened(text)}". Look for what else says it: a template, a label, a setting, the brand.`,
  };
}

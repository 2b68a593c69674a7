import { distance } from 'fastest-levenshtein';

/** The candidate that `word` most likely meant, if one is near: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const scored = candidates
    .map((candidate) => ({ candidate, off: typos(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  const best = scored[0];
  return best && best.off <= Math.max(1, Math.floor(wanted.length / 3)) ? best.candidate : undefined;
}

/** How many letters are wrong; two neighbours that changed places are one mistake. */
export function typos(word: string, meant: string): number {
  const from = [...word].findIndex((letter, index) => letter !== meant[index]);
  const swapped = word.slice(0, from) + word.charAt(from + 1) + word.charAt(from) + word.slice(from + 2);
  return swapped === meant ? 1 : distance(word, meant);
}

/** Beside a likely word, a longer list would only be in the way. */
const shortList = 6;

/** A hint that names the likely word, and lists the allowed ones. */
export function didYouMean(word: string, candidates: readonly string[], intro = 'Allowed'): string {
  const near = nearest(word, candidates);
  const list = candidates.length > 0 ? `${intro}: ${candidates.join(', ')}.` : `${intro}: none.`;
  if (near === undefined) return list;
  return candidates.length > shortList ? `Did you mean "${near}"?` : `Did you mean "${near}"? ${list}`;
}

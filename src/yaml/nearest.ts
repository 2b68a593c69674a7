import { distance } from 'fastest-levenshtein';

/** The candidate that `word` most likely meant, if one is near: at most a third of its letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const scored = candidates
    .map((candidate) => ({ candidate, off: distance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  const best = scored[0];
  return best && best.off <= Math.max(1, Math.floor(wanted.length / 3)) ? best.candidate : undefined;
}

/** A hint that names the likely word, and lists the allowed ones. */
export function didYouMean(word: string, candidates: readonly string[], intro = 'Allowed'): string {
  const near = nearest(word, candidates);
  const list = `${intro}: ${candidates.join(', ')}.`;
  return near === undefined ? list : `Did you mean "${near}"? ${list}`;
}

import { memoize } from '../memoize.ts';

/** What parts a text into the words of its language. */
export const wordSegmenter = memoize(8, (language) => new Intl.Segmenter(language, { granularity: 'word' }));

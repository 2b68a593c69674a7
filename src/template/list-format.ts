import { memoize } from '../memoize.ts';

/** What writes texts as a list in a language, such as "A, B and C". */
export const listFormat = memoize(
  20,
  (locale: string | undefined) => new Intl.ListFormat(locale, { type: 'conjunction' }),
);

import { memoize } from '../memoize.ts';
import { organisationName } from './organisation-names.ts';

/** What the name of a country is taken from: the locale's data, and before it the names that the content gives. */
export type Naming = { locale: string; formal: boolean; names: Readonly<Record<string, Names>> };

type Names = { short?: string | undefined; formal?: string | undefined };

/**
 * The name of a country or organisation, short or formal: that of the content, or the short one of Unicode's locale
 * data, which has no other; else its code.
 */
export function countryName(code: string, { locale, formal, names }: Naming): string {
  const own: Names = (Object.hasOwn(names, code) ? names[code] : undefined) ?? {};
  return (formal && own.formal) || own.short || shortName(code, locale) || own.formal || code;
}

/** The short name of a country or organisation in a language, where Unicode's locale data or our own have it. */
export function shortName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return organisationName(code, locale);
  const name = namesIn(locale).of(code);
  return doubled.has(code) ? name?.replace(/ *[(（].*$/, '') : name;
}

/** Those that Unicode's data calls by two names, as in "Myanmar (Burma)": the first is the one of the United Nations. */
const doubled = new Set(['MM']);

/** Made once for each language: that takes longer than asking. */
const namesIn = memoize(20, (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));

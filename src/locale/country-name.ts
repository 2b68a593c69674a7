/** What the name of a country is taken from: the locale's data, or the names that the content gives. */
export type Naming = { locale: string; formal: boolean; names: Readonly<Record<string, string>> };

/**
 * The name of a country or organisation: the short one of Unicode's locale data, which has no other, or the formal
 * one of the content; else its code.
 */
export function countryName(code: string, { locale, formal, names }: Naming): string {
  const own = Object.hasOwn(names, code) ? names[code] : undefined;
  return (formal && own) || shortName(code, locale) || own || code;
}

/** The short name of a country in a language, where Unicode's locale data has it. */
export function shortName(code: string, locale: string): string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
}

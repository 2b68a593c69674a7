const names = new Map<string, Intl.DisplayNames>();

/** The name of a country or organisation in a language, where Unicode's locale data has it; else its code. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, known);
  return known.of(code) || code;
}

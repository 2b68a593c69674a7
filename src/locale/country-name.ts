/** The name of a country or organisation in a language, where Unicode's locale data has it; else its code. */
export function countryName(code: string, locale: string): string {
  const known = /^[A-Z]{2}$/.test(code);
  return (known && new Intl.DisplayNames(locale, { type: 'region' }).of(code)) || code;
}

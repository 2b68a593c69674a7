const placeholder = /\{(\w+)\}/g;

/** The names in braces of a phrase, such as `country` in "Flag of {country}". */
export function placeholdersOf(phrase: string): string[] {
  return [...new Set([...phrase.matchAll(placeholder)].map(([, name = '']) => name))];
}

/** A phrase with values in place of the names in braces. */
export function fillPhrase(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(
    placeholder,
    (_, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? '',
  );
}

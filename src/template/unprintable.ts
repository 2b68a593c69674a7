/** What Handlebars asks a value for when it prints it. */
const printing = 'toHTML';

/**
 * A copy of a list or record, and of all in it, that tells when a template prints it: Handlebars would write
 * "[object Object]". Texts and numbers are given back as they are.
 */
export function unprintable(value: unknown, tell: (printed: object) => void): unknown {
  if (typeof value !== 'object' || value === null || printing in value) return value;
  const copy: object = Array.isArray(value)
    ? value.map((item) => unprintable(item, tell))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unprintable(item, tell)]));
  const toHTML = () => {
    tell(copy);
    return '';
  };
  return Object.defineProperty(copy, printing, { value: toHTML, enumerable: false });
}

import { countryName, type Naming, shortName } from '../locale/country-name.ts';
import type { Problem, Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { countriesOf } from './countries-of.ts';
import { type KnownName, notTheCountry, variantCodes, variantsOf } from './country-variants.ts';
import { literal, unspaced } from './name-patterns.ts';
import type { Summit } from './schema.ts';
import { placeAtIndex, type WrittenText } from './written-texts.ts';

/** A name of a country in a text. */
type Use = { text: WrittenText; index: number; words: string };

/** The uses of one name of a country. */
type Used = KnownName & { uses: Use[] };

/**
 * Reports countries that the texts of a deck call by more than one name, or by another than the one that the deck
 * itself prints. An abbreviation may stand beside what it abbreviates, as "U.S." beside "United States".
 */
export function checkCountryNames(
  summit: Yaml<Summit>,
  texts: readonly WrittenText[],
  { locale, formal }: Pick<Naming, 'locale' | 'formal'>,
  report: Report,
): void {
  const naming: Naming = { locale, formal, names: summit.value.names };
  const printed = countriesOf(summit.value);
  const codes = [...printed, ...Object.keys(naming.names), ...variantCodes(languageOf(locale))];
  const read = texts.map((text) => ({ text, letters: curly(text.masked) }));
  const all = read.map(({ letters }) => letters).join('\n');
  for (const code of new Set(codes)) {
    const known = knownNames(code, naming);
    if (known.length < 2) continue;
    const wanted = printed.includes(code) ? countryName(code, naming) : undefined;
    // Most countries have one name, or none: these need not be searched for where words begin and end.
    const present = known.filter(({ name }) => all.includes(curly(name)));
    if (present.every(({ name }) => name === (wanted ?? present[0]?.name))) continue;
    const near = read.filter(({ letters }) => present.some(({ name }) => letters.includes(curly(name))));
    const used = usesOf(
      present,
      near.map(({ text }) => text),
    );
    const main = mainName(used, known, wanted);
    for (const other of used) {
      const rival = main && clashes(other, main) ? main : rivalOf(other, used);
      if (rival) report(variant(summit, other, rival, used));
    }
  }
}

const curly = (text: string) => text.replaceAll("'", '’');
const languageOf = (locale: string) => new Intl.Locale(locale).language;

/** The names of a country that are looked for: the content's own, the locale's, the usual ones; each once. */
function knownNames(code: string, { locale, names }: Naming): KnownName[] {
  const own = Object.hasOwn(names, code) ? names[code] : undefined;
  const localeName = shortName(code, locale);
  const listed = variantsOf(code, languageOf(locale));
  const given: KnownName[] = [
    ...(own?.short ? [{ name: own.short, style: 'short' as const }] : []),
    ...(own?.formal ? [{ name: own.formal, style: 'formal' as const }] : []),
  ];
  const all = [...given, ...listed, ...(localeName ? [{ name: localeName, style: 'short' as const }] : [])];
  return all.filter(({ name }, index) => all.findIndex((each) => each.name === name) === index);
}

/** The names that stand in texts, in the order of the list. */
function usesOf(known: readonly KnownName[], texts: readonly WrittenText[]): Used[] {
  const sorted = [...known].sort((a, b) => b.name.length - a.name.length);
  const pattern = new RegExp(sorted.map(({ name }) => `(${bounded(name)})`).join('|'), 'gu');
  const uses = texts.flatMap((text) =>
    [...text.masked.matchAll(pattern)].map((match) => ({
      name: sorted[match.slice(1).findIndex((group) => group !== undefined)]?.name,
      use: { text, index: match.index, words: match[0] },
    })),
  );
  return known
    .map((name) => ({ ...name, uses: uses.flatMap(({ name: of, use }) => (of === name.name ? use : [])) }))
    .filter((name) => name.uses.length > 0);
}

function bounded(name: string): string {
  const pattern = literal(name).replace(/[’']/g, "[’']");
  if (unspaced.test(name)) return notTheCountry.beforeJoined + pattern + notTheCountry.afterJoined;
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(name);
  const around = isWord ? notTheCountry : { before: '', after: '' };
  return `(?<![\\p{L}])${around.before}${pattern}(?!\\p{L})${around.after}`;
}

/** The name that the others are held against: the one that the slides print, else the one that texts use most. */
function mainName(
  used: readonly Used[],
  known: readonly KnownName[],
  printed: string | undefined,
): KnownName | undefined {
  if (printed !== undefined) return known.find(({ name }) => name === printed);
  return [...used].sort((a, b) => b.uses.length - a.uses.length)[0];
}

/** Two names may stand in one deck where one abbreviates the other, or is part of it, as of "Myanmar (Burma)". */
function clashes(name: KnownName, main: KnownName): boolean {
  if (main.name.startsWith(`${name.name} (`)) return false;
  return name.name !== main.name && name.of !== main.name && main.of !== name.name;
}

/** Another abbreviation of the same name that comes before in the table: "U.S." and "US" are one too many. */
function rivalOf(name: Used, used: readonly Used[]): KnownName | undefined {
  const same = name.of === undefined ? [] : used.filter(({ of }) => of === name.of);
  return same[0] === name ? undefined : same[0];
}

/** Of a name that no text has, only the slides' own words are known, and only its style can be mixed with them. */
function variant(summit: Yaml<Summit>, other: Used, main: KnownName, used: readonly Used[]): Problem {
  const at = (use: Use | undefined) =>
    use && placeAtIndex(summit, use.text.path, use.text.text, use.index, use.words);
  const [first, written] = [at(other.uses[0]), at(used.find(({ name }) => name === main.name)?.uses[0])];
  const place = first && { at: first };
  const times = other.uses.length > 1 ? ` (${other.uses.length} times)` : '';
  if (!written && other.style !== main.style)
    return {
      level: 'warning',
      code: 'mixed-naming',
      message: `"${other.name}"${times} is a ${other.style} name, and the slides themselves say "${main.name}".`,
      ...place,
      hint: 'Write one of the two in the whole deck; "naming" and "names" choose what the slides say.',
    };
  const where = written ? `in line ${written.line}` : 'on the slides';
  return {
    level: 'warning',
    code: 'country-name-variant',
    message: `The same country is "${other.name}"${times} here, and "${main.name}" ${where}.`,
    ...place,
    hint: 'Write one of the two in the whole deck; "names" chooses what the slides say.',
  };
}

import { organisations } from '../flags/artwork.ts';
import { flagCodes } from '../flags/flag-codes.ts';
import { memoize } from '../memoize.ts';
import { type Finding, note } from './finding.ts';

/** A country or organisation that a text names, with the words that name it. */
export type FoundCountry = { code: string; name: string; findings: Finding[] };

/** A way in which a text may name a country. */
type Wording = { code: string; pattern: string; length: number };

/**
 * The countries and organisations that paragraphs name, in the order in which they first do. Names are those of
 * Unicode's locale data in the text's language; adjectives are the names of languages that one country is known by,
 * and in English what its endings make of a name. Others are not found.
 */
export function findCountries(paragraphs: readonly string[], language: string): FoundCountry[] {
  const wordings = wordingsIn(language);
  const byWords = new RegExp(wordings.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const found = new Map<string, FoundCountry>();
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const match of paragraph.matchAll(byWords)) {
      const code = wordings[match.slice(1).findIndex((group) => group !== undefined)]?.code ?? '';
      const name = code.length === 2 ? (names.of(code) ?? code) : code;
      const country = found.get(code) ?? { code, name, findings: [] };
      note(country.findings, match[0], index + 1);
      found.set(code, country);
    }
  }
  return [...found.values()];
}

/** Longer wordings first: South Korea before Korea, Nigeria before Niger. */
function wordingsIn(language: string): Wording[] {
  const names = flagCodes().flatMap((code) => nameWordings(code, language));
  return [...names, ...adjectiveWordings(language)].sort((a, b) => b.length - a.length);
}

function nameWordings(code: string, language: string): Wording[] {
  const names = [
    ...(code.length === 2 ? namesOf(code, language) : []),
    ...(Object.hasOwn(organisations, code) ? [code] : []),
  ];
  return names.map((name) => ({
    code,
    length: name.length,
    pattern: bounded(written(name, language), language),
  }));
}

const regionNames = memoize(8, (language) =>
  (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  ),
);

/** Long and short names, and both of those that come as "Myanmar (Burma)". */
function namesOf(code: string, language: string): string[] {
  const names = regionNames(language).map((styled) => styled.of(code));
  const parts = names.flatMap((name) => {
    const [, first, second] = /^(.+?) ?[(（](.+)[)）]$/.exec(name ?? '') ?? [];
    return first !== undefined && second !== undefined ? [first, second] : (name ?? []);
  });
  return [...new Set(parts)];
}

/** Endings that turn an English name into an adjective or a people: Canadian is not among them, Israelis are. */
const englishEndings = '(?:n|an|ian|ese|i)?s?';

function written(name: string, language: string): string {
  const plain = literal(name).replace(/[’']/g, "[’']").replace(/ & /g, ' (?:&|and) ');
  const dotted = /^[A-Z]{2}$/.test(name) ? `|${[...name].map((letter) => `${letter}\\.`).join('')}` : '';
  const ending = language.startsWith('en') && /\p{Ll}$/u.test(name) ? englishEndings : '';
  return `(?:${plain}${ending}${dotted})`;
}

/** Names of languages that say where something is from: Japanese, französisch, russes. */
function adjectiveWordings(language: string): Wording[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  return flagCodes().flatMap((code) => {
    const spoken = code.length === 2 ? languageKnownBy(code) : undefined;
    const adjectives = [spoken && names.of(spoken), dialectOf(code, language, names)];
    return adjectives.flatMap((name) =>
      name === undefined || /[ ()]/.test(name) || noSpaces.test(name)
        ? []
        : [{ code, length: name.length, pattern: bounded(`${inflected(name, language)}`, language) }],
    );
  });
}

/** Languages of many countries: they are named after none of those that most of their speakers live in. */
const atHomeInMany = ['ar', 'en', 'pt'];

/** Written standards that go by the name of their language. */
const standards: Record<string, string> = { nb: 'no' };

/** The language of a country that is also the country of that language. */
function languageKnownBy(code: string): string | undefined {
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  const isOne = new Intl.Locale(language).maximize().region === code && !atHomeInMany.includes(language);
  return isOne && language !== 'und' ? (standards[language] ?? language) : undefined;
}

/** "American", from American English: the locale data names some varieties of a text's language by country. */
function dialectOf(code: string, language: string, names: Intl.DisplayNames): string | undefined {
  if (code.length !== 2 || !language.startsWith('en')) return undefined;
  const dialects = ['en', 'es', 'pt'].map((spoken) => {
    const [whole, plain] = [names.of(`${spoken}-${code}`), names.of(spoken)];
    return whole !== undefined && plain !== undefined && !whole.includes('(') && whole.endsWith(` ${plain}`)
      ? whole.slice(0, -plain.length - 1)
      : undefined;
  });
  return dialects.find((name) => name !== undefined && name !== 'European');
}

/** Adjectives end in one or two letters more in many languages, and are written small in most. */
function inflected(name: string, language: string): string {
  if (language.startsWith('en')) return `${literal(name)}s?`;
  const [first = '', ...rest] = [...name];
  return `[${first.toLowerCase()}${first.toUpperCase()}]${literal(rest.join(''))}\\p{Ll}{0,2}`;
}

/** Scripts without spaces between words, where a name is found anywhere. */
const noSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function bounded(pattern: string, language: string): string {
  const joined = ['ja', 'ko', 'zh', 'th', 'lo', 'km', 'my'].includes(new Intl.Locale(language).language);
  return joined ? pattern : `(?<![\\p{L}-])${pattern}(?!\\p{L})`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

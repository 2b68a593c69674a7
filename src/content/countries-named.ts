import { flagCodes } from '../flags/flag-codes.ts';
import { nearest } from '../yaml/nearest.ts';
import { variantsOf } from './country-variants.ts';

/** Languages in which the name of a country is recognised. */
const languages = 'en ar da de el es fi fr he hi id it ja ko nl pl pt ru sv th tr uk vi zh zh-Hant'.split(
  ' ',
);

/**
 * Names that neither the locale data nor the usual names have, by the code of today: abbreviations, former names, parts
 * that stand for the whole, organisations, and states that are several now.
 */
const others: Record<string, string> = {
  AE: 'UAE, Emirates',
  ASEAN: 'Association of Southeast Asian Nations',
  BA: 'BiH, Yugoslavia',
  BF: 'Upper Volta',
  BJ: 'Dahomey',
  BY: 'Byelorussia',
  BZ: 'British Honduras',
  CD: 'DRC, DR Congo, Democratic Republic of the Congo, Zaire',
  CF: 'CAR',
  CG: 'Republic of the Congo',
  CI: 'Ivory Coast',
  CN: 'PRC',
  CV: 'Cape Verde',
  CZ: 'Czech Republic, Czechoslovakia',
  DE: 'FRG, GDR, East Germany, West Germany',
  EAC: 'East African Community',
  ET: 'Abyssinia',
  EU: 'European Union, European Commission',
  GB: 'UK, England, Scotland, Wales, Northern Ireland, Britain, Great Britain',
  GR: 'EL',
  HR: 'Yugoslavia',
  IR: 'Persia',
  KH: 'Kampuchea',
  KP: 'DPRK',
  KR: 'ROK',
  LAS: 'Arab League, League of Arab States',
  LK: 'Ceylon',
  MD: 'Moldavia',
  ME: 'Yugoslavia, Serbia and Montenegro',
  MK: 'Macedonia, Yugoslavia',
  MM: 'Burma, Birma',
  NL: 'Holland',
  PG: 'PNG',
  RS: 'Yugoslavia, Serbia and Montenegro',
  RU: 'USSR, Soviet Union',
  SA: 'KSA',
  SI: 'Yugoslavia',
  SK: 'Czechoslovakia',
  SZ: 'Swaziland',
  TH: 'Siam',
  TL: 'East Timor',
  TR: 'Turkey',
  TW: 'ROC, Formosa',
  UN: 'United Nations, UNO',
  US: 'USA, America',
  VA: 'Holy See, Vatican',
  ZA: 'RSA',
  ZW: 'Rhodesia',
};

/** More are no help. */
const mostNamed = 6;

/**
 * The codes of the countries and organisations that somebody may mean who wrote a name, in one of many languages, where
 * a code should stand: the surest first, none where too many bear it.
 */
export function countriesNamed(written: string): string[] {
  const name = fold(written);
  if (name === '') return [];
  const names = allNames();
  const bearing = codesOf(names.filter((each) => each.name === name || sorted(each.name) === sorted(name)));
  const states = bearing.filter((code) => !remote.has(code));
  const own = states.length > 0 ? states : bearing;
  const parts = codesOf(
    names.filter(
      (each) => holds(each.name, name) && !(own.length > 0 && each.isAside) && !remote.has(each.code),
    ),
  );
  const found = [...new Set([...own, ...(parts.length <= mostNamed ? parts : [])])];
  if (found.length > 0 || parts.length > 0) return found;
  const near = name.length > 3 ? nearest(name, [...new Set(names.map((each) => each.name))]) : undefined;
  return near === undefined ? [] : codesOf(names.filter((each) => each.name === near));
}

/** Territories that are parties to nothing: part of a name does not mean them. */
const remote = new Set('AC AQ BQ BV CC CP CX DG EA GS HK HM IC IO MO NF PN SJ TA TF UM'.split(' '));

/** `isAside`: a name that nobody means who wrote a part of it that is a country's own. */
type Named = { code: string; name: string; isAside: boolean };

function codesOf(names: readonly Named[]): string[] {
  return [...new Set(names.map(({ code }) => code))];
}

let known: Named[] | undefined;

/** Made when first something is wrong. */
function allNames(): Named[] {
  known ??= [
    ...Object.entries(others).flatMap(([code, names]) =>
      names.split(', ').map((name) => ({ ...named(code, name), isAside: true })),
    ),
    ...languages.flatMap(namesIn),
  ];
  return known;
}

function named(code: string, name: string): Named {
  return { code, name: fold(name), isAside: / (?:&|and) /.test(name) };
}

/** Long and short names of the locale data, both of "Myanmar (Burma)" and of "Congo - Kinshasa", and the usual names. */
function namesIn(language: string): Named[] {
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }),
  );
  return flagCodes()
    .filter((code) => code.length === 2)
    .flatMap((code) => {
      const local = styles.flatMap((names) => names.of(code) ?? []);
      const parts = local.flatMap((name) => {
        const [, first, second] = /^(.+?)(?: ?[(（](.+)[)）]| - (.+))$/.exec(name)?.filter(Boolean) ?? [];
        return first !== undefined && second !== undefined ? [first, second] : [];
      });
      const usual = variantsOf(code, language).map(({ name }) => name);
      return [...new Set([...local, ...parts, ...usual])].map((name) => named(code, name));
    });
}

/** Case, accents, punctuation and articles say nothing. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Script=Latin}\p{M}+/gu, ([letter = '']) => letter)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^(?:the|la|le|les|l|die|der|el|los) (?=\S{4})/, '')
    .trim();
}

/** "Korea, South" is South Korea. */
function sorted(name: string): string {
  return name.split(' ').sort().join(' ');
}

/** Shorter words, and those that many names have, tell none. */
const shortest = { letters: 4, unspaced: 2 };

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function holds(name: string, part: string): boolean {
  if (unspaced.test(part)) return part.length >= shortest.unspaced && name.includes(part);
  return part.length >= shortest.letters && ` ${name} `.includes(` ${part} `);
}

import { organisations as artwork } from '../flags/artwork.ts';
import { flagFor } from '../flags/flag-for.ts';
import { shortName } from '../locale/country-name.ts';
import { nearest } from '../yaml/nearest.ts';
import { fromAlpha3 } from './alpha-3.ts';
import { countriesNamed } from './countries-named.ts';

/** What is wrong with a country or organisation code, if anything. */
export function countryProblem(value: string): { code: string; message: string; hint: string } | undefined {
  if (flagFor(value)) return undefined;
  const own = Object.hasOwn(withoutArtwork, value) ? withoutArtwork[value] : undefined;
  const known = own ?? Object.values(withoutArtwork).find((name) => isNamed(name, value));
  if (known !== undefined) {
    return {
      code: 'no-artwork',
      message: `There is no artwork of the flag of ${known} under a free licence.`,
      hint: 'Name its members instead, or leave it out of the flags; a person may go without a country.',
    };
  }
  return {
    code: 'unknown-country',
    message: `"${value}" is not a country or organisation code.`,
    hint: hintFor(value),
  };
}

/** Organisations whose flags no package has that may be passed on; AU is Australia. */
const withoutArtwork: Record<string, string> = {
  AFU: 'the African Union',
  NATO: 'NATO',
  OECD: 'the OECD',
  ICRC: 'the Red Cross',
};

function isNamed(name: string, written: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/^the /, '').trim();
  return plain(name) === plain(written);
}

function hintFor(value: string): string {
  const capitals = value.toUpperCase().replaceAll('.', '').trim();
  if (flagFor(capitals)) return `Write it in capitals: ${capitals}.`;
  const several = capitals.split(/[\s;/+-]+/);
  if (several.length > 1 && several.every((code) => flagFor(code)))
    return `Write one code; in a list, with a comma behind each: ${several.join(', ')}.`;
  const short = fromAlpha3(capitals);
  if (short !== undefined) return `Write the code of two letters: ${withName(short)}.`;
  const named = countriesNamed(value);
  const [only, ...more] = named;
  if (only !== undefined && more.length === 0) return `Write the code ${only}.`;
  if (only !== undefined)
    return `Write the code of the one that is meant: ${named.map(withName).join(', ')}.`;
  const near = nearest(value, organisations());
  const list = `Write a code of two letters (ISO 3166-1), such as JP, or an organisation: ${organisations().join(', ')}.`;
  const others = /^[A-Z]{3,}$/.test(capitals) ? `${list} A person may go without.` : list;
  return near ? `Did you mean "${near}"? ${list}` : others;
}

function withName(code: string): string {
  const name = shortName(code, 'en');
  return name === undefined ? code : `${code} (${name})`;
}

function organisations(): string[] {
  return Object.keys(artwork);
}

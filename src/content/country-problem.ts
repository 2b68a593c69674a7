import { flagCodes } from '../flags/flag-codes.ts';
import { flagFor } from '../flags/flag-for.ts';
import { nearest } from '../yaml/nearest.ts';

/** What is wrong with a country or organisation code, if anything. */
export function countryProblem(value: string): { code: string; message: string; hint: string } | undefined {
  if (flagFor(value)) return undefined;
  const known = withoutArtwork[value];
  if (known !== undefined) {
    return {
      code: 'no-artwork',
      message: `There is no artwork of the flag of ${known} under a free licence.`,
      hint: 'Name its members instead, or leave it out of the flags.',
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

function hintFor(value: string): string {
  const capitals = value.toUpperCase();
  if (flagFor(capitals)) return `Write it in capitals: ${capitals}.`;
  const byName = otherCodes[capitals] ?? codeOfName(value);
  if (byName) return `Write the code ${byName}.`;
  const near = nearest(value, organisations());
  const list = `Write a code of ISO 3166-1, such as JP, or an organisation: ${organisations().join(', ')}.`;
  return near ? `Did you mean "${near}"? ${list}` : list;
}

/**
 * Codes that are in use beside those of ISO 3166-1 (the European Union writes Greece and its former member so), and
 * names that no locale data has; in capitals.
 */
const otherCodes: Record<string, string> = {
  ...{ UK: 'GB', EL: 'GR', USA: 'US', UAE: 'AE', DPRK: 'KP', ROK: 'KR' },
  ...{ ENGLAND: 'GB', SCOTLAND: 'GB', WALES: 'GB', BRITAIN: 'GB', 'GREAT BRITAIN': 'GB' },
  ...{ HOLLAND: 'NL', BURMA: 'MM', SWAZILAND: 'SZ', 'EAST TIMOR': 'TL' },
};

/** Languages in which a country's name is recognised where its code should stand. */
const languages = ['en', 'ja', 'ko', 'zh', 'fr', 'es', 'de'];

/** The code of a country that was written by its name. */
function codeOfName(value: string): string | undefined {
  return languages.map((language) => codeIn(language, value)).find(Boolean);
}

function codeIn(language: string, value: string): string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = flagCodes().filter((code) => code.length === 2);
  const byName = new Map(codes.map((code) => [names.of(code) ?? code, code]));
  const name = value.length > 3 ? nearest(value, [...byName.keys()]) : value;
  return byName.get(name ?? value);
}

function organisations(): string[] {
  return flagCodes().filter((code) => code.length !== 2);
}

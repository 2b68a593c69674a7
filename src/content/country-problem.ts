import { flagCodes } from '../flags/flag-codes.ts';
import { flagFor } from '../flags/flag-for.ts';
import { didYouMean, nearest } from '../yaml/nearest.ts';

/** What is wrong with a country or organisation code, if anything. */
export function countryProblem(value: string): { code: string; message: string; hint: string } | undefined {
  if (flagFor(value)) return undefined;
  return {
    code: 'unknown-country',
    message: `"${value}" is not a country or organisation code.`,
    hint: hintFor(value),
  };
}

function hintFor(value: string): string {
  const byName = codeOfName(value);
  if (byName) return `Write the code ${byName}.`;
  const near = flagFor(value.toUpperCase()) ? value.toUpperCase() : undefined;
  return near
    ? `Write it in capitals: ${near}.`
    : `Codes are those of ISO 3166-1 (two letters), and organisations: ${didYouMean(value, organisations())}`;
}

/** The code of a country that was written by its English name. */
function codeOfName(value: string): string | undefined {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = flagCodes().filter((code) => code.length === 2);
  const byName = new Map(codes.map((code) => [names.of(code) ?? code, code]));
  const name = value.length > 3 ? nearest(value, [...byName.keys()]) : undefined;
  return name && byName.get(name);
}

function organisations(): string[] {
  return flagCodes().filter((code) => code.length !== 2);
}

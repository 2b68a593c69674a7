import { CONTENT_TYPES, type PptxPackage } from '../read-package.ts';
import { type ZipEntry, zipDirectory } from '../zip-directory.ts';
import { type Fault, repeated } from './rule.ts';

export function malformedXml(pkg: PptxPackage): Fault[] {
  return pkg.malformed;
}

export function directoryEntries(pkg: PptxPackage): Fault[] {
  return names(pkg)
    .filter((name) => name.endsWith('/'))
    .map((part) => ({ part, message: 'a directory is no part' }));
}

export function repeatedEntries(pkg: PptxPackage): Fault[] {
  return repeated(names(pkg)).map((part) => ({ part, message: 'stands in the zip twice' }));
}

/** Sorted by code units, the content types before all: one order for one set of parts. */
export function entryOrder(pkg: PptxPackage): Fault[] {
  const given = names(pkg);
  const sorted = [CONTENT_TYPES, ...given.filter((name) => name !== CONTENT_TYPES).sort()];
  const wrong = sorted.find((name, index) => given[index] !== name);
  return wrong === undefined ? [] : [{ part: wrong, message: 'is not at its place in the sorted zip' }];
}

/** The zip's own entries, and those of the workbooks inside. */
export function entryDates(pkg: PptxPackage): Fault[] {
  const workbooks = [...pkg.parts].filter(([part, bytes]) => part.endsWith('.xlsx') && isZip(bytes));
  return [
    ...pkg.entries.filter(isDated).map((entry) => datedFault(entry.name, entry)),
    ...workbooks.flatMap(([part, bytes]) =>
      zipDirectory(bytes)
        .filter(isDated)
        .map((entry) => datedFault(part, entry)),
    ),
  ];
}

function datedFault(part: string, { name, year, month, day }: ZipEntry): Fault {
  return { part, message: `${name} is dated ${year}-${month}-${day} and not 1980-01-01 00:00` };
}

function isDated({ year, month, day, secondsOfDay }: ZipEntry): boolean {
  return year !== 1980 || month !== 1 || day !== 1 || secondsOfDay !== 0;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function names(pkg: PptxPackage): string[] {
  return pkg.entries.map((entry) => entry.name);
}

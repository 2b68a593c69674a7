import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place, Report } from './problems.ts';
import { isFile } from './project/entries.ts';
import { readSource, shownPath } from './project/read-source.ts';
import { stampOf } from './stamp-of.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import { refuseFile } from './yaml/refuse-file.ts';

const aScript = 'Name a file of JavaScript: helpers.mjs.';

/** What to do where Node.js does not take a file, by the code of its error. */
const hints: Record<string, string> = {
  ERR_MODULE_NOT_FOUND: 'Install what it imports, or mend the name there.',
  ERR_UNKNOWN_FILE_EXTENSION: aScript,
  ERR_IMPORT_ASSERTION_TYPE_MISSING: aScript,
  ERR_IMPORT_ATTRIBUTE_MISSING: aScript,
};

/**
 * Runs a file of helpers, and gives the functions that it exports by their names. A file runs only where the command
 * line names it: a folder with settings and templates from elsewhere runs no code of its own. Undefined where the
 * file cannot be run, which is reported.
 */
export async function loadHelpers(
  name: string,
  folder: string,
  report: Report,
): Promise<OwnHelpers | undefined> {
  const path = resolve(folder, name);
  const shown = shownPath(path, folder);
  const fail = (message: string, hint: string, at?: Place) =>
    void report({ level: 'error', code: 'helper-file', message, ...(at && { at }), hint });
  if (!isFile(path)) return fail(`There is no file ${shown}.`, aScript);
  const refused = refuseFile(readSource(path, folder));
  if (refused) return void report(refused);
  // A module is run once for each address: after a save this is another one.
  const url = `${pathToFileURL(path).href}?${encodeURIComponent(stampOf(path))}`;
  try {
    const { default: whole, ...named } = (await import(url)) as Record<string, unknown>;
    if (whole === undefined && Object.keys(named).length > 0) return named as OwnHelpers;
    const found = whole === undefined ? 'exports nothing' : 'has a default export';
    return fail(`${shown} ${found}.`, 'Export each helper by its name: export function shout(text) { … }');
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const at = placeIn(stack, url, shown);
    const reason = message.replaceAll(url, shown).replaceAll(path, shown).replace(/\s+/g, ' ');
    const { code = '' } = error as NodeJS.ErrnoException;
    const hint = at ? 'Mend it there.' : (hints[code] ?? `Mend it: node --check ${shown} may say where.`);
    return fail(`${shown} cannot be run: ${reason}`, hint, at);
  }
}

/** The first line of a stack that is in the file itself. */
function placeIn(stack: string, url: string, file: string): Place | undefined {
  const line = stack.split('\n').find((each) => each.includes(`${url}:`));
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line ?? '') ?? [];
  return row === undefined ? undefined : { file, line: Number(row), column: Number(column) };
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type HelperFile, holdHelpers, placeIn, runModule } from './hold-helpers.ts';
import type { Place, Report } from './problems.ts';
import { isFile } from './project/entries.ts';
import { readSource, shownPath } from './project/read-source.ts';
import { stampOf } from './stamp-of.ts';
import type { OwnHelpers } from './template/own-helpers.ts';
import { refuseFile } from './yaml/refuse-file.ts';
import { placeAt, type SourceFile } from './yaml/source-file.ts';

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
  const file = readSource(path, folder);
  const refused = refuseFile(file);
  if (refused) return void report(refused);
  const helpers: HelperFile = { href: pathToFileURL(path).href, file };
  holdHelpers(helpers);
  // A module is run once for each address: after a save this is another one.
  const url = `${helpers.href}?${encodeURIComponent(stampOf(path))}`;
  try {
    const module = await runModule(url);
    if (!module)
      return fail(`${shown} has not come to its end: it still waits for something.`, endless, awaitIn(file));
    const { default: whole, ...named } = module;
    if (whole === undefined && Object.keys(named).length > 0) return named as OwnHelpers;
    const found = whole === undefined ? 'exports nothing' : 'has a default export';
    return fail(`${shown} ${found}.`, 'Export each helper by its name: export function shout(text) { … }');
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const at = placeIn(stack, helpers);
    const reason = message.replaceAll(url, shown).replaceAll(path, shown).replace(/\s+/g, ' ');
    const { code = '' } = error as NodeJS.ErrnoException;
    const hint = at ? 'Mend it there.' : (hints[code] ?? `Mend it: node --check ${shown} may say where.`);
    return fail(`${shown} cannot be run: ${reason}`, hint, at);
  }
}

const endless = 'Leave out await outside of functions, or await what comes in a few seconds.';

/** Where a file waits, if it does so once outside of its functions; else its start. */
function awaitIn(file: SourceFile): Place {
  const [first, second] = file.text.matchAll(/^(?:(?:export )?(?:const|let|var) [^=]*= *)?(?=await\b)/gm);
  return placeAt(file, first && !second ? first.index + first[0].length : 0);
}

import { syncBuiltinESMExports } from 'node:module';
import { complain } from './complain.ts';
import { packageFile } from './package-folder.ts';
import type { Place, Problem } from './problems.ts';
import { reportBug } from './report-bug.ts';
import { placeAt, type SourceFile } from './yaml/source-file.ts';

/** A file of helpers, and the address that it was run by, without what tells one save from the next. */
export type HelperFile = { href: string; file: SourceFile };

/** The file that was run last: one is named for a run. */
let held: HelperFile | undefined;

const { exit } = process;

/**
 * Keeps what helpers start and do not wait for from ending make-deck: a promise that is rejected and a timer that
 * throws are told as problems, so that a build ends with 1 and a preview goes on; `process.exit` throws.
 */
export function holdHelpers(helpers: HelperFile): void {
  if (!held) {
    process.on('unhandledRejection', tell);
    process.on('uncaughtException', tell);
    process.exit = refuse;
    // Also where it is imported by its name.
    syncBuiltinESMExports();
  }
  held = helpers;
}

function refuse(): never {
  throw new Error('process.exit would end make-deck.');
}

/** Tells what escaped from a helper; a mistake of ours ends the process as it would without helpers. */
function tell(thrown: unknown): void {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const at = held && placeIn(stack, held);
  if (held && (at || !stack.includes(packageFile()))) tellEscaped(thrown, held.file, at);
  else {
    reportBug(thrown);
    exit(70);
  }
}

function tellEscaped(thrown: unknown, file: SourceFile, at = placeAt(file, 0)): void {
  complain([escaped(thrown, at)], [file]);
  process.once('exit', (code) => {
    process.exitCode = code === 0 ? 1 : code;
  });
}

function escaped(thrown: unknown, at: Place): Problem {
  const reason = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, ' ');
  return {
    level: 'error',
    code: 'helper-escaped',
    message: `A promise or timer of ${at.file} failed after its helper had answered: ${reason}`,
    at,
    hint: 'Helpers answer at once: leave out promises and timers.',
  };
}

/** The first line of a stack that is in the file itself. */
export function placeIn(stack: string, { href, file }: HelperFile): Place | undefined {
  const line = stack.split('\n').find((each) => each.includes(`${href}?`));
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line ?? '') ?? [];
  return row === undefined ? undefined : { file: file.path, line: Number(row), column: Number(column) };
}

/** Longer than a file of functions takes to run; where nothing else is awaited, it is given up at once. */
const patience = 10_000;

/** What a module exports; undefined where it waits for something that does not come. */
export async function runModule(url: string): Promise<Record<string, unknown> | undefined> {
  let giveUp = () => {};
  const never = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined);
  });
  const timer = setTimeout(giveUp, patience).unref();
  // Once more around: the process would end behind this, and may have to wait for such a file again.
  const atEnd = () => void setImmediate(giveUp);
  process.once('beforeExit', atEnd);
  try {
    return await Promise.race([import(url), never]);
  } finally {
    clearTimeout(timer);
    process.off('beforeExit', atEnd);
  }
}

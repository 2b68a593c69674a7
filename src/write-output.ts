import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeFolder } from './make-folder.ts';
import { application } from './output/application.ts';
import type { Problem } from './problems.ts';
import { whyNotWritten, writeWhole } from './write-whole.ts';

/**
 * Writes a file of the output: beside its target, then renamed, so that a crash leaves the old one whole. Answers
 * why not, where it is open elsewhere, cannot be written, or was edited since; `force` writes over edits.
 */
export function writeOutput(path: string, bytes: Uint8Array, force: boolean): Problem | undefined {
  const refused = lockProblem(path) ?? (force ? undefined : editProblem(path));
  if (refused) return refused;
  try {
    makeFolder(dirname(path));
    writeWhole(path, bytes);
    return undefined;
  } catch (error) {
    return writeProblem(path, error as NodeJS.ErrnoException);
  }
}

/** The files that PowerPoint and LibreOffice leave beside a deck while they have it open. */
function lockProblem(path: string): Problem | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  const locks = [`~$${name}`, `.~lock.${name}#`];
  return locks.some((lock) => existsSync(join(folder, lock))) ? openProblem(path) : undefined;
}

function openProblem(path: string): Problem {
  return {
    level: 'error',
    code: 'output-open',
    message: `${path} is open in another program.`,
    hint: 'Close it there and run the command again, or write to another folder with --out.',
  };
}

/** Decks are worked on; pictures and pages are only looked at, and do not say what saved them. */
function editProblem(path: string): Problem | undefined {
  if (!path.endsWith('.pptx')) return undefined;
  const program = existsSync(path) && statSync(path).isFile() && programOf(path);
  if (!program || program === application) return undefined;
  return {
    level: 'error',
    code: 'output-edited',
    message: `${path} was saved by ${program}: writing would lose what was changed there.`,
    hint: 'Rename it to keep it, write to another folder with --out, or lose the changes with --force.',
  };
}

/** The program that a deck says it was saved by. */
function programOf(path: string): string {
  try {
    const part = 'docProps/app.xml';
    const parts = unzipSync(readFileSync(path), { filter: ({ name }) => name === part });
    return /<Application>([^<]*)</.exec(strFromU8(parts[part] ?? new Uint8Array()))?.[1] ?? 'another program';
  } catch {
    return 'another program';
  }
}

function writeProblem(path: string, error: NodeJS.ErrnoException): Problem {
  if (error.code === 'EBUSY') return openProblem(path);
  return {
    level: 'error',
    code: 'output-unwritable',
    message: `${path} cannot be written: ${whyNotWritten(error)}.`,
    hint: 'Choose another folder with --out.',
  };
}

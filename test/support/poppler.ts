import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inFolder } from './build.ts';

const run = promisify(execFile);

/** Whether Poppler's programs are here, which read PDF files. */
export function hasPoppler(): boolean {
  try {
    for (const program of ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm', 'pdftohtml'])
      execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What one of the programs says of a PDF, in UTF-8. */
export function poppler(program: string, pdf: Uint8Array, ...options: string[]): Promise<string> {
  return inFolder(async (folder) => {
    const path = join(folder, 'deck.pdf');
    writeFileSync(path, pdf);
    const ending = program === 'pdftotext' ? ['-'] : [];
    const { stdout } = await run(program, [...options, path, ...ending], { maxBuffer: 2 ** 28 });
    return stdout;
  });
}

/** The text of each page, in the order in which it is written. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const text = await poppler('pdftotext', pdf, '-raw', '-enc', 'UTF-8');
  return text.split('\f').slice(0, -1);
}

export type PdfFontRow = { type: string; embedded: boolean; subset: boolean; unicode: boolean };

/** The rows of pdffonts. */
export async function fontsOf(pdf: Uint8Array): Promise<PdfFontRow[]> {
  const [, , ...rows] = (await poppler('pdffonts', pdf)).trimEnd().split('\n');
  return rows.map((row) => {
    const found = /\s(CID TrueType|CID Type 0C|Type 3)\s+\S+\s+(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(row);
    const [, type = row, embedded, subset, unicode] = found ?? [];
    return { type, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' };
  });
}

/** A PNG of each page, `width` pixels wide. */
export function picturesOf(pdf: Uint8Array, width: number): Promise<Buffer[]> {
  return inFolder(async (folder) => {
    const path = join(folder, 'deck.pdf');
    writeFileSync(path, pdf);
    const size = ['-scale-to-x', String(width), '-scale-to-y', '-1'];
    await run('pdftoppm', [...size, '-png', path, join(folder, 'page')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
}

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fontconfig, STAND_INS } from './fontconfig.ts';
import { attribute, findAll, parseXml, textOf, type XmlElement } from './xml.ts';

const run = promisify(execFile);

/** A line of text as LibreOffice set it; slides count from 1, the rest is in points. */
export type RenderedLine = {
  slide: number;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
};

let found: boolean | undefined;

/** Whether decks can be drawn here as their readers see them: the programs are there, and the fonts. */
export function hasLibreOffice(): boolean {
  found ??= inFolderSync((folder) => hasPrograms() && hasFonts(folder));
  return found;
}

const FONT_MATCHER = 'fc-match';

const PROGRAMS: [name: string, versionFlag: string][] = [
  [FONT_MATCHER, '--version'],
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['pdftoppm', '-v'],
  ['pdftocairo', '-v'],
];

function hasPrograms(): boolean {
  return PROGRAMS.every(([name, flag]) => {
    try {
      execFileSync(name, [flag], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

function hasFonts(folder: string): boolean {
  const env = drawingEnvironment(folder);
  return Object.entries(STAND_INS).every(([named, drawn]) =>
    execFileSync(FONT_MATCHER, ['--format=%{family}', named], { env, encoding: 'utf8' })
      .split(',')
      .includes(drawn),
  );
}

/** A home of its own, so that nobody's settings or fonts change what is drawn. */
function drawingEnvironment(folder: string): NodeJS.ProcessEnv {
  const config = join(folder, 'fonts.conf');
  writeFileSync(config, fontconfig(join(folder, 'font-cache')));
  const xdg = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder };
  return { ...process.env, ...xdg, HOME: folder, FONTCONFIG_FILE: config };
}

/** The lines of a deck, given as its bytes or its path. */
export async function renderedLines(deck: Uint8Array | string): Promise<RenderedLine[]> {
  const [lines] = await renderedLinesOfEach([deck]);
  return lines ?? [];
}

/** The lines of several decks: starting LibreOffice takes longer than drawing a deck. */
export async function renderedLinesOfEach(decks: (Uint8Array | string)[]): Promise<RenderedLine[][]> {
  return withPdfs(decks, (pdfs) => Promise.all(pdfs.map(linesOfPdf)));
}

/** A word as LibreOffice set it, in points. */
export type RenderedWord = { x: number; y: number; width: number; height: number; text: string };

/** A slide as it was drawn; its words in the order of the slide's objects. */
export type RenderedSlide = { width: number; height: number; words: RenderedWord[] };

/** The words of each slide of a deck. */
export async function renderedSlides(deck: Uint8Array | string): Promise<RenderedSlide[]> {
  return withPdfs([deck], ([pdf = '']) => slidesOfPdf(pdf));
}

/** A PNG of each slide. */
export async function renderPictures(deck: Uint8Array | string, dpi: number): Promise<Buffer[]> {
  return withPdfs([deck], async ([pdf = ''], folder) => {
    await run('pdftoppm', ['-r', String(dpi), '-png', pdf, join(folder, 'picture')]);
    // The numbers have leading zeros, so that names sort as slides.
    const names = (await readdir(folder)).filter((name) => name.startsWith('picture')).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

/** Each slide of a deck as SVG in points: glyphs, shapes and pictures where LibreOffice has them, to a hundredth. */
export async function renderedSvgs(deck: Uint8Array | string): Promise<string[]> {
  return withPdfs([deck], async ([pdf = '']) => {
    const { length } = await slidesOfPdf(pdf);
    const svgs: string[] = [];
    for (let page = 1; page <= length; page += 1) {
      const range = ['-f', String(page), '-l', String(page)];
      // Without these it scales pages that have a fraction of a point.
      const whole = ['-noshrink', '-nocenter'];
      const { stdout } = await run('pdftocairo', ['-svg', ...whole, ...range, pdf, '-'], {
        maxBuffer: 2 ** 28,
      });
      svgs.push(stdout);
    }
    return svgs;
  });
}

/** What LibreOffice calls the formats that it saves a deck in. */
const formats = { pptx: 'pptx:Impress MS PowerPoint 2007 XML', fodp: 'fodp' };

/** A deck as LibreOffice saves it after opening it, as a presentation or in its own format. */
export async function resave(deck: Uint8Array, format: keyof typeof formats): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'make-deck-save-'));
  try {
    const file = await placeDeck(deck, join(folder, 'deck.pptx'));
    const saved = join(folder, 'saved');
    await convert([file], formats[format], folder, saved);
    return await readFile(join(saved, `deck.${format}`));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether there is LibreOffice's program for workbooks: it is a package of its own. */
export function hasCalc(): boolean {
  if (!hasLibreOffice()) return false;
  const office = execFileSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' });
  return existsSync(join(dirname(office.trim()), 'libsclo.so'));
}

/** The first sheet of each workbook, as LibreOffice reads it: rows of cells. */
export async function sheetRows(workbooks: readonly Uint8Array[]): Promise<string[][][]> {
  const folder = await mkdtemp(join(tmpdir(), 'make-deck-sheet-'));
  try {
    const files = workbooks.map((_, index) => join(folder, `data-${index}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(file, workbooks[index] ?? '')));
    // Cells parted by tabs, in UTF-8.
    await convert(files, 'csv:Text - txt - csv (StarCalc):9,34,76', folder, folder);
    const texts = await Promise.all(files.map((file) => readFile(file.replace(/xlsx$/, 'csv'), 'utf8')));
    return texts.map((text) =>
      text
        .split('\n')
        .slice(0, -1)
        .map((row) => row.split('\t')),
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Draws decks in a folder of their own, which is gone when `use` is done. */
async function withPdfs<T>(
  decks: (Uint8Array | string)[],
  use: (pdfs: string[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'make-deck-draw-'));
  try {
    const files = await Promise.all(
      decks.map((deck, index) => placeDeck(deck, join(folder, `deck-${index}.pptx`))),
    );
    await convert(files, 'pdf', folder, folder);
    const pdfs = files.map((file) => file.replace(/pptx$/, 'pdf'));
    await Promise.all(pdfs.map((pdf) => access(pdf)));
    return await use(pdfs, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function placeDeck(deck: Uint8Array | string, file: string): Promise<string> {
  await writeFile(file, typeof deck === 'string' ? await readFile(deck) : deck);
  return file;
}

async function convert(files: string[], format: string, folder: string, to: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = ['--headless', '--convert-to', format, '--outdir', to];
  await run('soffice', [profile, ...options, ...files], {
    env: drawingEnvironment(folder),
    timeout: 180_000,
  });
}

async function linesOfPdf(pdf: string): Promise<RenderedLine[]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 2 ** 28 });
  const pages = findAll(parseXml(stdout), 'page');
  return pages.flatMap((page, index) => findAll(page, 'line').map((line) => renderedLine(index + 1, line)));
}

function renderedLine(slide: number, line: XmlElement): RenderedLine {
  return { slide, ...boxOf(line), text: findAll(line, 'word').map(textOf).join(' ') };
}

/** `-raw` keeps the order in which things were drawn. */
async function slidesOfPdf(pdf: string): Promise<RenderedSlide[]> {
  const { stdout } = await run('pdftotext', ['-bbox', '-raw', pdf, '-'], { maxBuffer: 2 ** 28 });
  return findAll(parseXml(stdout), 'page').map((page) => ({
    width: Number(attribute(page, 'width')),
    height: Number(attribute(page, 'height')),
    words: findAll(page, 'word').map((word) => ({ ...boxOf(word), text: textOf(word) })),
  }));
}

function boxOf(element: XmlElement) {
  const edge = (name: string) => Number(attribute(element, name));
  const [x, y] = [edge('xMin'), edge('yMin')];
  return { x, y, width: edge('xMax') - x, height: edge('yMax') - y };
}

function inFolderSync<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'make-deck-fonts-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

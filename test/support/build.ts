import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Translation } from '../../src/content/read-overlay.ts';
import { makeDeck } from '../../src/make-deck.ts';
import type { Deck, DeckInput } from '../../src/pipeline/deck-input.ts';
import { readSource } from '../../src/project/read-source.ts';
import { readTemplates } from '../../src/project/read-templates.ts';
import { readerBeside } from '../../src/project/reader-beside.ts';
import { layTemplates, type TemplateSet } from '../../src/template/template-set.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const tokyo = readSource(join(root, 'content/tokyo-2025/summit.yaml'), root);
export const beside = readerBeside(join(root, tokyo.path));
export const briefing = readTemplates({}, root) as TemplateSet;

/** The briefing with some files replaced or added. */
export function withFiles(files: Record<string, string>, set: TemplateSet = briefing): TemplateSet {
  const own = Object.entries(files).map(([name, text]) => [name, { path: `my/${name}`, text }] as const);
  return layTemplates(set, own);
}

/** A translation of the Tokyo summit: its own, or a file of a test. */
export function translationTo(
  language: string,
  path = `content/tokyo-2025/summit.${language}.yaml`,
): Translation {
  return { language, file: readSource(join(root, path), root) };
}

type Wanted = Partial<Omit<DeckInput, 'summit'>> & { content?: string };

/** Makes a deck from content as text. */
export function build({
  content,
  templates = briefing,
  translation,
  language = translation?.language ?? 'en',
  ...rest
}: Wanted = {}): Promise<Deck> {
  const summit = content === undefined ? tokyo : { path: 'summit.yaml', text: content };
  const readFile = content === undefined ? beside : undefined;
  return makeDeck({
    ...{ summit, templates, language },
    ...(translation && { translation }),
    ...(readFile && { readFile }),
    ...rest,
  });
}

/** The bytes of a deck that has to succeed. */
export async function deckBytes(wanted: Wanted = {}): Promise<Uint8Array> {
  const { files, problems } = await build(wanted);
  const [file] = files;
  if (!file) throw new Error(problems.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
  return file.bytes;
}

/** Runs something in an empty folder of its own. */
export async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'make-deck-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

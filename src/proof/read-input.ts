import type { WriterInput } from '../output/deck-info.ts';
import type { Paragraph } from '../page.ts';
import type { ReadPart } from './read-parts.ts';

/** What cameras and programs write into a picture is in UTF-8, most of it in ASCII. */
const decoder = new TextDecoder();

/**
 * All texts that writers write from, whatever they make of them: letters that are drawn are in no file, but they come
 * from here. `name` is what the files are called.
 */
export function readInput(
  { pages, models, info, pictures, theme }: WriterInput,
  name: string | undefined,
): ReadPart[] {
  const { language: _, ...properties } = info;
  return [
    ...pages.flatMap(({ notes, ...page }, index) => [
      partOf(`slide ${index + 1}`, page),
      partOf(`the notes of slide ${index + 1}`, notes),
    ]),
    partOf('the properties of the deck', properties),
    ...(name === undefined ? [] : [partOf('the name of the file', { file: name })]),
    withoutWords(partOf('the layouts', [models(), theme.logo])),
    ...[...pictures].map(([path, { bytes }]) => ({ name: path, all: [decoder.decode(bytes)], read: '' })),
  ];
}

/** Prompts and logos are a theme's; only a sentence there is of the content. */
function withoutWords(part: ReadPart): ReadPart {
  return { ...part, read: '' };
}

/** Where something stands in files of the user is in no output. */
const unwritten = new Set(['at', 'altAt']);

/** Values that are not words: what something is, how it looks. */
const tokens = new Set([
  ...[
    'type',
    'kind',
    'layout',
    'role',
    'anchor',
    'align',
    'face',
    'color',
    'fill',
    'stroke',
    'dash',
    'shape',
  ],
  ...['code', 'key', 'side', 'from', 'to', 'lang'],
]);

function partOf(name: string, data: unknown): ReadPart {
  const texts = [...textsIn(data, true)];
  const read = texts.filter(({ isRead }) => isRead);
  return { name, all: texts.map(({ text }) => text), read: read.map(({ text }) => text).join(' ') };
}

/** All texts of a piece of data, and whether people read them. */
function* textsIn(data: unknown, isRead: boolean): Generator<{ text: string; isRead: boolean }> {
  if (typeof data === 'string') yield { text: data, isRead };
  if (typeof data !== 'object' || data === null) return;
  if (isParagraph(data)) {
    yield* textsOf(data).map((text) => ({ text, isRead }));
    return;
  }
  for (const [key, value] of Object.entries(data)) {
    if (unwritten.has(key)) continue;
    // What an item is called in lists of objects is a word of ours; a series has its name from the content.
    const isToken = tokens.has(key) || (key === 'name' && 'type' in data);
    yield* textsIn(value, isRead && !isToken);
  }
}

function isParagraph(value: object): value is Paragraph {
  return 'runs' in value && 'drawn' in value;
}

/** A paragraph is one text, as it is written and as it is seen, wherever it is parted; and the addresses in it. */
function textsOf({ runs, drawn }: Paragraph): string[] {
  const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
  const lines = drawn.map((line) => textOf(line.runs));
  return [textOf(runs), lines.join(' '), ...runs.flatMap(({ link }) => link ?? [])];
}

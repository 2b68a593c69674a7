import type { Problem } from '../problems.ts';
import { placeAt, type SourceFile } from './source-file.ts';

const maxLength = 2_000_000;
const maxDepth = 100;

/** What is wrong with the text of a YAML file before it is parsed: what would take all memory, or is none of ours. */
export function refuseYaml(file: SourceFile): Problem | undefined {
  for (const { found, ...said } of refusals) {
    const offset = found(file.text);
    if (offset !== undefined) return { level: 'error', ...said, at: placeAt(file, offset) };
  }
  return undefined;
}

/** What is not even parsed, and where it is found. */
const refusals = [
  {
    code: 'file-too-large',
    message: `The file has more than ${maxLength} characters.`,
    hint: 'Shorten it, or split it into several summits.',
    found: (text: string) => (text.length > maxLength ? 0 : undefined),
  },
  {
    code: 'yaml-line-ends',
    message: 'The lines end as on Macs of old (CR): to YAML the file is a single line.',
    hint: 'Save it with the line ends of today (LF).',
    found: (text: string) => (text.includes('\r') && !text.includes('\n') ? 0 : undefined),
  },
  {
    code: 'yaml-too-deep',
    message: `Brackets stand more than ${maxDepth} deep in each other.`,
    hint: 'Is a closing bracket missing?',
    found: (text: string) => tooDeep(text),
  },
  {
    code: 'yaml-conflict',
    message: 'Git left two versions of these lines here.',
    hint: 'Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>, in the whole file.',
    // Most files have none, and are not searched line by line.
    found: (text: string) => (text.includes('<<<<<<< ') ? /(?<=^[ \t]*)<{7} /m.exec(text)?.index : undefined),
  },
  {
    code: 'yaml-syntax',
    message: 'This line tells YAML parsers how to read the file, and asks for what make-deck does not do.',
    hint: 'Remove the line.',
    found: (text: string) => /^(?:[ \t]*(?:#.*)?\r?\n)*(?=%(?!YAML 1\.2\s*\n---))/.exec(text)?.[0].length,
  },
];

function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maxDepth) return index;
  }
  return undefined;
}

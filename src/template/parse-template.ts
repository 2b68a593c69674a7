import Handlebars from 'handlebars';
import type { Report } from '../problems.ts';
import { refuseFile } from '../yaml/refuse-file.ts';
import { placeAt, type SourceFile } from '../yaml/source-file.ts';

/** The syntax tree of a template; reports what Handlebars cannot read. */
export function parseTemplate(file: SourceFile, report: Report): hbs.AST.Program | undefined {
  const refused = refuseFile(file);
  if (refused) {
    report(refused);
    return undefined;
  }
  try {
    return Handlebars.parse(file.text, { srcName: file.path });
  } catch (error) {
    report({ level: 'error', code: 'template-syntax', ...describe(error as Error, file) });
    return undefined;
  }
}

function describe(error: Error, file: SourceFile) {
  const [first = '', excerpt = '', arrow = ''] = error.message.split('\n');
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(first);
  if (mismatch) {
    const [, opened, closed, line, column] = mismatch;
    return {
      message: `{{#${opened}}} opens here, but the next block to end is {{/${closed}}}.`,
      at: { file: file.path, line: Number(line), column: Number(column) + 1 },
      hint: `Close each block with its own name: write {{/${opened}}} before {{/${closed}}}, or in place of it.`,
    };
  }
  const open = /got 'EOF'/.test(error.message) ? lastOpenBlock(file.text) : undefined;
  if (open) {
    return {
      message: `{{#${open.name}}} is never closed.`,
      at: placeAt(file, open.offset),
      hint: `Write {{/${open.name}}} where it ends.`,
    };
  }
  const line = Number(/on line (\d+)/.exec(first)?.[1] ?? 1);
  const stray = /got 'OPEN_ENDBLOCK'/.test(error.message);
  return {
    message: stray
      ? 'No block is open that this could close.'
      : 'The braces here hold nothing that Handlebars can read.',
    at: { file: file.path, line, column: columnOf(file, line, excerpt, arrow) },
    hint: stray
      ? 'Remove it, or open the block before it.'
      : 'Write {{path}}, {{helper value}} or {{#block value}}…{{/block}}; each {{ wants its }}.',
  };
}

/** A comment, or the start or end of a block. */
const marks = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!.*?\}\}|\{\{~?#[>*]?\s*([^\s}~]+)|\{\{~?\/\s*([^\s}~]+)/g;

/** The block that was opened last of those that are never closed. */
function lastOpenBlock(text: string): { name: string; offset: number } | undefined {
  const open: { name: string; offset: number }[] = [];
  for (const { 1: opened, 2: closed, index } of text.matchAll(marks)) {
    if (opened !== undefined) open.push({ name: opened, offset: index });
    else if (closed !== undefined) open.pop();
  }
  return open.at(-1);
}

/** Handlebars points with an arrow under an excerpt that may be cut at its start. */
function columnOf(file: SourceFile, line: number, excerpt: string, arrow: string): number {
  const shown = excerpt.replace(/^\.\.\./, '');
  const lead = excerpt.length - shown.length;
  const upTo = file.text.split('\n').slice(0, line).join('\n');
  const start = upTo.lastIndexOf('\n') + 1;
  const column = upTo.slice(start).indexOf(shown) + arrow.indexOf('^') - lead + 1;
  return Math.max(1, column);
}

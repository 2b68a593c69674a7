import Handlebars from 'handlebars';
import type { Report } from '../problems.ts';
import type { SourceFile } from '../yaml/source-file.ts';

/** The syntax tree of a template; reports what Handlebars cannot read. */
export function parseTemplate(file: SourceFile, report: Report): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(file.text);
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
      message: `{{/${closed}}} closes {{#${opened}}}.`,
      at: { file: file.path, line: Number(line), column: Number(column) + 1 },
      hint: `Close each block with its own name: {{/${opened}}}.`,
    };
  }
  const line = Number(/on line (\d+)/.exec(first)?.[1] ?? 1);
  return {
    message: 'Handlebars cannot read this.',
    at: { file: file.path, line, column: columnOf(file, line, excerpt, arrow) },
    hint: 'Each {{ wants its }}, and each {{#block}} its {{/block}}.',
  };
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

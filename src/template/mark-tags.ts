import type { Place } from '../problems.ts';
import { visitStatements } from './visit.ts';

/** Where a marker goes: before each tag, and at the start of each attribute's value. */
const spots = /<(?=[A-Za-z/])|(?<=[\w-]=["'])/g;

/** Writes the place of each tag and attribute value into the template's own text, ahead of it. */
export function markTags(program: hbs.AST.Program, file: string, mark: (place: Place) => string): void {
  visitStatements(program, (statement) => {
    if (statement.type !== 'ContentStatement') return;
    const content = statement as hbs.AST.ContentStatement & { original: string };
    // Handlebars trims the white space around a block that stands on lines of its own.
    const lead = content.original.slice(0, Math.max(0, content.original.indexOf(content.value)));
    const start = advance(content.loc.start, lead);
    const { value } = content;
    content.value = value.replace(spots, (found, offset: number) => {
      const { line, column } = advance(start, value.slice(0, offset));
      return mark({ file, line, column: column + 1 }) + found;
    });
  });
}

type Position = { line: number; column: number };

function advance(from: Position, text: string): Position {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: from.line, column: from.column + last }
    : { line: from.line + lines.length - 1, column: last };
}

import type { Place } from '../problems.ts';

/** Text of a template between its braces; `original` with the white space around blocks that Handlebars trims. */
export type Content = hbs.AST.ContentStatement & { original: string };

/** The place of a character of such a text, given its offset in the original. */
export function placeInContent({ original, loc }: Content, offset: number, file: string): Place {
  const lines = original.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return {
    file,
    line: loc.start.line + lines.length - 1,
    column: (lines.length === 1 ? loc.start.column : 0) + last + 1,
  };
}

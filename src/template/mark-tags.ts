import type { Markers } from './markers.ts';
import { type Content, placeInContent } from './place-in-content.ts';
import { visitStatements } from './visit.ts';

/** Where a marker goes: before each tag, and at the start of each attribute's value. */
const spots = /<(?=[A-Za-z/])|(?<=[\w-]=["'])/g;

/** Where a text begins on a line below that of the tag, or the block, before it. */
const loose = /(?<=(?:^|>)[^\S\n]*\n\s*)(?=[^\s<])/g;

type Marking = { file: string; markers: Pick<Markers, 'mark' | 'note'> };

/**
 * Writes the place of each tag and attribute value into the template's own text, ahead of it; and notes where it
 * writes words between tags, of its own or from elsewhere.
 */
export function markTags(program: hbs.AST.Program, file: string, markers: Marking['markers']): void {
  const marking = { file, markers };
  const programs = [program];
  const noted = new Set<hbs.AST.Statement>();
  let inTag = false;
  visitStatements(program, (statement) => {
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    programs.push(...[inner, inverse].filter((each) => each !== undefined));
    if (statement.type === 'MustacheStatement' && !inTag) noted.add(statement);
    if (statement.type !== 'ContentStatement') return;
    const content = statement as Content;
    markContent(content, inTag, marking);
    inTag = endsInTag(content.original, inTag);
  });
  for (const each of programs)
    each.body = each.body.flatMap((statement) =>
      noted.has(statement) ? [noteOf(statement, marking), statement] : [statement],
    );
}

/** Whether a tag is open behind a text. A > in an attribute's value counts as its end, which does no harm. */
function endsInTag(text: string, before: boolean): boolean {
  const [opened, closed] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
  return opened === closed ? before : opened > closed;
}

function markContent(content: Content, beginsInTag: boolean, { file, markers }: Marking): void {
  const { original, value } = content;
  // Handlebars trims the white space around a block that stands on lines of its own.
  const start = Math.max(0, original.indexOf(value));
  const isText = (index: number) => !beginsInTag || original.slice(0, index).includes('>');
  const found = [
    ...[...original.matchAll(spots)].map(({ index }) => ({ index, write: markers.mark })),
    ...looseTexts(content).map((index) => ({ index, write: markers.note })),
  ];
  const end = start + value.length;
  const cuts = found
    .filter(({ index, write }) => index >= start && index <= end && (write === markers.mark || isText(index)))
    .sort((a, b) => a.index - b.index);
  const pieces = cuts.map(
    ({ index, write }, cut) =>
      write(placeInContent(content, index, file)) + original.slice(index, cuts[cut + 1]?.index ?? end),
  );
  content.value = original.slice(start, cuts[0]?.index ?? end) + pieces.join('');
}

/** Where texts begin on lines of their own, the first of the file among them. */
function looseTexts({ original, loc }: Content): number[] {
  const before = loc.start.line === 1 && loc.start.column === 0 ? '\n' : '';
  return [...`${before}${original}`.matchAll(loose)].map(({ index }) => index - before.length);
}

/** What stands before a statement to note its place. */
function noteOf({ loc }: hbs.AST.Statement, { file, markers }: Marking): hbs.AST.Statement {
  const { line, column } = loc.start;
  const value = markers.note({ file, line, column: column + 1 });
  return { type: 'ContentStatement', value, original: '', loc } as hbs.AST.Statement;
}

export type Said = { message: string; hint: string };

/** `pattern` is of the parser's message, `rest` of the line from the error on: $1 stands for its first group. */
type Row = Said & { code: string; pattern?: RegExp; rest?: RegExp };

const quote = 'Put the whole text between quotation marks.';

/** What the parser's errors mean to a writer of YAML, by the parser's own codes; the first row that fits. */
const rows: readonly Row[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    message: 'There is a second colon with a space in this line.',
    hint: 'A text that holds ": " goes between quotation marks.',
  },
  {
    code: 'NEXT_LINE',
    message: 'The line after this one is indented too far.',
    hint: 'Keys of one level start in the same column.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    rest: /^([\w-]+)\s*$/,
    message: 'A word stands alone in this line.',
    hint: 'Is it a key? Write $1: here. A text goes on in lines that are indented.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    message: 'This line is neither a key with a colon nor part of a text.',
    hint: 'Is a colon missing after the key, a | before a text of several lines, or a quotation mark at the end of one?',
  },
  {
    code: 'BAD_INDENT',
    pattern: /^Flow/,
    message: 'The bracket that opens here is not closed.',
    hint: 'Close each { with }, and each [ with ].',
  },
  {
    code: 'BAD_INDENT',
    message: 'This line does not line up with those around it.',
    hint: 'Keys of one level start in the same column; indent them with spaces.',
  },
  {
    code: 'ITEM_AMONG_KEYS',
    message: 'An item with a dash stands here among keys.',
    hint: 'Remove the dash; or begin the item above with "- ", too.',
  },
  {
    code: 'KEY_AMONG_ITEMS',
    message: 'A key without a dash stands here below a dash, in its column.',
    hint: 'Indent it like the other keys of the item above; or remove the dash above, where keys are meant and no list.',
  },
  {
    code: 'TAB_AS_INDENT',
    message: 'This line is indented with a tab.',
    hint: 'Indent with spaces, not with tabs.',
  },
  {
    code: 'DUPLICATE_KEY',
    message: 'This key stands twice.',
    hint: 'Remove one of the two, or rename it; or begin with "- " what is a further item of a list.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /quote/,
    message: 'The quotation mark that opens here is never closed.',
    hint: 'Close the text with the same mark; inside of it, write " as \\", or \' twice.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /^Implicit map keys/,
    rest: /^([\w-]+)\s*$/,
    message: 'A word stands alone in this line.',
    hint: 'Is it a key? Write $1: here. A text goes on in lines that are indented.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /^Implicit map keys/,
    message: 'This line is neither a key with a colon nor part of a text.',
    hint: 'Is a colon missing after the key, a | before a text of several lines, or a quotation mark at the end of one?',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /^Sequence item/,
    message: 'This line stands among items, and has no dash.',
    hint: 'Begin it with "- "; or indent it like the keys that it belongs to.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /^Comments/,
    message: 'A # stands here right behind the value.',
    hint: 'Write a space before it, where a comment begins; or put a text that holds it between quotation marks.',
  },
  {
    code: 'MISSING_CHAR',
    pattern: /^Missing ,/,
    message: 'A comma or a colon is missing here.',
    hint: 'Write it; or put the whole text before this between quotation marks.',
  },
  { code: 'MISSING_CHAR', message: 'Something is missing here.', hint: 'Is a bracket or a colon missing?' },
  {
    code: 'BRACKET_IN_COMMENT',
    rest: /^#([\da-f]{6}|[\da-f]{3})\b/i,
    message: 'To YAML all behind this # is a comment, and so the bracket is never closed.',
    hint: 'Leave out the # of a colour: "$1".',
  },
  {
    code: 'BRACKET_IN_COMMENT',
    message: 'To YAML all behind this # is a comment, and so the bracket is never closed.',
    hint: 'Remove the #; or put the text that holds it between quotation marks.',
  },
  {
    code: 'VALUE_GOES_ON',
    message: 'No comma stands at the end of this line, and the next line begins a key.',
    hint: 'Write a comma behind the value.',
  },
  {
    code: 'BLOCK_IN_FLOW',
    rest: /^(?:"(?:[^"\\]|\\.)*"|'[^']*')\s+([\w-]+):\s/,
    message: 'There is no comma between this text and "$1".',
    hint: 'Write one behind the text.',
  },
  {
    code: 'BLOCK_IN_FLOW',
    rest: /^[^"'{}[\],#:]*\s([a-z][\w-]*):\s/,
    message: 'A colon with a space stands in this value, behind "$1".',
    hint: 'Write a comma before $1, where it is a key; a text that holds ": " goes between quotation marks.',
  },
  {
    code: 'BLOCK_IN_FLOW',
    message: 'A text between brackets cannot hold ": ", or start with "- ".',
    hint: quote,
  },
  { code: 'BAD_SCALAR_START', message: 'A text cannot start with this sign.', hint: quote },
  { code: 'BAD_ALIAS', message: 'A text cannot start with & or *.', hint: quote },
  { code: 'TAG_RESOLVE_FAILED', message: 'A text cannot start with !.', hint: quote },
  {
    code: 'UNEXPECTED_TOKEN',
    rest: /^[\]}]/,
    message: 'This bracket closes none.',
    hint: 'Remove it; or put a text that holds it between quotation marks.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    pattern: /^Unexpected (?:,|empty)/,
    message: 'Nothing stands before this comma.',
    hint: 'Remove the comma.',
  },
  {
    code: 'LEFT_OF_FIRST',
    message: 'This line starts further left than the first line of the file.',
    hint: 'Keys of one level start in the same column: begin the first line in the first column.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    rest: /^([\w-]+):(?:\s|$)/,
    message: 'The value has ended before "$1".',
    hint: 'Begin a key in a line of its own; put a text that goes on between quotation marks of a kind that it does not hold itself.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    message: 'The value has ended before this.',
    hint: 'Put the whole text between quotation marks of a kind that it does not hold itself.',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    message: 'This backslash means nothing.',
    hint: 'Between double quotation marks write a backslash twice: \\\\.',
  },
  {
    code: 'MULTIPLE_DOCS',
    message: 'A line of three dashes ends the file here, and more follows.',
    hint: 'Remove the line.',
  },
];

/** Says what a syntax error of YAML is, and what to do; `rest` is what stands from it on in its line. */
export function syntaxMessage(code: string, message: string, rest: string): Said {
  const row = rows.find(
    (each) => each.code === code && (each.pattern?.test(message) ?? true) && (each.rest?.test(rest) ?? true),
  );
  if (!row) return { message: sentence(message), hint: quote };
  const group = row.rest?.exec(rest)?.[1] ?? '';
  const filled = (words: string) => words.replaceAll('$1', () => group);
  return { message: filled(row.message), hint: filled(row.hint) };
}

function sentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.endsWith('.') ? line : `${line}.`;
}

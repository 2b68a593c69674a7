/** A sign that is taken for one of YAML's and is none, or not so: where it stands in a text, and what to do. */
export type OddSign = { sign: string; offset: number; message: string; hint: string };

/** White space that YAML takes for letters, and what is not seen at all. */
const space = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const lead = '^[ \\t]*(?:-[ \\t]+)*';
const key = '["\']?[\\w-]+["\']?';

/** Where such a sign cannot be meant as text: what stands before it, and the sign. */
const structural = [
  // In the indentation, or right behind a dash.
  `(${lead}-?)(${space})`,
  // In place of a dash; and a dash without a space.
  `(${lead})([－•◦▪‣·–—*])(?=\\s|${space})`,
  `(${lead})(-)(?=["'{[]|\\p{L})`,
  // Around a key and its colon.
  `(${lead}${key}[ \\t]*)(：)`,
  `(${lead}${key})(${space})(?=[ \\t]*[:：])`,
  `(${lead}${key}:)(${space})`,
  // A colon without a space, which neither an address nor a time of day is.
  `(${lead}["']?[A-Za-z_][\\w-]*["']?)(:)(?!${space})(?=[^\\s/\\\\:])`,
  // A brace without a colon before it.
  `(${lead}[A-Za-z_][\\w-]*[ \\t]*)(\\{)(?=[ \\t]*${key}[ \\t]*:)`,
  // The same between braces.
  `(\\{(?:[^"'{}]*,)?[ \\t]*${key}[ \\t]*)(：)`,
  `(\\{(?:[^"'{}]*,)?[ \\t]*)(${space})`,
  `(\\{(?:[^"'{}]*,)?[ \\t]*${key}:)(${space})`,
  // In place of braces around keys.
  `(${lead}(?:${key}:[ \\t]+)?)(｛)(?=\\s*${key}\\s*[:：])`,
  // In place of straight quotation marks, around what has to stand between them.
  `(${lead}${key}:[ \\t]+)([“”„])(?=[^”]*(?::[ \\t]|[ \\t]#))`,
  `([{,][ \\t]*${key}:[ \\t]+)([“”„])(?=[^”]{0,999}[:,#[\\]{}])`,
  // Around a file that was copied from Markdown.
  '^([ \\t]*)(```)',
].map((source) => new RegExp(source, 'u'));

/** The first sign in a line that breaks its structure; undefined where all that is odd may be text. */
export function findOddSign(line: string): OddSign | undefined {
  const found = structural.flatMap((pattern) => {
    const [, before = '', sign] = pattern.exec(line) ?? [];
    const start = line.search(pattern);
    return sign === undefined ? [] : [{ sign, offset: start + before.length }];
  });
  const [first] = found.sort((one, other) => one.offset - other.offset);
  return first && { ...describe(first.sign), offset: first.offset };
}

/** The sign in a key that no key has. */
export function findOddInKey(text: string): OddSign | undefined {
  const offset = text.search(new RegExp(`${space}|：`, 'u'));
  return offset < 0 ? undefined : { ...describe(text.charAt(offset)), offset };
}

/** The sign that a value begins with in place of a bracket or a dash, or that follows its first key. */
export function findOddInValue(text: string): OddSign | undefined {
  const [bracket] = /^[［｛]/u.exec(text) ?? [];
  return bracket === undefined ? findOddSign(text) : { ...describe(bracket), offset: 0 };
}

/** The comma of another script between what should be two items of a list. */
export function findOddComma(item: string): OddSign | undefined {
  const offset = item.search(/[，、،]/u);
  return offset < 0 ? undefined : { ...describe(item.charAt(offset)), offset };
}

const names = new Map([
  ['\u00a0', 'A no-break space'],
  ['\u202f', 'A narrow no-break space'],
  ['\u3000', 'A full-width space'],
  ['\u200b', 'A space that is not seen'],
  ['\u2060', 'A sign that is not seen'],
  ['\ufeff', 'A sign that is not seen'],
  ['：', 'A full-width colon'],
  ['，', 'A full-width comma'],
  ['、', 'An ideographic comma'],
  ['،', 'An Arabic comma'],
  ['－', 'A full-width hyphen'],
  ...[...'•◦▪‣·'].map((bullet) => [bullet, 'A bullet'] as const),
  ['–', 'An en dash'],
  ['—', 'An em dash'],
  ['“', 'A curly quotation mark'],
  ['”', 'A curly quotation mark'],
  ['„', 'A curly quotation mark'],
  ['［', 'A full-width bracket'],
  ['｛', 'A full-width brace'],
]);

const comma = 'Write a plain comma, and a space behind it.';
const dash = 'Begin each item with a plain hyphen and a space: "- ".';
const quote = 'Put the whole text between straight quotation marks: "…".';

const hints = new Map([
  ['：', 'Write a plain colon, and a space behind it.'],
  ['，', comma],
  ['、', comma],
  ['،', comma],
  ['－', 'Write a plain hyphen, and a space behind it.'],
  ...[...'•◦▪‣·–—'].map((sign) => [sign, dash] as const),
  ['［', 'Write plain brackets, and plain commas between them: [JP, KR].'],
  ['｛', 'Write plain braces, colons and commas: { city: Tokyo, country: JP }.'],
  ['“', quote],
  ['”', quote],
  ['„', quote],
]);

/** Signs that YAML does know, but not so. */
const misplaced = new Map([
  [':', { message: 'The colon behind this key has no space behind it.', hint: 'Write ": " behind a key.' }],
  [
    '-',
    { message: 'The dash that begins an item has no space behind it.', hint: 'Begin each item with "- ".' },
  ],
  ['{', { message: 'There is no colon between a key and this brace.', hint: 'Write ": " before it.' }],
  ['*', { message: 'A star stands here in place of a dash.', hint: dash }],
  [
    '```',
    {
      message: 'A fence of Markdown stands here: the file is YAML alone.',
      hint: 'Remove the lines that begin with ```.',
    },
  ],
]);

function describe(sign: string): Omit<OddSign, 'offset'> {
  const known = misplaced.get(sign);
  if (known) return { sign, ...known };
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    sign,
    message: `${names.get(sign) ?? 'A space of another kind'} (U+${code}) stands here: to YAML it is a letter.`,
    hint: hints.get(sign) ?? 'Write a plain space in its place, or none.',
  };
}

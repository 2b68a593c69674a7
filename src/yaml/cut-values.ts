import { type Document, isMap, isScalar, type Pair, type Scalar, visit } from 'yaml';

type Cut = { offset: number; message: string; hint: string };

/**
 * Texts of which YAML takes a part for something else: between { and } a comma cuts them, as in
 * `{ text: Yes, and more }`, where to YAML the rest is a key without a value; others begin with & or #, or are a
 * placeholder in braces. Nobody writes any of these on purpose.
 */
export function cutValues(document: Document, text: string): Cut[] {
  const cuts: Cut[] = [];
  visit(document, {
    Map(_, { flow, items, range }) {
      if (!flow) return;
      cuts.push(...items.flatMap((pair, index) => cutAt(pair, items.slice(0, index), items)));
      if (!items.some(({ key }) => isMap(key))) return;
      cuts.push({ offset: range?.[0] ?? 0, ...placeholder });
      return visit.SKIP;
    },
  });
  return [...cuts, ...emptyBeforeComment(document, text), ...namedTexts(document, text)];
}

const placeholder = {
  message: 'Two braces stand for nothing here: the content is no template.',
  hint: 'Write the text itself, or put it between quotation marks.',
};

/** Values that are nothing but a comment to YAML, as in `color: #1B4332`. */
function emptyBeforeComment(document: Document, text: string): Cut[] {
  return commented(document, text).flatMap(({ node, comment }) => {
    if (node.source) return [];
    const [, color] = /^([\da-f]{6}|[\da-f]{3})\b/i.exec(comment) ?? [];
    const message = `To YAML "#${comment}" is a comment: there is no value before it.`;
    const hint = color ? `Leave out the # of a colour: "${color}".` : 'Put the text between quotation marks.';
    return [{ offset: text.indexOf('#', node.range?.[0] ?? 0), message, hint }];
  });
}

/**
 * Texts of which the rest is taken for a comment, as in `text: Question #1 decides`: comments begin with a space. The
 * offset is that of the #.
 */
export function commentedTexts(document: Document, text: string): Cut[] {
  return commented(document, text).flatMap(({ node, comment }) => {
    if (!node.source) return [];
    const message = `To YAML "#${comment}" is a comment: the text ends before it.`;
    const offset = text.indexOf('#', (node.range?.[0] ?? 0) + node.source.length);
    const hint = 'Put the text between quotation marks; or write a space behind the # of a comment.';
    return [{ offset, message, hint }];
  });
}

/** Plain texts before a comment that begins without a space. Most files have none, and are not walked through. */
function commented(document: Document, text: string): { node: Scalar; comment: string }[] {
  const found: { node: Scalar; comment: string }[] = [];
  if (!/\s#[^\s#]/.test(text)) return found;
  visit(document, {
    Scalar(_, node) {
      const [comment = ''] = node.comment?.split('\n') ?? [];
      if (node.type !== 'PLAIN' || !/^[^\s#]/.test(comment) || /^(?:TODO|FIXME|XXX)\b/.test(comment)) return;
      found.push({ node, comment });
    },
  });
  return found;
}

/** Texts of which the first word is a name to YAML, as in `lead: &Below`; a name that is used elsewhere is meant so. */
function namedTexts(document: Document, text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!/[\s[{,]&\S/.test(text)) return cuts;
  const used = new Set<string>();
  visit(document, { Alias: (_, { source }) => void used.add(source) });
  visit(document, {
    Scalar(_, { anchor, range }) {
      if (!anchor || used.has(anchor)) return;
      const message = `To YAML "&${anchor}" is a name for what follows, and no part of the text.`;
      const offset = text.lastIndexOf(`&${anchor}`, range?.[0]);
      cuts.push({ offset, message, hint: 'Put the whole text between quotation marks.' });
    },
  });
  return cuts;
}

function cutAt(pair: Pair, before: readonly Pair[], all: readonly Pair[]): Cut[] {
  if (isMap(pair.key)) return [];
  const spaceless = spacelessKey(pair);
  if (spaceless) return [spaceless];
  const previous = before.at(-1);
  if (!isRest(pair) || (previous && (isRest(previous) || spacelessKey(previous)))) return [];
  const rest = wordsOf(pair.key);
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  if (!previous) {
    const hint = `Write ${rest}: and its value; or put a text that stands in braces between quotation marks.`;
    return [{ offset, message: `"${rest}" is a key without a value.`, hint }];
  }
  const key = wordsOf(previous.key);
  const following = all.slice(before.length).map((each) => (isRest(each) ? wordsOf(each.key) : undefined));
  const count = following.indexOf(undefined);
  const rests = count < 0 ? following : following.slice(0, count);
  const whole = [wordsOf(previous.value), ...rests].join(', ');
  return [
    {
      offset,
      message: `The comma before "${rest}" ends the value of "${key}".`,
      hint: `Between { and } a text with a comma goes between quotation marks: ${key}: ${JSON.stringify(whole)}.`,
    },
  ];
}

/** A key and its value that are one word to YAML, as in `{ city:Paris }`. */
function spacelessKey({ key, value }: Pair): Cut | undefined {
  const [, name] = value === null ? (/^([a-z][\w-]*):[^\s/\\:]/.exec(wordsOf(key)) ?? []) : [];
  if (name === undefined) return undefined;
  return {
    offset: (isScalar(key) ? (key.range?.[0] ?? 0) : 0) + name.length,
    message: `The colon behind "${name}" has no space behind it.`,
    hint: 'Write ": " behind a key.',
  };
}

/** A key that has no colon behind it. */
function isRest(pair: Pair): boolean {
  return pair.value === null && !spacelessKey(pair);
}

function wordsOf(node: unknown): string {
  return isScalar(node) ? String(node.source ?? node.value) : '…';
}

import { type Document, isScalar, type Pair, visit } from 'yaml';

type Cut = { offset: number; message: string; hint: string };

/**
 * Texts between { and } that a comma cut, as in `{ text: Yes, and more }`: to YAML the rest is a key without a value,
 * which nobody writes on purpose.
 */
export function cutValues(document: Document, _text: string): Cut[] {
  const cuts: Cut[] = [];
  visit(document, {
    Map(_, { flow, items }) {
      if (flow) cuts.push(...items.flatMap((pair, index) => cutAt(pair, items.slice(0, index), items)));
    },
  });
  return cuts;
}

/**
 * Texts of which the rest is taken for a comment, as in `text: Question #1 decides`: comments begin with a space. The
 * offset is that of the #. Most files have none, and are not walked through.
 */
export function commentedTexts(document: Document, text: string): Cut[] {
  const cuts: Cut[] = [];
  if (!/\s#[^\s#]/.test(text)) return cuts;
  visit(document, {
    Scalar(_, { type, comment, source, range }) {
      if (type !== 'PLAIN' || !comment || !/^[^\s#]/.test(comment) || /^(?:TODO|FIXME|XXX)\b/.test(comment))
        return;
      const message = `To YAML "#${comment.split('\n')[0]}" is a comment: the text ends before it.`;
      const hint = 'Put the text between quotation marks; or write a space behind the # of a comment.';
      cuts.push({ offset: text.indexOf('#', (range?.[0] ?? 0) + (source?.length ?? 0)), message, hint });
    },
  });
  return cuts;
}

function cutAt(pair: Pair, before: readonly Pair[], all: readonly Pair[]): Cut[] {
  const previous = before.at(-1);
  if (!isRest(pair) || (previous && isRest(previous))) return [];
  const rest = wordsOf(pair.key);
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  if (!previous) {
    const hint = `Write ${rest}: and its value, or put a text between quotation marks.`;
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

/** A key that has no colon behind it. */
function isRest({ value }: Pair): boolean {
  return value === null;
}

function wordsOf(node: unknown): string {
  return isScalar(node) ? String(node.source ?? node.value) : '…';
}

import { SaxesParser } from 'saxes';
import type { Place, Report } from '../problems.ts';
import type { Markup } from '../template/fill.ts';
import { readMarkers, splitAtMarkers } from '../template/markers.ts';
import type { Attribute, Element, Text } from './element.ts';
import { isTag } from './elements.ts';
import { type Tokens, validate } from './validate.ts';

/** An element as it was parsed, before its tag is known to be one of ours. */
export type RawElement = {
  name: string;
  attributes: Record<string, Attribute>;
  children: (RawElement | Text)[];
  at: Place;
};

/** Characters that writers of markup know by name from HTML. */
const entities = {
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  thinsp: '\u2009',
};

/** Parses slide markup into a checked tree. Reports every problem, at the place in the content or template. */
export function parseMarkup(markup: Markup, tokens: Tokens, report: Report): Element | undefined {
  const root = parseTree(markup, report);
  if (!root) return undefined;
  let sound = true;
  validate(root, tokens, (problem) => {
    sound = false;
    report(problem);
  });
  return sound && isTag(root.name) ? (toElement(root) as Element) : undefined;
}

function parseTree({ text, markers, file }: Markup, report: Report): RawElement | undefined {
  const parser = new SaxesParser({ position: true });
  Object.assign(parser.ENTITIES, entities);
  const document: RawElement = { name: '', attributes: {}, children: [], at: { file, line: 1, column: 1 } };
  const open: RawElement[] = [document];
  let at = document.at;
  let failed = false;
  const parent = () => open.at(-1) ?? document;
  parser.on('error', (error) => {
    if (!failed) report(syntaxProblem(error, open, at));
    failed = true;
  });
  parser.on('text', (raw) => {
    for (const piece of splitAtMarkers(raw, markers)) {
      at = piece.at ?? at;
      if (piece.text !== '') parent().children.push({ text: piece.text, at });
    }
  });
  parser.on('opentag', (tag) => {
    const element: RawElement = { name: tag.name, attributes: {}, children: [], at };
    for (const [name, raw] of Object.entries(tag.attributes)) {
      const { text: value, at: place } = readMarkers(raw, markers);
      element.attributes[name] = { value, at: place ?? element.at };
    }
    parent().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  // The marker of the first tag stands before it, where XML allows no text: hence one more element around all.
  parser.write(`<markup>${text}</markup>`).close();
  const [whole] = document.children;
  if (failed || !whole || !('name' in whole)) return undefined;
  return whole.children.find((child): child is RawElement => 'name' in child) ?? whole;
}

function syntaxProblem(error: Error, open: RawElement[], at: Place) {
  const message = error.message.replace(/^\d+:\d+: /, '');
  const inner = open.at(-1);
  const known = messages.find(({ pattern }) => pattern.test(message));
  const said = known?.say(message, inner) ?? {
    message: `The markup is not well formed: ${message}`,
    hint: 'Write < as &lt; and & as &amp; in text.',
  };
  return { level: 'error' as const, code: 'markup-syntax', at, ...said };
}

const messages = [
  {
    pattern: /^unexpected close tag|^unmatched closing tag/,
    say: (_: string, inner?: RawElement) => ({
      message: 'This tag closes an element that is not the last one opened.',
      hint: inner?.name
        ? `<${inner.name}> was opened at ${inner.at.file}:${inner.at.line} and is still open.`
        : 'Nothing is open here.',
    }),
  },
  {
    pattern: /^unclosed tag: /,
    say: (message: string) => ({
      message: `<${message.replace(/^unclosed tag: /, '')}> is never closed.`,
      hint: 'Close it, or write it as an empty element: <rule/>.',
    }),
  },
  {
    pattern: /attribute/,
    say: () => ({
      message: 'An attribute of this tag is not well formed.',
      hint: 'Write attributes as name="value", each once.',
    }),
  },
];

function toElement(raw: RawElement | Text): Element | Text {
  if (!('name' in raw)) return raw;
  const { name, ...rest } = raw;
  return { ...rest, tag: name as Element['tag'], children: raw.children.map(toElement) };
}

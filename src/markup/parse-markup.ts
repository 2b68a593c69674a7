import { SaxesParser, type SaxesTag } from 'saxes';
import type { Place, Problem, Report } from '../problems.ts';
import type { Markup } from '../template/fill.ts';
import { type Markers, readMarkers, splitAtMarkers } from '../template/markers.ts';
import { checkCharts } from './check-charts.ts';
import type { Attribute, Element, Text } from './element.ts';
import { isTag } from './elements.ts';
import { type Tokens, validate } from './validate.ts';

/** An attribute, and where its name stands in the template. */
export type RawAttribute = Attribute & { nameAt: Place };

/** An element as it was parsed, before its tag is known to be one of ours. */
export type RawElement = {
  name: string;
  attributes: Record<string, RawAttribute>;
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
export function parseMarkup(
  markup: Markup,
  tokens: Omit<Tokens, 'evidence'>,
  report: Report,
): Element | undefined {
  const root = parseTree(markup, report);
  if (!root) return undefined;
  let sound = true;
  const tell: Report = (problem) => {
    sound = false;
    report(problem);
  };
  validate(root, { ...tokens, evidence: markup.evidence ?? [] }, tell);
  if (!sound || !isTag(root.name)) return undefined;
  const deck = toElement(root) as Element;
  checkCharts(deck, tell);
  return sound ? deck : undefined;
}

/** What the parser has read so far. */
type Reading = { open: RawElement[]; closed?: RawElement | undefined; at: Place; markers: Markers };

function parseTree({ text, markers, file }: Markup, report: Report): RawElement | undefined {
  const parser = new SaxesParser({ position: false });
  Object.assign(parser.ENTITIES, entities);
  const document: RawElement = { name: '', attributes: {}, children: [], at: { file, line: 1, column: 1 } };
  const reading: Reading = { open: [document], at: document.at, markers };
  let failed = false;
  const fail = (problem: Omit<Problem, 'level' | 'code'>) => {
    if (!failed) report({ level: 'error', code: 'markup-syntax', at: reading.at, ...problem });
    failed = true;
  };
  parser.on('error', (error) => fail(syntaxProblem(error, parser.ENTITIES, reading)));
  for (const kind of ['cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(kind, () => fail(noXml));
  parser.on('text', (raw) => readText(raw, reading));
  parser.on('opentag', (tag) => openTag(tag, reading));
  parser.on('closetag', () => {
    reading.closed = reading.open.pop();
  });
  // The marker of the first tag stands before it, where XML allows no text: hence one more element around all.
  parser.write(`<markup>${text}</markup>`).close();
  const [whole] = document.children;
  if (failed || !whole || !('name' in whole)) return undefined;
  return onlyElement(whole, fail);
}

/** The one element that a deck's markup is. */
function onlyElement(
  { children }: RawElement,
  fail: (problem: Omit<Problem, 'level' | 'code'>) => void,
): RawElement | undefined {
  const [first, second] = children.filter((child) => 'name' in child || child.text.trim() !== '');
  const hint = 'deck.hbs writes one <deck> around all slides.';
  if (!first) fail({ message: 'The templates write no markup.', hint });
  else if (second) fail({ message: 'Something stands outside of the first element.', at: second.at, hint });
  else if ('name' in first) return first;
  else fail({ message: 'The markup is text without an element.', at: first.at, hint });
  return undefined;
}

function readText(raw: string, reading: Reading): void {
  for (const piece of splitAtMarkers(raw, reading.markers)) {
    reading.at = piece.at ?? reading.at;
    if (piece.text !== '') reading.open.at(-1)?.children.push({ text: piece.text, at: reading.at });
  }
}

function openTag(tag: SaxesTag, reading: Reading): void {
  const { at, markers, open } = reading;
  const attributes = Object.entries(tag.attributes).map(([name, raw]) => {
    const { text: value, at: place = at, first = at } = readMarkers(String(raw), markers);
    return [name, { value, at: place, nameAt: before(first, name) }];
  });
  const element: RawElement = {
    name: tag.name,
    attributes: Object.fromEntries(attributes),
    children: [],
    at,
  };
  open.at(-1)?.children.push(element);
  open.push(element);
}

/** The place of an attribute's name, given that of its value: `name="` stands between them. */
function before(value: Place, name: string): Place {
  return { ...value, column: Math.max(1, value.column - name.length - 2) };
}

type Said = Pick<Problem, 'message' | 'hint'> & { at?: Place };

const noXml: Said = {
  message: 'Slide markup holds elements and text, and no other parts of XML.',
  hint: 'Remove <![CDATA[…]]>, <?…?> and <!DOCTYPE …>; write a comment as {{!-- … --}}.',
};

function syntaxProblem(error: Error, names: Record<string, string>, { closed, markers }: Reading): Said {
  const message = readMarkers(error.message, markers).text.replace(/^\d+:\d+: /, '');
  const known = messages.find(({ pattern }) => pattern.test(message));
  return (
    known?.say(closed, names) ?? {
      message: `The markup is not well formed: ${message}`,
      hint: 'Write < as &lt; and & as &amp; in text.',
    }
  );
}

/** What the parser's errors mean to a writer of templates; the first row that fits. */
const messages: { pattern: RegExp; say(closed: RawElement | undefined, names: object): Said }[] = [
  {
    pattern: /^unexpected close tag|^unmatched closing tag|^unclosed tag/,
    say: (closed) =>
      closed && closed.name !== 'markup'
        ? {
            message: `<${closed.name}> opens here, but the next end tag is that of another element.`,
            at: closed.at,
            hint: `Close it with </${closed.name}>, or write it as an empty element: <${closed.name}/>.`,
          }
        : {
            message: 'This tag closes an element that is not open.',
            hint: 'Remove it, or open the element.',
          },
  },
  {
    pattern: /attribute|must be quoted|no whitespace/,
    say: () => ({
      message: 'An attribute of this tag is not well formed.',
      hint: 'Write attributes as name="value", each once, with a space between.',
    }),
  },
  {
    pattern: /entity/,
    say: (_, names) => ({
      message: 'The text after this tag holds an & that stands for nothing.',
      hint: `Write & as &amp;. Names that stand for a character: ${Object.keys(names).join(', ')}.`,
    }),
  },
  {
    pattern: /disallowed character/,
    say: () => ({
      message: 'This holds a < or another character that no text or tag may hold.',
      hint: 'Write < as &lt; in text, and remove control characters.',
    }),
  },
];

function toElement(raw: RawElement | Text): Element | Text {
  if (!('name' in raw)) return raw;
  const attributes = Object.entries(raw.attributes).map(([name, { value, at }]) => [name, { value, at }]);
  return {
    tag: raw.name as Element['tag'],
    attributes: Object.fromEntries(attributes),
    children: raw.children.map(toElement),
    at: raw.at,
  };
}

import { SaxesParser, type SaxesTag } from 'saxes';
import type { Place, Problem, Report } from '../problems.ts';
import { entities } from '../template/check-signs.ts';
import type { Markup } from '../template/fill.ts';
import { type Markers, readMarkers, splitAtMarkers } from '../template/markers.ts';
import { checkCharts } from './check-charts.ts';
import type { Attribute, Element, Text } from './element.ts';
import { isTag } from './elements.ts';
import { reportMarks } from './report-marks.ts';
import { type Tokens, validate } from './validate.ts';

/** An attribute, and where its name and its value stand in the template. */
export type RawAttribute = Attribute & { nameAt: Place; writtenAt: Place };

/** A text, and where the template writes it. */
export type RawText = Text & { writtenAt: Place };

/** An element as it was parsed, before its tag is known to be one of ours. */
export type RawElement = {
  name: string;
  attributes: Record<string, RawAttribute>;
  children: (RawElement | RawText)[];
  at: Place;
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
  reportMarks(root, markup.marked ?? new Map(), report);
  return sound ? deck : undefined;
}

/** What the parser has read so far. */
type Reading = {
  open: RawElement[];
  closed?: RawElement | undefined;
  at: Place;
  /** The same in the template, where the words may come from elsewhere. */
  writtenAt: Place;
  markers: Markers;
};

function parseTree({ text, markers, file }: Markup, report: Report): RawElement | undefined {
  const parser = new SaxesParser({ position: false });
  Object.assign(parser.ENTITIES, entities);
  const document: RawElement = { name: '', attributes: {}, children: [], at: { file, line: 1, column: 1 } };
  const reading: Reading = { open: [document], at: document.at, writtenAt: document.at, markers };
  let failed = false;
  const fail = (problem: Omit<Problem, 'level' | 'code'>) => {
    if (!failed) report({ level: 'error', code: 'markup-syntax', at: reading.at, ...problem });
    failed = true;
  };
  const whole = `<markup>${text}</markup>`;
  parser.on('error', (error) => {
    if (!failed) fail(syntaxProblem(error, { ...reading, read: whole.slice(0, parser.position) }));
  });
  for (const kind of ['cdata', 'processinginstruction', 'doctype'] as const)
    parser.on(kind, () => fail(noXml));
  parser.on('text', (raw) => readText(raw, reading));
  parser.on('opentag', (tag) => openTag(tag, reading));
  parser.on('closetag', () => {
    reading.closed = reading.open.pop();
  });
  // The marker of the first tag stands before it, where XML allows no text: hence one more element around all.
  parser.write(whole).close();
  const [markup] = document.children;
  if (failed || !markup || !('name' in markup)) return undefined;
  return onlyElement(markup, fail);
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
  const children = reading.open.at(-1)?.children ?? [];
  const before = children.length;
  let isNoted = false;
  for (const { text, at, isNote = false } of splitAtMarkers(raw, reading.markers)) {
    if (!isNote) reading.at = at ?? reading.at;
    // A place right behind a note is that of words from elsewhere.
    if (!isNoted) reading.writtenAt = at ?? reading.writtenAt;
    isNoted = isNote && text === '';
    const last = children.length > before ? children.at(-1) : undefined;
    if (isNote && last && 'text' in last) addTo(last, text, reading.writtenAt);
    else if (text !== '') children.push({ text, at: reading.at, writtenAt: reading.writtenAt });
  }
}

function addTo(before: RawText, text: string, writtenAt: Place): void {
  if (before.text.trim() === '' && text !== '') before.writtenAt = writtenAt;
  before.text += text;
}

function openTag(tag: SaxesTag, reading: Reading): void {
  const { at, markers, open } = reading;
  const attributes = Object.entries(tag.attributes).map(([name, raw]) => {
    const { text: value, at: place = at, first = at } = readMarkers(String(raw), markers);
    return [name, { value, at: place, nameAt: before(first, name), writtenAt: first }];
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

/** What was read when the parser met an error, and its text up to there. */
type Failed = Reading & { read: string };

function syntaxProblem(error: Error, failed: Failed): Said {
  const message = readMarkers(error.message, failed.markers).text.replace(/^\d+:\d+: /, '');
  const known = messages.find(({ pattern }) => pattern.test(message));
  return (
    known?.say(failed) ?? {
      message: `The markup is not well formed: ${message}`,
      hint: 'Write < as &lt; and & as &amp; in text.',
    }
  );
}

/** What the parser's errors mean to a writer of templates; the first row that fits. */
const messages: { pattern: RegExp; say(failed: Failed): Said }[] = [
  { pattern: /^unexpected close tag|^unmatched closing tag|^unclosed tag/, say: wrongEnd },
  {
    pattern: /attribute|must be quoted|no whitespace/,
    say: () => ({
      message: 'An attribute of this tag is not well formed.',
      hint: 'Write attributes as name="value", each once, with a space between.',
    }),
  },
  {
    pattern: /disallowed character/,
    say: (failed) =>
      openQuote(failed) ?? {
        message: 'This holds a < or another character that no text or tag may hold.',
        hint: 'Write < as &lt; in text, and remove control characters.',
      },
  },
];

/** An end tag is that of an element further out, so that one is missing before it; or of none that is open. */
function wrongEnd({ closed, open, read }: Failed): Said {
  const [, name] = /<\/([^\s<>]+)\s*>?$/.exec(read) ?? [];
  if (!closed || !open.some((each) => each.name === name)) {
    const inner = closed && closed.name !== 'markup' ? `write </${closed.name}>` : 'open the element';
    return { message: 'This tag closes an element that is not open.', hint: `Remove it, or ${inner}.` };
  }
  return {
    message: `<${closed.name}> opens here, but the next end tag is that of another element.`,
    at: closed.at,
    hint: `Close it with </${closed.name}>, or write it as an empty element: <${closed.name}/>.`,
  };
}

/** An attribute whose value goes on into the next tag. */
function openQuote({ markers, read }: Failed): Said | undefined {
  const [, name, quote, value = ''] = /([\w-]+)=(?:(["'])((?!\2)[^<>]*>(?!\2)[^<]*))<$/.exec(read) ?? [];
  const { first } = readMarkers(value, markers);
  if (name === undefined || !first) return undefined;
  return {
    message: `The value of "${name}" has no ${quote} at its end.`,
    at: before(first, name),
    hint: `Write ${name}=${quote}…${quote}.`,
  };
}

function toElement(raw: RawElement | RawText): Element | Text {
  if (!('name' in raw)) return { text: raw.text, at: raw.at };
  const attributes = Object.entries(raw.attributes).map(([name, { value, at }]) => [name, { value, at }]);
  return {
    tag: raw.name as Element['tag'],
    attributes: Object.fromEntries(attributes),
    children: raw.children.map(toElement),
    at: raw.at,
  };
}

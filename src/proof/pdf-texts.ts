import { type Pdf, references } from './open-pdf.ts';
import { decodeString, decodeUtf16, pdfString } from './pdf-strings.ts';

/** The texts on the pages of a PDF, each with what its glyphs stand for. */
export function pdfTexts({ objects, streamOf }: Pdf): string[] {
  const all = [...objects.values()];
  const fonts = fontTexts({ objects, streamOf });
  return all
    .flatMap((object) => references(object, 'Contents'))
    .flatMap((id) => shownIn(streamOf(id), fonts));
}

/** The texts of the codes of a font, by its name among the resources. */
type FontTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

function fontTexts({ objects, streamOf }: Pdf): FontTexts {
  const named = [...objects.values()].flatMap((object) => /\/Font <<(.*?)>>/s.exec(object)?.[1] ?? []);
  return new Map(
    named.flatMap((list) =>
      [...list.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', font = '']) => {
        const [map] = references(objects.get(font) ?? '', 'ToUnicode');
        return [name, map === undefined ? new Map() : codesIn(streamOf(map))] as const;
      }),
    ),
  );
}

/** What a CMap says: rows of a code and its text. */
function codesIn(map: string): Map<string, string> {
  const rows = map.matchAll(/<([\dA-F]+)> <([\dA-F]*)>$/gm);
  return new Map([...rows].map(([, code = '', text = '']) => [code, decodeUtf16(Buffer.from(text, 'hex'))]));
}

/** Content between marks: its pieces in the order in which they are written, or the text that is to be read for it. */
type Marked = { isReversed: boolean; actual?: string; pieces: string[] };

const operators = new RegExp(
  [
    String.raw`/(?<tag>\w+) <<(?<properties>(?:${pdfString}|[^()])*?)>> BDC`,
    '(?<end>EMC)$',
    String.raw`/(?<font>\S+) [\d.]+ Tf`,
    String.raw`\[(?<glyphs>[^\]]*)\] TJ`,
  ].join('|'),
  'gms',
);

/** What is shown between the outermost marks is one text. */
function shownIn(content: string, fonts: FontTexts): string[] {
  const texts: string[] = [];
  const open: Marked[] = [];
  let codes: ReadonlyMap<string, string> = new Map();
  for (const { groups = {} } of content.matchAll(operators)) {
    const { tag, properties = '', end, font, glyphs } = groups;
    if (tag !== undefined) open.push(markedAs(tag, properties));
    if (font !== undefined) codes = fonts.get(font) ?? new Map();
    if (glyphs !== undefined) open.at(-1)?.pieces.push(...textsOfCodes(glyphs, codes));
    const closed = end === undefined ? undefined : open.pop();
    if (!closed) continue;
    const pieces = piecesOf(closed);
    const around = open.at(-1);
    if (around) around.pieces.push(...pieces);
    else texts.push(pieces.join(''));
  }
  return texts;
}

function markedAs(tag: string, properties: string): Marked {
  const actual = new RegExp(`/ActualText (${pdfString})`, 's').exec(properties)?.[1];
  return {
    isReversed: tag === 'ReversedChars',
    ...(actual !== undefined && { actual: decodeString(actual) }),
    pieces: [],
  };
}

function textsOfCodes(glyphs: string, codes: ReadonlyMap<string, string>): string[] {
  const [first = ''] = codes.keys();
  const digits = new RegExp(`.{${first.length || 4}}`, 'g');
  return [...glyphs.matchAll(/<([\dA-F]+)>/g)].flatMap(([, row = '']) =>
    (row.match(digits) ?? []).map((code) => codes.get(code) ?? ''),
  );
}

/** Letters that run from right to left are marked as reversed, word by word. */
function piecesOf({ isReversed, actual, pieces }: Marked): string[] {
  if (actual !== undefined) return [actual];
  if (!isReversed) return pieces;
  const words: string[][] = [[]];
  for (const piece of pieces) {
    if (piece === ' ') words.push([piece], []);
    else words.at(-1)?.unshift(piece);
  }
  return words.flat();
}

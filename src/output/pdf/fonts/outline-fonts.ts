import type { OpenFont } from '../../../text/open-font.ts';
import { type Dictionary, decimal, hex, name } from '../file/values.ts';
import type { FontPlace, GlyphCode, UsedGlyphs, WrittenFont } from './embed-fonts.ts';
import { descriptorOf } from './font-facts.ts';
import { toUnicode } from './to-unicode.ts';

/** A font of this kind has codes of one byte. */
const most = 256;

/**
 * Fonts whose glyphs are drawings (Type 3; ISO 32000-1, 9.6.5), for font files that cannot be put into a document: the
 * text can be selected and searched as any other.
 */
export function outlineFonts(font: OpenFont, glyphs: UsedGlyphs, place: FontPlace): WrittenFont {
  const ids = [...glyphs.keys()].sort((one, other) => one - other);
  const codes = new Map<number, GlyphCode>();
  const resources: WrittenFont['resources'][number][] = [];
  for (let from = 0; from < ids.length; from += most) {
    const part = ids.slice(from, from + most);
    const resource = `${place.resource}${from === 0 ? '' : `-${from / most + 1}`}`;
    for (const [code, id] of part.entries()) codes.set(id, { resource, code: hex(code, 2) });
    resources.push([resource, place.file.add(outlineFont(font, part, glyphs, place))]);
  }
  return { codes, resources };
}

function outlineFont(
  font: OpenFont,
  ids: readonly number[],
  glyphs: UsedGlyphs,
  { file }: FontPlace,
): Dictionary {
  const { FontBBox: _, ...descriptor } = descriptorOf(font, font.name || 'Font');
  const scale = 1 / font.unitsPerEm;
  const advances = ids.map((id) => Math.round(font.glyphAdvance(id) * font.unitsPerEm));
  const drawings = ids.map((id, code) => [
    `g${code}`,
    file.addStream({}, `${advances[code]} 0 d0\n${pathOperators(font.outline(id))}`),
  ]);
  const texts = ids.map((id, code): [string, string] => [hex(code, 2), glyphs.get(id) ?? '']);
  return {
    Type: name('Font'),
    Subtype: name('Type3'),
    FontBBox: [0, 0, 0, 0],
    Resources: {},
    FontMatrix: { raw: `[${decimal(scale, 8)} 0 0 ${decimal(scale, 8)} 0 0]` },
    CharProcs: Object.fromEntries(drawings),
    Encoding: { Type: name('Encoding'), Differences: [0, ...ids.map((_id, code) => name(`g${code}`))] },
    FirstChar: 0,
    LastChar: ids.length - 1,
    Widths: advances,
    FontDescriptor: file.add(descriptor),
    ToUnicode: file.addStream({}, toUnicode(new Map(texts.filter(([, shown]) => shown !== '')))),
  };
}

type Point = readonly [number, number];

/** Fills SVG path data of absolute M, L, Q, C and Z; PDF has no quadratic curves. */
function pathOperators(path: string): string {
  let at: Point = [0, 0];
  const operators: string[] = [];
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const points = pairs(list.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []);
    const curve = command === 'Q' ? cubic(at, points) : points;
    at = curve.at(-1) ?? at;
    operators.push(
      `${curve.map(([x, y]) => `${decimal(x)} ${decimal(y)} `).join('')}${operatorOf[command]}\n`,
    );
  }
  return operators.length > 0 ? `${operators.join('')}f\n` : '';
}

const operatorOf: Record<string, string> = { M: 'm', L: 'l', Q: 'c', C: 'c', Z: 'h' };

function pairs(numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
}

/** The same curve by two points of control. */
function cubic(from: Point, [control = from, to = from]: readonly Point[]): Point[] {
  const between = ([x, y]: Point): Point => [x + (2 * (control[0] - x)) / 3, y + (2 * (control[1] - y)) / 3];
  return [between(from), between(to), to];
}

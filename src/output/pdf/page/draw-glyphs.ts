import type { TextMark } from '../../picture/mark.ts';
import { type Dictionary, decimal, text, write } from '../file/values.ts';
import { type Cluster, clustersOf } from '../fonts/clusters.ts';
import type { GlyphCode, PdfFont } from '../fonts/embed-fonts.ts';
import { fillOperator } from './draw-shape.ts';

/** The operators that draw text as it was shaped, glyph by glyph, in reading order. */
export function drawGlyphs(mark: TextMark, font: PdfFont): string[] {
  const { x, baseline, color, direction, lang } = mark;
  const pen = createPen(mark, font);
  const isReversed = direction === 'rtl';
  for (const cluster of isReversed ? lettersReversed(clustersOf(mark)) : clustersOf(mark)) pen.draw(cluster);
  const place = `1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`;
  const written = isReversed ? marked('ReversedChars', {}, pen.operators()) : pen.operators();
  const drawn = ['BT', fillOperator(color), place, ...written, 'ET'];
  return lang === undefined ? drawn : marked('Span', { Lang: text(lang) }, drawn);
}

/**
 * From right to left, words are written as they are read, and the letters of each from left to right: programs that
 * take text out of a PDF put letters in order by where they stand (ISO 32000-1, 14.8.2.3.3, has them marked).
 */
function lettersReversed(clusters: readonly Cluster[]): Cluster[] {
  const words: Cluster[][] = [[]];
  for (const cluster of clusters) {
    if (cluster.text === ' ') words.push([cluster], []);
    else words.at(-1)?.unshift(cluster);
  }
  return words.flat();
}

/** Says more of some content than its operators do (ISO 32000-1, 14.6 and 14.9). */
function marked(tag: string, properties: Dictionary, operators: readonly string[]): string[] {
  return [`/${tag} ${write(properties)} BDC`, ...operators, 'EMC'];
}

/** What a pen is off before it is moved, in thousandths of the em: far below what is seen. */
const tolerance = 0.5;

/** Writes glyphs where they stand, and keeps in mind where the last one left the pen. */
function createPen({ size, font: openFont }: TextMark, font: PdfFont) {
  const operators: string[] = [];
  let run: string[] = [];
  let at = 0;
  let resource = '';
  let rise = 0;
  const finish = () => {
    if (run.length > 0) operators.push(`[${run.join('').replaceAll('><', '')}] TJ`);
    run = [];
  };
  const say = (operator: string) => {
    finish();
    operators.push(operator);
  };
  const drawGlyph = (glyph: Cluster['glyphs'][number], { resource: own, code }: GlyphCode) => {
    if (own !== resource) say(`/${own} ${decimal(size)} Tf`);
    if (glyph.y !== rise) say(`${decimal(glyph.y * size)} Ts`);
    [resource, rise] = [own, glyph.y];
    const back = (at - glyph.x) * 1000;
    if (Math.abs(back) > tolerance) {
      run.push(decimal(back, 2));
      at = glyph.x;
    }
    run.push(`<${code}>`);
    at += Math.round(openFont.glyphAdvance(glyph.id) * 1e5) / 1e5;
  };
  const drawAll = ({ glyphs }: Cluster) => {
    for (const glyph of glyphs) drawGlyph(glyph, font.codeOf(glyph.id));
  };
  return {
    draw(cluster: Cluster) {
      const { glyphs, text: shown } = cluster;
      const [only, ...others] = glyphs;
      if (only && others.length === 0 && font.textOf(only.id) === shown) return drawAll(cluster);
      say(`/Span ${write({ ActualText: text(shown) })} BDC`);
      drawAll(cluster);
      say('EMC');
    },
    operators() {
      finish();
      if (rise !== 0) operators.push('0 Ts');
      return operators;
    },
  };
}

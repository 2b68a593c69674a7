import type { Stroke } from '../../../page.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import type { Ground } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { solidFill } from '../scheme-color.ts';
import { emu } from '../units.ts';

/** Our table style; the number is ours alone, and the same in every deck. */
export const tableStyleId = '{6D2B1F0A-5C1E-4E0B-9C54-3B7A1D0E8A21}';

/** The rule below a row, as the style draws it. */
export function ruleBelow(theme: Theme, header: boolean): Stroke {
  const { rule, strong } = (theme.grounds.paper ?? Object.values(theme.grounds)[0]) as Ground;
  return header ? { color: strong, width: theme.rule.thick } : { color: rule, width: theme.rule.thin };
}

/** Table styles: hairlines below rows, a strong rule below the header, no fills. New rows follow. */
export function tableStylesPart(theme: Theme): XmlElement {
  const rule = (side: string, { color, width }: Stroke) =>
    el(`a:${side}`, {}, el('a:ln', { w: emu(width), cmpd: 'sng' }, solidFill(theme, color)));
  const none = (side: string) => el(`a:${side}`, {}, el('a:ln', {}, el('a:noFill')));
  const text = (bold: boolean) =>
    el(
      'a:tcTxStyle',
      bold ? { b: 'on' } : {},
      el('a:fontRef', { idx: 'minor' }),
      el('a:schemeClr', { val: 'tx1' }),
    );
  const whole = [
    ...['left', 'right', 'top'].map(none),
    rule('bottom', ruleBelow(theme, false)),
    rule('insideH', ruleBelow(theme, false)),
    none('insideV'),
  ];
  const style = el(
    'a:tblStyle',
    { styleId: tableStyleId, styleName: 'Briefing' },
    el(
      'a:wholeTbl',
      {},
      text(false),
      el('a:tcStyle', {}, el('a:tcBdr', {}, whole), el('a:fill', {}, el('a:noFill'))),
    ),
    el(
      'a:firstRow',
      {},
      text(true),
      el('a:tcStyle', {}, el('a:tcBdr', {}, rule('bottom', ruleBelow(theme, true)))),
    ),
  );
  return el(
    'a:tblStyleLst',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: tableStyleId },
    style,
  );
}

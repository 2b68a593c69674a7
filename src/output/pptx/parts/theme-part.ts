import type { LanguageRow } from '../../../text/languages.ts';
import type { Theme } from '../../../theme/read-theme.ts';
import { type Slot, slots } from '../../../theme/schema.ts';
import { el, type XmlElement } from '../../../xml/tree.ts';
import { namespaces } from './namespaces.ts';

/** The presentation's theme: the palette as its colour scheme, the faces as its fonts, flat fills, no effects. */
export function themePart(name: string, theme: Theme, language: LanguageRow): XmlElement {
  const color = (slot: Slot) =>
    Object.values(theme.palette).find(({ scheme }) => isPlain(scheme, slot))?.hex ?? '808080';
  const entry = (tag: string, hex: string) => el(`a:${tag}`, {}, el('a:srgbClr', { val: hex }));
  return el(
    'a:theme',
    { 'xmlns:a': namespaces['xmlns:a'], name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name },
        slots.map((slot) => entry(slot, color(slot))),
        // Links take the second accent and the last.
        entry('hlink', color('accent2')),
        entry('folHlink', color('accent6')),
      ),
      el(
        'a:fontScheme',
        { name },
        font('majorFont', 'heading', theme, language),
        font('minorFont', 'text', theme, language),
      ),
      formats(name),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
}

function isPlain(
  scheme: { slot: Slot; lumMod: number; lumOff: number; satMod: number },
  slot: Slot,
): boolean {
  return scheme.slot === slot && scheme.lumMod === 100 && scheme.lumOff === 0 && scheme.satMod === 100;
}

function font(tag: string, face: 'heading' | 'text', theme: Theme, language: LanguageRow): XmlElement {
  return el(
    `a:${tag}`,
    {},
    el('a:latin', { typeface: theme.fonts[face] }),
    el('a:ea', { typeface: language.eastAsian?.[face] ?? '' }),
    el('a:cs', { typeface: language.complexScript?.[face] ?? '' }),
  );
}

/** Three of each, as the schema wants: all flat. */
function formats(name: string): XmlElement {
  const fill = () => el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = (width: number) =>
    el(
      'a:ln',
      { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill(),
      el('a:prstDash', { val: 'solid' }),
    );
  const effect = () => el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, fill(), fill(), fill()),
    el('a:lnStyleLst', {}, line(9525), line(12700), line(19050)),
    el('a:effectStyleLst', {}, effect(), effect(), effect()),
    el('a:bgFillStyleLst', {}, fill(), fill(), fill()),
  );
}

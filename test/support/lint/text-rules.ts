import type { PptxPackage } from '../read-package.ts';
import { attribute, child, elements, everyElement, textOf, type XmlElement } from '../xml.ts';
import { DRAWINGS, eachElement, eachPart, type Fault } from './rule.ts';

/** Pieces of text with properties of their own; a slide number is a field. */
const RUNS = ['a:r', 'a:fld'];

const quoted = (run: XmlElement) => `“${textOf(child(run, 'a:t')).slice(0, 40)}”`;

export const runLanguage = eachElement(DRAWINGS, RUNS, (run) => {
  return !attribute(child(run, 'a:rPr'), 'lang') && `the text ${quoted(run)} has no language`;
});

const FONTS = ['a:latin', 'a:ea', 'a:cs'];

export const runFonts = eachElement(['slide'], RUNS, (run) => {
  if (textOf(child(run, 'a:t')) === '') return false;
  const missing = FONTS.filter((font) => !attribute(child(child(run, 'a:rPr'), font), 'typeface'));
  return missing.length > 0 && `the text ${quoted(run)} names no ${missing.join(', no ')}`;
});

/** Every `lang`, of text that is there and of text still to be typed. */
export function languageTags(pkg: PptxPackage): Fault[] {
  return [...pkg.xml].flatMap(([part, top]) =>
    [...everyElement(top)]
      .flatMap((element) => languageFaults(element))
      .map((message) => ({ part, message })),
  );
}

function languageFaults({ name, attributes: { lang, altLang } }: XmlElement): string[] {
  if (!/^(a:|c:lang)/.test(name)) return [];
  return [
    ...(lang !== undefined && !isLanguage(lang) ? [`“${lang}” is not a language`] : []),
    ...(altLang === undefined ? [] : [`an altLang “${altLang}” was left over`]),
  ];
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Well-formed BCP 47, and a language that has a name: `xx-ZZ` is well-formed too. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

export const repeatedParagraphProperties = eachElement(DRAWINGS, ['a:p'], (paragraph) => {
  const count = elements(paragraph).filter((element) => element.name === 'a:pPr').length;
  return count > 1 && `a paragraph has ${count} pPr`;
});

export const emptyLines = eachElement(DRAWINGS, ['a:ln'], (line) => {
  const empty = elements(line).length === 0 && Object.keys(line.attributes).length === 0;
  return empty && 'an a:ln says nothing';
});

export const shrinkingText = eachElement(
  DRAWINGS,
  ['a:normAutofit'],
  () => 'text shrinks as the viewer likes',
);

export const hardColors = eachElement(DRAWINGS, ['a:srgbClr'], (color) => {
  return `the colour ${attribute(color, 'val')} is not one of the theme's`;
});

export const raggedTables = eachPart(['slide'], ({ top }) =>
  [...everyElement(top)].filter(({ name }) => name === 'a:tbl').flatMap(raggedRows),
);

/** A merged cell keeps the cells it covers, marked `hMerge`: each row has one cell per column. */
function raggedRows(table: XmlElement): string[] {
  const grid = child(table, 'a:tblGrid');
  const columns = grid ? elements(grid).length : 0;
  const rows = elements(table).filter(({ name }) => name === 'a:tr');
  return rows.flatMap((row, index) => {
    const cells = elements(row).filter(({ name }) => name === 'a:tc');
    const ragged = cells.length !== columns || !spansAreCovered(cells);
    return ragged ? [`row ${index + 1} of a table does not fill its ${columns} columns`] : [];
  });
}

function spansAreCovered(cells: XmlElement[]): boolean {
  return cells.every((cell, at) => {
    const span = Number(attribute(cell, 'gridSpan') ?? '1');
    const covered = cells.slice(at + 1, at + span);
    return covered.length === span - 1 && covered.every((each) => attribute(each, 'hMerge') === '1');
  });
}

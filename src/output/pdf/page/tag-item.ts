import type { Box, Item, Paragraph, TableItem, TextItem } from '../../../page.ts';
import type { DrawnPart, Mark, TextMark } from '../../picture/mark.ts';
import { type Dictionary, name, text } from '../file/values.ts';
import type { StructureElement } from './structure.ts';
import type { PageWriter } from './write-content.ts';

/** Where the parts of a slide go in the tree of the document. */
export type Place = {
  writer: PageWriter;
  section: StructureElement;
  /** The level of the slide's title among the headings. */
  heading: 'H1' | 'H2';
  told: Told;
};

/** What was last told of things that most slides repeat, such as the words at their feet. */
export type Told = Map<string, string>;

/** Whether something is other than it was told last. */
export function isNews(told: Told, what: string, words: string): boolean {
  if (words === '' || told.get(what) === words) return false;
  told.set(what, words);
  return true;
}

/** Draws a part of a slide as what it is: a heading, a list, a table, a figure with its words, or for the eyes only. */
export function tagItem({ item, marks }: DrawnPart, place: Place): void {
  switch (item?.type) {
    case 'text':
      tagText(item, marks, place);
      break;
    case 'table':
      tagTable(item, marks, place);
      break;
    case 'image':
    case 'chart':
    case 'connector':
      tagFigure(item, item.alt, marks, place);
      break;
    default:
      tagRest(marks, place);
  }
}

/** What a layout shows is for the eyes; its logo, whose words are its own, is told where it is first seen. */
function tagRest(marks: readonly Mark[], place: Place): void {
  for (const mark of marks) {
    if (mark.kind === 'image' && isNews(place.told, 'logo', mark.alt))
      tagFigure(mark.box, mark.alt, [mark], place);
    else place.writer.artifact([mark]);
  }
}

function tagFigure(box: Box, alt: string, marks: readonly Mark[], { writer, section }: Place): void {
  const layout = { O: name('Layout'), Placement: name('Block'), BBox: writer.rectangle(box) };
  if (alt === '') writer.artifact(marks);
  else writer.tagged(writer.add(section, 'Figure', { Alt: text(alt), A: layout }), marks);
}

const foot: ReadonlySet<TextItem['role']> = new Set(['date', 'footer']);

function tagText({ role, paragraphs }: TextItem, marks: readonly Mark[], place: Place): void {
  const { writer, section, heading, told } = place;
  const words = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
  const isRepeated = role === 'number' || (foot.has(role) && !isNews(told, role, words));
  if (isRepeated) writer.artifact(marks, 'Pagination');
  else if (role === 'title') writer.tagged(writer.add(section, heading), marks);
  else tagParagraphs(paragraphs, marks, { writer, section });
}

/**
 * Paragraphs with bullets are items of lists; a list of a higher level stands in the item before it. Lines below links
 * are for the eyes.
 */
export function tagParagraphs(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  { writer, section }: Pick<Place, 'writer' | 'section'>,
): void {
  writer.artifact(marks.filter(({ kind }) => kind !== 'text'));
  const words = wordsOf(marks);
  let lists: StructureElement[] = [];
  let body: StructureElement | undefined;
  for (const paragraph of paragraphs) {
    const own = words.get(paragraph) ?? [];
    if (own.length === 0) continue;
    const goesOn = body !== undefined && !paragraph.bullet && paragraph.indent > 0;
    if (!paragraph.bullet) {
      if (!goesOn) [lists, body] = [[], undefined];
      writer.text(writer.add(goesOn && body ? body : section, 'P'), own);
      continue;
    }
    lists = lists.slice(0, paragraph.level + 1);
    while (lists.length <= paragraph.level) {
      lists.push(writer.add(lists.length > 0 && body ? body : section, 'L', numbering(paragraph)));
    }
    body = tagListItem(lists.at(-1) as StructureElement, own, writer);
  }
}

function numbering({ bullet }: Paragraph): Dictionary {
  return { A: { O: name('List'), ListNumbering: name(bullet?.kind === 'number' ? 'Decimal' : 'Disc') } };
}

function tagListItem(
  list: StructureElement,
  marks: readonly TextMark[],
  writer: PageWriter,
): StructureElement {
  const item = writer.add(list, 'LI');
  const [label, words] = [
    marks.filter(({ isBullet }) => isBullet),
    marks.filter(({ isBullet }) => !isBullet),
  ];
  if (label.length > 0) writer.text(writer.add(item, 'Lbl'), label);
  const body = writer.add(item, 'LBody');
  writer.text(writer.add(body, 'P'), words);
  return body;
}

/** The marks of each paragraph. */
function wordsOf(marks: readonly Mark[]): Map<Paragraph, TextMark[]> {
  const words = new Map<Paragraph, TextMark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    words.set(mark.paragraph, [...(words.get(mark.paragraph) ?? []), mark]);
  }
  return words;
}

function tagTable(table: TableItem & Item, marks: readonly Mark[], { writer, section }: Place): void {
  writer.artifact(marks.filter(({ kind }) => kind !== 'text'));
  const words = wordsOf(marks);
  const element = writer.add(section, 'Table', table.alt === '' ? {} : tableSummary(table.alt));
  for (const { cells, header } of table.rows) {
    const row = writer.add(element, 'TR');
    for (const { paragraphs } of cells) {
      const cell = writer.add(row, header ? 'TH' : 'TD', header ? columnHeader : {});
      for (const paragraph of paragraphs) {
        const own = words.get(paragraph) ?? [];
        if (own.length > 0) writer.text(writer.add(cell, 'P'), own);
      }
    }
  }
}

const columnHeader = { A: { O: name('Table'), Scope: name('Column') } };

function tableSummary(alt: string): Dictionary {
  return { A: { O: name('Table'), Summary: text(alt) } };
}

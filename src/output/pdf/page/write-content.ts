import type { Box } from '../../../page.ts';
import type { Mark, TextMark } from '../../picture/mark.ts';
import { pictureKey } from '../../picture-key.ts';
import type { PdfFile } from '../file/create-file.ts';
import { type Dictionary, decimal, name, text, write } from '../file/values.ts';
import type { PdfFonts } from '../fonts/embed-fonts.ts';
import { drawGlyphs } from './draw-glyphs.ts';
import { drawImage } from './draw-image.ts';
import { drawShape } from './draw-shape.ts';
import type { PdfPictures } from './embed-pictures.ts';
import { type PdfPage, type Placing, rectangleOn } from './page.ts';
import type { Structure, StructureElement } from './structure.ts';

/** What all pages of a document are written with. */
export type Resources = {
  file: PdfFile;
  fonts: PdfFonts;
  pictures: PdfPictures;
  structure: Structure;
  /** Those of the marks that are not opaque. */
  opacities: ReadonlySet<number>;
};

/** Writes marks onto a page, each stretch with what it belongs to. */
export type PageWriter = Pick<Structure, 'add'> & {
  /** A box among the marks, as PDF has rectangles. */
  rectangle(box: Box): number[];
  /** Marks that belong to an element, all of them together. */
  tagged(element: StructureElement, marks: readonly Mark[]): void;
  /** Words that belong to an element; links among them become elements of their own. */
  text(element: StructureElement, marks: readonly TextMark[]): void;
  /** Marks that say nothing to those who do not see; of what kind, where that is known. */
  artifact(marks: readonly Mark[], type?: 'Pagination'): void;
};

/** Marks are drawn where `placing` has them; the page counts downwards while they are. */
export function writeContent(page: PdfPage, placing: Placing, resources: Resources): PageWriter {
  const { structure } = resources;
  const { scale, x, y } = placing;
  const matrix = [scale, 0, 0, -scale, x, page.height - y].map((number) => decimal(number, 5));
  const say = (tag: string, properties: Dictionary, marks: readonly Mark[]) => {
    if (marks.length === 0) return;
    const drawn = [`/${tag} ${write(properties)} BDC`, ...drawMarks(marks, resources), 'EMC'];
    page.operators.push('q', `${matrix.join(' ')} cm`, ...drawn, 'Q');
  };
  const tagged = (element: StructureElement, marks: readonly Mark[]) => {
    if (marks.length > 0) say(element.type, { MCID: structure.mark(element, page) }, marks);
  };
  return {
    add: structure.add,
    rectangle: (box) => rectangleOn(page, placing, box),
    tagged,
    text(element, marks) {
      for (const { link, marks: stretch } of byLink(marks)) {
        if (link === undefined) tagged(element, stretch);
        else writeLink(link, stretch, element);
      }
    },
    artifact: (marks, type) => say('Artifact', type ? { Type: name(type) } : {}, marks),
  };

  function writeLink(link: string, marks: readonly TextMark[], parent: StructureElement): void {
    const element = structure.add(parent, 'Link');
    tagged(element, marks);
    for (const box of lineBoxes(marks)) {
      const annotation = resources.file.reserve();
      resources.file.define(annotation, {
        Type: name('Annot'),
        Subtype: name('Link'),
        Rect: rectangleOn(page, placing, box),
        Border: [0, 0, 0],
        F: printed,
        Contents: text(link),
        P: page.ref,
        A: { Type: name('Action'), S: name('URI'), URI: text(encodeURI(decoded(link))) },
        StructParent: structure.annotate(element, annotation),
      });
      page.annotations.push(annotation);
    }
  }
}

/** A flag of annotations (ISO 32000-1, 12.5.3). */
const printed = 4;

/** Addresses are in ASCII; what is encoded already is not encoded twice. */
function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

function drawMarks(marks: readonly Mark[], { fonts, pictures }: Resources): string[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'text') return drawGlyphs(mark, fonts.of(mark.font));
    if (mark.kind === 'image') return drawImage(mark, pictures.nameOf(pictureKey(mark.source)));
    return drawShape(mark);
  });
}

/** Stretches of words with one link, or without. */
function byLink(marks: readonly TextMark[]): { link: string | undefined; marks: TextMark[] }[] {
  const stretches: { link: string | undefined; marks: TextMark[] }[] = [];
  for (const mark of marks) {
    const last = stretches.at(-1);
    if (last && last.link === mark.link) last.marks.push(mark);
    else stretches.push({ link: mark.link, marks: [mark] });
  }
  return stretches;
}

/** Of its size, how far a line reaches above and below its baseline. */
const above = 0.8;
const below = 0.25;

/** One box around the words on each line. */
function lineBoxes(marks: readonly TextMark[]): Box[] {
  const lines = new Map<number, TextMark[]>();
  for (const mark of marks) lines.set(mark.baseline, [...(lines.get(mark.baseline) ?? []), mark]);
  return [...lines].map(([baseline, line]) => {
    const left = Math.min(...line.map(({ x }) => x));
    const right = Math.max(...line.map(({ x, width }) => x + width));
    const size = Math.max(...line.map((mark) => mark.size));
    return { x: left, y: baseline - size * above, width: right - left, height: size * (above + below) };
  });
}

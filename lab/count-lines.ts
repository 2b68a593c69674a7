import type { RenderedSlide, RenderedWord } from '../test/support/libreoffice.ts';
import { type PlacedBox, roomOf } from './place-boxes.ts';

/** A box as it was drawn: in how many lines, and by how many points the widest of them is wider than the box. */
export type CountedBox = PlacedBox & { drawn: number; beyond: number; words: RenderedWord[] };

/** Words begin before their box by side bearings; never by more than this, in points. */
const LEFT = 20;

/** Gives each drawn word to the box in whose room it stands, and counts lines. Throws where a word has no box. */
export function countLines(boxes: readonly PlacedBox[], slides: readonly RenderedSlide[]): CountedBox[] {
  const counted = boxes.map((box): CountedBox => ({ ...box, drawn: 0, beyond: 0, words: [] }));
  for (const [page, { words }] of slides.entries()) {
    const here = counted.filter((box) => box.page === page);
    for (const word of words) {
      const box = here.find((candidate) => standsIn(word, candidate));
      if (!box) throw new Error(`"${word.text}" on page ${page + 1} stands in no box.`);
      box.words.push(word);
    }
  }
  for (const box of counted) {
    const lines = linesOf(box);
    box.drawn = lines.length;
    box.beyond = Math.max(...lines.map(widthOf)) - box.item.width;
  }
  return counted;
}

function standsIn(word: RenderedWord, { item }: PlacedBox, room = roomOf({ item })): boolean {
  const [x, y] = [word.x + Math.min(word.width, LEFT) / 2, word.y + word.height / 2];
  const left = item.x - LEFT;
  return x >= left && x < left + room.width && y >= item.y - LEFT && y < item.y - LEFT + room.height;
}

/** Words whose middles are within half a line of the tallest are on one line: a superscript is. */
export function linesOf({ words, item }: Pick<CountedBox, 'words' | 'item'>): RenderedWord[][] {
  const distance = item.paragraphs[0]?.lineHeight ?? 0;
  const lines: RenderedWord[][] = [];
  for (const word of [...words].sort((a, b) => b.height - a.height)) {
    const line = lines.find(([first]) => first && Math.abs(middle(first) - middle(word)) < distance / 2);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines.sort((a, b) => middle(a[0]) - middle(b[0]));
}

function widthOf(words: readonly RenderedWord[]): number {
  const ends = words.map(({ x, width }) => x + width);
  return Math.max(...ends) - Math.min(...words.map(({ x }) => x));
}

function middle(word: RenderedWord | undefined): number {
  return word ? word.y + word.height / 2 : 0;
}

import type { Paragraph } from '../../page.ts';

/** No fewer lines of a paragraph stand alone at the foot or the head of a page. */
const together = 2;

/** Shares the lines of paragraphs out over pages that have so much room, in points: the first, and those after it. */
export function paginate(paragraphs: readonly Paragraph[], first: number, next: number): Paragraph[][] {
  let page: Paragraph[] = [];
  const pages = [page];
  let room = first;
  const turn = () => {
    page = [];
    pages.push(page);
    room = next;
  };
  const queue = [...paragraphs];
  for (let paragraph = queue.shift(); paragraph; paragraph = queue.shift()) {
    const space = page.length > 0 ? paragraph.spaceBefore : 0;
    const lines = linesThatFit(paragraph, room - space, page.length === 0);
    if (lines > 0) {
      page.push({ ...paragraph, drawn: paragraph.drawn.slice(0, lines) });
      room -= space + lines * paragraph.lineHeight;
    }
    if (lines === paragraph.drawn.length) continue;
    queue.unshift(lines > 0 ? goingOn(paragraph, lines) : paragraph);
    turn();
  }
  return pages;
}

/** How many lines to set here; at least one where the page has nothing else, so that there is an end. */
function linesThatFit({ drawn, lineHeight }: Paragraph, room: number, isAlone: boolean): number {
  const fitting = Math.floor((room + 0.001) / lineHeight);
  if (fitting >= drawn.length) return drawn.length;
  const left = Math.max(together, drawn.length - fitting);
  const lines = drawn.length - left;
  return lines >= together ? lines : isAlone ? Math.max(1, fitting) : 0;
}

/** The rest of a paragraph has no bullet of its own. */
function goingOn({ bullet: _, ...paragraph }: Paragraph, lines: number): Paragraph {
  return { ...paragraph, drawn: paragraph.drawn.slice(lines) };
}

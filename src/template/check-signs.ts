import type { Report } from '../problems.ts';
import { type Content, placeInContent } from './place-in-content.ts';
import { visitStatements } from './visit.ts';

/** Characters that writers of markup know by name from HTML. */
export const entities = {
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  thinsp: '\u2009',
};

const names = Object.keys(entities).join('|');

/** The ends of a comment, in which all may stand; an & that no name follows; a < that no tag follows. */
const signs = new RegExp(
  `<!--|-->|&(?!(?:amp|lt|gt|quot|apos|${names}|#\\d+|#x[\\da-fA-F]+);)|<(?![A-Za-z_/!?]|$)`,
  'g',
);

const said: Record<string, { message: string; hint: string }> = {
  '&': {
    message: 'This & stands for nothing.',
    hint: `Write & as &amp;. Names that stand for a character: ${Object.keys(entities).join(', ')}.`,
  },
  '<': { message: 'This < begins no tag.', hint: 'Write < as &lt; in text.' },
};

/**
 * Reports each & and < in a template's own text that means nothing. Before it is filled, since a parser of XML finds
 * an & only at the next semicolon, which may be many tags away.
 */
export function checkSigns(program: hbs.AST.Program, file: string, report: Report): void {
  let inComment = false;
  visitStatements(program, (statement) => {
    if (statement.type !== 'ContentStatement') return;
    const content = statement as Content;
    for (const { 0: sign, index } of content.original.matchAll(signs)) {
      if (said[sign] === undefined) inComment = sign === '<!--';
      else if (!inComment) {
        const at = placeInContent(content, index, file);
        report({ level: 'error', code: 'markup-syntax', ...said[sign], at });
      }
    }
  });
}

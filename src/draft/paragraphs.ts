/**
 * The paragraphs of a text, each on one line: parted by empty lines, or, in a text that has none, by the ends of lines.
 * Lines inside a paragraph are joined with a space, but for scripts that write without.
 */
export function paragraphsOf(text: string): string[] {
  const clean = text.replace(/\r\n?/g, '\n').replace(unwritable, ' ').trim();
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split('\n');
  return parts.map(joinLines).filter((part) => part !== '');
}

/** What neither YAML nor a deck can hold. */
const unwritable = /[^\P{Cc}\n\t]|[\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]/gu;

function joinLines(part: string): string {
  return part
    .replace(/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])[ \t]*\n[ \t]*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

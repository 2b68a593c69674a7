import { placeKey, type Report } from '../problems.ts';
import type { RawElement, RawText } from './parse-markup.ts';

/** Warns of Markdown that is shown as it is written, once for each place of a template that prints it so. */
export function reportMarks(root: RawElement, marked: ReadonlyMap<string, string>, report: Report): void {
  const told = new Set<string>();
  for (const { text, at, writtenAt } of textsOutsideMarkdown(root)) {
    const marks = marked.get(placeKey(at));
    const key = placeKey(writtenAt);
    if (marks === undefined || !text.includes(marks) || told.has(key)) continue;
    told.add(key);
    report({
      level: 'warning',
      code: 'markdown-shown',
      message: `"${marks}" is shown as it is written: this text takes Markdown.`,
      at: writtenAt,
      hint: 'Print it within <md>…</md>.',
    });
  }
}

function textsOutsideMarkdown({ name, children }: RawElement): RawText[] {
  if (name === 'md') return [];
  return children.flatMap((child) => ('name' in child ? textsOutsideMarkdown(child) : child));
}

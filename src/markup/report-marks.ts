import { placeKey, type Report } from '../problems.ts';
import type { RawElement } from './parse-markup.ts';

/** Warns of Markdown that is shown as it is written, once for each place of a template that prints it so. */
export function reportMarks(root: RawElement, marked: ReadonlyMap<string, string>, report: Report): void {
  const told = new Set<string>();
  const look = ({ name, children }: RawElement): void => {
    if (name === 'md') return;
    for (const child of children) {
      if ('name' in child) look(child);
      else {
        const marks = marked.get(placeKey(child.at));
        const key = placeKey(child.writtenAt);
        if (marks === undefined || !child.text.includes(marks) || told.has(key)) continue;
        told.add(key);
        report({
          level: 'warning',
          code: 'markdown-shown',
          message: `"${marks}" is shown as it is written: this text takes Markdown.`,
          at: child.writtenAt,
          hint: 'Print it within <md>…</md>.',
        });
      }
    }
  };
  look(root);
}

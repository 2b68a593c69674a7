import type { Place, Report } from '../problems.ts';
import { commentsBehind } from '../yaml/comments-behind.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { eachText } from './each-text.ts';

/**
 * Warns once of the texts that begin with TODO, so that none is shown to a minister; and of the values of the content
 * file that have `# TODO` behind them, such as a day that stands for one that is not yet known.
 */
export function checkTodos(content: Yaml<unknown>, file: SourceFile, report: Report): void {
  const texts = eachText(content.value)
    .filter(({ text }) => isTodo(text))
    .map(({ path }) => content.placeOf(path));
  const values = todoComments(file);
  const places = [...texts, ...values];
  const [at] = places;
  if (!at) return;
  const lines = [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b);
  const counts = [counted(texts, 'text'), counted(values, 'value')].flatMap((count) => count ?? []);
  const verb = places.length === 1 ? 'is' : 'are';
  const message = `${counts.join(' and ')} ${verb} still to be written (TODO), in line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`;
  const mark = values.length > 0 ? ' Take # TODO away behind a value that is right.' : '';
  const hint = `Write them, or leave a key out where it is not needed.${mark}`;
  report({ level: 'warning', code: 'todo', message, at, hint });
}

const isTodo = (text: string) => /^TODO\b/.test(text);

/** Most files have none, and are not read for it. */
function todoComments(file: SourceFile): Place[] {
  if (!/#\s*TODO\b/.test(file.text)) return [];
  return commentsBehind(file).flatMap(({ words, at }) => (isTodo(words) ? [at] : []));
}

function counted({ length }: readonly Place[], noun: string): string | undefined {
  if (length === 0) return undefined;
  return length === 1 ? `1 ${noun}` : `${length} ${noun}s`;
}

import type { Place, Report } from '../problems.ts';
import { commentsBehind } from '../yaml/comments-behind.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import type { SourceFile } from '../yaml/source-file.ts';
import { eachText } from './each-text.ts';
import type { Content } from './read-summit.ts';
import type { Summit } from './schema.ts';

/**
 * Warns once a file of the texts that begin with TODO, so that none is shown to a minister; and of the values of the
 * content file that have `# TODO` behind them, such as a day that stands for one that is not yet known.
 */
export function checkTodos(content: Content, file: SourceFile, report: Report): void {
  tell(todoTexts(content.source), todoComments(file), report);
  // What a translation does not have stands as in the source, where it is told.
  const translated = todoTexts(content).filter((at) => at.file !== file.path);
  tell(translated, [], report);
}

function tell(texts: readonly Place[], values: readonly Place[], report: Report): void {
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

function todoTexts({ value, placeOf }: Yaml<Summit>): Place[] {
  return eachText(value).flatMap(({ path, text }) => (isTodo(text) ? [placeOf(path)] : []));
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

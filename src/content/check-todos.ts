import type { Report } from '../problems.ts';
import type { Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';

/** Warns once of the texts that begin with TODO, so that none is shown to a minister. */
export function checkTodos(content: Yaml<unknown>, report: Report): void {
  const found = eachText(content.value).filter(({ text }) => /^TODO\b/.test(text));
  const places = found.map(({ path }) => content.placeOf(path));
  const [at] = places;
  if (!at) return;
  const lines = [...new Set(places.map(({ line }) => line))].sort((a, b) => a - b);
  const texts = found.length === 1 ? '1 text is' : `${found.length} texts are`;
  const message = `${texts} still to be written (TODO), in line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`;
  const hint = 'Write them, or leave a key out where it is not needed.';
  report({ level: 'warning', code: 'todo', message, at, hint });
}

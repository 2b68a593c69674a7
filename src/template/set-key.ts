import { digest } from '../text/digest.ts';
import { layersOf } from '../yaml/source-file.ts';
import type { TemplateSet } from './template-set.ts';

/** The same for sets with the same templates and labels, wherever they lie. */
export function setKey(set: TemplateSet): string {
  const files = [...set]
    .filter(([name]) => /\.hbs$|^labels\./.test(name))
    .map(([name, file]) => [name, ...layersOf(file).map(({ text }) => text)])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return digest(files);
}

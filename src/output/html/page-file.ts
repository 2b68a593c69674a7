import { readFileSync } from 'node:fs';

/** The text of a style or script of the page; `src` and `dist` both lie beside `templates`. */
export function pageFile(name: `${'page' | 'preview'}.${'css' | 'js'}`): string {
  return readFileSync(new URL(`../../../templates/page/${name}`, import.meta.url), 'utf8');
}

import { readFileSync } from 'node:fs';

/** The style and the script of the page; `src` and `dist` both lie beside `templates`. */
export function pageFiles(): { style: string; script: string } {
  const read = (name: string) =>
    readFileSync(new URL(`../../../templates/page/${name}`, import.meta.url), 'utf8');
  return { style: read('page.css'), script: read('page.js') };
}

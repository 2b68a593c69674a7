import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-folder.ts';

/** The style and the script of the page. */
export function pageFiles(): { style: string; script: string } {
  const read = (name: string) => readFileSync(packageFile('templates', 'page', name), 'utf8');
  return { style: read('page.css'), script: read('page.js') };
}

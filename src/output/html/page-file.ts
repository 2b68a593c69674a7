import { readFileSync } from 'node:fs';
import { packageFile } from '../../package-folder.ts';

/** The text of a style or script of the page. */
export function pageFile(name: `${'page' | 'preview'}.${'css' | 'js'}`): string {
  return readFileSync(packageFile('templates', 'page', name), 'utf8');
}

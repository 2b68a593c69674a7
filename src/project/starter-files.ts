import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-folder.ts';
import { isFile } from './entries.ts';

/** What a new project begins with: the paths of its files, and their texts. */
export function starterFiles(): [string, string][] {
  const folder = packageFile('starter');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isFile(join(folder, name)))
    .sort()
    .map((name) => [starterName(name.replaceAll('\\', '/')), readFileSync(join(folder, name), 'utf8')]);
}

/** npm packs no file that is called .gitignore. */
function starterName(name: string): string {
  return name === 'gitignore' ? '.gitignore' : name;
}

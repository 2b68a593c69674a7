import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../package-folder.ts';

/** The names of the template sets that come with the package. */
export function builtInSets(): string[] {
  const folder = packageFile('templates');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'deck.hbs')));
}

/** The set that all others are laid over, file by file, and that decks are made with when nobody says which. */
export const standardSet = 'briefing';

/** The names of the themes that come with the package. */
export function builtInThemes(): string[] {
  return readdirSync(packageFile('templates', 'themes'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}

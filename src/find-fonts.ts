import { homedir } from 'node:os';
import { join } from 'node:path';
import { findSystemFonts } from './text/find-system-fonts.ts';
import type { FindFonts } from './text/own-fonts.ts';

/** Where a project keeps font files of its own. */
export function fontFolder(project: string): string {
  return join(project, 'fonts');
}

/** Finds the fonts of a project: those in its `fonts/`, then those of the families that this machine has installed. */
export function fontFinder(project: string): FindFonts {
  const machine = { platform: process.platform, home: homedir(), windows: process.env.SystemRoot };
  return async (families) => {
    // HarfBuzz is loaded with it.
    const { listFontFiles } = await import('./text/open-font.ts');
    return [...listFontFiles(fontFolder(project)), ...(await findSystemFonts(families, machine))];
  };
}

import { standIn } from './fonts.ts';
import type { OwnFont } from './own-fonts.ts';

/** What the edge knows of the machine: `platform` as Node names it, the user's folder, and that of Windows. */
export type Machine = { platform: string; home: string; windows?: string | undefined };

/** Where fonts are installed, the user's own first. */
const FOLDERS: Record<string, (machine: Machine) => string[]> = {
  win32: ({ home, windows = 'C:\\Windows' }) => [
    `${home}\\AppData\\Local\\Microsoft\\Windows\\Fonts`,
    `${windows}\\Fonts`,
  ],
  darwin: ({ home }) => [
    `${home}/Library/Fonts`,
    '/Library/Fonts',
    '/System/Library/Fonts',
    '/Applications/Microsoft PowerPoint.app/Contents/Resources/DFonts',
  ],
  linux: ({ home }) => [
    `${home}/.local/share/fonts`,
    `${home}/.fonts`,
    '/usr/local/share/fonts',
    '/usr/share/fonts',
  ],
};

/** Files by family, in small letters, of each list of folders: a process looks once. */
const known = new Map<string, Promise<ReadonlyMap<string, ReadonlySet<OwnFont['file']>>>>();

/**
 * The files of the families that are installed on this machine, for `createTypesetter`. A family whose widths come with
 * the package is not looked for, so that decks do not differ from machine to machine without need.
 */
export async function findSystemFonts(families: readonly string[], machine: Machine): Promise<string[]> {
  const wanted = families.filter((family) => !standIn(family)).map((family) => family.toLowerCase());
  if (wanted.length === 0) return [];
  const folders = (FOLDERS[machine.platform] ?? FOLDERS.linux)?.(machine) ?? [];
  const key = folders.join('\n');
  const found = known.get(key) ?? filesByFamily(folders);
  known.set(key, found);
  const files = await found;
  return [...new Set(wanted.flatMap((family) => [...(files.get(family) ?? [])]))];
}

async function filesByFamily(folders: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  // HarfBuzz is loaded with it.
  const { listFontFiles, readFontNames } = await import('./open-font.ts');
  const result = new Map<string, Set<string>>();
  for (const file of folders.flatMap(listFontFiles)) {
    for (const family of readFontNames(file).flatMap(({ families }) => families)) {
      const key = family.toLowerCase();
      result.set(key, (result.get(key) ?? new Set()).add(file));
    }
  }
  return result;
}

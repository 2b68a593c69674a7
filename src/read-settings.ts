import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, type Settings, settingsSchema } from './content/settings.ts';
import type { Place, Report } from './problems.ts';
import { readSource } from './project.ts';
import { findForbidden } from './yaml/forbidden.ts';
import type { Path } from './yaml/read-yaml.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** What the command line says of a deck; lists are words with commas between. */
export type CommandLine = {
  lang?: string | undefined;
  format?: string | undefined;
  templates?: string | undefined;
  brand?: string | undefined;
  out?: string | undefined;
  slides?: string | undefined;
  hide?: string | undefined;
  length?: string | undefined;
  stamp?: string | undefined;
  asOf?: string | undefined;
  author?: string | undefined;
  deckVersion?: string | undefined;
};

/** The settings that decks are built with, and the file that some of them come from. */
export type ProjectSettings = {
  settings: Settings;
  file: SourceFile | undefined;
  /** Where the file says something. */
  placeOf?: (path: Path) => Place;
};

/** Reads `make-deck.yaml` of a folder, under what the command line says. Undefined where either has an error. */
export function projectSettings(
  options: CommandLine,
  folder: string,
  report: Report,
): ProjectSettings | undefined {
  const path = join(folder, 'make-deck.yaml');
  const file = existsSync(path) && statSync(path).isFile() ? readSource(path, folder) : undefined;
  const own = file ? readSettings(file, report) : undefined;
  const said = fromCommandLine(options, report);
  if ((file && !own) || !said) return undefined;
  const brand = chooseBrand(own?.value.brand, said.brand);
  const settings = { ...own?.value, ...said, ...(brand !== undefined && { brand }) };
  return { settings, file, ...(own && { placeOf: own.placeOf }) };
}

/** What the file says of a brand's layouts holds where the command line names the same brand. */
function chooseBrand(own: Settings['brand'], said: Settings['brand']): Settings['brand'] {
  const file = typeof own === 'string' ? own : own?.file;
  return said === undefined || said === file ? own : said;
}

function fromCommandLine(options: CommandLine, report: Report): Settings | undefined {
  const { lang, format, slides, hide, deckVersion, templates, brand, out, length, stamp, asOf, author } =
    options;
  const said = {
    languages: words(lang),
    formats: words(format),
    slides: words(slides),
    hide: words(hide),
    version: deckVersion,
    ...{ templates, brand, out, length, stamp, asOf, author },
  };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const result = settingsSchema.safeParse(given);
  const forbidden = findForbidden(given);
  for (const { path, message } of [...(result.error?.issues ?? []), ...forbidden]) {
    report({
      level: 'error',
      code: 'wrong-option',
      message: `${optionName(String(path[0]))}: ${message}`,
      hint: 'See make-deck --help.',
    });
  }
  return result.success && forbidden.length === 0 ? result.data : undefined;
}

function words(list: string | undefined): string[] | undefined {
  const found = list?.split(',').flatMap((word) => word.trim() || []);
  return found && found.length > 0 ? found : undefined;
}

/** Settings go by other names on the command line where those are shorter or taken. */
const optionNames: Record<string, string> = {
  asOf: '--as-of',
  version: '--deck-version',
  languages: '--lang',
  formats: '--format',
};

function optionName(setting: string): string {
  return optionNames[setting] ?? `--${setting}`;
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  readRightSettings,
  readSettings,
  rightSettings,
  type Settings,
  settingsSchema,
} from './content/settings.ts';
import type { Place, Report } from './problems.ts';
import { readIfThere } from './project/read-source.ts';
import { describeIssues } from './yaml/describe-issue.ts';
import { findForbidden } from './yaml/forbidden.ts';
import type { Path, Yaml } from './yaml/read-yaml.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** What the command line says of a deck; lists are words with commas or spaces between. */
export type CommandLine = {
  lang?: string | undefined;
  format?: string | undefined;
  set?: string | undefined;
  templates?: string | undefined;
  brand?: string | undefined;
  theme?: string | undefined;
  size?: string | undefined;
  out?: string | undefined;
  slides?: string | undefined;
  hide?: string | undefined;
  length?: string | undefined;
  stamp?: string | undefined;
  asOf?: string | undefined;
  author?: string | undefined;
  deckVersion?: string | undefined;
  audience?: string | undefined;
  /** Notes below the slides of a PDF. */
  notes?: boolean | undefined;
};

/**
 * The settings that decks are built with, undefined where the command line or the file has an error; and the file
 * that some of them come from.
 */
export type ProjectSettings = {
  settings: Settings | undefined;
  /** Where there is an error: what is right all the same. */
  right?: Settings;
  file: SourceFile | undefined;
  /** Where the file says something. */
  placeOf?: (path: Path) => Place;
  /** The same for what the command line does not say otherwise. */
  placeOfSetting?: (path: Path) => Place | undefined;
};

/** What a project always wants, where it says so. */
export function settingsPath(folder: string): string {
  return join(folder, 'make-deck.yaml');
}

/** Reads `make-deck.yaml` of a folder, under what the command line says. */
export function projectSettings(options: CommandLine, folder: string, report: Report): ProjectSettings {
  const path = settingsPath(folder);
  const file = readIfThere(path, folder);
  const own = file ? readSettings(file, report) : undefined;
  const { given, said } = fromCommandLine(options, report);
  if ((file && !own) || !said) return { ...rightOf(file, own, given), settings: undefined, file };
  const brand = chooseBrand(own?.value.brand, said.brand);
  const settings = fromHome({ ...own?.value, ...said, ...(brand !== undefined && { brand }) });
  const placeOfSetting = (path: Path) => (String(path[0]) in said ? undefined : own?.placeOf(path));
  return { settings, file, placeOfSetting, ...(own && { placeOf: own.placeOf }) };
}

/** What is right of settings with an error. */
function rightOf(file: SourceFile | undefined, own: Yaml<Settings> | undefined, given: object) {
  const read = own ?? (file && readRightSettings(file));
  const placeOfSetting = (path: Path) => (String(path[0]) in given ? undefined : read?.placeOf(path));
  const said = Object.entries(rightSettings.safeParse(given).data ?? {}).filter(
    ([, value]) => value !== undefined,
  );
  return { right: fromHome({ ...read?.value, ...Object.fromEntries(said) }), placeOfSetting };
}

/** Settings whose paths may begin with ~, which a shell replaces in some places only, and nobody in a file. */
function fromHome(settings: Settings): Settings {
  const { brand } = settings;
  const known = (['out', 'templates', 'theme'] as const).flatMap((key) => {
    const path = settings[key];
    return path === undefined ? [] : [[key, atHome(path)] as const];
  });
  const house = typeof brand === 'object' ? { ...brand, file: atHome(brand.file) } : brand && atHome(brand);
  return { ...settings, ...Object.fromEntries(known), ...(house !== undefined && { brand: house }) };
}

function atHome(path: string): string {
  return path.replace(/^~(?=$|[\\/])/, () => homedir());
}

/** What the file says of a brand's layouts holds where the command line names the same brand. */
function chooseBrand(own: Settings['brand'], said: Settings['brand']): Settings['brand'] {
  const file = typeof own === 'string' ? own : own?.file;
  return said === undefined || said === file ? own : said;
}

/** What the options say, and the same as settings where all of them are right. */
function fromCommandLine(
  options: CommandLine,
  report: Report,
): { given: object; said?: Settings | undefined } {
  const { lang, format, set, slides, hide, deckVersion, notes, ...same } = options;
  const { templates, brand, theme, size, out, length, stamp, asOf, author, audience } = same;
  const lists = { languages: lang, formats: format, sets: set, slides, hide };
  const texts = {
    version: deckVersion,
    templates,
    brand,
    theme,
    size,
    out,
    length,
    stamp,
    asOf,
    author,
    audience,
  };
  const empty = emptyOptions({ ...lists, ...texts });
  const said = {
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, words(list)])),
    pdf: notes === undefined ? undefined : { notes },
    ...texts,
  };
  const isEmpty = (name: string) => empty.some(({ path }) => path[0] === name);
  const given = Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== undefined && !isEmpty(name)),
  );
  const result = settingsSchema.safeParse(given, { reportInput: true });
  const wrong = result.success ? findForbidden(given) : describeIssues(result.error.issues, settingsSchema);
  for (const { path, message, hint } of [...wrong, ...empty]) {
    const [setting = ''] = path;
    const option = optionName(String(setting));
    const own = new RegExp(`^(?:"${String(setting)}"|Item \\d+ in ${String(setting)})(?= )`);
    const said = own.test(message) ? message.replace(own, '') : `: ${message}`;
    report({
      level: 'error',
      code: 'wrong-option',
      message: `${option}${said}`,
      hint: hint ?? 'See make-deck --help.',
    });
  }
  return { given, said: wrong.length + empty.length === 0 ? result.data : undefined };
}

/** An option that is there and says nothing is a slip, such as a variable of a script that is not set. */
function emptyOptions(options: Record<string, string | undefined>) {
  return Object.entries(options).flatMap(([name, value]) =>
    value !== undefined && words(value) === undefined
      ? [{ path: [name], message: 'nothing is named.', hint: 'Name something, or leave the option out.' }]
      : [],
  );
}

function words(list: string | undefined): string[] | undefined {
  const found = list?.split(/[\s,]+/).filter(Boolean);
  return found && found.length > 0 ? found : undefined;
}

/** Settings go by other names on the command line where those are shorter or taken. */
const optionNames: Record<string, string> = {
  asOf: '--as-of',
  version: '--deck-version',
  languages: '--lang',
  formats: '--format',
  sets: '--set',
};

function optionName(setting: string): string {
  return optionNames[setting] ?? `--${setting}`;
}

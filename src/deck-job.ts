import { resolve } from 'node:path';
import { type Cache, openCache } from './cache.ts';
import type { Build } from './choose-languages.ts';
import { fontFinder } from './find-fonts.ts';
import { commandBuild } from './package-folder.ts';
import type { DeckInput } from './pipeline/deck-input.ts';
import type { Plan } from './plan-decks.ts';
import { standardSet } from './project/built-in.ts';
import { readerBeside } from './project/reader-beside.ts';
import type { Store } from './store.ts';
import type { TemplateSet } from './template/template-set.ts';
import type { SourceFile } from './yaml/source-file.ts';

/** One deck of a plan: a summit in a language, by a template set. */
export type DeckJob = { build: Build; set: string; templates: TemplateSet };

/** The decks of a plan, in the order in which they are built. */
export function deckJobs({ builds, sets }: Pick<Plan, 'builds' | 'sets'>): DeckJob[] {
  return builds.flatMap((build) => [...sets].map(([set, templates]) => ({ build, set, templates })));
}

/** What a deck is called, and its file without the extension. */
export function deckName({ build, set }: Pick<DeckJob, 'build' | 'set'>, audience?: string): string {
  const named = [...(set === standardSet ? [] : [set]), ...(audience === undefined ? [] : [audience])];
  return [build.summit.name, ...named, build.language].join('.');
}

/** What the pipeline is given for a deck; `note` is told of each picture before it is read. */
export function deckInput(job: DeckJob, plan: Plan, note?: (path: string) => void): DeckInput {
  const { build, templates } = job;
  const { settings, placeOfSetting, helpers, brand, folder } = plan;
  const cache = openCache();
  return {
    summit: build.source,
    name: build.summit.name,
    templates,
    language: build.language,
    ...(build.translation && { translation: build.translation }),
    settings,
    ...(placeOfSetting && { placeOfSetting }),
    helpers,
    readFile: readerBeside(build.summit.path, note),
    ...(brand && { brand }),
    findFonts: fontFinder(folder),
    ...(cache && {
      pictureStore: cache,
      ...(commandBuild && { modelStore: modelStore(cache, commandBuild) }),
    }),
    readThemeFile: (name, theme) => readerBeside(resolve(folder, theme), note)(name),
  };
}

/** Of how many decks models are kept: projects and languages have their own. */
const decksKept = 50;

/** Another build may lay out in another way: each has models of its own. */
function modelStore(cache: Cache, build: string): Store {
  return {
    read: (key) => cache.read(`models-${build}-${key}`),
    write(key, bytes) {
      cache.write(`models-${build}-${key}`, bytes);
      cache.keepLast(decksKept, 'models-');
    },
  };
}

/** The texts that the problems of a deck may point into. */
export function deckFiles({ build, templates }: DeckJob, { file }: Plan): SourceFile[] {
  const { source, translation } = build;
  const others = [translation?.file, translation?.lock, file];
  return [source, ...others.filter((each) => each !== undefined), ...templates.values()];
}

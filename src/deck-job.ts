import { resolve } from 'node:path';
import { openCache } from './cache.ts';
import type { Build } from './choose-languages.ts';
import { fontFinder } from './find-fonts.ts';
import type { DeckInput } from './pipeline/deck-input.ts';
import type { Plan } from './plan-decks.ts';
import { pictureReader, standardSet } from './project.ts';
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
  const store = openCache();
  return {
    summit: build.source,
    name: build.summit.name,
    templates,
    language: build.language,
    ...(build.translation && { translation: build.translation }),
    settings,
    ...(placeOfSetting && { placeOfSetting }),
    helpers,
    readFile: pictureReader(build.summit.path, note),
    ...(brand && { brand }),
    findFonts: fontFinder(folder),
    ...(store && { pictureStore: store }),
    readThemeFile: (name, theme) => pictureReader(resolve(folder, theme), note)(name),
  };
}

/** The texts that the problems of a deck may point into. */
export function deckFiles({ build, templates }: DeckJob, { file }: Plan): SourceFile[] {
  const { source, translation } = build;
  const others = [translation?.file, translation?.lock, file];
  return [source, ...others.filter((each) => each !== undefined), ...templates.values()];
}

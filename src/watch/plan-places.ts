import { dirname, resolve } from 'node:path';
import { type DeckJob, deckFiles, deckJobs } from '../deck-job.ts';
import { fontFolder } from '../find-fonts.ts';
import { type DeckOptions, type Plan, type Planned, planDecks } from '../plan-decks.ts';
import { contentFolders } from '../project/find-summits.ts';
import { translationLockPath } from '../project/find-translations.ts';
import { settingsPath } from '../read-settings.ts';
import { layersOf } from '../yaml/source-file.ts';
import type { Looks } from './follow.ts';

/** Plans, and has looked at all that was read for the plan before it was read. */
export async function planAfresh(options: DeckOptions, folder: string, looks: Looks): Promise<Planned> {
  for (;;) {
    const planned = await planDecks(options, folder);
    const places = planPlaces(options, folder, planned);
    const wereKnown = places.every((place) => looks.has(place));
    for (const place of places) looks.at(place);
    if (wereKnown) return planned;
  }
}

/** The files and folders that a plan depends on, whether they are there or not. */
function planPlaces(options: DeckOptions, folder: string, { plan, settings }: Planned): string[] {
  const { templates, theme, brand } = settings ?? {};
  const named = [options.helpers, templates, theme, typeof brand === 'string' ? brand : brand?.file];
  const files = plan ? deckJobs(plan).flatMap((job) => jobPlaces(job, plan, options)) : [];
  const places = [
    settingsPath(folder),
    ...contentFolders(folder),
    ...(plan?.summits ?? []).map(({ path }) => dirname(path)),
    ...resolveAll(named, folder),
    ...files,
    // A template that is added changes the list of its folder.
    ...files.filter((path) => path.endsWith('.hbs')).map((path) => dirname(path)),
  ];
  return [...new Set(places)];
}

/** The files that a deck of a plan is made from, but for its pictures. */
export function jobPlaces(job: DeckJob, plan: Plan, { helpers }: DeckOptions): string[] {
  const { folder, brand } = plan;
  const texts = deckFiles(job, plan).flatMap(layersOf);
  const named = [...texts.map(({ path }) => path), brand?.path, helpers];
  return [...resolveAll(named, folder), translationLockPath(job.build.summit), fontFolder(folder)];
}

function resolveAll(names: readonly (string | undefined)[], folder: string): string[] {
  return names.flatMap((name) => (name === undefined ? [] : [resolve(folder, name)]));
}

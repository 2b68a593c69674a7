import type { Build } from '../choose-languages.ts';
import type { DeckJob } from '../deck-job.ts';
import type { Plan } from '../plan-decks.ts';

/** What is looked at: a summit by its name, a template set, a language. */
export type View = { summit: string; set: string; language: string };

/** What there is to look at; the languages are those of the summit that is. */
export type Choices = { summit: string[]; set: string[]; language: string[] };

export type Chosen = { view: View; choices: Choices; job: DeckJob };

/**
 * The view that is nearest to what is asked for, in a plan with every language. A summit whose file cannot be read does
 * not say which languages it has: then they are those that `languagesOf` remembers.
 */
export function chooseView(
  wanted: Partial<View>,
  { settings, summits, sets, builds }: Plan,
  languagesOf: (summit: string, builds: readonly Build[]) => string[],
): Chosen {
  const names = summits.map(({ name }) => name);
  const summit = among(names, wanted.summit);
  const set = among([...sets.keys()], wanted.set);
  const own = builds.filter((build) => build.summit.name === summit);
  const languages = languagesOf(summit, own);
  const language = among(languages, wanted.language, ...(settings.languages ?? []));
  const build = own.find((each) => each.language === language) ?? own[0];
  const templates = sets.get(set);
  if (!build || !templates) throw new Error('a plan without a deck');
  return {
    view: { summit, set, language },
    choices: { summit: names, set: [...sets.keys()], language: languages },
    job: { build, set, templates },
  };
}

/** The first of the wanted that there is, else the first that there is. */
function among(known: readonly string[], ...wanted: (string | undefined)[]): string {
  return wanted.find((each) => each !== undefined && known.includes(each)) ?? known[0] ?? '';
}

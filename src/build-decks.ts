import { buildDeck } from './build-deck.ts';
import { complain } from './complain.ts';
import { deckJobs } from './deck-job.ts';
import type { Outcome } from './outcome.ts';
import { type DeckOptions, planDecks } from './plan-decks.ts';

export type BuildOptions = DeckOptions & { force?: boolean; explain?: boolean };

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const { plan, outcome, problems, files } = await planDecks(options, process.cwd());
  complain(problems, files);
  if (!plan) return outcome;
  let isWrong = false;
  for (const job of deckJobs(plan)) {
    const found = await buildDeck(job, plan, options);
    isWrong ||= found?.some(({ level }) => level === 'error') === true;
  }
  return isWrong ? 'wrongInput' : 'done';
}

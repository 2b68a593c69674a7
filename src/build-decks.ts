import { buildDeck } from './build-deck.ts';
import { chooseShard } from './choose-shard.ts';
import { complain } from './complain.ts';
import { deckJobs } from './deck-job.ts';
import { type Outcome, outcomeOfDecks } from './outcome.ts';
import { type DeckOptions, planDecks } from './plan-decks.ts';
import type { Problem } from './problems.ts';

export type BuildOptions = DeckOptions & {
  /** Which share of the decks to make, such as 2/8. */
  shard?: string;
  force?: boolean;
  explain?: boolean;
};

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const { plan, outcome, problems, files } = await planDecks(options, process.cwd());
  const share = chooseShard(options.shard, plan ? deckJobs(plan) : []);
  complain(Array.isArray(share) ? problems : [...problems, share], files);
  if (!Array.isArray(share)) return 'wrongCommand';
  if (!plan) return outcome;
  const all: Problem[] = [];
  const told = new Set<string>();
  for (const job of share) {
    const found = await buildDeck(job, plan, { ...options, told, several: share.length > 1 });
    all.push(...(found ?? []));
  }
  return outcomeOfDecks(all);
}

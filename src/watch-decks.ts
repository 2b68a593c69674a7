import { buildDeck } from './build-deck.ts';
import type { BuildOptions } from './build-decks.ts';
import { chooseShard } from './choose-shard.ts';
import { complain } from './complain.ts';
import { type DeckJob, deckJobs, deckName } from './deck-job.ts';
import type { Outcome } from './outcome.ts';
import type { Plan, Planned } from './plan-decks.ts';
import { reportBug } from './report-bug.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { follow, type Looks } from './watch/follow.ts';
import { type MadeFrom, rememberDecks } from './watch/made-from.ts';
import { jobPlaces, planAfresh } from './watch/plan-places.ts';

/** Builds the decks that the command line asks for, then after each save those that it touches, until Ctrl-C. */
export async function watchDecks(options: BuildOptions): Promise<Outcome> {
  const folder = process.cwd();
  const stop = stopOnSignal();
  const tell = tellingNews();
  let outcome: Outcome | undefined;
  let made: MadeFrom | undefined;
  // The sample does not take the place of content that is removed.
  let ownOnly = false;
  const round = async (looks: Looks) => {
    made ??= rememberDecks(looks);
    const planned = shareOf(await planAfresh({ ...options, ownOnly }, folder, looks), options);
    ownOnly ||= planned.plan?.summits.some(({ isSample }) => !isSample) === true;
    tell(planned);
    if (planned.plan) await buildTouched(planned.plan, planned.jobs, options, looks, made);
    // A command line that is wrong is none of the files' that a save could mend.
    else if (outcome === undefined && planned.outcome === 'wrongCommand') {
      outcome = planned.outcome;
      return stop.abort();
    }
    if (outcome === undefined) process.stdout.write('Builds again at each save; Ctrl-C ends it.\n');
    outcome = 'done';
  };
  await follow((looks) => round(looks).catch(reportBug), stop.signal).ended;
  return outcome ?? 'done';
}

/** A plan with those of its decks that are to be made. */
function shareOf(planned: Planned, { shard }: BuildOptions): Planned & { jobs: DeckJob[] } {
  const jobs = planned.plan ? chooseShard(shard, deckJobs(planned.plan)) : [];
  if (Array.isArray(jobs)) return { ...planned, jobs };
  return { outcome: 'wrongCommand', problems: [jobs], files: [], jobs: [] };
}

/** What is wrong with the plan is told when it is news. */
function tellingNews(): (planned: Planned) => void {
  let told = '[]';
  return ({ problems, files }) => {
    const now = JSON.stringify(problems);
    if (now !== told) complain(problems, files);
    told = now;
  };
}

/** The next save is the next try. */
const hints = { 'output-open': { hint: 'Close it there; it is written at the next save.' } };

async function buildTouched(
  plan: Plan,
  jobs: readonly DeckJob[],
  options: BuildOptions,
  looks: Looks,
  made: MadeFrom,
): Promise<void> {
  const told = new Set<string>();
  for (const job of jobs) {
    if (looks.areStale()) return;
    const [name, places] = [deckName(job, plan.settings.audience), jobPlaces(job, plan, options)];
    if (!made.isTouched(name, places)) continue;
    await made.make(name, places, async (note) => {
      const problems = await buildDeck(job, plan, { ...options, note, isStale: looks.areStale, hints, told });
      return problems !== undefined && !problems.some(({ code }) => code.startsWith('output-'));
    });
  }
}

import { complain } from './complain.ts';
import { deckFiles, deckInput, deckJobs, deckName } from './deck-job.ts';
import { gatherFound } from './found.ts';
import { type Outcome, outcomeOfDecks } from './outcome.ts';
import { makePages } from './pipeline/make-pages.ts';
import { type DeckOptions, planDecks } from './plan-decks.ts';
import type { Problem } from './problems.ts';
import { reportAsJson, showReport } from './show-report.ts';
import { didYouMean } from './yaml/nearest.ts';
import { layersOf } from './yaml/source-file.ts';

export type CheckOptions = DeckOptions & { strict?: boolean; report?: string | undefined };

/** How the report can be had, one row each. */
const reports = { text: showReport, json: reportAsJson } as const;

function isReport(word: string): word is keyof typeof reports {
  return Object.hasOwn(reports, word);
}

/**
 * Holds the summits against all rules, in all their languages where none is named, and writes nothing. Ends as wrong
 * where there is an error, or with `strict` a warning.
 */
export async function check({ strict = false, report = 'text', ...options }: CheckOptions): Promise<Outcome> {
  const folder = process.cwd();
  const wanted = { ...options, everyLanguage: options.lang === undefined, ownOnly: true };
  const { plan, outcome, problems: before, files: named } = await planDecks(wanted, folder);
  if (!plan || !isReport(report)) {
    complain([...before, ...(isReport(report) ? [] : [unknownReport(report)])], named);
    return isReport(report) ? outcome : 'wrongCommand';
  }
  const decks: { name: string; problems: readonly Problem[] }[] = [];
  const jobs = deckJobs(plan);
  for (const job of jobs) {
    const { problems } = await makePages(deckInput(job, plan));
    decks.push({ name: deckName(job, plan.settings.audience), problems });
  }
  const found = gatherFound(decks, before);
  const files = jobs.flatMap((job) => deckFiles(job, plan).flatMap(layersOf));
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  const color = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const names = decks.map(({ name }) => name);
  process.stdout.write(`${reports[report](found, names, plan.settings.ignore ?? {}, textOf, color)}\n`);
  const ended = outcomeOfDecks(found.map(({ problem }) => problem));
  return ended === 'done' && strict && found.length > 0 ? 'wrongInput' : ended;
}

function unknownReport(word: string): Problem {
  return {
    level: 'error',
    code: 'wrong-option',
    message: `--report: "${word}" is not a report.`,
    hint: didYouMean(word, Object.keys(reports)),
  };
}

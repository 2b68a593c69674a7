import { join, relative, resolve } from 'node:path';
import { chooseShard } from './choose-shard.ts';
import { complain } from './complain.ts';
import { makeDeck } from './make-deck.ts';
import type { Outcome } from './outcome.ts';
import {
  deckInput,
  filesOf,
  type Plan,
  type PlannedDeck,
  type PlanOptions,
  planBuilds,
} from './plan-builds.ts';
import type { Problem } from './problems.ts';
import { explainOrders } from './template/explain-orders.ts';
import { writeOutput } from './write-output.ts';

export type BuildOptions = PlanOptions & {
  /** Which share of the decks to make, such as 2/8. */
  shard?: string;
  force?: boolean;
  explain?: boolean;
};

/** Where decks land when nobody says where. */
const standardFolder = 'output';

/** Builds the decks that the command line asks for, and says what was written or what is wrong. */
export async function buildDecks(options: BuildOptions): Promise<Outcome> {
  const folder = process.cwd();
  const plan = await planBuilds(options, folder);
  if ('outcome' in plan) {
    complain(plan.problems, plan.files);
    return plan.outcome;
  }
  const share = chooseShard(options.shard, plan.decks);
  if (!Array.isArray(share)) {
    complain([share], []);
    return 'wrongCommand';
  }
  complain(plan.warnings, []);
  let outcome: Outcome = 'done';
  const told = new Set<string>();
  for (const deck of share) {
    if (!(await buildDeck(deck, plan, { ...options, told }, folder))) outcome = 'wrongInput';
  }
  return outcome;
}

async function buildDeck(
  planned: PlannedDeck,
  plan: Plan,
  { force = false, explain = false, told }: BuildOptions & { told: Set<string> },
  folder: string,
): Promise<boolean> {
  const started = performance.now();
  showProgress(`Building ${planned.name} …`);
  const deck = await makeDeck(deckInput(planned, plan, folder));
  showProgress('');
  const problems = [...deck.problems];
  const written: string[] = [];
  for (const { extension, bytes } of deck.files) {
    const path = join(resolve(folder, plan.settings.out ?? standardFolder), `${planned.name}.${extension}`);
    const shown = relative(folder, path);
    const problem = writeOutput(path, bytes, force);
    if (problem) problems.push({ ...problem, message: problem.message.replaceAll(path, () => shown) });
    else written.push(shown);
  }
  complain(
    problems.filter((problem) => isNew(problem, told)),
    filesOf(planned, plan),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const slides = deck.slides === 1 ? '1 slide' : `${deck.slides} slides`;
  for (const shown of written) process.stdout.write(`${shown}  ${slides}  ${seconds} s\n`);
  const explained = explain && deck.orders ? explainOrders(deck.orders, planned.language) : [];
  for (const line of explained) process.stdout.write(`${line}\n`);
  return !problems.some(({ level }) => level === 'error');
}

/** What is wrong in the source is told once, and not with each language and product. */
function isNew(problem: Problem, told: Set<string>): boolean {
  const key = JSON.stringify(problem);
  const isTold = problem.at !== undefined && told.has(key);
  told.add(key);
  return !isTold;
}

/** What is being done, on the last line of a terminal; the next word replaces it. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

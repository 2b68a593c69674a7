import { join, resolve } from 'node:path';
import { complain } from './complain.ts';
import { type DeckJob, deckFiles, deckInput, deckName } from './deck-job.ts';
import { makeDeck } from './make-deck.ts';
import type { Deck } from './pipeline/deck-input.ts';
import type { Plan } from './plan-decks.ts';
import { type Problem, problemKey } from './problems.ts';
import { shownPath } from './project/read-source.ts';
import { explainOrders } from './template/explain-orders.ts';
import { writeOutput } from './write-output.ts';

export type BuildDeckOptions = {
  /** Write over a deck that was edited since. */
  force?: boolean | undefined;
  /** Say which rule put which flag where. */
  explain?: boolean | undefined;
  /** Is told of each picture before it is read. */
  note?: (path: string) => void;
  /** Whether something that the deck is made from has changed meanwhile: then it is not written. */
  isStale?: () => boolean;
  /** What is said instead of a problem's own hint, by its code. */
  hints?: Record<string, Pick<Problem, 'hint'>>;
  /** What was told already, of this deck's content or another's: a problem of the source is told once. */
  told?: Set<string>;
  /** Whether more than one deck is made: then problems say whose they are. */
  several?: boolean;
};

/** Where decks land when nobody says where. */
const standardFolder = 'output';

/** Makes one deck, writes it, and says what was written and what is wrong; undefined where it was given up as stale. */
export async function buildDeck(
  job: DeckJob,
  plan: Plan,
  {
    force = false,
    explain = false,
    note,
    isStale,
    hints = {},
    told = new Set(),
    several = false,
  }: BuildDeckOptions,
): Promise<Problem[] | undefined> {
  const started = process.uptime();
  const name = deckName(job, plan.settings.audience);
  showProgress(`Building ${name} …`);
  const deck = await makeDeck(deckInput(job, plan, note));
  showProgress('');
  if (isStale?.()) return undefined;
  const { written, refused } = writeFiles(deck, name, plan, force);
  const problems = [...deck.problems, ...refused.map((each) => ({ ...each, ...hints[each.code] }))];
  complain(
    problems
      .filter((problem) => isNew(problem, told))
      .map((problem) => (several ? { ...problem, deck: name } : problem)),
    deckFiles(job, plan),
  );
  const seconds = (process.uptime() - started).toFixed(1);
  const slides = deck.slides === 1 ? '1 slide' : `${deck.slides} slides`;
  for (const shown of written) process.stdout.write(`${shown}  ${slides}  ${seconds} s\n`);
  const explained = explain && deck.orders ? explainOrders(deck.orders, job.build.language) : [];
  for (const line of explained) process.stdout.write(`${line}\n`);
  return problems;
}

/** What is wrong in the source or the command line is told once, and not with each language and product. */
function isNew(problem: Problem, told: Set<string>): boolean {
  const key = problemKey(problem);
  const isTold = (problem.at ?? problem.setting) !== undefined && told.has(key);
  told.add(key);
  return !isTold;
}

/** Writes the files of a deck; gives the paths of those that were written, as seen from the folder, and why others were not. */
function writeFiles({ files }: Deck, name: string, { settings, folder }: Plan, force: boolean) {
  const written: string[] = [];
  const refused: Problem[] = [];
  for (const { extension, bytes } of files) {
    const path = join(resolve(folder, settings.out ?? standardFolder), `${name}.${extension}`);
    const shown = shownPath(path, folder);
    const problem = writeOutput(path, bytes, force);
    if (problem) refused.push({ ...problem, message: problem.message.replaceAll(path, () => shown) });
    else written.push(shown);
  }
  return { written, refused };
}

/** What is being done, on the last line of a terminal; the next word replaces it. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

import { languageOf } from '../content/language-of.ts';
import { type DeckJob, deckFiles, deckInput, deckName } from '../deck-job.ts';
import { makeDeck } from '../make-deck.ts';
import type { PictureFile } from '../output/picture/picture-files.ts';
import { createGlyphShapes } from '../output/svg/to-svg.ts';
import type { DeckInput } from '../pipeline/deck-input.ts';
import { makePages } from '../pipeline/make-pages.ts';
import { forDrawing } from '../pipeline/write-formats.ts';
import type { DeckOptions, Plan, Planned } from '../plan-decks.ts';
import type { Problem } from '../problems.ts';
import { bugMessage } from '../report-bug.ts';
import { follow, type Looks } from '../watch/follow.ts';
import { type MadeFrom, rememberDecks } from '../watch/made-from.ts';
import { jobPlaces, planAfresh } from '../watch/plan-places.ts';
import { findText } from '../yaml/source-file.ts';
import { type Choices, type Chosen, chooseView, type View } from './choose-view.ts';
import type { DrawingKit, ShownDeck } from './show-deck.ts';
import type { FoundProblems } from './show-problems.ts';

/** What a page is told: what it looks at, what else there is, and what is wrong; before there is a deck, only that. */
export type Update = {
  looksAt?: { view: View; choices: Choices; glyphs: DrawingKit['glyphs']; shown: ShownDeck | undefined };
  found: FoundProblems;
};

export type Session = {
  /** Tells of a view now and after each change, until the answer is called. */
  listen(wanted: Partial<View>, tell: (update: Update) => void): () => void;
  /** The .pptx of what is shown of a view, built now; undefined where nothing is. */
  download(wanted: Partial<View>): Promise<{ name: string; bytes: Uint8Array } | undefined>;
  /** A picture of a deck that is shown. */
  picture(name: string): PictureFile | undefined;
  ended: Promise<void>;
};

/** A view as it was made last: the last good deck with what it was made from, and what is wrong since. */
type Made = {
  kit: DrawingKit;
  good?: { job: DeckJob; input: DeckInput; shown: ShownDeck };
  found: FoundProblems;
};

type Listener = { wanted: Partial<View>; tell: (update: Update) => void };

const nothing: FoundProblems = { problems: [], textOf: () => undefined };

/** Follows a project: makes what pages look at, anew after each save that touches it. One thing is made at a time. */
export function createSession(options: DeckOptions, folder: string, signal: AbortSignal): Session {
  const listeners = new Set<Listener>();
  const views = new Map<string, Made>();
  const flags: DrawingKit['flags'] = new Map();
  const alone = oneAtATime();
  const languagesOf = rememberLanguages();
  let plan: Plan | undefined;
  let made: MadeFrom | undefined;
  // The sample does not take the place of content that is removed.
  let ownOnly = false;

  const choose = (wanted: Partial<View>) => plan && chooseView(wanted, plan, languagesOf);
  const madeOf = ({ view }: Chosen): Made => {
    const key = JSON.stringify(view);
    const known = views.get(key) ?? { kit: { glyphs: createGlyphShapes(), flags }, found: nothing };
    views.set(key, known);
    return known;
  };

  async function round(looks: Looks): Promise<void> {
    made ??= rememberDecks(looks);
    const planned = await planAfresh({ ...options, everyLanguage: true, ownOnly }, folder, looks);
    plan = planned.plan ?? plan;
    ownOnly ||= plan?.summits.some(({ isSample }) => !isSample) === true;
    // Before the first page is there, what it will show is made.
    for (const listener of listeners.size > 0 ? listeners : [{ wanted: {}, tell: () => {} }]) {
      const chosen = choose(listener.wanted);
      if (planned.plan && chosen) await makeView(chosen, madeOf(chosen), planned.plan, looks, made);
      if (looks.areStale()) return;
      listener.tell(updateFor(listener, planned));
    }
  }

  async function makeView(
    chosen: Chosen,
    state: Made,
    from: Plan,
    looks: Looks,
    all: MadeFrom,
  ): Promise<void> {
    const { job, view } = chosen;
    const [key, places] = [JSON.stringify(view), jobPlaces(job, from, options)];
    if (!all.isTouched(key, places)) return;
    await all.make(key, places, async (note) => {
      const input = deckInput(job, from, note);
      const { shown, problems } = await showInput(input, state.kit);
      if (looks.areStale()) return false;
      state.found = { problems, textOf: findText(deckFiles(job, from)) };
      if (shown) state.good = { job, input, shown };
      return true;
    });
  }

  function updateFor({ wanted }: Listener, planned: Planned): Update {
    const ofPlan = { problems: planned.problems, textOf: findText(planned.files) };
    const chosen = choose(wanted);
    if (!chosen) return { found: ofPlan };
    const { view, choices } = chosen;
    const { kit, good, found } = madeOf(chosen);
    const looksAt = { view, choices, glyphs: kit.glyphs, shown: good?.shown };
    return { looksAt, found: planned.plan ? both(ofPlan, found) : ofPlan };
  }

  const follower = follow((looks) => alone(() => round(looks)), signal);
  const listen: Session['listen'] = (wanted, tell) => {
    const listener = { wanted, tell };
    listeners.add(listener);
    follower.ask();
    return () => void listeners.delete(listener);
  };
  return {
    listen,
    async download(wanted) {
      const unlisten = listen(wanted, () => {});
      await follower.ask();
      unlisten();
      const chosen = choose(wanted);
      const good = chosen && madeOf(chosen).good;
      return good && alone(() => buildDownload(good));
    },
    picture: (name) =>
      [...views.values()]
        .map(({ good }) => good?.shown.pictures.get(name))
        .find((file) => file !== undefined),
    ended: follower.ended,
  };
}

/** A deck as the page shows it; where we have made a mistake, that is its problem, and the next save the next try. */
async function showInput(
  input: DeckInput,
  kit: DrawingKit,
): Promise<{ shown?: ShownDeck | undefined; problems: Problem[] }> {
  try {
    // What draws is loaded with it.
    const { showDeck } = await import('./show-deck.ts');
    const { laidOut, problems } = await makePages(input);
    const shown = laidOut && (await showDeck(await forDrawing(input, laidOut), kit));
    return { shown, problems };
  } catch (error) {
    return { problems: [{ level: 'error', code: 'bug', message: bugMessage(error) }] };
  }
}

async function buildDownload({ job, input }: NonNullable<Made['good']>) {
  const { files } = await makeDeck({ ...input, settings: { ...input.settings, formats: ['pptx'] } });
  const bytes = files[0]?.bytes;
  return bytes && { name: `${deckName(job, input.settings?.audience)}.pptx`, bytes };
}

function both(one: FoundProblems, other: FoundProblems): FoundProblems {
  return {
    problems: [...one.problems, ...other.problems],
    textOf: (file) => other.textOf(file) ?? one.textOf(file),
  };
}

/** A summit whose file cannot be read at the moment has the languages that it had. */
function rememberLanguages(): Parameters<typeof chooseView>[2] {
  const known = new Map<string, string[]>();
  return (summit, builds) => {
    const found = builds.map(({ language }) => language);
    if (builds[0] && languageOf(builds[0].source) !== undefined) known.set(summit, found);
    return known.get(summit) ?? found;
  };
}

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

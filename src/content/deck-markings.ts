import { type Place, placeKey } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { carriedMarkings } from './check-markings.ts';
import { eachText } from './each-text.ts';
import { highest, type Marking, readMarking, schemesOf, showMarking } from './markings.ts';
import type { Summit } from './schema.ts';
import type { Settings } from './settings.ts';

/** The markings of a deck as they are shown. */
export type DeckMarkings = {
  /** What stands on the whole: the highest of all. */
  deck: string | undefined;
  /** Where texts of it come from: what slides carry is put there. */
  at: Place;
  /** What stands on something that shows the texts at some places. */
  of(places: () => readonly Place[]): string | undefined;
};

/** What names the deck is on slides of every marking. */
const unmarkedKeys = new Set<unknown>([
  ...['language', 'title', 'shortTitle', 'kind', 'date', 'place', 'parties', 'marking', 'names', 'protocol'],
]);

/**
 * A summit that carries the highest of its markings, worded for a deck, and what each of its slides carries.
 * `embargoed` words the day of an embargo.
 */
export function markDeck<T extends Yaml<Summit>>(
  summit: T,
  settings: Settings,
  embargoed: (day: string) => string,
): { summit: T; markings: DeckMarkings } {
  const schemes = schemesOf(settings);
  const { marking: own, unmarked = own } = summit.value;
  const carried = carriedMarkings(summit.value);
  const all = highest(
    carried.map(({ marking }) => marking),
    schemes,
  );
  const deck = showMarking(all, embargoed);
  const placeOf = (path: Path) => summit.placeOf(path[0] === 'marking' ? (carried[0]?.path ?? path) : path);
  const value = { ...summit.value, ...(deck !== undefined && { marking: deck }) };
  const marked = (of: DeckMarkings['of']) => ({
    summit: { ...summit, value, placeOf },
    markings: { deck, at: placeOf(['marking']), of },
  });
  // All of most decks is marked alike, or not at all: what stands where need not be known.
  if (unmarked === own && carried.every(({ text }) => text === own)) return marked(() => deck);
  const byPlace = markedPlaces(summit, unmarked);
  const whole: Marking = { labels: [], until: own === undefined ? undefined : readMarking(own).until };
  return marked((places) => {
    const known = places().flatMap((place) => byPlace.get(placeKey(place)) ?? []);
    const found = known.length > 0 ? known : unmarked === undefined ? [] : [unmarked];
    return showMarking(highest([whole, ...[...new Set(found)].map(readMarking)], schemes), embargoed);
  });
}

/** The markings of all texts by their places: aliases are one place of several texts. */
function markedPlaces({ value, placeOf }: Yaml<Summit>, unmarked: string | undefined): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { path } of eachText(value)) {
    const marking = unmarkedKeys.has(path[0]) ? undefined : markingAt(value, path, unmarked);
    if (marking === undefined) continue;
    const key = placeKey(placeOf(path));
    byPlace.set(key, [...(byPlace.get(key) ?? []), marking]);
  }
  return byPlace;
}

/** The marking of the nearest part around a text that has one. */
export function markingAt(value: unknown, path: Path, unmarked: string | undefined): string | undefined {
  let marking = unmarked;
  let node = value as Record<string | number, unknown>;
  for (const [depth, part] of path.entries()) {
    if (depth > 0 && typeof node.marking === 'string') marking = node.marking;
    if (part === 'notes' && typeof node.notesMarking === 'string') return node.notesMarking;
    node = node[part] as typeof node;
  }
  return marking;
}

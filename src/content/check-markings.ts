import type { Problem, Report } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { eachText } from './each-text.ts';
import { bareLabel, highest, isWithin, type Marking, readMarking, schemesOf, tlp } from './markings.ts';
import type { Summit } from './schema.ts';
import type { Settings } from './settings.ts';
import { date } from './texts.ts';

type Said = Pick<Problem, 'level' | 'code' | 'message' | 'hint'>;

/** The keys whose values are markings. */
const markingKeys = ['marking', 'notesMarking', 'unmarked'];

/** A marking that something carries, and where. */
export type Carried = { path: Path; text: string; marking: Marking };

/** All markings of a summit, in the order in which they stand. */
export function carriedMarkings(summit: Summit): Carried[] {
  return eachText(summit).flatMap(({ path, text }) =>
    markingKeys.includes(String(path.at(-1))) ? [{ path, text, marking: readMarking(text) }] : [],
  );
}

/** Reports markings that no scheme has, that cannot be compared, and a deck that says less than its parts. */
export function checkMarkings(summit: Yaml<Summit>, settings: Settings, report: Report): void {
  const carried = carriedMarkings(summit.value);
  const wrong = carried.map(({ text }) => markingProblem(text, settings.markings));
  for (const [index, said] of wrong.entries()) {
    if (said) report({ ...said, at: summit.placeOf(carried[index]?.path ?? []) });
  }
  const right = carried.filter((_, index) => !wrong[index]);
  if (checkMixed(right, summit, settings, report)) checkTooLow(right, summit, settings, report);
}

/** What is wrong with a marking, alone; `own` are the labels that the project declares, if it does. */
export function markingProblem(text: string, own: readonly string[] | undefined): Said | undefined {
  const { labels, until } = readMarking(text);
  const wrong = { level: 'error', code: 'wrong-marking' } as const;
  const day = until === undefined ? undefined : date.safeParse(until).error?.issues[0]?.message;
  if (day !== undefined) return { ...wrong, message: day, hint: 'Write a day of the calendar.' };
  const [label] = labels;
  if (label === undefined) return undefined;
  if (/^(?:.*, *)?embargo/i.test(label)) {
    const hint = 'Write EMBARGOED until year-month-day, such as EMBARGOED until 2025-08-24.';
    return { ...wrong, message: `"${label}" does not say how long the embargo is.`, hint };
  }
  if (own) {
    const message = `This project has no marking "${label}".`;
    const isOwn = own.includes(label) || own.includes(bareLabel(label));
    return isOwn ? undefined : { ...wrong, message, hint: didYouMean(label, own, 'Markings') };
  }
  if (/^tlp\b/i.test(label)) {
    const hint = didYouMean(label, [...tlp].reverse());
    const message = `"${label}" is not a label of TLP 2.0, which are spelt in one way, in every language.`;
    return tlp.includes(label) ? undefined : { ...wrong, message, hint };
  }
  const all = [...new Set(schemesOf({}).flat())];
  if (all.includes(bareLabel(label))) return undefined;
  const hint = `${didYouMean(label, all, 'Known')} Labels of your own are declared in make-deck.yaml, the lowest first: markings: [PUBLIC, INTERNAL].`;
  const message = `"${label}" is not a marking that make-deck knows.`;
  return { level: 'warning', code: 'unknown-marking', message, hint };
}

/** Whether all markings can be compared. */
function checkMixed(
  carried: readonly Carried[],
  summit: Yaml<Summit>,
  settings: Settings,
  report: Report,
): boolean {
  const schemes = schemesOf(settings);
  const of = ({ marking }: Carried) => marking.labels[0];
  const first = carried.find((each) => of(each) !== undefined);
  const [label] = first?.marking.labels ?? [];
  const other = carried.find((each) => {
    const own = of(each);
    return own !== undefined && label !== undefined && !comparable(own, label, schemes);
  });
  if (!other || label === undefined) return true;
  report({
    level: 'warning',
    code: 'mixed-markings',
    message: `"${of(other)}" and "${label}" are of two schemes: neither is the higher, so both stand where they meet.`,
    at: summit.placeOf(other.path),
    hint: 'Mark all of a summit by one scheme.',
  });
  return false;
}

/** Whether one of two labels is at most as high as the other. */
export function comparable(one: string, other: string, schemes: ReturnType<typeof schemesOf>): boolean {
  return isWithin(one, other, schemes) || isWithin(other, one, schemes);
}

function checkTooLow(
  carried: readonly Carried[],
  summit: Yaml<Summit>,
  settings: Settings,
  report: Report,
): void {
  const schemes = schemesOf(settings);
  const deck = carried.find(({ path }) => path.length === 1 && path[0] === 'marking');
  const [own] = deck?.marking.labels ?? [];
  const top = highest(
    carried.map(({ marking }) => marking),
    schemes,
  ).labels[0];
  if (!deck || own === undefined || top === undefined || isWithin(top, own, schemes)) return;
  const part = carried.find(({ marking }) => bareLabel(marking.labels[0] ?? '') === bareLabel(top));
  report({
    level: 'warning',
    code: 'marking-too-low',
    message: `The deck is marked ${own}, and a part of it ${top}, in line ${summit.placeOf(part?.path ?? []).line}: where that is shown, ${top} stands on the cover.`,
    at: summit.placeOf(deck.path),
    hint: `Write marking: ${top}; and if parts without a marking are ${own}, unmarked: ${own}.`,
  });
}

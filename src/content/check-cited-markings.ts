import type { Problem, Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { markingProblem } from './check-markings.ts';
import { citationPattern } from './citation-pattern.ts';
import { markingAt } from './deck-markings.ts';
import { eachText } from './each-text.ts';
import { isWithin, readMarking, schemesOf } from './markings.ts';
import type { Summit } from './schema.ts';
import type { Settings } from './settings.ts';

/** A label that a piece of evidence carries, and where it is written: by the evidence, its source, or for all parts. */
type Mark = { label: string; path: Path };

/** A text that cites evidence, with the label that it carries itself. */
type Citing = { id: string; path: Path; words: string; own: string | undefined };

/**
 * Warns of texts that cite evidence which is marked higher than they are. Looks at the content as its source has it,
 * where markings are written. Labels that cannot be compared are told by `checkMarkings`: to mark the text as its
 * evidence is could mark it lower.
 */
export function checkCitedMarkings(summit: Yaml<Summit>, settings: Settings, report: Report): void {
  const marks = marksOf(summit.value, settings);
  if (marks.size === 0) return;
  const schemes = schemesOf(settings);
  const isAbove = (label: string, own: string | undefined) =>
    own === undefined || (isWithin(own, label, schemes) && !isWithin(label, own, schemes));
  for (const citing of citationsOf(summit.value)) {
    const all = marks.get(citing.id) ?? [];
    const above = all.filter(({ label }) => isAbove(label, citing.own));
    const top = above.find((each) => !above.some(({ label }) => isAbove(label, each.label))) ?? above[0];
    if (top) report(describe(citing, top, summit));
  }
}

/** The labels of evidence by its id; one that is an error is told as such, and compared with none. */
function marksOf(summit: Summit, { markings }: Settings): ReadonlyMap<string, Mark[]> {
  const key = summit.unmarked === undefined ? 'marking' : 'unmarked';
  const found = Object.entries(summit.evidence).map(([id, { marking, source }]): [string, Mark[]] => {
    const written = [
      { text: marking ?? summit[key], path: marking === undefined ? [key] : ['evidence', id, 'marking'] },
      { text: summit.sources[source]?.marking, path: ['sources', source, 'marking'] },
    ];
    const marks = written.flatMap(({ text, path }) =>
      text === undefined || markingProblem(text, markings)?.level === 'error'
        ? []
        : readMarking(text).labels.map((label) => ({ label, path })),
    );
    return [id, marks];
  });
  return new Map(found.filter(([, marks]) => marks.length > 0));
}

/** Each piece of evidence that a text cites, once, and the label of the text. */
function citationsOf(summit: Summit): Citing[] {
  const { marking, unmarked = marking } = summit;
  return eachText(summit).flatMap(({ path, text }) => {
    const cited = new Map([...text.matchAll(citationPattern)].map(([words, id = '']) => [id, words]));
    if (cited.size === 0) return [];
    const around = markingAt(summit, path, unmarked);
    const [own] = around === undefined ? [] : readMarking(around).labels;
    return [...cited].map(([id, words]) => ({ id, path, words, own }));
  });
}

function describe(
  { id, path, words, own }: Citing,
  { label, path: marked }: Mark,
  summit: Yaml<Summit>,
): Problem {
  const [said, lower] = whatMarks(id, marked, label, summit);
  const isOfDeck = path.length === 1 && path[0] !== 'notes';
  const key = path.includes('notes') ? 'notesMarking' : 'marking';
  const mark = isOfDeck
    ? `Say it in a part that can be marked ${label}`
    : `Mark the text, with ${key}: ${label}`;
  return {
    level: 'warning',
    code: 'evidence-marked-higher',
    message: `This text is ${own === undefined ? 'not marked' : `marked ${own}`}, and rests on evidence ${said}: an edition may keep it, and drop what it rests on.`,
    at: summit.placeOfWords(path, words),
    hint: `${mark}; or ${lower}, if it may be known.`,
  };
}

/** What marks a piece of evidence, and what would lower it. */
function whatMarks(id: string, marked: Path, label: string, { placeOf, placeOfKey }: Yaml<Summit>): string[] {
  const { line } = placeOf(marked);
  const lower = `lower the marking in line ${line}`;
  if (marked[0] === 'evidence') return [`that is marked ${label}, in line ${line}`, lower];
  if (marked[0] === 'sources') return [`whose source is marked ${label}, in line ${line}`, lower];
  const own = placeOfKey(['evidence', id]).line;
  return [`without a marking, which is ${label} by line ${line}`, `mark the evidence in line ${own} lower`];
}

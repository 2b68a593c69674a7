import type { Place, Report } from '../problems.ts';
import type { Path, Yaml } from '../yaml/read-yaml.ts';
import { shapeOf } from '../yaml/shape.ts';
import { type Audience, audienceOf, lowered } from './audience.ts';
import { carriedMarkings, comparable } from './check-markings.ts';
import { citationPattern } from './citation-pattern.ts';
import { eachText } from './each-text.ts';
import { bareLabel, readMarking, schemesOf } from './markings.ts';
import type { Content } from './read-summit.ts';
import { type Summit, summitSchema } from './schema.ts';
import type { Settings } from './settings.ts';
import { trim } from './trim.ts';

/** A text that was left out, in the language of the deck or of the source, and where it stands. */
export type LeftOut = { text: string; at: Place };

/** Content as one audience gets it, and what it does not get. */
export type Edition = Content & { audience?: string; leftOut: readonly LeftOut[] };

/** What names a deck and its order; it is in every edition. */
const frame = new Set<unknown>([
  ...['language', 'title', 'shortTitle', 'kind', 'date', 'place', 'parties'],
  ...['naming', 'names', 'protocol', 'marking', 'unmarked'],
]);

/** Texts that say nothing by themselves. */
const references = new Set<unknown>([
  ...['id', 'country', 'countries', 'parties', 'from', 'to', 'role', 'order', 'type', 'date', 'focus'],
  ...['marking', 'notesMarking', 'unmarked', 'file'],
]);

/** Leaves out what the audience of the settings may not see; without an audience, nothing. Reports why it cannot. */
export function makeEdition(content: Content, settings: Settings, report: Report): Edition | undefined {
  const audience = audienceOf(settings);
  if (!audience) return { ...content, leftOut: [] };
  if ('level' in audience) {
    report(audience);
    return undefined;
  }
  const { marking, unmarked = marking } = content.value;
  if (unmarked === undefined) {
    report({
      level: 'error',
      code: 'no-marking',
      message: `Nothing says what "${audience.name}" may see: the deck has no marking.`,
      at: content.placeOf(['title']),
      hint: 'Write marking: for the deck, and for parts that differ; unmarked: says what parts without one are.',
    });
    return undefined;
  }
  checkComparable(content, audience, settings, report);
  const { value, pathBefore } = keepFor(content.value, unmarked, audience);
  const placed = within(content, pathBefore);
  const rest = lowered(readMarking(unmarked), audience, settings);
  return {
    ...content,
    ...placed,
    value: { ...withoutCitations(value), unmarked: written(rest), marking: written(rest) },
    audience: audience.name,
    leftOut: leftOutOf(content, value, pathBefore),
  };
}

/** Warns of a label that is of another scheme than what the audience may see; one of no scheme is told as such. */
function checkComparable(
  { value, placeOf }: Content,
  { name, ceilings }: Audience,
  settings: Settings,
  report: Report,
): void {
  const schemes = schemesOf(settings);
  const isOther = (label: string) =>
    schemes.flat().includes(bareLabel(label)) &&
    !ceilings.some((ceiling) => comparable(label, ceiling, schemes));
  for (const { path, marking } of carriedMarkings(value)) {
    const label = marking.labels.find(isOther);
    if (label === undefined) continue;
    report({
      level: 'warning',
      code: 'audience-of-other-scheme',
      message: `"${name}" may see ${ceilings.join(', ')}, which cannot be compared with ${label}: what is marked so is left out.`,
      at: placeOf(path),
      hint: 'Mark content and audiences by one scheme; audiences are declared in make-deck.yaml.',
    });
    return;
  }
}

function written({ labels, until }: ReturnType<typeof readMarking>): string {
  return [...labels, ...(until === undefined ? [] : [`EMBARGOED until ${until}`])].join(', ');
}

/** The content without what is marked above the audience, and without evidence and sources that only that cited. */
function keepFor(summit: Summit, unmarked: string, { sees: seesMarking }: Audience) {
  const sees = (marking: string | undefined) => marking === undefined || seesMarking(readMarking(marking));
  const { evidence, sources, ...parts } = withMarkedLinks(summit, sees);
  const { value, pathBefore } = trim(
    parts,
    shapeOf(summitSchema),
    unmarked,
    (path, marking) => frame.has(path[0]) || sees(marking),
  );
  const { leaders, ...rest } = value as typeof parts;
  const cited = citedIn(value);
  // A source that says nothing takes after the evidence from it.
  const shown = Object.entries(evidence).filter(
    ([id, each]) => cited.has(id) && sees(each.marking ?? unmarked) && sees(sources[each.source]?.marking),
  );
  const used = new Set(shown.map(([, { source }]) => source));
  const kept: Summit = {
    ...rest,
    ...(leaders && (rest.people.length > 0 || summit.people.length === 0) && { leaders }),
    evidence: Object.fromEntries(shown),
    sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))),
  };
  return { value: kept, pathBefore };
}

/** Nothing is linked to a party that is left out. */
function withMarkedLinks(summit: Summit, sees: (marking: string | undefined) => boolean): Summit {
  const topics = summit.topics.map((topic) => {
    const { diagram } = topic;
    if (!diagram) return topic;
    const links = diagram.links.map((link) => {
      const hidden = diagram.parties.find(
        ({ id, marking }) => (id === link.from || id === link.to) && !sees(marking),
      );
      return hidden ? { ...link, marking: hidden.marking } : link;
    });
    return { ...topic, diagram: { ...diagram, links } };
  });
  return { ...summit, topics };
}

function citedIn(value: unknown): Set<string> {
  return new Set(
    eachText(value).flatMap(({ text }) => [...text.matchAll(citationPattern)].map(([, id = '']) => id)),
  );
}

/** The content without the marks of citations whose evidence was left out. */
function withoutCitations(summit: Summit): Summit {
  const marks = new RegExp(`\\s*${citationPattern.source}`, 'gu');
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(marks, (mark, id: string) => (Object.hasOwn(summit.evidence, id) ? mark : ''));
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, visit(child)]));
  };
  return visit(summit) as Summit;
}

/** The places of what was kept are those that it had. */
function within(content: Content, pathBefore: (path: Path) => Path): Omit<Yaml<Summit>, 'value'> {
  return {
    placeOf: (path) => content.placeOf(pathBefore(path)),
    placeOfKey: (path) => content.placeOfKey(pathBefore(path)),
    placeOfWords: (path, words) => content.placeOfWords(pathBefore(path), words),
  };
}

/** The texts of the content that an edition has not; where they are translated, those of the source, too. */
function leftOutOf(content: Content, kept: Summit, pathBefore: (path: Path) => Path): LeftOut[] {
  const staying = new Set(eachText(kept).map(({ path }) => JSON.stringify(pathBefore(path))));
  const languages: Yaml<Summit>[] = [content, content.source];
  const found = languages.flatMap(({ value, placeOf }) =>
    eachText(value).flatMap(({ path, text }) =>
      staying.has(JSON.stringify(path)) || isReference(path) ? [] : [{ text, at: placeOf(path) }],
    ),
  );
  // Without a translation both are the same.
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether a text at a path only names something. */
export function isReference(path: Path): boolean {
  return path.some((part) => references.has(part)) || (path[0] === 'evidence' && path.at(-1) === 'source');
}

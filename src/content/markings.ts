/** Labels that can be compared with each other, the lowest first. */
type Scheme = readonly string[];

/** Traffic Light Protocol 2.0 (FIRST, 2022): spelt so, without spaces, in every language. */
export const tlp: Scheme = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'];

/** What content may be marked with where a project declares no labels of its own. CUI: 32 CFR part 2002. */
const known: readonly Scheme[] = [
  tlp,
  ['UNCLASSIFIED', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
  ['UNCLASSIFIED', 'CUI', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
  ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'],
  // These say what a deck is, not who may see it.
  ['DRAFT'],
  ['EXAMPLE'],
  ['EXERCISE'],
];

/** The schemes of a project: its own, or else those that are widely known. */
export function schemesOf({ markings }: { markings?: readonly string[] | undefined }): readonly Scheme[] {
  return markings ? [markings] : known;
}

/** A marking taken apart: labels of which none is above another, and the day up to which there is an embargo. */
export type Marking = { labels: readonly string[]; until?: string | undefined };

const embargo = /^(?:(?<label>.+?), *)?EMBARGOED until (?<day>\d{4}-\d{2}-\d{2})$/;

/** Takes a marking apart, such as `TLP:GREEN, EMBARGOED until 2025-08-24`. */
export function readMarking(text: string): Marking {
  const found = embargo.exec(text.trim())?.groups;
  if (!found) return { labels: [text.trim()] };
  return { labels: found.label === undefined ? [] : [found.label], until: found.day };
}

/** A label without what goes with it: of `CUI//SP-PRVCY` that is CUI. */
export function bareLabel(label: string): string {
  return label.split('//')[0] ?? label;
}

/** Whether a label is at most as high as another; two that no scheme has both are not. */
export function isWithin(label: string, ceiling: string, schemes: readonly Scheme[]): boolean {
  const [low, high] = [bareLabel(label), bareLabel(ceiling)];
  return (
    label === ceiling ||
    schemes.some((scheme) => scheme.includes(low) && scheme.indexOf(low) <= scheme.indexOf(high))
  );
}

/** What stands on something whose parts have these markings: the highest, all that cannot be compared, the last embargo. */
export function highest(markings: readonly Marking[], schemes: readonly Scheme[]): Marking {
  const labels = markings.flatMap((marking) => marking.labels);
  const top = labels.filter((label) =>
    labels.every((other) => isWithin(other, label, schemes) || !isWithin(label, other, schemes)),
  );
  const bare = [...new Set(top.map(bareLabel))];
  const until = markings.flatMap((marking) => marking.until ?? []).sort();
  return {
    labels: bare.map((label) => joined(top.filter((each) => bareLabel(each) === label))),
    until: until.at(-1),
  };
}

/** One label with the categories of several: `CUI//SP-CTI` and `CUI//SP-PRVCY` are CUI//SP-CTI/SP-PRVCY. */
function joined(labels: readonly string[]): string {
  const split = [...new Set(labels)].map((label) => label.split('//'));
  const [first] = split;
  if (!first || split.length === 1) return labels[0] ?? '';
  const depth = Math.max(...split.map(({ length }) => length));
  const segments = Array.from({ length: depth }, (_, index) => {
    const all = split.flatMap((parts) => parts[index]?.split('/') ?? []).filter(Boolean);
    const special = (category: string) => (category.startsWith('SP-') ? 0 : 1);
    return [...new Set(all)].sort((a, b) => special(a) - special(b) || (a < b ? -1 : 1)).join('/');
  });
  return segments.join('//');
}

/** A marking as it stands in a deck; `embargoed` words a day. Undefined for one that says nothing. */
export function showMarking(
  { labels, until }: Marking,
  embargoed: (day: string) => string,
): string | undefined {
  const shown = [...labels, ...(until === undefined ? [] : [embargoed(until)])];
  return shown.length > 0 ? shown.join(' · ') : undefined;
}

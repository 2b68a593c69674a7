import type { Found } from '../problems.ts';
import { didYouMean } from '../yaml/nearest.ts';
import { isWithin, type Marking, readMarking, schemesOf } from './markings.ts';
import type { Settings } from './settings.ts';

/** Whom a deck is for: what they may see, and what stands on that which says nothing itself. */
export type Audience = { name: string; sees(marking: Marking): boolean; ceilings: readonly string[] };

/** The audience that the settings name; the press sees the lowest label of each scheme where nothing else is said. */
export function audienceOf(settings: Settings): Audience | Found | undefined {
  const { audience: name, audiences = {} } = settings;
  if (name === undefined) return undefined;
  const schemes = schemesOf(settings);
  const lowest = schemes.map((scheme) => scheme[0] as string);
  const known: Record<string, readonly string[]> = {
    press: lowest,
    ...Object.fromEntries(Object.entries(audiences).map(([key, label]) => [key, [label]])),
  };
  const ceilings = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!ceilings) return unknownAudience(name, Object.keys(known));
  const sees = ({ labels }: Marking) =>
    labels.every((label) => ceilings.some((ceiling) => isWithin(label, ceiling, schemes)));
  return { name, ceilings, sees };
}

/** What unmarked things carry in an edition: their marking, or the most that the audience sees of its scheme. */
export function lowered(marking: Marking, { sees, ceilings }: Audience, settings: Settings): Marking {
  if (sees(marking)) return marking;
  const schemes = schemesOf(settings);
  const within = ceilings.filter((ceiling) =>
    marking.labels.some((label) => isWithin(ceiling, label, schemes)),
  );
  return { ...marking, labels: within.slice(0, 1) };
}

/** A marking that a project's audiences may be given. */
export function ceilingProblem(label: string, settings: Pick<Settings, 'markings'>): string | undefined {
  const [own] = readMarking(label).labels;
  const all = [...new Set(schemesOf(settings).flat())];
  return own !== undefined && all.includes(own) ? undefined : didYouMean(label, all, 'Markings');
}

function unknownAudience(name: string, known: readonly string[]): Found {
  return {
    level: 'error',
    code: 'unknown-audience',
    message: `There is no audience "${name}".`,
    hint: `${didYouMean(name, known, 'Audiences')} Others are declared in make-deck.yaml: audiences: { delegation: TLP:AMBER }.`,
    of: { setting: ['audience'] },
  };
}

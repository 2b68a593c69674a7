import { accessibility } from './accessibility.ts';
import { drafts } from './drafts.ts';
import { editorial } from './editorial.ts';
import { grounding } from './grounding.ts';
import { languages } from './languages.ts';
import { legibility } from './legibility.ts';
import { markings } from './markings.ts';
import type { Rule } from './rule.ts';

/** All rules that a briefing is held against, by their codes, in the order of the documentation. */
export const rules = {
  ...grounding,
  ...legibility,
  ...accessibility,
  ...editorial,
  ...markings,
  ...languages,
  ...drafts,
} as const satisfies Record<string, Rule>;

/** The rules that a project may ignore: those whose findings are warnings. */
export const ignorable: readonly string[] = Object.entries<Rule>(rules).flatMap(([code, { level }]) =>
  level === 'warning' ? [code] : [],
);

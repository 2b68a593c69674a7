/** What a rule looks after; the documentation lists rules by it. */
export type RuleGroup =
  | 'grounding'
  | 'legibility'
  | 'accessibility'
  | 'editorial'
  | 'markings'
  | 'languages'
  | 'drafts';

/** A rule that a briefing is held against. Its code is that of its problems. */
export type Rule = {
  group: RuleGroup;
  /** An error keeps the deck from being written, and cannot be ignored. */
  level: 'error' | 'warning';
  /** What it finds, as a heading. */
  finds: string;
  /** Why that matters, in a sentence or two. */
  why: string;
};

import type { Rule } from './rule.ts';

/** What is not finished. */
export const drafts = {
  todo: {
    group: 'drafts',
    level: 'warning',
    finds: 'Texts that begin with TODO',
    why: 'They are shown as they are, to whoever the deck is presented to.',
  },
} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether what is claimed rests on what a source says. */
export const grounding = {} as const satisfies Record<string, Rule>;

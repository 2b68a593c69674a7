import type { Rule } from './rule.ts';

/** Whether the same is called the same, and what is said fits its time. */
export const editorial = {} as const satisfies Record<string, Rule>;

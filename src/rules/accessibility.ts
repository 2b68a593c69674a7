import type { Rule } from './rule.ts';

/** Whether those who do not see a slide, or see it otherwise, get what is on it. */
export const accessibility = {} as const satisfies Record<string, Rule>;

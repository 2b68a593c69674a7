import type { Rule } from './rule.ts';

/** Whether each part carries its marking, and goes to none it is not meant for. */
export const markings = {} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether what is on a slide can be read from the back of the room. */
export const legibility = {
  'low-contrast': {
    group: 'legibility',
    level: 'warning',
    finds: 'Words that stand out too little from what is behind them',
    why: 'Below 4.5 to 1 (3 to 1 from 18 pt, or 14 pt bold) text is hard to read, and on a projector gone (WCAG 2.2, 1.4.3).',
  },
} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether what is on a slide can be read from the back of the room. */
export const legibility = {
  'low-contrast': {
    group: 'legibility',
    level: 'warning',
    finds: 'Words that stand out too little from what is behind them',
    why: 'Below 4.5 to 1 (3 to 1 from 18 pt, or 14 pt bold) text is hard to read, and on a projector gone (WCAG 2.2, 1.4.3).',
  },
  'small-text': {
    group: 'legibility',
    level: 'warning',
    finds: 'Text too small to be read',
    why: 'From the back of a room, text below 14 pt and labels below 11 pt cannot be read, on a slide 7.5 inches high; in print, text below 11 pt and labels below 10 pt.',
  },
  'too-many-words': {
    group: 'legibility',
    level: 'warning',
    finds: 'Slides that say more than a room can read while somebody speaks',
    why: 'People either read or listen. Slides whose template has read="true" are handed out or looked up, and may say more.',
  },
  'long-title': {
    group: 'legibility',
    level: 'warning',
    finds: 'Titles of more than two lines; three on a section, four on a cover',
    why: 'A title is taken in at a glance, or not at all.',
  },
  'small-flag': {
    group: 'legibility',
    level: 'warning',
    finds: 'Flags too low to be told apart',
    why: 'Below 12 pt, Australia and New Zealand are the same flag.',
  },
  'blurred-picture': {
    group: 'legibility',
    level: 'warning',
    finds: 'Pictures with too few pixels for a full screen',
    why: 'Enlarged more than one and a half times, they are seen to be blurred.',
  },
} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether those who do not see a slide, or see it otherwise, get what is on it. */
export const accessibility = {
  'missing-title': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Slides without a title',
    why: 'Screen readers and the outline call a slide by its title; nobody can go to one that has none.',
  },
  'same-title': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Titles that several slides have',
    why: 'In the outline, and in the list of slides that screen readers offer, they cannot be told apart.',
  },
  'empty-alt': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Tables and charts without alt text',
    why: 'Who does not see them does not learn what they are about. A picture without words for it is an error.',
  },
  'poor-alt': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Alt texts that are the name of a file, or say that this is a picture',
    why: 'They are read aloud in the place of the picture, and say nothing of what it shows.',
  },
  'no-header-row': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Tables without a header row',
    why: 'Screen readers say the name of a column with each cell; without one, a cell is a word by itself.',
  },
  'bare-link': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Links such as “here”',
    why: 'Screen readers list links without the words around them, and on paper nobody can follow one.',
  },
  'covered-text': {
    group: 'accessibility',
    level: 'warning',
    finds: 'Text over other text, over a flag or a chart, or under a picture',
    why: 'It cannot be read. PowerPoint’s own checker compares text with the fill of its own box only, and misses it.',
  },
} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether the same is called the same, and what is said fits its time. */
export const editorial = {
  'country-name-variant': {
    group: 'editorial',
    level: 'warning',
    finds: 'Countries that go by more than one name',
    why: 'A reader asks whether the two names mean the same, and the party concerned which of them you stand by. What stands between “ and ” are the words of others, or the title of a document, and is left alone.',
  },
  'mixed-naming': {
    group: 'editorial',
    level: 'warning',
    finds: 'Short names of countries among formal ones, or the reverse',
    why: 'The style of names is a choice of protocol, made once for the whole deck by "naming".',
  },
  'person-name-variant': {
    group: 'editorial',
    level: 'warning',
    finds: 'Names of people written otherwise than in their record',
    why: 'A misspelt or turned name is what a delegation notices first.',
  },
  'au-is-australia': {
    group: 'editorial',
    level: 'warning',
    finds: 'People of the African Union under the code of Australia',
    why: 'AU is what the African Union calls itself, and the country code of Australia, whose flag would stand beside its officials.',
  },
  'sensitive-name': {
    group: 'editorial',
    level: 'warning',
    finds: 'Names that parties read differently',
    why: 'Each of the names takes a side. Which one is right is for those to say who answer for the deck; the rule only shows where it is said.',
  },
  'notes-too-long': {
    group: 'editorial',
    level: 'warning',
    finds: 'Notes that cannot be said in the minutes given',
    why: 'What does not fit is cut while speaking, and the end of a briefing is the worst to lose.',
  },
  'events-out-of-order': {
    group: 'editorial',
    level: 'warning',
    finds: 'Events whose dates run neither forwards nor backwards',
    why: 'Slides show them in the order of the content. A date that does not fit in is misspelt more often than not.',
  },
  'chart-same-name': {
    group: 'editorial',
    level: 'warning',
    finds: 'Charts with two series, or two categories, of one name',
    why: 'The reader cannot tell them apart, and one of the two names is most likely a slip.',
  },
  typography: {
    group: 'editorial',
    level: 'warning',
    finds:
      'Doubled words, double spaces, HTML, citations that are none, signs that are not seen, hyphens for dashes, quotation marks of two kinds',
    why: 'Slips of the hand that no reader needs to see.',
  },
  'markdown-shown': {
    group: 'editorial',
    level: 'warning',
    finds: 'Markdown that a template prints as it is written',
    why: 'The slide shows the stars and brackets, and the evidence is not cited.',
  },
  'text-in-comment': {
    group: 'editorial',
    level: 'warning',
    finds: 'Texts that a number sign cuts off',
    why: 'To YAML all that stands behind a space and # is a comment: the slide shows half a sentence, and nobody misses the rest.',
  },
} as const satisfies Record<string, Rule>;

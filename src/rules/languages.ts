import type { Rule } from './rule.ts';

/** Translations, labels, and the fonts that languages are measured and drawn in. */
export const languages = {
  untranslated: {
    group: 'languages',
    level: 'warning',
    finds: 'Texts that a translation lacks',
    why: 'They stand on the slides in the language of the source, among others that do not.',
  },
  'outdated-translation': {
    group: 'languages',
    level: 'warning',
    finds: 'Translations of a text that was changed since',
    why: 'The two editions say different things, and nobody in the room can tell which is right.',
  },
  'extra-translation': {
    group: 'languages',
    level: 'warning',
    finds: 'Translations of what the source does not have',
    why: 'Such a text is shown nowhere: its key or id is misspelt, or the source lost it.',
  },
  'misplaced-translation': {
    group: 'languages',
    level: 'warning',
    finds: 'Entries of a translated list that stand in the place of another',
    why: 'Lists without ids go by position: one entry too few, and a chart names its columns wrongly. It is told where a number of the source gives it away.',
  },
  'citations-differ': {
    group: 'languages',
    level: 'warning',
    finds: 'Translations that cite other evidence than the source',
    why: 'A claim that is sourced in one language only is unsourced in the other.',
  },
  'missing-label': {
    group: 'languages',
    level: 'warning',
    finds: 'Fixed words of the templates that a language lacks',
    why: 'They stand on the slides in English.',
  },
  'unknown-label': {
    group: 'languages',
    level: 'warning',
    finds: 'Labels that no template uses',
    why: 'The name is misspelt, so the word that was meant to change stays as it was.',
  },
  'font-estimated': {
    group: 'languages',
    level: 'warning',
    finds: 'Fonts whose widths are not known',
    why: 'Text is then measured on the wide side, and more of it is set small than need be.',
  },
  'script-estimated': {
    group: 'languages',
    level: 'warning',
    finds: 'Scripts whose widths are not known',
    why: 'Text is then measured by rule, on the wide side.',
  },
  'no-font': {
    group: 'languages',
    level: 'warning',
    finds: 'Characters that no font here can draw',
    why: 'Pictures, pages and PDF files show boxes in their place.',
  },
} as const satisfies Record<string, Rule>;

import type { Rule } from './rule.ts';

/** Whether each part carries its marking, and goes to none it is not meant for. */
export const markings = {
  'wrong-marking': {
    group: 'markings',
    level: 'error',
    finds: 'Markings that are misspelt, or that the project has not declared',
    why: 'A label that its scheme does not have binds nobody: TLP 2.0 has five, spelt in one way and never translated.',
  },
  'unknown-marking': {
    group: 'markings',
    level: 'warning',
    finds: 'Markings of no known scheme',
    why: 'Whether such a word is above or below another cannot be told, so no edition for an audience has what carries it.',
  },
  'mixed-markings': {
    group: 'markings',
    level: 'warning',
    finds: 'Markings of two schemes in one summit',
    why: 'Neither is the higher: a slide with parts of both would have to carry both.',
  },
  'marking-too-low': {
    group: 'markings',
    level: 'warning',
    finds: 'A deck that is marked lower than a part of it',
    why: 'Whoever goes by the cover hands the deck to people who must not see that part.',
  },
  'evidence-marked-higher': {
    group: 'markings',
    level: 'warning',
    finds: 'Texts that cite evidence which is marked higher than they are',
    why: 'An edition drops the evidence and its citation, and keeps what the text says because of it. What rests on a source carries the marking of that source (32 CFR 2001.22).',
  },
  'audience-of-other-scheme': {
    group: 'markings',
    level: 'warning',
    finds: 'An edition for an audience whose label cannot be compared with those of the content',
    why: 'Such parts are left out, whoever they were meant for: little or nothing may be left.',
  },
  'marking-not-shown': {
    group: 'markings',
    level: 'warning',
    finds: 'Slides whose layout has no place for their marking',
    why: 'A slide that is copied or photographed says nothing then of who may see it.',
  },
  'no-marking': {
    group: 'markings',
    level: 'error',
    finds: 'An edition for an audience of content that says nothing of who may see it',
    why: 'What nobody has marked nobody has cleared.',
  },
  'left-out-found': {
    group: 'markings',
    level: 'error',
    finds: 'Words in an edition that were to be left out of it',
    why: 'A text that is kept repeats one that this audience must not see. The file is not written.',
  },
} as const satisfies Record<string, Rule>;

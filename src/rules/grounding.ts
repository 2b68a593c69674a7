import type { Rule } from './rule.ts';

/** Whether what is claimed rests on what a source says. */
export const grounding = {
  'quote-not-found': {
    group: 'grounding',
    level: 'error',
    finds: 'Quotations that do not stand in the text of their source',
    why: 'Words that nobody wrote are then shown as a quotation. White space, quotation marks, dashes and the width of characters may differ, nothing else.',
  },
  'quote-elsewhere': {
    group: 'grounding',
    level: 'warning',
    finds: 'Quotations that stand in another paragraph than the one named',
    why: 'Whoever looks the words up does not find them.',
  },
  'number-not-found': {
    group: 'grounding',
    level: 'warning',
    finds: 'Numbers and dates of a claim that its paragraph does not have',
    why: 'A figure that is wrong by a digit is the slip that is noticed last and quoted first.',
  },
  unverified: {
    group: 'grounding',
    level: 'warning',
    finds: 'Quotations that were never checked against the text of their source, or changed since',
    why: 'Nobody knows whether the source says so.',
  },
  'source-changed': {
    group: 'grounding',
    level: 'warning',
    finds: 'Texts of sources that are not those that were verified',
    why: 'What is recorded was found in another text.',
  },
  'missing-source': {
    group: 'grounding',
    level: 'warning',
    finds: 'Sources whose file is not there, where a record says what was verified',
    why: 'The record holds, but nobody notices if the text changes, and the name of the file may be misspelt.',
  },
  'quotation-differs': {
    group: 'grounding',
    level: 'warning',
    finds: 'Quotations whose words are not those of the evidence that they cite',
    why: 'The evidence was checked against its source; the words on the slide are others. They may be capitalized, leave out words at “…” and explain in [brackets]. Translations, and words in another language than the source, are not compared.',
  },
  'unused-evidence': {
    group: 'grounding',
    level: 'warning',
    finds: 'Evidence that no text cites',
    why: 'It is not listed on the Sources slide, and the claim that it was meant for stands without it.',
  },
  'unsourced-claim': {
    group: 'grounding',
    level: 'warning',
    finds: 'Texts that state something and cite no evidence, where others do',
    why: 'It looks as well founded as what stands beside it. Headlines, notes, questions and judgments are free.',
  },
  'unsourced-quotation': {
    group: 'grounding',
    level: 'warning',
    finds: 'Words shown as a quotation without evidence',
    why: 'Nobody can look up who said so, and where.',
  },
} as const satisfies Record<string, Rule>;

import { type Finding, note } from './finding.ts';

/** Opening and closing marks; single ones are left out, since apostrophes look like them. */
const pairs = ['“”', '„“', '«»', '»«', '「」', '『』', '""'];

/** The words between quotation marks in paragraphs, in the order in which they stand. */
export function findQuotes(paragraphs: readonly string[]): Finding[] {
  const forms = pairs.map(([open = '', close = '']) => `${open}([^${open}${close}]+)${close}`);
  const quoted = new RegExp(forms.join('|'), 'g');
  const findings: Finding[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const [, ...groups] of paragraph.matchAll(quoted)) {
      const words = groups
        .find((group) => group !== undefined)
        ?.trim()
        .replace(/[,.;]$/, '');
      if (words) note(findings, words, index + 1);
    }
  }
  return findings;
}

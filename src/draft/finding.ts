/** Something found in a text: how it is written there, and the paragraphs that have it, counted from 1. */
export type Finding = { words: string; paragraphs: number[] };

/** Adds what was found in a paragraph to a list, once for each way of writing. */
export function note(findings: Finding[], words: string, paragraph: number): void {
  const known = findings.find((finding) => finding.words === words);
  if (!known) findings.push({ words, paragraphs: [paragraph] });
  else if (known.paragraphs.at(-1) !== paragraph) known.paragraphs.push(paragraph);
}

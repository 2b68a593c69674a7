/**
 * A text as it is compared with another: white space, quotation marks, dashes and the width of characters say nothing,
 * and neither does how an accent is encoded. All else counts: case, words, other punctuation. Folding twice changes
 * nothing more.
 */
export function fold(text: string): string {
  return foldWidth(text.replace(unseen, ''))
    .replace(quotationMarks, '"')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Characters of full or half width as the usual ones, and accents joined with their letters (NFC). */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uffee]+/g, (run) => run.normalize('NFKC')).normalize('NFC');
}

/** Spaces without width, and hyphens that are seen only where a line ends. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g;

/** Of all languages, single and double: quotations inside of others change from one to the other. */
const quotationMarks = /['"`´«»‘’‚‛“”„‟‹›′″「」『』〝〞〟]/g;

/** Hyphens, dashes and the minus sign; not the mark of a long vowel in Japanese, which is a letter. */
const dashes = /[‐‑‒–—―−]/g;

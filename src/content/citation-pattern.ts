/** A citation of evidence in a text: `[^id]`. */
export const citationPattern = /\[\^([\p{L}\p{N}_-]+)\]/gu;

/** Whether a text holds some words, both folded. Words are whole: "partner" does not stand in "partnership". */
export function holdsWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isInside(text, at) && !isInside(text, end)) return true;
  }
  return false;
}

/** Scripts in which a space or a mark parts words; in others, and where particles are joined on, none tells. */
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Nd}]/u;

/** Whether a position is in the middle of a word. */
function isInside(text: string, at: number): boolean {
  return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at));
}

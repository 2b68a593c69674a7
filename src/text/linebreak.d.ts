/** The part of `linebreak` (no types of its own) that is used here. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, in UTF-16 units; null after the end of the text. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}

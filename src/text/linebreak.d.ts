/** The package comes without types. */
declare module 'linebreak' {
  /** Where a text may be broken, by UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** the next place, in UTF-16 units; null after the last, which is the end of the text */
    nextBreak(): { position: number; required: boolean } | null;
  }
}

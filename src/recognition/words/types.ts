/**
 * What a text may say, in the words that say so. Words stand with blanks between; a blank inside a phrase is written `_`, `#` is
 * any number, `@` letters and digits in one word (KT5), `~` at the end of a Latin word: it goes on in any way (verif~).
 */
export type Meaning = {
  says?: string;
  /** longer words that contain one of these and mean something else: 优惠码 among 优惠 */
  not?: string;
  /** said as well where words of a first meaning stand before words of a second in one sentence, at most so many characters apart */
  near?: readonly (readonly [first: string, second: string, within: number])[];
};

/** What a number is, by the words around it, which hold a `#`. */
export type Role = Meaning;

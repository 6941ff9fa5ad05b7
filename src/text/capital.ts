/** A phrase as a line begins with it: in English with a capital; Chinese has none. */
export const capital = (phrase: string): string =>
  phrase.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

import { firstCharacters } from './first-characters.js';

const BITS = 31;

/**
 * Tries patterns on one text after the other. Most patterns have no match in most texts: those that the text lacks every
 * first character of are left out before any is tried.
 */
export class Spotter {
  /** per 31 patterns: for each character, which of them may begin with it */
  readonly #beginning: Int32Array[] = [];
  readonly #possible: number[] = [];
  readonly #places = new Map<RegExp, number>();
  #text = '';

  constructor(patterns: Iterable<RegExp>) {
    for (const pattern of new Set(patterns)) this.#add(pattern, this.#places.size);
  }

  /** Takes the text that is asked about from now on. */
  look(text: string): void {
    this.#text = text;
    for (let k = 0; k < this.#beginning.length; k++) {
      const beginning = this.#beginning[k] as Int32Array;
      let possible = 0;
      for (let i = 0; i < text.length; i++) possible |= beginning[text.charCodeAt(i)] as number;
      this.#possible[k] = possible;
    }
  }

  /** The question whether a pattern matches, made once and asked for each text. */
  asks(pattern: RegExp): () => boolean {
    const quick = lookingAhead(pattern);
    const place = this.#places.get(pattern) as number;
    const k = Math.floor(place / BITS);
    const bit = 1 << (place % BITS);
    return () => ((this.#possible[k] as number) & bit) !== 0 && quick.test(this.#text);
  }

  #add(pattern: RegExp, place: number): void {
    const k = Math.floor(place / BITS);
    this.#beginning[k] ??= new Int32Array(0x10000);
    const beginning = this.#beginning[k] as Int32Array;
    for (const character of firstCharacters(pattern)) {
      const code = character.charCodeAt(0);
      beginning[code] = (beginning[code] ?? 0) | (1 << (place % BITS));
    }
    this.#places.set(pattern, place);
  }
}

/** The same pattern, which looks at one character before it tries its many alternatives there. */
function lookingAhead(pattern: RegExp): RegExp {
  const first = [...firstCharacters(pattern)].map((one) => one.replace(/[\\\]^-]/, '\\$&')).join('');
  return new RegExp(`(?=[${first}])(?:${pattern.source})`, pattern.flags);
}

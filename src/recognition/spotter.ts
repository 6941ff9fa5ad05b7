import { firstCharacters } from './first-characters.js';

const BITS = 31;

/**
 * Tries patterns on one text after the other. Most patterns have no match in most texts: those that no two characters of the
 * text may begin are left out before any is tried.
 */
export class Spotter {
  readonly #asked = new Map<RegExp, { place: number; quick: RegExp }>();
  /** how many words of 31 bits have a bit per pattern */
  readonly #words: number;
  /** 0: no pattern begins with the character, or has it in second place; or the text ends */
  readonly #firstOf = new Uint16Array(0x10000);
  readonly #secondOf = new Uint16Array(0x10000);
  readonly #seconds: number;
  /** per first and second character: the patterns that may begin so */
  readonly #beginning: Int32Array;
  readonly #possible: Int32Array;
  #text = '';

  constructor(patterns: Iterable<RegExp>) {
    const all = [...new Set(patterns)].map((pattern) => ({ pattern, first: firstCharacters(pattern) }));
    let firsts = 1;
    let seconds = 1;
    for (const [character, next] of all.flatMap(({ first }) => [...first])) {
      this.#firstOf[character.charCodeAt(0)] ||= firsts++;
      for (const one of next ?? []) this.#secondOf[one.charCodeAt(0)] ||= seconds++;
    }
    this.#seconds = seconds;
    this.#words = Math.ceil(all.length / BITS);
    this.#possible = new Int32Array(this.#words);
    this.#beginning = new Int32Array(firsts * seconds * this.#words);
    for (const { pattern, first } of all) this.#add(pattern, first);
  }

  /** Takes the text that is asked about from now on. */
  look(text: string): void {
    this.#text = text;
    const possible = this.#possible.fill(0);
    const words = this.#words;
    let first = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      if (first !== 0) {
        const at = (first * this.#seconds + (this.#secondOf[code] as number)) * words;
        for (let k = 0; k < words; k++) {
          possible[k] = (possible[k] as number) | (this.#beginning[at + k] as number);
        }
      }
      first = this.#firstOf[code] as number;
    }
  }

  /** The question whether a pattern matches, made once and asked for each text. */
  asks(pattern: RegExp): () => boolean {
    const { place, quick } = this.#asked.get(pattern) as { place: number; quick: RegExp };
    const k = Math.floor(place / BITS);
    const bit = 1 << (place % BITS);
    return () => ((this.#possible[k] as number) & bit) !== 0 && quick.test(this.#text);
  }

  #add(pattern: RegExp, first: ReturnType<typeof firstCharacters>): void {
    const place = this.#asked.size;
    this.#asked.set(pattern, { place, quick: lookingAhead(pattern, first.keys()) });
    const all = Array.from({ length: this.#seconds }, (_, second) => second);
    for (const [character, next] of first) {
      const from = (this.#firstOf[character.charCodeAt(0)] as number) * this.#seconds;
      const seconds = next ? [...next].map((one) => this.#secondOf[one.charCodeAt(0)] as number) : all;
      for (const second of seconds) {
        const at = (from + second) * this.#words + Math.floor(place / BITS);
        this.#beginning[at] = (this.#beginning[at] as number) | (1 << (place % BITS));
      }
    }
  }
}

/** The same pattern, which looks at one character before it tries its many alternatives there. */
function lookingAhead(pattern: RegExp, characters: Iterable<string>): RegExp {
  const first = [...characters].map((one) => one.replace(/[\\\]^-]/, '\\$&')).join('');
  return new RegExp(`(?=[${first}])(?:${pattern.source})`, pattern.flags);
}

import { ROLE_OF_NUMBER } from './meanings.js';
import { type Symbols, WRITTEN } from './symbols.js';

const NO_ROLE = 127;
const MOST = 128;

/** Where words stand: up to 64 of them. */
export class Places {
  count = 0;
  readonly starts = new Int32Array(64);
  readonly ends = new Int32Array(64);
  readonly sentences = new Int32Array(64);
  readonly inTitle = new Uint8Array(64);

  add(start: number, end: number, sentence: number, inTitle: number): void {
    if (this.count === this.starts.length) return;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.sentences[this.count] = sentence;
    this.inTitle[this.count] = inTitle;
    this.count++;
  }
}

/** So far may a code stand behind its word and before it; further in Latin letters, where words are longer. */
const BEHIND = 24;
const AHEAD = 16;
const IN_LATIN = 60;
/** 验证码为 */
const RIGHT_BEHIND = 2;
const LATIN = 0x80;

/** The numbers of a text, with what the words around them make of them. */
export class Numbers {
  #count = 0;
  readonly #roles = new Int8Array(MOST);
  readonly #sentences = new Int32Array(MOST);

  constructor(private readonly symbols: Symbols) {}

  clear(): void {
    this.#count = 0;
  }

  /** The next number of the text. */
  add(sentence: number): void {
    if (this.#count === MOST) return;
    this.#roles[this.#count] = NO_ROLE;
    this.#sentences[this.#count] = sentence;
    this.#count++;
  }

  /** What the last number is, by a word around it. */
  giveRole(role: number): void {
    const last = this.#count - 1;
    if (last >= 0 && role < (this.#roles[last] as number)) this.#roles[last] = role;
  }

  get any(): boolean {
    return this.#count > 0;
  }

  /** Whether a number is an amount of money: 128元, ¥40, or 71.40 by itself. */
  hasAmount = false;
  /** Whether digits say which card or account: 尾号0042. */
  namesAccount = false;
  /** Whether digits open a locker or a door, not an account. */
  hasTicket = false;
  /** Whether a number is somebody's to call. */
  hasPhone = false;
  /** Whether digits stand alone and belong to nothing else that the text names: no phone, card, order, date or amount. */
  hasLoneDigits = false;

  /** Sums up what the numbers are, once all words around them are known. */
  settle(): void {
    this.hasAmount = false;
    this.namesAccount = false;
    this.hasTicket = false;
    this.hasPhone = false;
    this.hasLoneDigits = false;
    for (let i = 0; i < this.#count; i++) {
      const role = this.#roles[i] as number;
      if (role === NO_ROLE) this.#settleLone(i);
      else if (role === ROLE_OF_NUMBER.amount) this.hasAmount = true;
      else if (role === ROLE_OF_NUMBER.tail) this.namesAccount = true;
      else if (role === ROLE_OF_NUMBER.ticket) this.hasTicket = true;
      if (role === ROLE_OF_NUMBER.phone || (this.symbols.digits[i] as number) >= 10) this.hasPhone = true;
    }
  }

  #settleLone(number: number): void {
    if (this.#is(number, WRITTEN.point | WRITTEN.grouped)) this.hasAmount = true;
    if (this.#isLone(number)) this.hasLoneDigits = true;
  }

  #isLone(number: number): boolean {
    if (!this.#couldBeCode(number) || this.#is(number, WRITTEN.mixed)) return false;
    const digits = this.symbols.digits[number] as number;
    if (digits === 4 && this.symbols.written[number] === 0)
      return !isYear(this.symbols.values[number] as number);
    return digits <= 8;
  }

  /** Whether digits, or letters and digits, are given together with a word for a code. */
  givesCode(words: Places): boolean {
    if (words.count === 0) return false;
    for (let i = 0; i < this.#count; i++) {
      if (this.#couldBeCode(i) && this.#belongsToOneOf(i, words)) return true;
    }
    return false;
  }

  /** Whether digits stand right behind a word that asks to type them in: enter 1894. */
  givesDigitsToTypeIn(words: Places): boolean {
    if (words.count === 0) return false;
    for (let i = 0; i < this.#count; i++) {
      const role = this.#roles[i];
      if (!this.#couldBeCode(i) || (role !== NO_ROLE && role !== ROLE_OF_NUMBER.order)) continue;
      for (let k = 0; k < words.count; k++) {
        const gap = (this.symbols.places[i] as number) - (words.ends[k] as number);
        if (gap >= 0 && gap <= RIGHT_BEHIND + 1) return true;
      }
    }
    return false;
  }

  #is(number: number, written: number): boolean {
    return ((this.symbols.written[number] as number) & written) !== 0;
  }

  /** Four to nine digits, none of them hidden, that are no time, date or amount; letters and digits in one. */
  #couldBeCode(number: number): boolean {
    const digits = this.symbols.digits[number] as number;
    if (digits < 4 || digits > 9) return digits === 3 && this.#is(number, WRITTEN.mixed);
    if (this.#is(number, WRITTEN.partly | WRITTEN.point | WRITTEN.time | WRITTEN.slashed | WRITTEN.grouped))
      return false;
    return !this.#is(number, WRITTEN.dashed) || (digits >= 6 && digits <= 8);
  }

  #belongsToOneOf(number: number, words: Places): boolean {
    for (let k = 0; k < words.count; k++) {
      if (words.sentences[k] !== this.#sentences[number] && words.inTitle[k] === 0) continue;
      if (this.#belongsTo(number, words.starts[k] as number, words.ends[k] as number)) return true;
    }
    return false;
  }

  #belongsTo(number: number, start: number, end: number): boolean {
    const place = this.symbols.places[number] as number;
    const role = this.#roles[number] as number;
    const behind = place - end;
    // 验证编号4029: its word says what it is; further away what stands around it does
    if (behind >= 0 && behind <= RIGHT_BEHIND) return SAID_BY_WORD[role] === 1;
    if (role !== NO_ROLE || this.#isShortMixed(number)) return false;
    const isLatin = (this.symbols.codes[start] as number) < LATIN;
    if (behind >= 0) return behind <= (isLatin ? IN_LATIN : BEHIND);
    const ahead = start - place - 1;
    return ahead >= 0 && ahead <= (isLatin ? IN_LATIN : AHEAD);
  }

  /** G12, KT5: more often a train or an answer than a code. */
  #isShortMixed(number: number): boolean {
    return this.#is(number, WRITTEN.mixed) && (this.symbols.digits[number] as number) < 5;
  }
}

/** What a number may be by the words around it and a code all the same, where the word for it stands right before. */
const SAID_BY_WORD = new Uint8Array(NO_ROLE + 1);
for (const role of [ROLE_OF_NUMBER.phone, ROLE_OF_NUMBER.tail, ROLE_OF_NUMBER.order, NO_ROLE])
  SAID_BY_WORD[role] = 1;

const isYear = (value: number): boolean => value >= 1990 && value <= 2040;

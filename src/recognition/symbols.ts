import { linkEnd } from './link.js';
import { COMMA, plainAt, plainIn, ROLE, roleAt, roleIn, rowOf, SENTENCE_END } from './plain.js';
import { sliceOf, type Units } from './units.js';

/** Stands for a number, however long, masked ones (138****8000, xxx.xx) too. */
export const NUMBER = '#'.charCodeAt(0);
/** Stands for letters and digits in one word: KT5, G1234. */
export const MIXED = '@'.charCodeAt(0);
/** Where a word in Latin letters begins or ends. */
const EDGE = '_'.charCodeAt(0);
/** Stands for a link. @internal outside this file only its test asks for it */
export const LINK = 1;
export const OPEN = '【'.charCodeAt(0);
export const CLOSE = '】'.charCodeAt(0);

/** How a number is written. */
export const WRITTEN = {
  /** 71.40 */
  point: 1,
  /** 9:00 */
  time: 2,
  /** 402-918, 5-2-4029, 2026-08-31 */
  dashed: 4,
  /** xxxxxx, 138****8000 */
  masked: 8,
  /** 402 918 */
  spaced: 16,
  /** 11/05 */
  slashed: 32,
  /** 1,240 */
  grouped: 64,
  /** fA9bQx */
  mixed: 128,
  /** 四零二九 */
  spoken: 256,
  /** 138****8000: some digits are left */
  partly: 512,
} as const;

/** Longer messages are cut. */
const LONGEST = 10_000;
const MOST_NUMBERS = 128;

const SQUARE_OPEN = '['.charCodeAt(0);
const X = 'x'.charCodeAt(0);
const CURRENCIES: ReadonlySet<string> = new Set('rmb cny usd hkd eur jpy gbp sgd twd ntd'.split(' '));
const APOSTROPHE = "'".charCodeAt(0);
const CURLY_APOSTROPHE = '’'.charCodeAt(0);

/**
 * A message as a row of symbols: letters small, full-width and traditional forms plain, a number one symbol, links one symbol;
 * without spaces between Chinese characters, and without the signs that hide words from filters (借*款, 教.育).
 */
export class Symbols {
  readonly codes = new Uint16Array(3 * LONGEST);
  length = 0;
  links = 0;
  /** how many numbers were read, up to 128 */
  numbers = 0;
  /** per number: its place among the symbols, its digits, how it is written, its value where it is short */
  readonly places = new Int32Array(MOST_NUMBERS);
  readonly digits = new Int32Array(MOST_NUMBERS);
  readonly written = new Int32Array(MOST_NUMBERS);
  readonly values = new Int32Array(MOST_NUMBERS);
  /** in [ ] at the start */
  #inSquare = false;
  /** of the number that is being read: digits, those not masked, those since it was last joined, how it is written, its value */
  #digits = 0;
  #seen = 0;
  #group = 0;
  #written = 0;
  #value = 0;

  /** Reads a text, up to its first 10,000 characters. */
  read(units: Units): void {
    if (units.length <= LONGEST) this.#read(units.codes, units.length);
    else {
      // two more, for the zeros behind its end
      const first = units.codes.slice(0, LONGEST + 2).fill(0, LONGEST);
      this.#read(first, LONGEST);
    }
  }

  #read(text: Uint16Array, end: number): void {
    this.length = 0;
    this.numbers = 0;
    this.links = 0;
    this.#inSquare = false;
    const { codes } = this;
    let length = 0;
    for (let at = 0; at < end; ) {
      const row = rowOf(text[at] as number);
      if (roleIn(row) === ROLE.plain) {
        codes[length++] = plainIn(row);
        at++;
      } else {
        this.length = length;
        at = this.#readOther(text, at, plainIn(row), roleIn(row));
        length = this.length;
      }
    }
    this.length = length;
  }

  #readOther(text: Uint16Array, at: number, code: number, role: number): number {
    switch (role) {
      case ROLE.digit:
        return this.#number(text, at);
      case ROLE.letter:
        return this.#word(text, at);
      case ROLE.spoken:
        return this.#spoken(text, at, code);
      case ROLE.star:
        return this.#stars(text, at);
      case ROLE.point:
        // 教.育 is 教育; between a letter and a space a sentence ends
        if (roleAt(text, at - 1) !== ROLE.plain || roleAt(text, at + 1) !== ROLE.plain) {
          this.codes[this.length++] = SENTENCE_END;
        }
        return at + 1;
      case ROLE.square:
        this.#square(text[at] === SQUARE_OPEN);
        return at + 1;
      default:
        return at + 1;
    }
  }

  /** A name in [ ] at the start stands like one in 【】. */
  #square(opens: boolean): void {
    if (this.length === 0 && opens) this.codes[this.length++] = OPEN;
    else if (this.#inSquare) this.codes[this.length++] = CLOSE;
    else return;
    this.#inSquare = !this.#inSquare;
  }

  #edge(): void {
    if (this.length === 0 || this.codes[this.length - 1] !== EDGE) this.codes[this.length++] = EDGE;
  }

  /** Letters, or letters and digits, or a link. */
  #word(text: Uint16Array, from: number): number {
    const to = wordEnd(text, from);
    const link = linkEnd(text, to);
    if (link > 0) return this.#link(link);
    if (isMask(text, from, to)) return this.#number(text, from);
    const letters = lettersEnd(text, from);
    this.#edge();
    if (letters === to) return this.#letters(text, from, to);
    if (letters - from === 3 && CURRENCIES.has(sliceOf(text, from, letters).toLowerCase())) {
      this.#letters(text, from, letters);
      return this.#number(text, letters);
    }
    return this.#mixed(from, to);
  }

  #link(to: number): number {
    this.links++;
    this.codes[this.length++] = LINK;
    return to;
  }

  /** A word in letters; don't is dont. */
  #letters(text: Uint16Array, from: number, to: number): number {
    let at = from;
    while (at < to) this.codes[this.length++] = plainAt(text, at++);
    const sign = text[at];
    if ((sign === APOSTROPHE || sign === CURLY_APOSTROPHE) && roleAt(text, at + 1) === ROLE.letter) {
      at++;
      while (roleAt(text, at) === ROLE.letter) this.codes[this.length++] = plainAt(text, at++);
    }
    this.#edge();
    return at;
  }

  #mixed(from: number, to: number): number {
    this.#edge();
    this.#addNumber(MIXED, to - from, WRITTEN.mixed, 0);
    this.#edge();
    return to;
  }

  /** Digits, or an x or * in place of one, with what holds them together. */
  #number(text: Uint16Array, from: number): number {
    this.#digits = 0;
    this.#seen = 0;
    this.#group = 0;
    this.#written = 0;
    this.#value = 0;
    let at = this.#digitsFrom(text, from);
    for (let joint = this.#joint(text, at); joint !== 0; joint = this.#joint(text, at)) {
      this.#written |= joint;
      this.#group = 0;
      at = this.#digitsFrom(text, at + 1);
    }
    if (this.#seen > 0 && (this.#written & WRITTEN.masked) !== 0) this.#written |= WRITTEN.partly;
    if (roleAt(text, at) === ROLE.letter && this.#written === 0) return this.#withLetters(text, from, at);
    this.#addNumber(NUMBER, this.#digits, this.#written, this.#value);
    return at;
  }

  #digitsFrom(text: Uint16Array, from: number): number {
    let at = from;
    for (; isDigitAt(text, at); at++, this.#digits++, this.#group++) {
      if (roleAt(text, at) !== ROLE.digit) this.#written |= WRITTEN.masked;
      else {
        this.#seen++;
        if (this.#digits < 8) this.#value = this.#value * 10 + plainAt(text, at) - 0x30;
      }
    }
    return at;
  }

  /** By what a number goes on at `at`; 0: it ends. */
  #joint(text: Uint16Array, at: number): number {
    if (!isDigitAt(text, at + 1)) return 0;
    switch (roleAt(text, at)) {
      case ROLE.point:
        return WRITTEN.point;
      case ROLE.colon:
        return this.#group <= 2 && groupLength(text, at + 1) <= 2 ? WRITTEN.time : 0;
      case ROLE.dash:
        return WRITTEN.dashed;
      case ROLE.slash:
        return WRITTEN.slashed;
      case ROLE.space:
        return this.#isShortGroup(text, at) && (this.#written & ~WRITTEN.spaced) === 0 ? WRITTEN.spaced : 0;
      default:
        return text[at] === COMMA && this.#group <= 3 && groupLength(text, at + 1) === 3
          ? WRITTEN.grouped
          : 0;
    }
  }

  #isShortGroup(text: Uint16Array, at: number): boolean {
    return this.#group <= 3 && groupLength(text, at + 1) <= 3;
  }

  /** A number with letters right behind it: its unit (5GB), a code (4f8k2q), or a link that begins with digits. */
  #withLetters(text: Uint16Array, from: number, letters: number): number {
    const to = wordEnd(text, letters);
    const link = linkEnd(text, to);
    if (link > 0) return this.#link(link);
    if (lettersEnd(text, letters) < to) return this.#mixed(from, to);
    this.#addNumber(NUMBER, this.#digits, this.#written, this.#value);
    return this.#letters(text, letters, to);
  }

  /** Before digits, and four or more alone, stars stand for digits; else they hide a word (快*速) or a name, and are nothing. */
  #stars(text: Uint16Array, from: number): number {
    let at = from;
    while (roleAt(text, at) === ROLE.star) at++;
    const standForDigits = roleAt(text, at) === ROLE.digit || (at - from >= 4 && at - from <= 8);
    return standForDigits ? this.#number(text, from) : at;
  }

  /** 四零二九一八, four to eight of them, is a number. */
  #spoken(text: Uint16Array, from: number, code: number): number {
    let at = from;
    let digits = 0;
    for (; ; at++) {
      if (roleAt(text, at) === ROLE.spoken) digits++;
      else if (plainAt(text, at) !== COMMA || roleAt(text, at + 1) !== ROLE.spoken) break;
    }
    if (digits >= 4 && digits <= 8) {
      this.#addNumber(NUMBER, digits, WRITTEN.spoken, 0);
      return at;
    }
    this.codes[this.length++] = code;
    return from + 1;
  }

  #addNumber(symbol: number, digits: number, written: number, value: number): void {
    if (this.numbers < MOST_NUMBERS) {
      this.places[this.numbers] = this.length;
      this.digits[this.numbers] = digits;
      this.written[this.numbers] = written;
      this.values[this.numbers] = value;
      this.numbers++;
    }
    this.codes[this.length++] = symbol;
  }
}

/** A digit, or an x or * in place of one. */
function isDigitAt(text: Uint16Array, at: number): boolean {
  const role = roleAt(text, at);
  return role === ROLE.digit || role === ROLE.star || (role === ROLE.letter && plainAt(text, at) === X);
}

function wordEnd(text: Uint16Array, from: number): number {
  let at = from;
  for (let role = roleAt(text, at); role === ROLE.letter || role === ROLE.digit; role = roleAt(text, at))
    at++;
  return at;
}

function lettersEnd(text: Uint16Array, from: number): number {
  let at = from;
  while (roleAt(text, at) === ROLE.letter) at++;
  return at;
}

function groupLength(text: Uint16Array, from: number): number {
  let at = from;
  while (at - from < 5 && roleAt(text, at) === ROLE.digit) at++;
  return at - from;
}

/** Whether all its letters are an x in place of a digit: xxxx, 4xx, the x of x月; not the x of "x ray". */
function isMask(text: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (roleAt(text, at) === ROLE.letter && plainAt(text, at) !== X) return false;
  }
  if (to - from > 1) return true;
  const behind = roleAt(text, to);
  return behind === ROLE.plain || behind === ROLE.point || roleAt(text, from - 1) === ROLE.plain;
}

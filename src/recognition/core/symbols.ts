import { COLON, DASH, DIGIT, LETTER, PLAIN, POINT, SLASH, SPACE, SPOKEN, SQUARE, STAR } from './agreed';
import { codeAt, plainAt, plainIn, roleAt, roleIn, rowAt } from './characters';
import { isListed, linkEnd } from './links';
import { storeRow } from './rows';
import { CURRENCIES } from './tables';

/** Stands for a number, however long, masked ones (138****8000, xxx.xx) too: # */
export const NUMBER: u32 = 0x23;
/** Stands for letters and digits in one word, KT5, G1234: @ */
export const MIXED: u32 = 0x40;
/** Where a word in Latin letters begins or ends: _ */
const EDGE: u32 = 0x5f;
/** Stands for a link. */
const LINK: u32 = 1;
/** 【 and 】 */
export const OPEN: u32 = 0x3010;
export const CLOSE: u32 = 0x3011;
/** Where a sentence ends, whatever sign it ends with; ! and ? stay, since advertising shouts. */
export const SENTENCE_END: u32 = 0x3002;
const COMMA: u32 = 0x2c;
const SQUARE_OPEN: u32 = 0x5b;
const APOSTROPHE: u32 = 0x27;
const CURLY_APOSTROPHE: u32 = 0x2019;
const X: u32 = 0x78;
const ZERO: i32 = 0x30;

/** How a number is written: 71.40 */
export const BY_POINT: i32 = 1;
/** 9:00 */
export const AS_TIME: i32 = 2;
/** 402-918, 5-2-4029, 2026-08-31 */
export const DASHED: i32 = 4;
/** xxxxxx, 138****8000 */
const MASKED: i32 = 8;
/** 402 918 */
const SPACED: i32 = 16;
/** 11/05 */
export const SLASHED: i32 = 32;
/** 1,240 */
export const GROUPED: i32 = 64;
/** fA9bQx */
export const WITH_LETTERS: i32 = 128;
/** 四零二九 */
const IN_WORDS: i32 = 256;
/** 138****8000: some digits are left */
export const PARTLY: i32 = 512;

/** Longer messages are cut. */
const LONGEST: i32 = 10_000;
const MOST_NUMBERS: i32 = 128;

/**
 * The message that was read last as a row of symbols: letters small, full-width and traditional forms plain, a number one symbol, links one
 * symbol; without spaces between Chinese characters, and without the signs that hide words from filters (借*款, 教.育). No character becomes
 * more than three.
 */
export const SYMBOLS = memory.data(3 * 10_000 * 2);
let length: i32 = 0;
let links: i32 = 0;
/** how many numbers were read, up to 128; per number: its place among the symbols, its digits, how it is written, its value where it is short */
let numbers: i32 = 0;
export const OF_NUMBERS_READ = memory.data(128 * 16);

/** in [ ] at the start */
let inSquare: bool = false;
/** of the number that is being read: digits, those not masked, those since it was last joined, how it is written, its value */
let digits: i32 = 0;
let seen: i32 = 0;
let group: i32 = 0;
let written: i32 = 0;
let value: i32 = 0;

/** A symbol of the text that was read last. */
export function symbolAt(at: i32): u32 {
  return codeAt(SYMBOLS, at);
}
/** How many it has. */
export function symbolCount(): i32 {
  return length;
}
/** How many of them are links. */
export function linkCount(): i32 {
  return links;
}
/** How many numbers it has, up to 128. */
export function numberCount(): i32 {
  return numbers;
}
/** The place of a number among the symbols. */
export function placeOf(number: i32): i32 {
  return load<i32>(OF_NUMBERS_READ + (number << 4));
}
/** How many digits a number has. */
export function digitsOf(number: i32): i32 {
  return load<i32>(OF_NUMBERS_READ + (number << 4), 4);
}
/** How a number is written, a bit for each way. */
export function writtenOf(number: i32): i32 {
  return load<i32>(OF_NUMBERS_READ + (number << 4), 8);
}
/** The value of a short number. */
export function valueIn(number: i32): i32 {
  return load<i32>(OF_NUMBERS_READ + (number << 4), 12);
}

/** Reads a text of at most 10,000 characters, with two zeros behind its end. */
export function readSymbols(text: usize, end: i32): void {
  length = 0;
  numbers = 0;
  links = 0;
  inSquare = false;
  for (let at = 0; at < min(end, LONGEST); ) {
    const code = codeAt(text, at);
    const row = rowAt(text, at);
    if (roleIn(row) === PLAIN) {
      add(plainIn(row, code));
      at++;
    } else at = readOther(text, at, roleIn(row));
  }
}

function add(symbol: u32): void {
  store<u16>(SYMBOLS + (length << 1), symbol);
  length++;
}

function readOther(text: usize, at: i32, role: u32): i32 {
  switch (role) {
    case DIGIT:
      return readNumber(text, at);
    case LETTER:
      return readWord(text, at);
    case SPOKEN:
      return readSpoken(text, at);
    case STAR:
      return readStars(text, at);
    case POINT:
      // 教.育 is 教育; between a letter and a space a sentence ends
      if (roleAt(text, at - 1) !== PLAIN || roleAt(text, at + 1) !== PLAIN) add(SENTENCE_END);
      return at + 1;
    case SQUARE:
      readSquare(codeAt(text, at) === SQUARE_OPEN);
      return at + 1;
    default:
      return at + 1;
  }
}

/** A name in [ ] at the start stands like one in 【】. */
function readSquare(opens: bool): void {
  if (length === 0 && opens) add(OPEN);
  else if (inSquare) add(CLOSE);
  else return;
  inSquare = !inSquare;
}

function addEdge(): void {
  if (length === 0 || symbolAt(length - 1) !== EDGE) add(EDGE);
}

/** Letters, or letters and digits, or a link. */
function readWord(text: usize, from: i32): i32 {
  const to = wordEnd(text, from);
  const link = linkEnd(text, to);
  if (link > 0) return addLink(link);
  if (isMask(text, from, to)) return readNumber(text, from);
  const letters = lettersEnd(text, from);
  addEdge();
  if (letters === to) return readLetters(text, from, to);
  if (letters - from === 3 && isListed(CURRENCIES, text, from, letters)) {
    readLetters(text, from, letters);
    return readNumber(text, letters);
  }
  return addMixed(from, to);
}

function addLink(to: i32): i32 {
  links++;
  add(LINK);
  return to;
}

/** A word in letters; don't is dont. */
function readLetters(text: usize, from: i32, to: i32): i32 {
  let at = from;
  while (at < to) add(plainAt(text, at++));
  const sign = codeAt(text, at);
  if ((sign === APOSTROPHE || sign === CURLY_APOSTROPHE) && roleAt(text, at + 1) === LETTER) {
    at++;
    while (roleAt(text, at) === LETTER) add(plainAt(text, at++));
  }
  addEdge();
  return at;
}

function addMixed(from: i32, to: i32): i32 {
  addEdge();
  addNumber(MIXED, to - from, WITH_LETTERS, 0);
  addEdge();
  return to;
}

/** Digits, or an x or * in place of one, with what holds them together. */
function readNumber(text: usize, from: i32): i32 {
  digits = 0;
  seen = 0;
  group = 0;
  written = 0;
  value = 0;
  let at = readDigits(text, from);
  for (let joint = jointAt(text, at); joint !== 0; joint = jointAt(text, at)) {
    written |= joint;
    group = 0;
    at = readDigits(text, at + 1);
  }
  if (seen > 0 && (written & MASKED) !== 0) written |= PARTLY;
  if (roleAt(text, at) === LETTER && written === 0) return readWithLetters(text, from, at);
  addNumber(NUMBER, digits, written, value);
  return at;
}

function readDigits(text: usize, from: i32): i32 {
  let at = from;
  for (; isDigitAt(text, at); at++) {
    if (roleAt(text, at) !== DIGIT) written |= MASKED;
    else {
      seen++;
      if (digits < 8) value = value * 10 + (plainAt(text, at) as i32) - ZERO;
    }
    digits++;
    group++;
  }
  return at;
}

/** By what a number goes on at `at`; 0: it ends. */
function jointAt(text: usize, at: i32): i32 {
  if (!isDigitAt(text, at + 1)) return 0;
  switch (roleAt(text, at)) {
    case POINT:
      return BY_POINT;
    case COLON:
      return group <= 2 && groupLength(text, at + 1) <= 2 ? AS_TIME : 0;
    case DASH:
      return DASHED;
    case SLASH:
      return SLASHED;
    case SPACE:
      return group <= 3 && groupLength(text, at + 1) <= 3 && (written & ~SPACED) === 0 ? SPACED : 0;
    default:
      return codeAt(text, at) === COMMA && group <= 3 && groupLength(text, at + 1) === 3 ? GROUPED : 0;
  }
}

/** A number with letters right behind it: its unit (5GB), a code (4f8k2q), or a link that begins with digits. */
function readWithLetters(text: usize, from: i32, letters: i32): i32 {
  const to = wordEnd(text, letters);
  const link = linkEnd(text, to);
  if (link > 0) return addLink(link);
  if (lettersEnd(text, letters) < to) return addMixed(from, to);
  addNumber(NUMBER, digits, written, value);
  return readLetters(text, letters, to);
}

/** Before digits, and four or more alone, stars stand for digits; else they hide a word (快*速) or a name, and are nothing. */
function readStars(text: usize, from: i32): i32 {
  let at = from;
  while (roleAt(text, at) === STAR) at++;
  const standForDigits = roleAt(text, at) === DIGIT || (at - from >= 4 && at - from <= 8);
  return standForDigits ? readNumber(text, from) : at;
}

/** 四零二九一八, four to eight of them, is a number. */
function readSpoken(text: usize, from: i32): i32 {
  let at = from;
  let spoken = 0;
  for (; ; at++) {
    if (roleAt(text, at) === SPOKEN) spoken++;
    else if (plainAt(text, at) !== COMMA || roleAt(text, at + 1) !== SPOKEN) break;
  }
  if (spoken >= 4 && spoken <= 8) {
    addNumber(NUMBER, spoken, IN_WORDS, 0);
    return at;
  }
  add(plainAt(text, from));
  return from + 1;
}

function addNumber(symbol: u32, digits: i32, written: i32, value: i32): void {
  if (numbers < MOST_NUMBERS) {
    storeRow(OF_NUMBERS_READ + (numbers << 4), length, digits, written, value);
    numbers++;
  }
  add(symbol);
}

/** A digit, or an x or * in place of one. */
function isDigitAt(text: usize, at: i32): bool {
  const role = roleAt(text, at);
  return role === DIGIT || role === STAR || (role === LETTER && plainAt(text, at) === X);
}

function wordEnd(text: usize, from: i32): i32 {
  let at = from;
  for (let role = roleAt(text, at); role === LETTER || role === DIGIT; role = roleAt(text, at)) at++;
  return at;
}

function lettersEnd(text: usize, from: i32): i32 {
  let at = from;
  while (roleAt(text, at) === LETTER) at++;
  return at;
}

function groupLength(text: usize, from: i32): i32 {
  let at = from;
  while (at - from < 5 && roleAt(text, at) === DIGIT) at++;
  return at - from;
}

/** Whether all its letters are an x in place of a digit: xxxx, 4xx, the x of x月; not the x of "x ray". */
function isMask(text: usize, from: i32, to: i32): bool {
  for (let at = from; at < to; at++) {
    if (roleAt(text, at) === LETTER && plainAt(text, at) !== X) return false;
  }
  if (to - from > 1) return true;
  const behind = roleAt(text, to);
  return behind === PLAIN || behind === POINT || roleAt(text, from - 1) === PLAIN;
}

import { IS_AMOUNT, IS_PHONE, IS_TICKET, IS_TYPED, MAY_BE_CODE, NAMES_ACCOUNT, NO_ROLE } from './agreed';
import { storeRow } from './rows';
import {
  AS_TIME,
  BY_POINT,
  DASHED,
  digitsOf,
  GROUPED,
  PARTLY,
  placeOf,
  SLASHED,
  symbolAt,
  valueIn,
  WITH_LETTERS,
  writtenOf,
} from './symbols';
import { ROLES } from './tables';

const MOST: i32 = 128;

/** So far may a code stand behind its word and before it; further in Latin letters, where words are longer. */
const BEHIND: i32 = 24;
const AHEAD: i32 = 16;
const IN_LATIN: i32 = 60;
/** 验证码为 */
const RIGHT_BEHIND: i32 = 2;
const LATIN: u32 = 0x80;

/** Words with their places, up to 64 of each kind; per word: its start, its end, its sentence, whether it stands in a title. */
const MOST_WORDS: i32 = 64;
const CODE_WORDS = memory.data(64 * 16);
const TYPE_IN_WORDS = memory.data(64 * 16);
let codeWords: i32 = 0;
let typeInWords: i32 = 0;

/** Numbers with what the words around them make of them: the role and the sentence of each. */
const OF_NUMBERS = memory.data(128 * 8);
let count: i32 = 0;

/** Whether a number is an amount of money: 128元, ¥40, or 71.40 by itself. */
export let hasAmount: bool = false;
/** Whether digits say which card or account: 尾号0042. */
export let namesAccount: bool = false;
/** Whether digits open a locker or a door, not an account. */
export let hasTicket: bool = false;
/** Whether a number is somebody's to call. */
export let hasPhone: bool = false;
/** Whether digits stand alone and belong to nothing else that the text names: no phone, card, order, date or amount. */
export let hasLoneDigits: bool = false;

/** Before another text. */
export function clearNumbers(): void {
  count = 0;
  codeWords = 0;
  typeInWords = 0;
}

/** The next number of the text. */
export function addNumber(sentence: i32): void {
  if (count === MOST) return;
  store<i32>(OF_NUMBERS + (count << 3), NO_ROLE);
  store<i32>(OF_NUMBERS + (count << 3), sentence, 4);
  count++;
}

/** What the last number is, by a word around it. */
export function giveRole(role: i32): void {
  if (count > 0 && role < roleOf(count - 1)) store<i32>(OF_NUMBERS + ((count - 1) << 3), role);
}

/** Whether the text has a number at all. */
export function anyNumber(): bool {
  return count > 0;
}

/** A word for a code, to whose place that of numbers is compared. */
export function keepCodeWord(start: i32, end: i32, sentence: i32, inTitle: i32): void {
  if (codeWords < MOST_WORDS) storeRow(CODE_WORDS + (codeWords++ << 4), start, end, sentence, inTitle);
}

/** A word that asks to type a code in. */
export function keepTypeInWord(start: i32, end: i32, sentence: i32, inTitle: i32): void {
  if (typeInWords < MOST_WORDS) storeRow(TYPE_IN_WORDS + (typeInWords++ << 4), start, end, sentence, inTitle);
}

/** Sums up what the numbers are, once all words around them are known. */
export function settleNumbers(): void {
  hasAmount = false;
  namesAccount = false;
  hasTicket = false;
  hasPhone = false;
  hasLoneDigits = false;
  for (let i = 0; i < count; i++) {
    const role = roleOf(i);
    if (role === NO_ROLE) settleLone(i);
    else if (is(role, IS_AMOUNT)) hasAmount = true;
    else if (is(role, NAMES_ACCOUNT)) namesAccount = true;
    else if (is(role, IS_TICKET)) hasTicket = true;
    if (is(role, IS_PHONE) || digitsOf(i) >= 10) hasPhone = true;
  }
}

/** Whether digits, or letters and digits, are given together with a word for a code. */
export function givesCode(): bool {
  if (codeWords === 0) return false;
  for (let i = 0; i < count; i++) if (couldBeCode(i) && belongsToOne(i)) return true;
  return false;
}

/** Whether digits stand right behind a word that asks to type them in: enter 1894. */
export function givesDigitsToTypeIn(): bool {
  if (typeInWords === 0) return false;
  for (let i = 0; i < count; i++) {
    if (!couldBeCode(i) || !is(roleOf(i), IS_TYPED)) continue;
    for (let word = TYPE_IN_WORDS; word < TYPE_IN_WORDS + (typeInWords << 4); word += 16) {
      const gap = placeOf(i) - load<i32>(word, 4);
      if (gap >= 0 && gap <= RIGHT_BEHIND + 1) return true;
    }
  }
  return false;
}

function settleLone(number: i32): void {
  if (isWritten(number, BY_POINT | GROUPED)) hasAmount = true;
  if (isLone(number)) hasLoneDigits = true;
}

function isLone(number: i32): bool {
  if (!couldBeCode(number) || isWritten(number, WITH_LETTERS)) return false;
  if (digitsOf(number) === 4 && writtenOf(number) === 0) return !isYear(valueIn(number));
  return digitsOf(number) <= 8;
}

/** Four to nine digits, none of them hidden, that are no time, date or amount; letters and digits in one. */
function couldBeCode(number: i32): bool {
  const digits = digitsOf(number);
  if (digits < 4 || digits > 9) return digits === 3 && isWritten(number, WITH_LETTERS);
  if (isWritten(number, PARTLY | BY_POINT | AS_TIME | SLASHED | GROUPED)) return false;
  return !isWritten(number, DASHED) || (digits >= 6 && digits <= 8);
}

function belongsToOne(number: i32): bool {
  for (let word = CODE_WORDS; word < CODE_WORDS + (codeWords << 4); word += 16) {
    const isNear = load<i32>(word, 8) === sentenceOf(number) || load<i32>(word, 12) === 1;
    if (isNear && belongsTo(number, load<i32>(word), load<i32>(word, 4))) return true;
  }
  return false;
}

function belongsTo(number: i32, start: i32, end: i32): bool {
  const place = placeOf(number);
  const role = roleOf(number);
  const behind = place - end;
  // 验证编号4029: its word says what it is; further away what stands around it does
  if (behind >= 0 && behind <= RIGHT_BEHIND) return is(role, MAY_BE_CODE);
  if (role !== NO_ROLE || isShortMixed(number)) return false;
  const isLatin = symbolAt(start) < LATIN;
  if (behind >= 0) return behind <= (isLatin ? IN_LATIN : BEHIND);
  const ahead = start - place - 1;
  return ahead >= 0 && ahead <= (isLatin ? IN_LATIN : AHEAD);
}

/** G12, KT5: more often a train or an answer than a code. */
function isShortMixed(number: i32): bool {
  return isWritten(number, WITH_LETTERS) && digitsOf(number) < 5;
}

function roleOf(number: i32): i32 {
  return load<i32>(OF_NUMBERS + (number << 3));
}

function sentenceOf(number: i32): i32 {
  return load<i32>(OF_NUMBERS + (number << 3), 4);
}

function is(role: i32, what: u32): bool {
  return ((load<u8>(ROLES + role) as u32) & what) !== 0;
}

function isWritten(number: i32, how: i32): bool {
  return (writtenOf(number) & how) !== 0;
}

function isYear(value: i32): bool {
  return value >= 1990 && value <= 2040;
}

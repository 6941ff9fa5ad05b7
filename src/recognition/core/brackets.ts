import {
  AFTER_END,
  BEFORE_START,
  CLOSES,
  CLOSES_AT_END,
  ENDS_FIRST_WORD,
  ENDS_OPT_OUT,
  IN_OPT_OUT,
  IS_SURE,
  LATIN,
  MARKS_OPT_OUT,
  ONLY_LAST,
  OPENS,
  OPENS_AT_END,
  POSSIBLY,
  SURELY,
} from './agreed';
import { codeAt } from './characters';
import { storeRow } from './rows';
import { AT_ENDS } from './tables';

const LONGEST_NAME: i32 = 40;
const LINE_END: u32 = 0x0a;

/**
 * Of the text that was looked at last: how many brackets are at its start, how many at its end, and the tail that is asked about. Then those
 * at its start, and those at its end from the last on: from where to where each holds what, how sure that is a name, and a sum of it. A pair with something in it
 * has three characters, and may be at both ends.
 */
export const BRACKETS = memory.data(6830 * 16);
let atStart: i32 = 0;
let atEnd: i32 = 0;

/** An invitation to opt out that follows an end signature is short. */
const LONGEST_TAIL: i32 = 40;
/** What was said of the ends of texts that may be one, each in the place of its sum: how long it is, how long the invitation in it is, its units. */
const TAILS: i32 = 1024;
const TAIL_BYTES: i32 = 96;
const SAID_OF_TAILS = memory.data(1024 * 96);

/** The text, and how far it is looked at from its end. */
let text: usize = 0;
let end: i32 = 0;
/** where the tail begins that is looked at; it ends at `end` */
let tail: i32 = 0;

/** How many brackets are at the start of the text that was looked at last. */
export function bracketsAtStart(): i32 {
  return atStart;
}
/** How many are at its end. */
export function bracketsAtEnd(): i32 {
  return atEnd;
}
/** The row of one of them: those at the start, then those at the end from the last on. */
export function rowOfBrackets(place: i32): usize {
  return BRACKETS + ((1 + place) << 4);
}

/**
 * Finds the brackets at both ends of a text.
 * @returns false where it must be told first how much of the tail is an invitation to opt out (`goOnWithTail`)
 */
export function findBrackets(at: usize, length: i32): bool {
  text = at;
  atStart = 0;
  atEnd = 0;
  findAtStart(length);
  end = trimmedEnd(length);
  return goOn();
}

/** Goes on, knowing how long the invitation is that the tail ends with; 0: there is none. */
export function goOnWithTail(optOut: i32): bool {
  const said = saidOf(tail, end);
  store<u16>(said, end - tail);
  store<u16>(said, optOut, 2);
  memory.copy(said + 4, text + (tail << 1), (end - tail) << 1);
  return goOn();
}

function goOn(): bool {
  const isFound = findAtEnd();
  storeRow(BRACKETS, atStart, atEnd, tail, end);
  return isFound;
}

function isAt(at: i32, what: u32): bool {
  return ((load<u16>(AT_ENDS + (codeAt(text, at) << 1)) as u32) & what) !== 0;
}

function findAtStart(length: i32): void {
  for (let from = 0; ; ) {
    while (isAt(from, BEFORE_START)) from++;
    if (!isAt(from, OPENS)) return;
    const close = closeOf(from, length);
    if (close < 0) return;
    add(from, close);
    atStart++;
    from = close + 1;
  }
}

/** Where the brackets close that open at `open`; -1 where they don't, or other brackets open inside. */
function closeOf(open: i32, length: i32): i32 {
  const last = min(length - 1, open + 1 + LONGEST_NAME);
  for (let at = open + 1; at <= last; at++) {
    if (isAt(at, CLOSES)) return at === open + 1 ? -1 : at;
    if (codeAt(text, at) === LINE_END || isAt(at, OPENS)) return -1;
  }
  return -1;
}

function findAtEnd(): bool {
  while (passTails()) {
    const open = openBefore(end);
    if (open < 1) return true;
    add(open, end - 1);
    atEnd++;
    end = trimmedEnd(open);
  }
  return false;
}

/** Goes back over invitations to opt out. @returns false where it must be told of a tail first */
function passTails(): bool {
  while (end > 0 && isAt(end - 1, ENDS_OPT_OUT)) {
    tail = tailBefore(end);
    const optOut = tail < end ? saidOptOut() : 0;
    if (optOut <= 0) return optOut === 0;
    end = trimmedEnd(end - optOut);
  }
  return true;
}

/** Where the brackets open that close right before `to`; -1 where none do. */
function openBefore(to: i32): i32 {
  if (to < 1 || !isAt(to - 1, CLOSES_AT_END)) return -1;
  const first = max(0, to - 2 - LONGEST_NAME);
  for (let at = to - 2; at >= first; at--) {
    if (isAt(at, OPENS_AT_END)) return at === to - 2 ? -1 : at;
    if (codeAt(text, at) === LINE_END || isAt(at, CLOSES)) return -1;
  }
  return -1;
}

/** Where the text ends before `to` without spaces and marks. */
function trimmedEnd(to: i32): i32 {
  let at = to;
  while (at > 0 && isAt(at - 1, AFTER_END)) at--;
  return at;
}

/**
 * From where on an invitation to opt out may stand that ends at `to`; `to` where there is none. What is before never is a part of one:
 * so the few there are come again.
 */
function tailBefore(to: i32): i32 {
  const first = max(0, to - LONGEST_TAIL);
  let from = to;
  let isMarked = false;
  while (from > first && isAt(from - 1, IN_OPT_OUT)) {
    from--;
    if (isAt(from, MARKS_OPT_OUT)) isMarked = true;
  }
  if (!isMarked) return to;
  let behind = from;
  while (isAt(behind, LATIN)) behind++;
  return behind > from && isAt(behind - 1, ENDS_FIRST_WORD) ? from : behind;
}

/** How long the invitation in the tail is; -1 where that was not said, or of another tail since. */
function saidOptOut(): i32 {
  const length = end - tail;
  const said = saidOf(tail, end);
  if ((load<u16>(said) as i32) !== length) return -1;
  for (let i = 0; i < length; i++) if (codeAt(said + 4, i) !== codeAt(text, tail + i)) return -1;
  return load<u16>(said, 2);
}

function saidOf(from: i32, to: i32): usize {
  return SAID_OF_TAILS + (sumOf(from, to) & (TAILS - 1)) * TAIL_BYTES;
}

function sumOf(from: i32, to: i32): i32 {
  let sum = 0;
  for (let at = from; at < to; at++) sum = sum * 31 + (codeAt(text, at) as i32);
  return sum ^ (sum >>> 14);
}

function add(open: i32, close: i32): void {
  storeRow(rowOfBrackets(atStart + atEnd), open + 1, close, howSure(open, close), sumOf(open + 1, close));
}

function howSure(open: i32, close: i32): i32 {
  if (isAt(open, IS_SURE) || isAt(close, IS_SURE)) return SURELY;
  return isAt(open, OPENS) ? POSSIBLY : ONLY_LAST;
}

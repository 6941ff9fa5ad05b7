import { codeAt } from './characters';

/** So many values a mark has: too few to guess a text from, enough to tell the messages of one sender on one day apart. */
const MARKS: u32 = 1 << 18;
/** FNV-1a, 32 bits. */
const BEGIN: u32 = 0x811c9dc5;
const PRIME: u32 = 0x01000193;
/** Spaces and what nobody sees: formats differ in them. */
const LAST_CONTROL: u32 = 0x20;
const NO_BREAK_SPACE: u32 = 0xa0;
const WIDE_SPACE: u32 = 0x3000;
const ZERO_WIDTH: u32 = 0x200b;
const LAST_MARK_OF_DIRECTION: u32 = 0x202e;
const BYTE_ORDER_MARK: u32 = 0xfeff;

let sum: u32 = 0;

/** The mark of a text (`../mark.ts`), which may come in parts. */
export function beginMark(): void {
  sum = BEGIN;
}

/** Goes on with the next part. */
export function addToMark(text: usize, length: i32): void {
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (!isUnseen(code)) sum = (sum ^ code) * PRIME;
  }
}

/** The mark of all parts. */
export function endMark(): i32 {
  return (sum ^ (sum >> 18)) % MARKS;
}

function isUnseen(code: u32): bool {
  return (
    code <= LAST_CONTROL ||
    code === NO_BREAK_SPACE ||
    code === WIDE_SPACE ||
    code === BYTE_ORDER_MARK ||
    (code >= ZERO_WIDTH && code <= LAST_MARK_OF_DIRECTION)
  );
}

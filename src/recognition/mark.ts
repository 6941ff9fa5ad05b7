import type { Units } from './units.js';

/** So many values a mark has: too few to guess a text from, enough to tell the messages of one sender on one day apart. */
const MARKS = 1 << 18;
/** FNV-1a, 32 bits. */
const START = 0x811c9dc5;
const PRIME = 0x01000193;
/** Spaces and what nobody sees: formats differ in them. */
const LAST_CONTROL = 0x20;
const NO_BREAK_SPACE = 0xa0;
const WIDE_SPACE = 0x3000;
const ZERO_WIDTH = 0x200b;
const LAST_MARK_OF_DIRECTION = 0x202e;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * By what a message is known again in another export of the same messages: a number too short to read a text out
 * of. Neither its sender nor its time is in it: two programs write both differently.
 */
export function markOf({ codes, length }: Units): number {
  let hash = START;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    if (isUnseen(code)) continue;
    hash = Math.imul(hash ^ code, PRIME);
  }
  return ((hash ^ (hash >>> 18)) >>> 0) % MARKS;
}

const isUnseen = (code: number): boolean =>
  code <= LAST_CONTROL ||
  code === NO_BREAK_SPACE ||
  code === WIDE_SPACE ||
  code === BYTE_ORDER_MARK ||
  (code >= ZERO_WIDTH && code <= LAST_MARK_OF_DIRECTION);

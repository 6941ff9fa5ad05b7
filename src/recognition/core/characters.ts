import { NONE, PLAIN } from './agreed';
import { CHARACTERS } from './tables';

/** The table's row for the character at a place of a text: 0 where it is plain and written as itself. */
export function rowAt(text: usize, at: i32): u32 {
  return load<u32>(CHARACTERS + (codeAt(text, at) << 2));
}

/** The UTF-16 unit at a place of a text. */
export function codeAt(text: usize, at: i32): u32 {
  return load<u16>(text + (at << 1));
}

/** What it is; nothing before the text, and behind its end, where zeros stand. */
export function roleAt(text: usize, at: i32): u32 {
  return at < 0 ? NONE : roleIn(rowAt(text, at));
}

/** What the character of a row is. */
export function roleIn(row: u32): u32 {
  return (row >> 16) ^ PLAIN;
}

/** The character in its plain form. */
export function plainAt(text: usize, at: i32): u32 {
  const code = codeAt(text, at);
  return plainIn(load<u32>(CHARACTERS + (code << 2)), code);
}

/** The plain form of a character, by its row. */
export function plainIn(row: u32, code: u32): u32 {
  return (row & 0xffff) ^ code;
}

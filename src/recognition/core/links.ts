import { COLON, DIGIT, LETTER, POINT } from './agreed';
import { codeAt, plainAt, roleAt } from './characters';
import { SITE_ENDS } from './tables';

const FIRST_SEEN: u32 = 0x21;
const LAST_SEEN: u32 = 0x7e;
const SLASH_SIGN: u32 = 0x2f;
const POINT_SIGN: u32 = 0x2e;

/**
 * Where a link ends that begins with the word that ends at `to`: with a scheme, with a path, or with a name of a site.
 * @returns 0 where none begins
 */
export function linkEnd(text: usize, to: i32): i32 {
  const next = roleAt(text, to);
  const hasScheme =
    next === COLON && codeAt(text, to + 1) === SLASH_SIGN && codeAt(text, to + 2) === SLASH_SIGN;
  if (!hasScheme && !(next === POINT && isLetterOrDigit(text, to + 1))) return 0;
  const end = seenEnd(text, hasScheme ? to + 3 : to);
  if (hasScheme || lastBefore(text, SLASH_SIGN, end, to) > to) return end;
  return isListed(SITE_ENDS, text, lastBefore(text, POINT_SIGN, end, 0) + 1, end) ? end : 0;
}

/** Whether a word in Latin letters is in a list, in small letters or large ones. */
export function isListed(list: usize, text: usize, from: i32, to: i32): bool {
  if (to === from || to - from > 8) return false;
  let packed: u64 = 0;
  for (let at = from; at < to; at++) {
    if (codeAt(text, at) >= 0x80) return false;
    packed = (packed << 8) | (plainAt(text, at) as u64);
  }
  for (let entry = list; load<u64>(entry) !== 0; entry += 8) if (load<u64>(entry) === packed) return true;
  return false;
}

function isLetterOrDigit(text: usize, at: i32): bool {
  const role = roleAt(text, at);
  return role === LETTER || role === DIGIT;
}

/** Where a character stands last before `end`, but not before `from`; -1 where it doesn't. */
function lastBefore(text: usize, code: u32, end: i32, from: i32): i32 {
  for (let at = end - 1; at >= from; at--) if (codeAt(text, at) === code) return at;
  return -1;
}

/** Where the characters end that a link may have; a full stop at its end is none of them. */
function seenEnd(text: usize, from: i32): i32 {
  let at = from;
  for (let code = codeAt(text, at); code >= FIRST_SEEN && code <= LAST_SEEN; code = codeAt(text, at)) {
    if (isNotInALink(code)) break;
    at++;
  }
  return codeAt(text, at - 1) === POINT_SIGN ? at - 1 : at;
}

/** " ' , ; ( ) [ ] < > */
function isNotInALink(code: u32): bool {
  switch (code) {
    case 0x22:
    case 0x27:
    case 0x28:
    case 0x29:
    case 0x2c:
    case 0x3b:
    case 0x3c:
    case 0x3e:
    case 0x5b:
    case 0x5d:
      return true;
    default:
      return false;
  }
}

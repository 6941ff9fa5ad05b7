import { characterSet } from './character-set.js';
import { ROLE, roleAt } from './plain.js';
import { sliceOf } from './units.js';

/** What names of sites end with in short messages. */
const ENDS_A_NAME: ReadonlySet<string> = new Set(
  'com cn net org cc top vip me io ink xyz shop club site link app co hk tw example info mobi tv ltd fun icu pro work online tech store'.split(
    ' ',
  ),
);
const FIRST_SEEN = 0x21;
const LAST_SEEN = 0x7e;
const isNotInALink = characterSet('"\',;()[]<>');

const SLASH = '/'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);

/**
 * Where a link ends that begins with the word that ends at `to`: with a scheme, with a path, or with a name of a site.
 * @param codes the text
 * @returns 0 where none begins
 */
export function linkEnd(codes: Uint16Array, to: number): number {
  const next = roleAt(codes, to);
  const hasScheme = next === ROLE.colon && codes[to + 1] === SLASH && codes[to + 2] === SLASH;
  if (!hasScheme && !(next === ROLE.point && isLetterOrDigit(codes, to + 1))) return 0;
  const end = seenEnd(codes, hasScheme ? to + 3 : to);
  if (hasScheme || lastBefore(codes, SLASH, end, to) > to) return end;
  const name = sliceOf(codes, lastBefore(codes, POINT, end, 0) + 1, end);
  return ENDS_A_NAME.has(name.toLowerCase()) ? end : 0;
}

function isLetterOrDigit(codes: Uint16Array, at: number): boolean {
  const role = roleAt(codes, at);
  return role === ROLE.letter || role === ROLE.digit;
}

/** Where a character stands last before `end`, but not before `from`; -1 where it doesn't. */
function lastBefore(codes: Uint16Array, code: number, end: number, from: number): number {
  for (let at = end - 1; at >= from; at--) if (codes[at] === code) return at;
  return -1;
}

/** Where the characters end that a link may have; a full stop at its end is none of them. */
function seenEnd(codes: Uint16Array, from: number): number {
  let at = from;
  for (let code = codes[at] as number; code >= FIRST_SEEN && code <= LAST_SEEN; code = codes[at] as number) {
    if (isNotInALink(code)) break;
    at++;
  }
  return codes[at - 1] === POINT ? at - 1 : at;
}

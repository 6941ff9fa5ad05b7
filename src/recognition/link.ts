import { ROLE, roleAt } from './plain.js';

/** What names of sites end with in short messages. */
const ENDS_A_NAME: ReadonlySet<string> = new Set(
  'com cn net org cc top vip me io ink xyz shop club site link app co hk tw example info mobi tv ltd fun icu pro work online tech store'.split(
    ' ',
  ),
);
const FIRST_SEEN = 0x21;
const LAST_SEEN = 0x7e;
const NOT_IN_A_LINK: ReadonlySet<number> = new Set([...'"\',;()[]<>'].map((one) => one.charCodeAt(0)));

/**
 * Where a link ends that begins with the word that ends at `to`: with a scheme, with a path, or with a name of a site.
 * @returns 0 where none begins
 */
export function linkEnd(text: string, to: number): number {
  const next = roleAt(text, to);
  const hasScheme = next === ROLE.colon && text.startsWith('//', to + 1);
  if (!hasScheme && !(next === ROLE.point && isLetterOrDigit(text, to + 1))) return 0;
  const end = seenEnd(text, hasScheme ? to + 3 : to);
  if (hasScheme || text.lastIndexOf('/', end - 1) > to) return end;
  const lastPoint = text.lastIndexOf('.', end - 1);
  return ENDS_A_NAME.has(text.slice(lastPoint + 1, end).toLowerCase()) ? end : 0;
}

function isLetterOrDigit(text: string, at: number): boolean {
  const role = roleAt(text, at);
  return role === ROLE.letter || role === ROLE.digit;
}

/** Where the characters end that a link may have; a full stop at its end is none of them. */
function seenEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= FIRST_SEEN && code <= LAST_SEEN; code = text.charCodeAt(at)) {
    if (NOT_IN_A_LINK.has(code)) break;
    at++;
  }
  return text[at - 1] === '.' ? at - 1 : at;
}

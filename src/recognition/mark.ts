import { core } from './core.js';
import { MOST_UNITS, type Units } from './units.js';

/**
 * By what a message is known again in another export of the same messages: a number too short to read a text out
 * of. Neither its sender nor its time is in it: two programs write both differently.
 */
export function markOf(text: Units): number {
  const { beginMark, addToMark, endMark } = core();
  beginMark();
  for (let from = 0; from < text.length; from += MOST_UNITS) {
    const to = Math.min(text.length, from + MOST_UNITS);
    addToMark(text.addressOf(from, to), to - from);
  }
  return endMark();
}

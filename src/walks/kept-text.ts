import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import { holdsIdNumber } from '../text/id-number.js';
import { shortened } from '../text/shorten.js';

/** Longer is no note, and no name, that somebody would write or read. */
const MOST_TEXT = 2000;
export const MOST_NAME = 100;

/**
 * What a person wrote in their own words, as one clean line that may be kept.
 * @throws Problem `usage.id-number`, since those are never kept; `usage.text-too-long`
 */
export function keptText(text: string, at?: string, most = MOST_TEXT): string {
  const line = cleanLine(text);
  if (line.length > most) throw new Problem('usage.text-too-long', { text: shortened(line), most }, at);
  if (holdsIdNumber(line)) throw new Problem('usage.id-number', {}, at);
  return line;
}

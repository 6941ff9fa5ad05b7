import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import { holdsIdNumber } from '../text/id-number.js';
import { MOST_NAME, MOST_TEXT } from '../text/lengths.js';
import { shortened } from '../text/shorten.js';

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

/** The same of a name that a person gave. */
export const keptName = (text: string, at?: string): string => keptText(text, at, MOST_NAME);

import { Problem } from '../problem.js';
import { cleanLine } from '../text/clean.js';
import { holdsIdNumber } from '../text/id-number.js';

/**
 * What a person wrote in their own words, as one clean line that may be kept.
 * @throws Problem `usage.id-number`, since those are never kept
 */
export function keptText(text: string, at?: string): string {
  const line = cleanLine(text);
  if (holdsIdNumber(line)) throw new Problem('usage.id-number', {}, at);
  return line;
}

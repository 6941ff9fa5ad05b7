import { CODES } from '../words/codes.js';
import { DEBTS } from '../words/debts.js';
import { LURES } from '../words/lures.js';
import { MONEY } from '../words/money.js';
import { OFFICES } from '../words/offices.js';
import type { Meaning } from '../words/types.js';

const ALL = { ...CODES, ...DEBTS, ...MONEY, ...LURES, ...OFFICES };
export type MeaningName = keyof typeof ALL;

export const MEANINGS: Readonly<Record<MeaningName, Meaning>> = ALL;
export const MEANING_NAMES = Object.keys(ALL) as MeaningName[];
const PLACES: ReadonlyMap<string, number> = new Map(MEANING_NAMES.map((name, place) => [name, place]));

/** The number of a meaning in the tables. @throws RangeError for a name that there is not */
export function placeOfMeaning(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new RangeError(`no meaning is called ${name}`);
  return place;
}

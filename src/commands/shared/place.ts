import { Problem } from '../../problem.js';
import { typedNumber } from '../../text/typed-number.js';

/**
 * What stands at a place of a list, from 1.
 * @throws Problem `usage.place-unknown`
 */
export function atPlace<Entry>(place: string, list: readonly Entry[]): Entry {
  const entry = list[(typedNumber(place) ?? 0) - 1];
  if (entry !== undefined) return entry;
  throw new Problem('usage.place-unknown', { place, count: list.length });
}

import { Problem } from '../../problem.js';

/**
 * What stands at a place of a list, from 1.
 * @throws Problem `usage.place-unknown`
 */
export function atPlace<Entry>(place: string, list: readonly Entry[]): Entry {
  const entry = /^\d+$/.test(place) ? list[Number(place) - 1] : undefined;
  if (entry !== undefined) return entry;
  throw new Problem('usage.place-unknown', { place, count: list.length });
}

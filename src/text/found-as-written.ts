import { inSimplified } from './simplified-names.js';

/** What a typed name finds: as it was typed, else as the mainland writes it. */
export function foundAsWritten<Found>(name: string, find: (name: string) => Found[]): Found[] {
  const found = find(name);
  if (found.length > 0) return found;
  const simplified = inSimplified(name);
  return simplified === name ? found : find(simplified);
}

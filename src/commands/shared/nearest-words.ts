import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * Those of the known words that a mistyped one is likely to mean, the nearest first: at most a third of its letters
 * (and at most three) differ.
 */
export function nearestWords(typed: string, known: Iterable<string>): string[] {
  const allowed = Math.min(3, Math.max(1, Math.floor(typed.length / 3)));
  return [...known]
    .map((word) => ({ word, away: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

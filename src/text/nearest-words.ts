import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * Those of the known words that a mistyped one is likely to mean, the nearest first: at most a third of its letters
 * (and at most three) differ. Capitals, width, hyphens and blanks don't count: `new-number`, `New Number` and full-width
 * letters all are `newNumber`.
 */
export function nearestWords(typed: string, known: Iterable<string>): string[] {
  const wanted = bare(typed);
  const allowed = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  return [...known]
    .map((word) => ({ word, away: distance(wanted, bare(word)) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]/gu, '');

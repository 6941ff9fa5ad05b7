import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * Those of the known words that a mistyped one is likely to mean, the nearest first: at most a third of its letters
 * (and at most three) differ, and two in the wrong order count as one. Capitals, width, hyphens and blanks don't count: `new-number`, `New Number` and full-width
 * letters all are `newNumber`.
 */
export function nearestWords(typed: string, known: Iterable<string>): string[] {
  const wanted = bare(typed);
  const allowed = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  return [...known]
    .map((word) => ({ word, away: slipsBetween(wanted, bare(word)) }))
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** How many slips of the fingers lie between two words: two letters in the wrong order are one of them. */
const slipsBetween = (typed: string, word: string): number =>
  isSwapped(typed, word) ? 1 : distance(typed, word);

/** Whether two neighbouring letters have changed places, and nothing else. */
function isSwapped(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  return (
    typed.length === word.length &&
    at < typed.length - 1 &&
    typed[at] === word[at + 1] &&
    typed[at + 1] === word[at] &&
    typed.slice(at + 2) === word.slice(at + 2)
  );
}

const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s]/gu, '');

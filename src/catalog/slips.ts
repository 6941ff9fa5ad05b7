import { distance } from 'fastest-levenshtein';
import { soundAlike } from '../text/same-sound.js';
import { isLatin } from './normalize.js';

/** What a card can be found by, folded. */
export type Called = {
  names: readonly string[];
  aliases: readonly string[];
  pinyin: readonly string[];
  initials: readonly string[];
};

/** Finds what a mistyped word may mean. */
export type SlipFinder = (wanted: string) => number[];

/** A name of a card, and which letters are in it. */
type Key = { name: string; place: number; letters: number };

/**
 * What finds the places of the cards that a word typed with a slip may mean, the likeliest first: half-written pinyin
 * (zhifb, wexin) and characters that sound the same (威信), then names that are one or two letters away. A list of thousands
 * of words may be looked up in it: only names of nearly the same length and letters are compared.
 * @returns takes a word folded as names are
 */
export function slipFinder(cards: readonly Called[]): SlipFinder {
  const keys = keysByLength(cards);
  const halves = cardsByFirstLetter(cards);
  return (wanted) => {
    const away = nearest(wanted, slipsAllowed(wanted), keys);
    for (const place of soundingAs(wanted, keys)) away.set(place, 0);
    if (wanted.length >= SHORTEST_HALF)
      for (const place of halves.get(wanted[0] ?? '') ?? [])
        if (isHalfPinyin(wanted, cards[place] as Called)) away.set(place, 0);
    return [...away].sort(([place, a], [other, b]) => a - b || place - other).map(([place]) => place);
  };
}

/** How far those cards are away that are no further than `most`, by their places. */
function nearest(
  wanted: string,
  most: number,
  keys: ReadonlyMap<number, readonly Key[]>,
): Map<number, number> {
  const away = new Map<number, number>();
  const letters = lettersOf(wanted);
  // one slip puts in a letter, leaves one out, or both
  const mayBe = ({ name, letters: others }: Key): boolean =>
    bitsIn(others ^ letters) <= 2 * most && !isLongerThan(wanted, name);
  for (let length = wanted.length - most; length <= wanted.length + most; length++) {
    for (const { name, place } of (keys.get(length) ?? []).filter(mayBe)) {
      const steps = distance(name, wanted);
      if (steps <= most) away.set(place, Math.min(steps, away.get(place) ?? most));
    }
  }
  return away;
}

/** A single character sounds like too many others. */
const SHORTEST_SOUND = 2;

/** The places of the cards whose names are spoken as a word is. */
function soundingAs(wanted: string, keys: ReadonlyMap<number, readonly Key[]>): number[] {
  const names = wanted.length < SHORTEST_SOUND ? [] : (keys.get(wanted.length) ?? []);
  return names.filter(({ name }) => soundAlike(wanted, name)).map(({ place }) => place);
}

function keysByLength(cards: readonly Called[]): Map<number, Key[]> {
  const keys = new Map<number, Key[]>();
  cards.forEach(({ names, aliases, pinyin }, place) => {
    for (const name of new Set([...names, ...aliases, ...pinyin])) {
      const alike = keys.get(name.length) ?? [];
      keys.set(name.length, alike);
      alike.push({ name, place, letters: lettersOf(name) });
    }
  });
  return keys;
}

/** Places of the cards by the letters that their pinyin begin with. */
function cardsByFirstLetter(cards: readonly Called[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  cards.forEach(({ pinyin }, place) => {
    for (const [first = ''] of pinyin) places.set(first, (places.get(first) ?? new Set()).add(place));
  });
  return places;
}

/** Which letters are in a word: one bit for all those of one remainder. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let left = number; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** In two characters every name is one letter from another; in a longer one two letters may be wrong. */
function slipsAllowed(wanted: string): number {
  const [one, two] = isLatin(wanted) ? [4, 6] : [3, 5];
  if (wanted.length < one) return 0;
  return wanted.length >= two ? 2 : 1;
}

const SHORTEST_HALF = 4;

/** Pinyin with letters left out, but none of its initials: zfb within zhifb within zhifubao. */
const isHalfPinyin = (wanted: string, { pinyin, initials }: Called): boolean =>
  pinyin.some(
    (full) =>
      full[0] === wanted[0] &&
      isWithin(wanted, full) &&
      initials.some((letters) => letters.length >= 2 && isWithin(letters, wanted)),
  );

/** Whether the letters of the first stand in the second in their order. */
function isWithin(letters: string, word: string): boolean {
  if (letters.length > word.length) return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** A name that holds a known one whole is a longer name of its own (微信群), unless only a letter was struck twice. */
const isLongerThan = (wanted: string, name: string): boolean =>
  wanted.includes(name) && once(wanted) !== once(name);

const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

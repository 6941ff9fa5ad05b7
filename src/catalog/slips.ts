import { distance } from 'fastest-levenshtein';

/** What a card can be found by, folded. */
type Called = {
  names: readonly string[];
  aliases: readonly string[];
  pinyin: readonly string[];
  initials: readonly string[];
};

/** Shorter ones are a letter away from too many names. */
const SHORTEST = 4;

/**
 * Places of the cards that a word typed with a slip may mean, the likeliest first: half-written pinyin (zhifb, wexin),
 * then names one letter away (two in words of seven letters and more).
 * @param wanted folded as names are
 */
export function slipsOf(wanted: string, cards: readonly Called[]): number[] {
  if (wanted.length < SHORTEST) return [];
  const most = wanted.length >= 7 ? 2 : 1;
  return cards
    .map((card, place) => ({ place, away: isHalfPinyin(wanted, card) ? 0 : awayFrom(wanted, card, most) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .map(({ place }) => place);
}

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
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const awayFrom = (wanted: string, { names, aliases, pinyin }: Called, most: number): number =>
  Math.min(
    ...[...names, ...aliases, ...pinyin].map((name) =>
      Math.abs(name.length - wanted.length) > most ? Number.POSITIVE_INFINITY : distance(name, wanted),
    ),
  );

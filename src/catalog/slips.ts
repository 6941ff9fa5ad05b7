import { distance } from 'fastest-levenshtein';

/** What a card can be found by, folded. */
export type Called = {
  names: readonly string[];
  aliases: readonly string[];
  pinyin: readonly string[];
  initials: readonly string[];
};

/**
 * Places of the cards that a word typed with a slip may mean, the likeliest first: half-written pinyin (zhifb, wexin),
 * then names that are one or two letters away.
 * @param wanted folded as names are
 */
export function slipsOf(wanted: string, cards: readonly Called[]): number[] {
  const most = slipsAllowed(wanted);
  if (most === 0) return [];
  return cards
    .map((card, place) => ({ place, away: isHalfPinyin(wanted, card) ? 0 : awayFrom(wanted, card, most) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .map(({ place }) => place);
}

/** Whether a folded name is written without Chinese characters. */
export const isLatin = (folded: string): boolean => /^[\p{Script=Latin}\d\p{P}\p{S}]+$/u.test(folded);

/** In two characters every name is one letter from another; in a longer one two letters may be wrong. */
function slipsAllowed(wanted: string): number {
  const [one, two] = isLatin(wanted) ? [4, 6] : [3, 5];
  if (wanted.length < one) return 0;
  return wanted.length >= two ? 2 : 1;
}

/** Pinyin with letters left out, but none of its initials: zfb within zhifb within zhifubao. */
const isHalfPinyin = (wanted: string, { pinyin, initials }: Called): boolean =>
  wanted.length >= 4 &&
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
      Math.abs(name.length - wanted.length) > most || isLongerThan(wanted, name)
        ? Number.POSITIVE_INFINITY
        : distance(name, wanted),
    ),
  );

/** A name that holds a known one whole is a longer name of its own (微信群), unless only a letter was struck twice. */
const isLongerThan = (wanted: string, name: string): boolean =>
  wanted.includes(name) && once(wanted) !== once(name);

const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

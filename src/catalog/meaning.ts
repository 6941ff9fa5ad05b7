import { distance } from 'fastest-levenshtein';
import { foldName } from './normalize.js';

/** What a card is called, folded as names are compared. */
type Called = { names: readonly string[]; aliases: readonly string[] };

/** Places of the cards that a name typed by a person means: surely one, or perhaps some of these. */
export type Meaning = { sure: number | null; near: number[] };

const NOTHING: Meaning = { sure: null, near: [] };

/** Shorter beginnings and parts of a name say too little: 中国, app. */
const SHORTEST_CHINESE = 2;
const SHORTEST_LATIN = 4;

/** Where more cards than this begin so, none of them is meant in particular. */
const NEAR_AT_MOST = 5;

/**
 * What a name that no card has exactly means: the only card whose name begins with it (谷歌 → 谷歌账号) or holds it
 * (公积金 → 住房公积金); else perhaps those that begin with it, or those that are one or two letters away (支付保).
 * @param text as it was typed
 * @param cards in the order of their importance
 */
export function meaningOf(text: string, cards: readonly Called[]): Meaning {
  const wanted = foldName(text);
  const isLatin = /^[\p{Script=Latin}\d\p{P}\p{S}]+$/u.test(wanted);
  if (wanted.length < (isLatin ? SHORTEST_LATIN : SHORTEST_CHINESE)) return NOTHING;
  const begin = placesOf(cards, (name) => name.startsWith(wanted));
  const hold = isLatin ? [] : placesOf(cards, (name) => name.includes(wanted));
  const [only, ...others] = begin.length > 0 ? begin : hold;
  if (only !== undefined && others.length === 0) {
    // the beginning of a word in Latin letters is a guess that the person must confirm
    return isLatin ? { sure: null, near: [only] } : { sure: only, near: [] };
  }
  if (begin.length > 0) return { sure: null, near: begin.length <= NEAR_AT_MOST ? begin : [] };
  return { sure: null, near: hold.length > 0 ? [] : slips(wanted, isLatin, cards) };
}

const placesOf = (cards: readonly Called[], fits: (name: string) => boolean): number[] =>
  cards.flatMap(({ names, aliases }, place) => ([...names, ...aliases].some(fits) ? place : []));

/** Cards of which a name is a slip away, the nearest first. */
function slips(wanted: string, isLatin: boolean, cards: readonly Called[]): number[] {
  const most = slipsAllowed(wanted.length, isLatin);
  if (most === 0) return [];
  return cards
    .map(({ names, aliases }, place) => ({
      place,
      away: Math.min(...[...names, ...aliases].map((name) => awayFrom(name, wanted, most))),
    }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .slice(0, NEAR_AT_MOST)
    .map(({ place }) => place);
}

/** A name that holds a known one whole is a longer name of its own: 示例小区门禁. */
const awayFrom = (name: string, wanted: string, most: number): number =>
  Math.abs(name.length - wanted.length) > most || wanted.includes(name)
    ? Number.POSITIVE_INFINITY
    : distance(name, wanted);

/** In two characters every name is one letter from another; in a longer one two letters may be wrong. */
function slipsAllowed(length: number, isLatin: boolean): number {
  if (isLatin) return length >= 6 ? 2 : 1;
  if (length < 3) return 0;
  return length >= 5 ? 2 : 1;
}

import { foldName, isLatin } from './normalize.js';
import { type Called, type SlipFinder, slipFinder } from './slips.js';

/** Places of the cards that a name typed by a person means: surely one, or perhaps some of these. */
export type Meaning = { sure: number | null; near: number[] };

const NOTHING: Meaning = { sure: null, near: [] };

/** Shorter beginnings and parts of a name say too little: 中国, app. */
const SHORTEST_CHINESE = 2;
const SHORTEST_LATIN = 4;

/** Where more cards than this begin so, none of them is meant in particular. */
const NEAR_AT_MOST = 5;

/** Cards, and what finds names among them. */
export type Meanings = {
  /** in the order of their importance */
  cards: readonly Called[];
  /** every name and alias, one a line: nearly no word that means nothing need be looked for in the cards */
  written: string;
  slipsOf: SlipFinder;
};

/** What `meaningOf` looks names up in. */
export const meaningsOf = (cards: readonly Called[]): Meanings => ({
  cards,
  written: cards.flatMap(({ names, aliases }) => [...names, ...aliases]).join('\n'),
  slipsOf: slipFinder(cards),
});

/**
 * What a name that no card has exactly means: the only card whose name begins with it (谷歌 → 谷歌账号) or holds it
 * (公积金 → 住房公积金); else perhaps those that begin with it, or those that are one or two letters away (支付保).
 * @param text as it was typed
 */
export function meaningOf(text: string, { cards, written, slipsOf }: Meanings): Meaning {
  const wanted = foldName(text);
  const latin = isLatin(wanted);
  if (wanted.length < (latin ? SHORTEST_LATIN : SHORTEST_CHINESE)) return NOTHING;
  const isWritten = written.includes(wanted);
  const begin = isWritten ? placesOf(cards, (name) => name.startsWith(wanted)) : [];
  const hold = latin || !isWritten ? [] : placesOf(cards, (name) => name.includes(wanted));
  const [only, ...others] = begin.length > 0 ? begin : hold;
  if (only !== undefined && others.length === 0) {
    // the beginning of a word in Latin letters is a guess that the person must confirm
    return latin ? { sure: null, near: [only] } : { sure: only, near: [] };
  }
  if (begin.length > 0) return { sure: null, near: begin.length <= NEAR_AT_MOST ? begin : [] };
  return { sure: null, near: hold.length > 0 ? [] : slipsOf(wanted).slice(0, NEAR_AT_MOST) };
}

const placesOf = (cards: readonly Called[], fits: (name: string) => boolean): number[] =>
  cards.flatMap(({ names, aliases }, place) => ([...names, ...aliases].some(fits) ? place : []));

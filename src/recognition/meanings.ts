import { Automaton } from './automaton.js';
import { NUMBER, Symbols } from './symbols.js';
import { CODES } from './words/codes.js';
import { DEBTS } from './words/debts.js';
import { LURES } from './words/lures.js';
import { MONEY } from './words/money.js';
import { NUMBERS } from './words/numbers.js';
import { OFFICES } from './words/offices.js';
import type { Meaning } from './words/types.js';

const MEANINGS = { ...CODES, ...DEBTS, ...MONEY, ...LURES, ...OFFICES };
export type MeaningName = keyof typeof MEANINGS;
type RoleName = keyof typeof NUMBERS;

export const MEANING_NAMES = Object.keys(MEANINGS) as MeaningName[];
const ROLE_NAMES = Object.keys(NUMBERS) as RoleName[];

const placesOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;

/** The place of each meaning: what rules ask with, so that asking is a look into a table. */
export const MEANING = placesOf(MEANING_NAMES);
/** What a number can be, the first that fits counting. */
export const ROLE_OF_NUMBER = placesOf(ROLE_NAMES);

const symbols = new Symbols();

/** The symbols of a word as the files write it: read as a message is. */
function symbolsOf(word: string): Uint16Array {
  const goesOn = word.endsWith('~');
  const plain = goesOn ? word.slice(0, -1) : word;
  const isPlain = !plain.includes('_') && !plain.includes('#') && !plain.includes('@');
  symbols.read(
    isPlain
      ? plain
      : plain
          .replaceAll('_', ' ')
          .replace(/([a-z])#/g, '$1 #')
          .replaceAll('#', '7')
          .replaceAll('@', 'a7b'),
  );
  const { codes } = symbols;
  const length = symbols.length - (goesOn ? 1 : 0);
  if (length <= 0 || (length === 1 && codes[0] === NUMBER)) throw new RangeError(`says nothing: ${word}`);
  return codes.slice(0, length);
}

/** What a found word does. */
export const DOES = { say: 0, takeBack: 1, giveRole: 2 } as const;

/** All words of all meanings, found together. */
export type WordList = {
  automaton: Automaton;
  /** per word what it does, with which meaning or role, and how long it is */
  does: Uint8Array;
  means: Uint8Array;
  lengths: Uint8Array;
};

/** Per meaning: the pairs that it is the second of. */
export const PAIRS_OF: readonly (readonly { first: number; within: number; gives: number }[])[] =
  MEANING_NAMES.map((second) =>
    MEANING_NAMES.flatMap((gives) =>
      ((MEANINGS[gives] as Meaning).near ?? [])
        .filter(([, name]) => name === second)
        .map(([first, , within]) => ({
          first: MEANING[first as MeaningName],
          within,
          gives: MEANING[gives],
        })),
    ),
  );

function readWordList(): WordList {
  const words: Uint16Array[] = [];
  const does: number[] = [];
  const means: number[] = [];
  const add = (list: string | undefined, what: number, place: number): void => {
    for (const word of (list ?? '').split(/\s+/)) {
      if (word === '') continue;
      words.push(symbolsOf(word));
      does.push(what);
      means.push(place);
    }
  };
  MEANING_NAMES.forEach((name, place) => {
    const { says, not } = MEANINGS[name] as Meaning;
    add(says, DOES.say, place);
    add(not, DOES.takeBack, place);
  });
  ROLE_NAMES.forEach((name, place) => {
    add(NUMBERS[name].says, DOES.giveRole, place);
  });
  return {
    automaton: new Automaton(words),
    does: Uint8Array.from(does),
    means: Uint8Array.from(means),
    lengths: Uint8Array.from(words, ({ length }) => length),
  };
}

let wordList: WordList | undefined;
/** Read when first asked for: some commands look at no message. */
export function allWords(): WordList {
  wordList ??= readWordList();
  return wordList;
}

import { Automaton } from './automaton.js';
import { NUMBER, Symbols } from './symbols.js';
import { Units } from './units.js';
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
const units = new Units();

/** The symbols of a word as the files write it: read as a message is. */
function symbolsOf(word: string): Uint16Array {
  const goesOn = word.endsWith('~');
  const plain = goesOn ? word.slice(0, -1) : word;
  const isPlain = !plain.includes('_') && !plain.includes('#') && !plain.includes('@');
  const text = isPlain
    ? plain
    : plain
        .replaceAll('_', ' ')
        .replace(/([a-z])#/g, '$1 #')
        .replaceAll('#', '7')
        .replaceAll('@', 'a7b');
  units.read(text);
  symbols.read(units);
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
  /** per node at which words end: where the first of them stands among `items` */
  first: Int32Array;
  /** what the words do, with which meaning or role, how long they are: one number each, those that end together in a row */
  items: Int32Array;
};

const itemOf = (does: number, means: number, length: number): number =>
  (length << 16) | (means << 8) | (does << 1);
const LAST = 1;
/** Whether it is the last of those that end together. */
export const isLast = (item: number): boolean => (item & LAST) !== 0;
export const doesOf = (item: number): number => (item >> 1) & 0x7f;
export const meaningOf = (item: number): number => (item >> 8) & 0xff;
export const lengthOf = (item: number): number => item >> 16;

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
  const add = (list: string | undefined, what: number, place: number): void => {
    for (const word of (list ?? '').split(/\s+/)) {
      if (word === '') continue;
      const read = symbolsOf(word);
      words.push(read);
      does.push(itemOf(what, place, read.length));
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
  const automaton = new Automaton(words);
  const first = new Int32Array(automaton.nodes);
  const items: number[] = [];
  for (let node = 1; node < automaton.nodes; node++) {
    if (automaton.ending(node) !== node) continue;
    first[node] = items.length;
    for (const word of automaton.wordsAt(node)) items.push(does[word] as number);
    items.push((items.pop() as number) | LAST);
  }
  return { automaton, first, items: Int32Array.from(items) };
}

let wordList: WordList | undefined;
/** Read when first asked for: some commands look at no message. */
export function allWords(): WordList {
  wordList ??= readWordList();
  return wordList;
}

import {
  allWords,
  DOES,
  doesOf,
  isLast,
  lengthOf,
  MEANING,
  MEANING_NAMES,
  meaningOf,
  PAIRS_OF,
} from './meanings.js';
import { Numbers, Places } from './numbers.js';
import { SENTENCE_END } from './plain.js';
import { CLOSE, MIXED, NUMBER, OPEN, Symbols } from './symbols.js';
import type { Units } from './units.js';

/**
 * What the text that was read last states. There is one such text at a time, kept in tables that are used again: half a million
 * messages make no objects.
 */
const symbols = new Symbols();
const ALL = MEANING_NAMES.length;

/** Its numbers, and what they are. */
export const numbers = new Numbers(symbols);

/** Words found, in the order of their ends; one that was taken back means `TAKEN_BACK`. */
const MOST_FOUND = 1024;
const TAKEN_BACK = 255;
const means = new Uint8Array(MOST_FOUND);
const starts = new Int32Array(MOST_FOUND);
const ends = new Int32Array(MOST_FOUND);
/** twice the number of the sentence, and one more in a title */
const places = new Int32Array(MOST_FOUND);
let found = 0;

/** Per meaning how often it is said, and how often in titles. */
const timesInBody = new Uint8Array(ALL);
const timesInTitles = new Uint8Array(ALL);
/** Per meaning where it was said last. */
const lastEnds = new Int32Array(ALL);
const lastSentences = new Int32Array(ALL);
/** The meanings said anywhere. */
const said = new Uint8Array(ALL);
let saidCount = 0;

const codeWords = new Places();
const typeInWords = new Places();

/** A title in brackets is at most so long. */
const LONGEST_TITLE = 40;
const EXCLAMATION = '!'.charCodeAt(0);
const QUESTION = '?'.charCodeAt(0);

/** Reads a text: what it states is what `says` and its fellows answer until the next is read. */
export function readFacts(text: Units): void {
  symbols.read(text);
  findWords();
  numbers.settle();
  weighWords();
}

/** One pass over the symbols: every word with its place, and numbers with what the words around make of them. */
function findWords(): void {
  const { automaton, first, items } = allWords();
  const { codes, length } = symbols;
  found = 0;
  numbers.clear();
  let node = 0;
  let sentence = 0;
  let titleEnd = -1;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    if (code === NUMBER || code === MIXED) numbers.add(sentence);
    else if (endsSentence(code)) sentence++;
    else if (code === OPEN) titleEnd = at + LONGEST_TITLE;
    else if (code === CLOSE) titleEnd = -1;
    node = automaton.step(node, code);
    const ending = automaton.ending(node);
    if (ending !== 0) {
      takeWords(items, first[ending] as number, at + 1, 2 * sentence + (at <= titleEnd ? 1 : 0));
    }
  }
}

const endsSentence = (code: number): boolean =>
  code === SENTENCE_END || code === EXCLAMATION || code === QUESTION;

/** The words that end here, from `first` on; what longer ones take back must have been found before. */
function takeWords(items: Int32Array, first: number, end: number, place: number): void {
  let takesBack = false;
  for (let i = first; ; i++) {
    const item = items[i] as number;
    const does = doesOf(item);
    if (does === DOES.say) {
      if (found < MOST_FOUND) {
        means[found] = meaningOf(item);
        starts[found] = end - lengthOf(item);
        ends[found] = end;
        places[found] = place;
        found++;
      }
    } else if (does === DOES.giveRole) numbers.giveRole(meaningOf(item));
    else takesBack = true;
    if (isLast(item)) break;
  }
  if (takesBack) takeBackAt(items, first, end);
}

function takeBackAt(items: Int32Array, first: number, end: number): void {
  for (let i = first; ; i++) {
    const item = items[i] as number;
    if (doesOf(item) === DOES.takeBack) takeBack(meaningOf(item), end - lengthOf(item));
    if (isLast(item)) return;
  }
}

/** 优惠码 is no 优惠. */
function takeBack(meaning: number, from: number): void {
  for (let i = found - 1; i >= 0 && (ends[i] as number) > from; i--) {
    if (means[i] === meaning && (starts[i] as number) >= from) means[i] = TAKEN_BACK;
  }
}

/** What was said, in the text and in its titles, and what stands near what. */
function weighWords(): void {
  for (let i = 0; i < saidCount; i++) {
    const meaning = said[i] as number;
    timesInBody[meaning] = 0;
    timesInTitles[meaning] = 0;
  }
  saidCount = 0;
  codeWords.count = 0;
  typeInWords.count = 0;
  for (let i = 0; i < found; i++) if (means[i] !== TAKEN_BACK) weighWord(i);
}

function weighWord(i: number): void {
  const meaning = means[i] as number;
  const place = places[i] as number;
  const sentence = place >> 1;
  const inTitle = place & 1;
  if (IS_SECOND[meaning] === 1) lookForPairs(i, meaning, sentence);
  count(meaning, inTitle === 1 ? timesInTitles : timesInBody);
  lastEnds[meaning] = ends[i] as number;
  lastSentences[meaning] = sentence;
  if (meaning === MEANING.codeWord || meaning === MEANING.typeIn) {
    const words = meaning === MEANING.codeWord ? codeWords : typeInWords;
    words.add(starts[i] as number, ends[i] as number, sentence, inTitle);
  }
}

/** Meanings that end a pair. */
const IS_SECOND = Uint8Array.from(PAIRS_OF, ({ length }) => Number(length > 0));

function lookForPairs(i: number, meaning: number, sentence: number): void {
  for (const { first, within, gives } of PAIRS_OF[meaning] as (typeof PAIRS_OF)[number]) {
    if (!isSaid(first) || lastSentences[first] !== sentence) continue;
    const gap = (starts[i] as number) - (lastEnds[first] as number);
    if (gap >= 0 && gap <= within) count(gives, timesInBody);
  }
}

const isSaid = (meaning: number): boolean => timesInBody[meaning] !== 0 || timesInTitles[meaning] !== 0;

function count(meaning: number, times: Uint8Array): void {
  if (!isSaid(meaning)) said[saidCount++] = meaning;
  if ((times[meaning] as number) < 255) times[meaning] = (times[meaning] as number) + 1;
}

/** Whether the text says it, titles in brackets aside. */
export const says = (meaning: number): boolean => timesInBody[meaning] !== 0;
/** Whether the text or a title in brackets says it. */
export const saysAnywhere = isSaid;
/** Whether a title in brackets says it: 【账单提醒】. */
export const isTitled = (meaning: number): boolean => timesInTitles[meaning] !== 0;
/** How often the text says it, in whichever words. */
export const timesSaid = (meaning: number): number => timesInBody[meaning] as number;
/** All that is said, in the order in which it is said first: how much, and each. */
export const howMuchSaid = (): number => saidCount;
export const saidMeaning = (i: number): number => said[i] as number;
/** Whether a link stands in the text. */
export const hasLink = (): boolean => symbols.links > 0;
/** Whether digits, or letters and digits, are given together with a word for a code. */
export const givesCode = (): boolean => numbers.givesCode(codeWords);
/** Whether digits stand right behind a word that asks to type them in. */
export const givesDigitsToTypeIn = (): boolean => numbers.givesDigitsToTypeIn(typeInWords);

import {
  DOES_SHIFT,
  GIVE_ROLE,
  IN_A_TITLE,
  KEEPS_CODE_WORDS,
  KEEPS_TYPE_IN_WORDS,
  LAST,
  LENGTH_SHIFT,
  MEANING_SHIFT,
  OF_A_MEANING,
  OF_MEANINGS,
  SAID,
  SAID_AGAIN,
  SAY,
  TAKE_BACK,
} from './agreed';
import { endingAt, fallbackOf, itemOf, START, step } from './automaton';
import { addNumber, clearNumbers, giveRole, keepCodeWord, keepTypeInWord } from './numbers';
import { storeRow } from './rows';
import { CLOSE, MIXED, NUMBER, OPEN, SENTENCE_END, symbolAt, symbolCount } from './symbols';
import { ITEMS, KEPT, PAIRS, PAIRS_OF } from './tables';

/** Words found, in the order of their ends: per word what it means, its start, its end, and where that is. */
const MOST_FOUND: i32 = 1024;
const FOUND = memory.data(1024 * 16);
let found: i32 = 0;
/** A word that was taken back means this. */
const TAKEN_BACK: i32 = 255;

/** The facts that hold (1) and don't (0), by their places: those beside words, and from `OF_MEANINGS` on three of each meaning. */
export const FACTS = memory.data(1024);

/** Per meaning where it was said last: the end of the word, and its sentence. */
const LAST_SAID = memory.data(256 * 8);
/** The meanings said, in the order in which each is said first. */
const MEANINGS = memory.data(256);
let meanings: i32 = 0;

/** A title in brackets is at most so long. */
const LONGEST_TITLE: i32 = 40;
const EXCLAMATION: u32 = 0x21;
const QUESTION: u32 = 0x3f;

/** The meanings of the text that was read last, in the order in which they were first said: how many, and each. */
export function meaningCount(): i32 {
  return meanings;
}
/** One of them. */
export function meaningAt(i: i32): i32 {
  return load<u8>(MEANINGS + i);
}

/** One pass over the symbols: every word with its place, and numbers with what the words around make of them. */
export function findWords(): void {
  found = 0;
  clearNumbers();
  const length = symbolCount();
  let node = START;
  let sentence = 0;
  let titleEnd = -1;
  for (let at = 0; at < length; at++) {
    const symbol = symbolAt(at);
    if (symbol === NUMBER || symbol === MIXED) addNumber(sentence);
    else if (endsSentence(symbol)) sentence++;
    else if (symbol === OPEN) titleEnd = at + LONGEST_TITLE;
    else if (symbol === CLOSE) titleEnd = -1;
    node = step(node, symbol);
    const ending = endingAt(node);
    if (ending !== START) takeWords(ending, at + 1, (sentence << 1) + (at <= titleEnd ? 1 : 0));
  }
}

function endsSentence(symbol: u32): bool {
  return symbol === SENTENCE_END || symbol === EXCLAMATION || symbol === QUESTION;
}

/** The words that end at a place, the longest first; what longer ones take back must have been found before. */
function takeWords(ending: u32, end: i32, place: i32): void {
  let takesBack = false;
  for (let node = ending; node !== START; node = endingAt(fallbackOf(node))) {
    let item: u32 = 0;
    for (let at = itemOf(node); (item & LAST) === 0; at++) {
      item = load<u32>(ITEMS + (at << 2));
      const does = doesOf(item);
      if (does === SAY) addFound(meaningOf(item), end - lengthOf(item), end, place);
      else if (does === GIVE_ROLE) giveRole(meaningOf(item));
      else takesBack = true;
    }
  }
  if (takesBack) takeBackAt(ending, end);
}

function doesOf(item: u32): u32 {
  return (item >> DOES_SHIFT) & 0x7f;
}
function meaningOf(item: u32): i32 {
  return (item >> MEANING_SHIFT) & 0xff;
}
function lengthOf(item: u32): i32 {
  return item >> LENGTH_SHIFT;
}

function addFound(meaning: i32, start: i32, end: i32, place: i32): void {
  if (found === MOST_FOUND) return;
  storeRow(FOUND + (found++ << 4), meaning, start, end, place);
}

function takeBackAt(ending: u32, end: i32): void {
  for (let node = ending; node !== START; node = endingAt(fallbackOf(node))) {
    let item: u32 = 0;
    for (let at = itemOf(node); (item & LAST) === 0; at++) {
      item = load<u32>(ITEMS + (at << 2));
      if (doesOf(item) === TAKE_BACK) takeBack(meaningOf(item), end - lengthOf(item));
    }
  }
}

/** 优惠码 is no 优惠. */
function takeBack(meaning: i32, from: i32): void {
  for (let i = found - 1; i >= 0; i--) {
    const word = FOUND + (i << 4);
    if (load<i32>(word, 8) <= from) return;
    if (load<i32>(word) === meaning && load<i32>(word, 4) >= from) store<i32>(word, TAKEN_BACK);
  }
}

/** What was said, in the text and in its titles, and what stands near what. */
export function weighWords(): void {
  for (let i = 0; i < meanings; i++) {
    const facts = factsOf(meaningAt(i));
    store<u8>(facts, 0, SAID);
    store<u8>(facts, 0, SAID_AGAIN);
    store<u8>(facts, 0, IN_A_TITLE);
  }
  meanings = 0;
  for (let word = FOUND; word < FOUND + (found << 4); word += 16) {
    if (load<i32>(word) !== TAKEN_BACK) weighWord(word);
  }
}

function factsOf(meaning: i32): usize {
  return FACTS + OF_MEANINGS + meaning * OF_A_MEANING;
}

function weighWord(word: usize): void {
  const meaning = load<i32>(word);
  const start = load<i32>(word, 4);
  const end = load<i32>(word, 8);
  const place = load<i32>(word, 12);
  const sentence = place >> 1;
  const inTitle = place & 1;
  lookForPairs(meaning, start, sentence);
  if (inTitle === 1) sayInTitle(meaning);
  else say(meaning);
  store<i32>(LAST_SAID + (meaning << 3), end);
  store<i32>(LAST_SAID + (meaning << 3), sentence, 4);
  const kept = load<u8>(KEPT + meaning);
  if (kept === KEEPS_CODE_WORDS) keepCodeWord(start, end, sentence, inTitle);
  else if (kept === KEEPS_TYPE_IN_WORDS) keepTypeInWord(start, end, sentence, inTitle);
}

/** Of each pair that a meaning ends: the meaning that begins it, what both together say, and how far apart they may stand. */
function lookForPairs(meaning: i32, start: i32, sentence: i32): void {
  const to = PAIRS + ((load<u16>(PAIRS_OF + (meaning << 1), 2) as u32) << 2);
  for (let pair = PAIRS + ((load<u16>(PAIRS_OF + (meaning << 1)) as u32) << 2); pair < to; pair += 4) {
    const first = load<u8>(pair) as i32;
    if (!isSaid(first) || load<i32>(LAST_SAID + (first << 3), 4) !== sentence) continue;
    const gap = start - load<i32>(LAST_SAID + (first << 3));
    if (gap >= 0 && gap <= (load<u16>(pair, 2) as i32)) say(load<u8>(pair, 1));
  }
}

function isSaid(meaning: i32): bool {
  const facts = factsOf(meaning);
  return load<u8>(facts, SAID) !== 0 || load<u8>(facts, IN_A_TITLE) !== 0;
}

function say(meaning: i32): void {
  const facts = factsOf(meaning);
  noteMeaning(meaning);
  if (load<u8>(facts, SAID) !== 0) store<u8>(facts, 1, SAID_AGAIN);
  else store<u8>(facts, 1, SAID);
}

function sayInTitle(meaning: i32): void {
  noteMeaning(meaning);
  store<u8>(factsOf(meaning), 1, IN_A_TITLE);
}

function noteMeaning(meaning: i32): void {
  if (!isSaid(meaning)) store<u8>(MEANINGS + meanings++, meaning);
}

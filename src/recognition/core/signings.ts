import { rowOfBrackets } from './brackets';
import { codeAt } from './characters';
import { storeRow } from './rows';

/** There are more, but no number for them. */
const NONE_LEFT: i32 = -1;

/** What stood in brackets, each kept once: how sure and how long it is, its units. Found by its sum, in its place or the next that is free. */
const MOST_NAMES: i32 = 4096;
const NAME_BYTES: i32 = 88;
const NAMES = memory.data(4097 * 88);
const PLACES_OF_NAMES = memory.data(8192 * 2);
const LAST_NAME_PLACE: i32 = 8191;
let names: i32 = 0;

/** Senders with what stood in brackets at the start and at the end, each kept once; found in the same way. */
const MOST_SIGNINGS: i32 = 16_384;
const SIGNINGS = memory.data(16_385 * 16);
const PLACES_OF_SIGNINGS = memory.data(32_768 * 2);
const LAST_SIGNING_PLACE: i32 = 32_767;
let signings: i32 = 0;

/**
 * The number of how the text is signed whose brackets were found last: the same number, the same sender and brackets. No number where more
 * brackets are at one of its ends, or where there are no more numbers.
 * @param atStart how many brackets there are
 */
export function numberOfSigning(text: usize, sender: i32, atStart: i32, atEnd: i32): i32 {
  if (atStart > 1 || atEnd > 1) return NONE_LEFT;
  const start = atStart === 0 ? 0 : numberOfName(text, rowOfBrackets(0));
  const end = atEnd === 0 ? 0 : numberOfName(text, rowOfBrackets(atStart));
  return start < 0 || end < 0 ? NONE_LEFT : numberOf(sender, start, end);
}

function numberOf(sender: i32, start: i32, end: i32): i32 {
  let place = sumOf(sender, start, end) & LAST_SIGNING_PLACE;
  for (let number = signingAt(place); number !== 0; number = signingAt(place)) {
    const row = SIGNINGS + (number << 4);
    if (load<i32>(row) === sender && load<i32>(row, 4) === start && load<i32>(row, 8) === end) return number;
    place = (place + 1) & LAST_SIGNING_PLACE;
  }
  if (signings === MOST_SIGNINGS) return NONE_LEFT;
  signings++;
  storeRow(SIGNINGS + (signings << 4), sender, start, end, 0);
  store<u16>(PLACES_OF_SIGNINGS + (place << 1), signings);
  return signings;
}

function signingAt(place: i32): i32 {
  return load<u16>(PLACES_OF_SIGNINGS + (place << 1));
}

function sumOf(sender: i32, start: i32, end: i32): i32 {
  const sum = ((sender * 31 + start) * 4099 + end) * 0x9e3779b1;
  return sum ^ (sum >>> 15);
}

function numberOfName(text: usize, row: usize): i32 {
  let place = load<i32>(row, 12) & LAST_NAME_PLACE;
  for (let number = nameAt(place); number !== 0; number = nameAt(place)) {
    if (isName(number, text, row)) return number;
    place = (place + 1) & LAST_NAME_PLACE;
  }
  if (names === MOST_NAMES) return NONE_LEFT;
  names++;
  keepName(names, text, row);
  store<u16>(PLACES_OF_NAMES + (place << 1), names);
  return names;
}

function nameAt(place: i32): i32 {
  return load<u16>(PLACES_OF_NAMES + (place << 1));
}

function keepName(number: i32, text: usize, row: usize): void {
  const name = NAMES + number * NAME_BYTES;
  store<u16>(name, load<i32>(row, 8));
  store<u16>(name, lengthOf(row), 2);
  memory.copy(name + 4, text + (load<i32>(row) << 1), lengthOf(row) << 1);
}

function isName(number: i32, text: usize, row: usize): bool {
  const name = NAMES + number * NAME_BYTES;
  const length = lengthOf(row);
  if ((load<u16>(name) as i32) !== load<i32>(row, 8) || (load<u16>(name, 2) as i32) !== length) return false;
  const from = load<i32>(row);
  for (let i = 0; i < length; i++) if (codeAt(name + 4, i) !== codeAt(text, from + i)) return false;
  return true;
}

function lengthOf(row: usize): i32 {
  return load<i32>(row, 4) - load<i32>(row);
}

import { MOST_MESSAGES } from './agreed';
import { bracketsAtEnd, bracketsAtStart, findBrackets } from './brackets';
import { judge } from './judge';
import { addToMark, beginMark, endMark } from './mark';
import { storeRow } from './rows';
import { numberOfSigning } from './signings';
import { readUtf8 } from './utf8';

/**
 * Messages that are judged at once. Per message the number of its sender (-1: it has none), from where to where its text stands in UTF-8.
 * Once judged: the number of how it is signed (-1: it must be judged by itself), what it is as `judge` says it, its mark.
 */
export const MESSAGES = memory.data(MOST_MESSAGES * 16);

/** Longer texts are judged by themselves (`../judged-text.ts`). */
const SHORT: i32 = 300;
const MOST_BYTES_OF_A_UNIT: i32 = 3;
const TEXT = memory.data(2048);

/** Judges the first so many of `MESSAGES`. */
export function judgeMessages(count: i32): void {
  for (let row = MESSAGES; row < MESSAGES + (count << 4); row += 16) judgeMessage(row);
}

function judgeMessage(row: usize): void {
  const sender = load<i32>(row);
  const from = load<i32>(row, 4);
  const to = load<i32>(row, 8);
  store<i32>(row, -1);
  if (sender < 0 || to - from > SHORT * MOST_BYTES_OF_A_UNIT) return;
  const length = readUtf8(from, to, TEXT);
  if (length > SHORT || !findBrackets(TEXT, length)) return;
  const signing = numberOfSigning(TEXT, sender, bracketsAtStart(), bracketsAtEnd());
  if (signing < 0) return;
  const kind = judge(TEXT, length);
  beginMark();
  addToMark(TEXT, length);
  storeRow(row, signing, kind, endMark(), 0);
}

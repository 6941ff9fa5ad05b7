import { settleNumbers } from './numbers';
import { holds, kindByWeight, MAY_DEMAND, NO_ACCOUNT, noteBeside, ruleThatHolds } from './rules';
import { readSymbols } from './symbols';
import { findWords, weighWords } from './words';

/** In an answer: whether the text is of a sort that proves no account. */
const PROVES_NO_ACCOUNT: i32 = 256;
/** In an answer: no rule held, and a kind stands in place of one. */
const WEIGHED: i32 = 128;

/** Reads a text and says what kind it is of: the number of the rule that holds, or the kind that its facts speak for. */
export function judge(text: usize, length: i32): i32 {
  readSymbols(text, length);
  findWords();
  settleNumbers();
  weighWords();
  noteBeside();
  const rule = ruleThatHolds();
  const kind = rule > 0 ? rule : WEIGHED | kindByWeight(holds(MAY_DEMAND));
  return holds(NO_ACCOUNT) ? kind | PROVES_NO_ACCOUNT : kind;
}

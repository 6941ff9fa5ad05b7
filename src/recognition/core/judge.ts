import { MAY_DEMAND, NO_ACCOUNT, PROVES_NO_ACCOUNT, WEIGHED } from './agreed';
import { settleNumbers } from './numbers';
import { holds, kindByWeight, noteBeside, ruleThatHolds } from './rules';
import { readSymbols } from './symbols';
import { findWords, weighWords } from './words';

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

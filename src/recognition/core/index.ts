/** The hot core of judging a text, compiled to WebAssembly: quick from the first text on, without garbage. */
import { settleNumbers } from './numbers';
import { holds, kindByWeight, MAY_DEMAND, NO_ACCOUNT, noteBeside, ruleThatHolds } from './rules';
import { readSymbols } from './symbols';
import { findWords, weighWords } from './words';

export { endingAt, fallbackOf, itemOf, prepare, step } from './automaton';
export { BRACKETS, findBrackets, goOnWithTail } from './brackets';
export { numberCount, OF_NUMBERS_READ, readSymbols, SYMBOLS, symbolCount } from './symbols';
export {
  AT_ENDS,
  CHARACTERS,
  CURRENCIES,
  ITEMS,
  KEPT,
  PAIRS,
  PAIRS_OF,
  ROLES,
  RULES,
  RULES_BEGIN,
  SHAPES,
  SITE_ENDS,
  SYMBOL_OF,
  WEIGHTS,
} from './tables';
export { PIECE, readUtf8 } from './utf8';
export { FACTS } from './words';

/** Where texts stand, as UTF-16 units with two zeros behind their end. */
export const TEXTS = memory.data(4 * 10_240 * 2);

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

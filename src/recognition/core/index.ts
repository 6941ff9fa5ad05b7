import { TEXT_ROOM, TEXT_ROOMS } from './agreed';

/** The hot core of judging messages, compiled to WebAssembly: quick from the first text on, without garbage. */
export { endingAt, fallbackOf, itemOf, prepare, step } from './automaton';
export { BRACKETS, findBrackets, goOnWithTail } from './brackets';
export { judge } from './judge';
export { addToMark, beginMark, endMark } from './mark';
export { judgeMessages, MESSAGES } from './messages';
export { numberCount, OF_NUMBERS_READ, readSymbols, SYMBOLS, symbolCount } from './symbols';
export {
  AT_ENDS,
  BEHIND_TABLES,
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
export const TEXTS = memory.data(TEXT_ROOMS * TEXT_ROOM * 2);

import {
  A_CODE,
  A_LINK,
  A_NUMBER,
  A_PHONE,
  A_TICKET,
  ALWAYS,
  AN_ACCOUNT,
  AN_AMOUNT,
  DIGITS_ALONE,
  DIGITS_TO_TYPE_IN,
  FIRST_RULE,
  HOLDS_NOT_SHIFT,
  LAST_OF_CLAUSE,
  LAST_OF_RULE,
  OF_A_MEANING,
  OF_MEANINGS,
  PLACE,
} from './agreed';
import {
  anyNumber,
  givesCode,
  givesDigitsToTypeIn,
  hasAmount,
  hasLoneDigits,
  hasPhone,
  hasTicket,
  namesAccount,
} from './numbers';
import { linkCount } from './symbols';
import { RULES, RULES_BEGIN, WEIGHTS } from './tables';
import { FACTS, meaningAt, meaningCount } from './words';

/** Whether a rule holds for the text that was read last. */
export function holds(rule: i32): bool {
  let at = RULES + (load<u16>(RULES_BEGIN + (rule << 1)) as u32);
  let asked: u32 = 0;
  while ((asked & LAST_OF_RULE) === 0) {
    let isMet: u32 = 0;
    do {
      asked = load<u16>(at);
      at += 2;
      isMet |= (load<u8>(FACTS + (asked & PLACE)) as u32) ^ (asked >> HOLDS_NOT_SHIFT);
    } while ((asked & LAST_OF_CLAUSE) === 0);
    if (isMet === 0) return false;
  }
  return true;
}

/** The first rule of a kind that holds; 0: none. */
export function ruleThatHolds(): i32 {
  for (let rule = FIRST_RULE; load<u16>(RULES_BEGIN + (rule << 1)) !== 0; rule++)
    if (holds(rule)) return rule;
  return 0;
}

/** Notes the facts beside words. */
export function noteBeside(): void {
  store<u8>(FACTS, 1, ALWAYS);
  store<u8>(FACTS, givesCode(), A_CODE);
  store<u8>(FACTS, givesDigitsToTypeIn(), DIGITS_TO_TYPE_IN);
  store<u8>(FACTS, hasAmount, AN_AMOUNT);
  store<u8>(FACTS, namesAccount, AN_ACCOUNT);
  store<u8>(FACTS, hasTicket, A_TICKET);
  store<u8>(FACTS, hasPhone, A_PHONE);
  store<u8>(FACTS, linkCount() > 0, A_LINK);
  store<u8>(FACTS, hasLoneDigits, DIGITS_ALONE);
  store<u8>(FACTS, anyNumber(), A_NUMBER);
}
/** That a text is a code, only rules say. */
const FIRST_WEIGHED: i32 = AN_AMOUNT;

let notice: f64 = 0;
let transaction: f64 = 0;
let marketing: f64 = 0;
let collection: f64 = 0;

function weigh(fact: i32): void {
  const row = WEIGHTS + (fact << 5);
  notice += load<f64>(row);
  transaction += load<f64>(row, 8);
  marketing += load<f64>(row, 16);
  collection += load<f64>(row, 24);
}

function weighHeld(from: i32, to: i32): void {
  for (let fact = from; fact < to; fact++) if (load<u8>(FACTS + fact) !== 0) weigh(fact);
}

/**
 * The kind that all facts together speak for, the first of those with most.
 * @returns 0 a notice, 1 a transaction, 2 marketing, 3 collection
 */
export function kindByWeight(mayDemand: bool): i32 {
  notice = 0;
  transaction = 0;
  marketing = 0;
  collection = 0;
  weigh(ALWAYS);
  for (let i = 0; i < meaningCount(); i++) {
    const first = OF_MEANINGS + meaningAt(i) * OF_A_MEANING;
    weighHeld(first, first + OF_A_MEANING);
  }
  weighHeld(FIRST_WEIGHED, OF_MEANINGS);
  let best = 0;
  let most = notice;
  if (transaction > most) {
    most = transaction;
    best = 1;
  }
  if (marketing > most) {
    most = marketing;
    best = 2;
  }
  return mayDemand && collection > most ? 3 : best;
}

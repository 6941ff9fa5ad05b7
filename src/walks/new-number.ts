import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Cleanup } from '../cleanup/record/cleanup.js';
import { parseMobileNumber } from '../cleanup/record/number.js';
import { Problem } from '../problem.js';

/** The answer that accounts are to live on an e-mail address, without any number. */
export const NO_NUMBER = 'none';
/** No number of the world is longer, however it is spaced out. */
const MOST_WRITTEN = 40;
const NO_NUMBER_WORDS = [NO_NUMBER, 'email', 'e-mail', 'mail', '邮箱', '用邮箱', '电子邮箱', '不用手机号'];

/**
 * The number that accounts move to: a mainland mobile number as it is written, any other of the world in E.164, or
 * `NO_NUMBER`; null where none is given.
 * @throws Problem `usage.new-number-invalid`, `usage.number-landline`, `usage.number-same`
 */
export function parseNewNumber(text: string, oldNumber: string): string | null {
  const written = text.normalize('NFKC').trim();
  if (written === '') return null;
  if (written.length > MOST_WRITTEN)
    throw new Problem('usage.new-number-invalid', { number: text.slice(0, MOST_WRITTEN) });
  if (NO_NUMBER_WORDS.includes(written.toLowerCase())) return NO_NUMBER;
  const number = isFromAbroad(written) ? numberAbroad(written, text) : mainlandNumber(written);
  if (number === oldNumber) throw new Problem('usage.number-same');
  return number;
}

/** What a new number, or none, means for a cleanup. */
export const newNumberFacts = (number: string | null): Pick<Cleanup, 'newNumber' | 'withoutNumber'> =>
  number === NO_NUMBER
    ? { newNumber: null, withoutNumber: true }
    : { newNumber: number, withoutNumber: false };

const isFromAbroad = (written: string): boolean => /^(?:\+|00)(?!\s*86)/.test(written);

function mainlandNumber(written: string): string {
  try {
    return parseMobileNumber(written);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'usage.number-invalid') throw error;
    throw new Problem('usage.new-number-invalid', { number: written });
  }
}

function numberAbroad(written: string, text: string): string {
  const number = parsePhoneNumberFromString(written.replace(/^00/, '+'));
  if (!number?.isPossible()) throw new Problem('usage.new-number-invalid', { number: text });
  return number.number;
}

import { Problem } from '../../problem.js';

const INVISIBLE_OR_PUNCTUATION = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff()·.—–-]/gu;

/**
 * The eleven digits of a mainland mobile number, from the ways people write one: spaces, dashes, full-width digits,
 * +86, 0086 or 86 in front.
 * @throws Problem `usage.number-landline`, `usage.number-foreign` or `usage.number-invalid`
 */
export function parseMobileNumber(text: string): string {
  const written = text.normalize('NFKC').replace(INVISIBLE_OR_PUNCTUATION, '');
  const digits = written.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  if (/^\+|^00/.test(digits)) throw new Problem('usage.number-foreign', { number: text });
  if (/^0\d{9,11}$|^[2-8]\d{6,7}$|^[48]00\d{7}$/.test(digits)) {
    throw new Problem('usage.number-landline', { number: text });
  }
  throw new Problem('usage.number-invalid', { number: text });
}

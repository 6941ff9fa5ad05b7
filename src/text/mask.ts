/** A mainland mobile number as people write one: a country code before it, spaces or dashes inside. */
const MOBILE = /(?<!\d)((?:(?:\+|00)?86[\s-]?|0)?1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?!\d)/g;

/** A number of any other country in international form: its first three digits and its last four are left. */
const ABROAD = /(?<![\d+])\+(?!86)([1-9]\d{2})(?:[\s-]?\d){2,8}?[\s-]?(\d{4})(?!\d)/g;

/** What every number ends with; most texts have none. */
const FOUR_DIGITS = /\d{4}/;

/**
 * Masks every mainland mobile number in a text, or a number alone: 13800138000 → 138****8000.
 * @param text clean text (see `clean.ts`): a hidden character inside a number would hide it from here
 * @returns the text, masked; anything that is not a mobile number (hotlines, days) stays
 */
export const maskNumber = (text: string): string =>
  FOUR_DIGITS.test(text) ? text.replace(MOBILE, '$1****$2').replace(ABROAD, '+$1****$2') : text;

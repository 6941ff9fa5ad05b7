/** How times are written above messages, as parts of expressions. */
export const CLOCK =
  '(?:凌晨|早上|上午|中午|下午|傍晚|晚上|[ap]m)?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[ap]m|Z)?';
/** A day with its year in front, without the 日 behind. */
export const YEAR_FIRST = '(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}';
/** A day whose year has two digits, as phones in China shorten it; the same without signs. */
export const SHORT_YEAR_FIRST = '(?:0[89]|[1-4]\\d)[-/]\\d{1,2}[-/]\\d{1,2}(?=[日\\s,，|\\])）]|$)';
export const ZONE = '(?:Z|\\s?[+-]\\d{2}:?\\d{2})';

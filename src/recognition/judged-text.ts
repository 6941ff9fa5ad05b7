/** No message of a platform is as long as this; what is longer was made to keep somebody busy. */
const MOST_JUDGED = 10_000;
/** A signature may stand at the end. */
const END_JUDGED = 500;
/** Shorter texts are judged quickly whatever stands in them. */
export const SHORT = 300;
/** No code, word or gap in a message is longer. */
const LONG_RUNS = /(\d{48})\d+|([A-Za-z]{48})[A-Za-z]+|(\s{8})\s+|(([^\d\sA-Za-z])\5{15})\5+/gu;

/** What of a message's text is looked at: all of it, but for what is beyond measure. */
export function judgedText(text: string): string {
  if (text.length <= SHORT) return text;
  const bounded =
    text.length <= MOST_JUDGED
      ? text
      : `${text.slice(0, MOST_JUDGED - END_JUDGED)}\n${text.slice(-END_JUDGED)}`;
  return bounded.replace(LONG_RUNS, (_, digits, letters, gap, same) => digits ?? letters ?? gap ?? same);
}

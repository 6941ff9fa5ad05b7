import type { Words } from '../language/words.js';
import { plainMarkdown } from '../text/plain-markdown.js';
import { longExporting, sectionsOf } from './long-exporting.js';
import type { Step } from './walk.js';

const PHONES = ['android', 'harmonyos', 'iphone-computer', 'iphone', 'none'] as const;
type Phone = (typeof PHONES)[number];

/** Which phone it is: it decides how messages leave it. Whoever brings an export has got them out already. */
export const phone: Step = {
  key: 'phone',
  question: ({ words, given }) => {
    if (given.has('import')) return null;
    const { message, hint, choices } = words.exporting.phone;
    return {
      kind: 'choice',
      key: 'phone',
      message,
      hint,
      default: 'none',
      choices: PHONES.map((value) => ({ value, name: choices[value] })),
    };
  },
  changes: () => [],
};

const phoneTold = (told: unknown): Phone => PHONES.find((one) => one === told) ?? 'none';

/** How to get the messages out of the phone that was told, in two lines. */
export const wayOut = (told: unknown, words: Words): string => words.exporting.ways[phoneTold(told)];

/** All there is to say about it, from the long text that comes with the program. */
export function wholeWayOut(told: unknown, words: Words, columns: number): string {
  const whole = longExporting(words.language);
  const headings = words.exporting.sections[phoneTold(told)];
  return plainMarkdown(headings.length > 0 ? sectionsOf(whole, headings) : whole, columns);
}

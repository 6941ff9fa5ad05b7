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

/** How to get the messages out of the phone that was told, in two lines. */
export const wayOut = (told: unknown, words: Parameters<NonNullable<Step['intro']>>[0]['words']): string =>
  words.exporting.ways[PHONES.find((one) => one === told) ?? ('none' satisfies Phone)];

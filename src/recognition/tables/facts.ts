import { MEANING_NAMES, type MeaningName, placeOfMeaning } from './meanings.js';

/** What is asked beside words; in the order of `../core/rules.ts`. */
const BESIDE = [
  'always',
  'a code',
  'digits to type in',
  'an amount',
  'an account named',
  'a ticket',
  'a phone number',
  'a link',
  'digits alone',
  'a number',
] as const;
export type BesideName = (typeof BESIDE)[number];

/** Of each meaning whether it is said, said again, said in a title. */
const OF_A_MEANING = ['', ', again', ', in a title'] as const;

/** The names of all facts, each at its place. */
export const FACTS: readonly string[] = [
  ...BESIDE,
  ...MEANING_NAMES.flatMap((name) => OF_A_MEANING.map((how) => `${name}${how}`)),
];

/** Where the facts of a meaning stand. */
export const factsOf = (name: MeaningName): { said: number; titled: number } => {
  const said = BESIDE.length + placeOfMeaning(name) * OF_A_MEANING.length;
  return { said, titled: said + OF_A_MEANING.indexOf(', in a title') };
};

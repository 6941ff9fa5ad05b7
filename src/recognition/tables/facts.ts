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
  IN_A_TITLE,
  OF_A_MEANING,
  OF_MEANINGS,
  SAID,
  SAID_AGAIN,
} from '../core/agreed.js';
import { MEANING_NAMES, type MeaningName, placeOfMeaning } from './meanings.js';

/** What is asked beside words, each with its place. */
const BESIDE = {
  always: ALWAYS,
  'a code': A_CODE,
  'digits to type in': DIGITS_TO_TYPE_IN,
  'an amount': AN_AMOUNT,
  'an account named': AN_ACCOUNT,
  'a ticket': A_TICKET,
  'a phone number': A_PHONE,
  'a link': A_LINK,
  'digits alone': DIGITS_ALONE,
  'a number': A_NUMBER,
} as const;
export type BesideName = keyof typeof BESIDE;

/** The names of all facts, each at its place: those beside words, and of each meaning whether it is said, said again, said in a title. */
export const FACTS: readonly string[] = namesOfFacts();

function namesOfFacts(): string[] {
  const names: string[] = [];
  for (const [name, place] of Object.entries(BESIDE)) names[place] = name;
  for (const name of MEANING_NAMES) {
    const first = firstOf(name);
    names[first + SAID] = name;
    names[first + SAID_AGAIN] = `${name}, again`;
    names[first + IN_A_TITLE] = `${name}, in a title`;
  }
  return names;
}

/** Where the facts of a meaning stand. */
export const factsOf = (name: MeaningName): { said: number; titled: number } => {
  const first = firstOf(name);
  return { said: first + SAID, titled: first + IN_A_TITLE };
};

function firstOf(name: MeaningName): number {
  return OF_MEANINGS + placeOfMeaning(name) * OF_A_MEANING;
}

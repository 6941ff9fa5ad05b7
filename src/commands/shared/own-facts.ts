import type { Cleanup } from '../../cleanup/record/cleanup.js';
import type { FactKey } from '../../letters/blanks.js';

/** What is the same in every letter of a person: kept once, with the cleanup. Never an ID number. */
export const OWN_FACTS = [
  'personName',
  'personAddress',
  'postcode',
  'personPhone',
  'personEmail',
  'usedSince',
  'numberFrom',
  'outOfService',
] as const satisfies readonly FactKey[];
export type OwnFact = (typeof OWN_FACTS)[number];

/** Under which key the cleanup keeps a fact, apart from the answers of its walk. */
export const keptAs = (key: OwnFact): string => `letter:${key}`;

/** The person's own facts, as far as they were told. */
export const ownFacts = ({ answers }: Pick<Cleanup, 'answers'>): Partial<Record<OwnFact, string>> =>
  Object.fromEntries(
    OWN_FACTS.flatMap((key) => {
      const value = answers[keptAs(key)];
      return typeof value === 'string' && value !== '' ? [[key, value]] : [];
    }),
  );

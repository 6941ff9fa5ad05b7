import type { Ground, Rung } from '../rung.js';

/** What is wrong, and so which way leads out of it. */
export type MapName =
  | 'lender'
  | 'collector'
  | 'platform'
  | 'carrier'
  | 'cheap-plan'
  | 'charges'
  | 'notices'
  | 'private-notices'
  | 'parcels'
  | 'acquaintances'
  | 'codes'
  | 'advertising'
  | 'labels'
  | 'refusal'
  | 'own-account'
  | 'doubted-debt'
  | 'own-notices'
  | 'account-back'
  | 'leak-person'
  | 'leak-carrier';

/** Whom one can turn to about one kind of problem; several of them on the same day, where that is of use. */
export type RemedyMap = {
  name: MapName;
  rungs: readonly Rung[];
  /** what a claim must show, by code; for the claims of a former holder */
  mustShow: readonly string[];
  /** what it rests on */
  grounds: readonly Ground[];
};

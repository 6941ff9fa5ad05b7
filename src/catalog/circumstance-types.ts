import type { Bilingual, Category, FactSource, Operation } from './types.js';

/**
 * Facts that must hold together: each with the values of which one must be so. A fact is one of the circumstances, or
 * one of those that `cleanup/circumstances/facts.ts` adds (`track`, `carrier`, `new-number`, `bound` …).
 */
export type Condition = Record<string, string[]>;

/** It holds where one of `when` does (without any: always), and none of `unless`. */
type Conditional = { when?: Condition[]; unless?: Condition[] };

/** A sentence for whom it holds. */
type ConditionalText = Bilingual & Conditional;

/** What follows from one or more circumstances of a person. The JSON Schema beside this file says the same. */
export type Circumstance = Conditional & {
  /** kebab-case, stable */
  id: string;
  /** place among those that hold together, smallest first */
  order: number;
  name: Bilingual;
  /** what it means for the person, in a sentence or two */
  summary: Bilingual;
  tasks: CircumstanceTask[];
  /**
   * general advice beside the tasks; a line without sources is said to have none, unless it is about the person's `own` cleanup;
   * with `at` it is said only where a platform of these kinds refused
   */
  advice: (ConditionalText & { sources: string[]; own?: true; at?: Category[] })[];
  /** what is done at a counter: not before a day that the person told, or by then, as is the cancellation */
  counters?: { from?: ToldDay; until?: ToldDay };
  /** kinds of letters that are for this person */
  letters: string[];
  /** what others are told and this person must not be */
  notSaid?: NotSaid;
  /** what was looked for and not found: shown as unknown */
  unknown: ConditionalText[];
  /** what the program cannot do here */
  cannot: Bilingual[];
  sources: FactSource[];
};

/** A day among the circumstances. */
type ToldDay = 'restore-by' | 'back-on' | 'leave-on';

/** Something to do that follows from circumstances. Its texts may hold the variables of `cleanup/circumstances/variables.ts`. */
export type CircumstanceTask = Conditional & {
  /** kebab-case; the operation of the task */
  id: string;
  /** where it is done: at the carrier, once per name among `others`, or once per account of these kinds */
  at: 'carrier' | 'new-number' | 'others' | { platforms?: string[]; categories?: Category[] };
  title: Bilingual;
  steps: ConditionalText[];
  /** what to bring or have at hand */
  papers: ConditionalText[];
  channels: Operation['channels'];
  /** cautious; absent: unknown */
  waitDays?: number;
  oldNumber: Operation['oldNumber'];
  /** how much hangs on it; absent: as much as on the account that it is done at */
  level?: 'critical' | 'high' | 'medium' | 'low';
  /** the day, told among the circumstances, by which it must be over */
  dueBy?: ToldDay;
  /** it had better come before everything else */
  first?: true;
  /** today, whatever time the person has: it stands before everything else, like demands for money */
  now?: true;
  /**
   * id of a task of the same circumstance: this one is for when that was refused; until then it waits for it, and when
   * that succeeded it is not needed
   */
  ifRefused?: string;
  /** what can't be done before it, and what had better not: kinds of tasks */
  neededBy?: TaskKind[];
  preferredBy?: TaskKind[];
  /** operations of the same account that are not for this person: this task stands in for them */
  replaces?: string[];
  basis: Operation['basis'];
  sources: string[];
};

/**
 * accounts: whatever is done at an account; new-number: what binds an account to the new number; old-number: what asks
 * for a code to the old number; carrier: the carrier's proofs and the cancellation; cancel-number: the cancellation alone.
 */
export type TaskKind = 'accounts' | 'new-number' | 'old-number' | 'carrier' | 'cancel-number';

export type NotSaid = {
  /** patterns (regular expressions) in what the catalog says of an operation, and what is said instead */
  words?: { pattern: string; zh?: string; en?: string }[];
  /** what an operation needs, by the catalog's word, and what this person brings instead; null: nothing */
  needs?: Record<string, string | null>;
  /** ids of official services that don't serve this person */
  services?: string[];
  /** id of the task of this circumstance that says what to do in place of those services */
  instead?: string;
  /** kinds of letters that are not for this person, and which is in their place */
  letters?: Record<string, string>;
  /** what somebody else would bring along to a rung, and what this person brings in its place */
  proofs?: Record<string, string>;
  /** what can be done where the time is too short, by the plan's code, as it is for this person; `{day}` is the day that would do */
  waysOut?: Record<string, { zh: string; en: string }>;
  /** operations that nobody in these circumstances is told to do */
  operations?: string[];
  /** rungs of remedies that are not for this person */
  rungs?: string[];
};

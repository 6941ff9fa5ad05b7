import { type Day, daysBetween } from '../days/day.js';
import { circumstancesOf } from '../record/circumstances.js';
import type { Cleanup } from '../record/cleanup.js';
import type { Binding } from '../types.js';
import { refusalsOf } from './refusals.js';
import { demandsIn } from './variables.js';

/** Every fact that a condition may name, with the values that hold; several where several do. */
export type FactValues = Readonly<Record<string, readonly string[]>>;

/** So many days after it was opened a new number can still be given back or swapped most easily: our own reading. */
const FIRST_DAYS = 30;

/** The carrier's own account, and so many others, are much for a number that was just opened. */
const MUCH_BOUND = 5;

/**
 * What conditions are matched against: the circumstances as they were told, and beside them
 * - `told`: the names of the facts that the person told themselves
 * - `others`: `yes` or `no`
 * - `track`, `carrier`
 * - `new-number`: `none`, `mainland` or `foreign`
 * - `restore-by`, `back-on`, `leave-on`: `unknown`, `ahead` or `past`
 * - `cancel-on`: `unknown`, `ahead` or `past`: the day on which the person wants to give the number back
 * - `opened`: `first-days`, `later` or `unknown`: how long a new holder has the number
 * - `found`: `demands` where money is asked for, `much` where five platforms or more are bound
 * - `bound`: ids and categories of what is bound to it
 * - `refused`: why something is stuck, as far as the person's words tell (`RefusalKind`)
 */
export function factValues(cleanup: Cleanup, bindings: readonly Binding[], today: Day): FactValues {
  const {
    others,
    'restore-by': restoreBy,
    'back-on': backOn,
    'leave-on': leaveOn,
    ...chosen
  } = circumstancesOf(cleanup);
  const bound = bindings.filter((binding) => !binding.dismissed);
  return {
    ...Object.fromEntries(Object.entries(chosen).map(([fact, value]) => [fact, [value]])),
    told: Object.keys(cleanup.circumstances),
    others: [
      others.length > 0 || bindings.some(({ of, dismissed }) => of !== undefined && !dismissed)
        ? 'yes'
        : 'no',
    ],
    track: [cleanup.track],
    carrier: [cleanup.carrier],
    'new-number': [newNumberKind(cleanup.newNumber)],
    'restore-by': [comingOrPast(restoreBy, today)],
    'back-on': [comingOrPast(backOn, today)],
    'leave-on': [comingOrPast(leaveOn, today)],
    'cancel-on': [comingOrPast(cleanup.cancelOn ?? undefined, today)],
    opened: [openedWhen(cleanup.since, today)],
    found: [...(demandsIn(cleanup) > 0 ? ['demands'] : []), ...(bound.length > MUCH_BOUND ? ['much'] : [])],
    bound: [...new Set(bound.flatMap(({ id, category }) => [id, category]))],
    refused: refusalsOf(cleanup),
  };
}

const newNumberKind = (number: string | null): string =>
  number === null ? 'none' : /^1[3-9]\d{9}$/.test(number) ? 'mainland' : 'foreign';

const comingOrPast = (day: Day | undefined, today: Day): string =>
  day === undefined ? 'unknown' : day < today ? 'past' : 'ahead';

const openedWhen = (since: Day | null, today: Day): string =>
  since === null ? 'unknown' : daysBetween(since, today) <= FIRST_DAYS ? 'first-days' : 'later';

import { addDays, type Day, daysBetween } from '../days/day.js';
import type { Cleanup, OperationName, TaskState } from '../record/cleanup.js';
import type { Task } from '../types.js';
import { withHolds } from './accounting.js';
import { markOf, UNPLANNED } from './bare-task.js';
import { lastSecurityChange } from './checklist.js';

/** What is done at an account itself; nothing else on a checklist follows from how far it is. */
const AT_ACCOUNTS: readonly OperationName[] = ['change', 'unbind', 'deregister', 'recover', 'new-owner'];

/** Set back, an account may get another operation; left undone, it makes way for others and holds what needs it. */
const CHANGES_MORE: readonly TaskState[] = ['todo', 'skipped'];

/**
 * The checklist after one more mark on an account's task, without asking the catalog: the same as `checklist` makes.
 * @param before the checklist of `cleanup` without that mark
 * @param cleanup with the mark
 * @param id of the marked task
 * @returns unplanned; null where more may follow from the mark, so that the checklist is to be made anew
 */
export function withMark(
  before: readonly Task[],
  earlier: Cleanup,
  cleanup: Cleanup,
  id: string,
  today: Day,
): Task[] | null {
  const { track, keep, newNumber, withoutNumber } = cleanup;
  // a new holder, a lost number and a number that is kept have tasks of their own that come and go with the accounts'
  if (track !== 'prepare-cancel' || keep) return null;
  // the last account that moves takes the choice of a number with it
  if (newNumber === null && !withoutNumber) return null;
  // an operation was chosen with it, for an account that had none
  if (!isAsLong(cleanup.operations, earlier.operations)) return null;
  const task = before.find((one) => one.id === id);
  const marked = markOf(cleanup, id);
  if (!task || !AT_ACCOUNTS.includes(task.operation)) return null;
  if (CHANGES_MORE.includes(marked.state) || task.state === 'skipped') return null;
  const rested = restedLater(task, earlier, cleanup);
  return withHolds(
    before.map((one) => ({ ...one, ...UNPLANNED, ...(one === task ? { ...marked, ...rested } : {}) })),
    today,
  );
}

const isAsLong = (record: object, other: object): boolean =>
  record === other || Object.keys(record).length === Object.keys(other).length;

/** A rest is counted from the last change at the account, which the mark may be. */
function restedLater(
  { binding, notBefore, instead }: Task,
  earlier: Cleanup,
  cleanup: Cleanup,
): Pick<Task, 'notBefore' | 'instead'> {
  const place = { id: binding };
  const days = daysBetween(lastSecurityChange(earlier, place), lastSecurityChange(cleanup, place));
  const later = (day: Day | null): Day | null => day && addDays(day, days);
  return {
    notBefore: later(notBefore),
    instead: instead.map((other) => ({ ...other, notBefore: later(other.notBefore) })),
  };
}

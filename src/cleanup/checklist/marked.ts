import { refusalsOf } from '../circumstances/refusals.js';
import { addDays, type Day, daysBetween } from '../days/day.js';
import type { Cleanup, OperationName } from '../record/cleanup.js';
import type { Task } from '../types.js';
import { lastSecurityChange } from './account-task.js';
import { isSettled, withHolds } from './accounting.js';
import { markOf } from './bare-task.js';
import { operationChoices } from './operation-choice.js';
import { isAnyToMove, isFrozenUntilRecovered } from './track-tasks.js';

/** What is done at an account itself; nothing else on a checklist follows from how far it is. */
const AT_ACCOUNTS: readonly OperationName[] = ['change', 'unbind', 'deregister', 'recover', 'new-owner'];

/**
 * The checklist after one more mark on an account's task, without asking the catalog: the same as `checklist` makes.
 * @param before the checklist of `cleanup` without that mark
 * @param cleanup with the mark
 * @param id of the marked task
 * @returns with the days of before, and the same tasks where nothing else is said of them; null where more may follow from the mark, so that the checklist is to be made anew
 */
export function withMark(
  before: readonly Task[],
  earlier: Cleanup,
  cleanup: Cleanup,
  id: string,
  today: Day,
): Task[] | null {
  // a number that is kept has tasks of its own that come and go with the accounts'
  if (cleanup.keep) return null;
  // a reason that is new, or gone, is a circumstance
  if (refusalsOf(cleanup).join() !== refusalsOf(earlier).join()) return null;
  // an operation was chosen with it, for an account that had none
  if (!isAsLong(cleanup.operations, earlier.operations)) return null;
  const task = before.find((one) => one.id === id);
  const marked = markOf(cleanup, id);
  if (!task || !AT_ACCOUNTS.includes(task.operation)) return null;
  if (changesOthers(before, task, marked, cleanup)) return null;
  // set back, an account may get another operation
  if (marked.state === 'todo' && !staysChosen(task, cleanup)) return null;
  const leftOut = marked.state === 'skipped';
  const turns = leftOut !== (task.state === 'skipped');
  // left undone, it gives way to what the person wanted after it
  if (turns && cleanup.orders.length > 0) return null;
  const rested = restedLater(task, earlier, cleanup);
  // the days on which a counter is within reach count besides
  const toldOf = Object.keys(cleanup.circumstances).length > 0;
  if (toldOf && task.place === 'counter' && rested.notBefore !== task.notBefore) return null;
  const cancellationAfter = turns ? afterWithout(before, task, leftOut) : undefined;
  if (cancellationAfter === null) return null;
  return withHolds(
    before.map((one) => {
      if (one === task) return { ...one, ...marked, ...rested };
      return cancellationAfter && one.operation === 'cancel-number'
        ? { ...one, after: cancellationAfter }
        : one;
    }),
    today,
  );
}

/** Whether a task comes or goes with the mark of another. */
function changesOthers(
  before: readonly Task[],
  task: Task,
  marked: Pick<Task, 'state'>,
  cleanup: Cleanup,
): boolean {
  const { track, newNumber, withoutNumber } = cleanup;
  // what is recovered need not be frozen any more
  if (task.operation === 'recover' && isSettled(marked.state) !== isSettled(task.state))
    return isFrozenUntilRecovered(task, cleanup);
  // the last account that moves takes the choice of a number with it
  const isToChoose = track === 'prepare-cancel' && newNumber === null && !withoutNumber;
  const after = before.map((one) => (one === task ? { ...one, ...marked } : one));
  return isToChoose && isAnyToMove(before) !== isAnyToMove(after);
}

/** Whether a task that is not begun keeps the operation that was settled for its account. */
const staysChosen = ({ binding, name, operation }: Task, cleanup: Cleanup): boolean =>
  cleanup.operations[binding] === operation &&
  operationChoices(cleanup, { id: binding, name }).includes(operation);

/**
 * What the cancellation comes after once a task is left undone on purpose, or no longer is: all others, in their order.
 * @returns null where its place among them does not show
 */
function afterWithout(before: readonly Task[], task: Task, leftOut: boolean): string[] | null {
  const [cancellation, ...others] = before.filter(({ operation }) => operation === 'cancel-number');
  if (!cancellation || others.length > 0) return null;
  const { after } = cancellation;
  if (leftOut) return after.filter((id) => id !== task.id);
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const own = places.get(task.id) ?? 0;
  const next = after.findIndex((id) => (places.get(id) ?? 0) > own);
  return next < 0 || before.some(({ hurtsNow }) => hurtsNow) ? null : after.toSpliced(next, 0, task.id);
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

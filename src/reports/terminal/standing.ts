import { isDone, isSettled } from '../../cleanup/checklist/accounting.js';
import { daysBetween } from '../../cleanup/days/day.js';
import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import type { Pen } from './screen.js';
import { shellWord } from './shell-word.js';

/** How many names stand in one line. */
const NAMED = 8;

/** What is no account: it has lines of its own among what is next. */
const AT_THE_CARRIER: readonly Task['operation'][] = ['restore-number', 'carrier-proof', 'circumstance'];

/** What a person must know before all else: the planned day is past, or the number is gone with tasks still open. */
export function firstLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { cleanup, stage, today } = input;
  if (stage === 'number-gone' && cleanup.track === 'prepare-cancel') return goneLines(input, words, pen);
  if (isBack(input)) return pen.text(words.standing.isBack);
  const cancellation = input.tasks.find(({ operation }) => operation === 'cancel-number');
  // it was given back already, so the day asks nothing
  if (cleanup.circumstances['number-state'] === 'held') return [];
  if (stage !== 'open' || !cancellation || !cleanup.cancelOn || cleanup.cancelOn >= today) return [];
  return pen.text(
    pen.level('critical', words.standing.past(cleanup.cancelOn, shellWord(outside(cancellation.id)))),
  );
}

/** Whether a former holder had the number back: accounts move by its codes then, instead of by appeals. */
export const isBack = ({ cleanup, tasks }: Pick<ReportInput, 'cleanup' | 'tasks'>): boolean =>
  cleanup.track === 'recover-accounts' &&
  tasks.some(({ operation, state }) => operation === 'restore-number' && isDone(state));

/** What goes on without the number, and what needs it back. */
function goneLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { standing: say, views } = words;
  const open = input.tasks.filter(
    ({ state, operation }) => !isSettled(state) && !AT_THE_CARRIER.includes(operation),
  );
  const named = (fits: (task: Task) => boolean): string | null => {
    const tasks = open.filter(fits);
    const names = [...new Set(tasks.map(({ name }) => outside(name)))];
    return names.length === 0 ? null : views.list(names.slice(0, NAMED)) + (names.length > NAMED ? ' …' : '');
  };
  const without = named(({ needsOldNumber }) => needsOldNumber === 'not-needed');
  const perhaps = named(({ needsOldNumber }) => ['alternative', 'unknown'].includes(needsOldNumber));
  const needing = named(({ needsOldNumber }) => needsOldNumber === 'required');
  const { restore, since } = input.timeline();
  const until = restore.countOn && restore.countOn >= input.today ? restore.countOn : null;
  return [
    ...pen.text(say.gone(since)),
    ...(without ? pen.item('-', say.without(without), 1) : []),
    ...(perhaps ? pen.item('-', say.perhaps(perhaps), 1) : []),
    ...(needing ? pen.item('-', say.needsIt(needing, until), 1) : []),
    ...pen.text(say.goOn),
  ];
}

/** By how many days the wished day is missed; null where it is not, or there is none. */
export const daysShort = ({ plan }: Pick<ReportInput, 'plan'>): number | null =>
  plan.cancelOn && plan.earliestSafeDay && !plan.feasible
    ? Math.max(1, daysBetween(plan.cancelOn, plan.earliestSafeDay))
    : null;

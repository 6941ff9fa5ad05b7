import type { Day } from '../days/day.js';
import type { Cleanup, TaskMark } from './cleanup.js';
import { isDone } from './task-state.js';

/** Where a cleanup stands. `kept`: the number stays the person's, cheaply; `finished`: nothing is left to do. */
export type Stage = 'open' | 'number-gone' | 'kept' | 'finished';

/** States of a number that is its former owner's no longer. */
const GONE: readonly (string | null)[] = ['cancelled', 're-issued', 'reissued'];

/** Whether the person's own number is gone: cancelled by what they marked or said, or lost from the beginning. */
export function isNumberGone({ track, numberState, circumstances, marks }: Cleanup): boolean {
  if (track === 'audit-new-number') return false;
  const said = numberState ?? circumstances['number-state'];
  if (said) return GONE.includes(said);
  return track === 'recover-accounts'
    ? settled(marks, 'restore-number') === null
    : settled(marks, 'cancel-number') !== null;
}

/** The day on which a number that is gone went; null where nobody said so. */
export function goneOn({ cancelledOn, numberState, stateSince, marks }: Cleanup): Day | null {
  if (cancelledOn) return cancelledOn;
  if (GONE.includes(numberState)) return stateSince;
  const mark = settled(marks, 'cancel-number');
  return mark && (mark.claimedOn ?? mark.on);
}

/** The mark of a task of the carrier's that was called done, whichever carrier it is. */
function settled(marks: Cleanup['marks'], operation: string): TaskMark | null {
  // by their names alone: there may be thousands
  const found = Object.keys(marks).find(
    (id) => id.endsWith(`.${operation}`) && isDone(marks[id]?.state ?? 'todo'),
  );
  return (found && marks[found]) || null;
}

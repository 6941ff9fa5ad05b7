import type { Situation } from '../../cleanup/situation.js';
import { marksOf, type Verification } from '../../cleanup/verify.js';
import type { Change } from '../../walks/walk.js';
import type { Context } from './context.js';

/** A verification's marks as changes of the cleanup. */
export const changesOf = (verification: Verification, { cleanup }: Situation, { today }: Context): Change[] =>
  marksOf(verification, cleanup, today).map((mark) => ({ type: 'task-marked', ...mark }));

/** What a verification found, with the tasks themselves. */
export function verifiedTasks({ reopened, verified, undecided }: Verification, { tasks }: Situation) {
  const named = (ids: readonly string[]) => tasks.filter((task) => ids.includes(task.id));
  return {
    reopened: named(reopened.map(({ task }) => task)),
    reopenedBy: reopened,
    verified: named(verified),
    undecided,
  };
}

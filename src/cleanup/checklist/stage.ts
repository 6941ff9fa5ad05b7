import type { Cleanup } from '../record/cleanup.js';
import { isNumberGone, type Stage } from '../record/stage.js';
import type { Task } from '../types.js';
import { isSettled } from './accounting.js';

/** Where a cleanup stands: a number that is kept is so at once; one that is gone leaves what is still open. */
export function stageOf(cleanup: Cleanup, tasks: readonly Task[]): Stage {
  if (cleanup.track === 'prepare-cancel' && cleanup.keep && !isNumberGone(cleanup)) return 'kept';
  if (tasks.length > 0 && tasks.every(({ state }) => isSettled(state))) return 'finished';
  return isNumberGone(cleanup) ? 'number-gone' : 'open';
}

import type { Circumstance } from '../../catalog/circumstance-types.js';
import type { Day } from '../days/day.js';
import type { Cleanup } from '../record/cleanup.js';
import type { Binding } from '../types.js';
import { factValues } from './facts.js';
import { matching } from './matching.js';

/** The circumstances that hold for a cleanup on a day, in their order, each with only that of it which holds. */
export const circumstancesThatHold = (
  cleanup: Cleanup,
  bindings: readonly Binding[],
  { circumstances }: { circumstances: readonly Circumstance[] },
  today: Day,
): Circumstance[] => matching(circumstances, factValues(cleanup, bindings, today));

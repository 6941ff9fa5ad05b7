import type { Binding, Task } from '../cleanup/types.js';

/** What of a cleanup a view is to show, and whether what is usually cut is shown whole. */
export type Filter = {
  /** whether anything is left out because it was not asked for */
  narrows: boolean;
  all: boolean;
  task(task: Task): boolean;
  binding(binding: Binding): boolean;
};

/** Nothing left out, long lists cut as usual. */
export const UNFILTERED: Filter = { narrows: false, all: false, task: () => true, binding: () => true };

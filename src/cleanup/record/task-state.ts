import type { TaskState } from './cleanup.js';

/** Whether a task is done: the person says so, or something has shown it. */
export const isDone = (state: TaskState): boolean => state === 'claimed' || state === 'verified';

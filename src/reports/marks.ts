import type { TaskState } from '../cleanup/record/cleanup.js';
import type { Task } from '../cleanup/types.js';

/** A task's state as a box that is read without colour; the same in every language. */
export const BOXES: Record<TaskState, string> = {
  todo: '[ ]',
  doing: '[>]',
  waiting: '[~]',
  blocked: '[!]',
  claimed: '[x]',
  verified: '[v]',
  skipped: '[-]',
};

/** Whether a task is over once it is called done; choosing a number is over when the number is told. */
export const isCalledDone = ({ operation }: Pick<Task, 'operation'>): boolean =>
  operation !== 'choose-number';

import type { Cleanup } from '../record/cleanup.js';
import type { Binding } from '../types.js';

/** Whether a former holder is still logged in to this account on some device: then nothing is to be appealed for. */
export const isStillLoggedIn = (
  { id, name }: Pick<Binding, 'id' | 'name'>,
  { track, answers }: Pick<Cleanup, 'track' | 'answers'>,
): boolean =>
  track === 'recover-accounts' &&
  Array.isArray(answers.stillLoggedIn) &&
  answers.stillLoggedIn.some((named) => named === id || named === name);

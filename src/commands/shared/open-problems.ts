import type { Given } from '../../cleanup/remedies/problems.js';
import { type OpenProblem, openProblems } from '../../cleanup/remedies/remedy.js';
import type { Context } from './context.js';

/** The problems that are open today; what is another person's is looked up as its platform. */
export const openProblemsOf = (
  { cleanup, bindings, tasks, letterInstead = {}, proofInstead = {}, rungsNotSaid = [] }: Given,
  { facts, today }: Pick<Context, 'facts' | 'today'>,
): OpenProblem[] =>
  openProblems(
    { cleanup, bindings, tasks, letterInstead, proofInstead, rungsNotSaid, platform: facts.platform },
    today,
    facts.calendar,
  );

import type { IncidentKind } from '../../cleanup/record/incident.js';
import { MAP_OF_KIND } from '../../cleanup/remedies/problems.js';
import { Problem } from '../../problem.js';
import type { ReportInput } from '../../reports/input.js';
import type { Context } from './context.js';
import { openProblemsOf } from './open-problems.js';
import { findBinding } from './targets.js';

/** What belongs together in one complaint: whom it is about, and what of that came in. */
export type OneCase = {
  bindings: readonly string[];
  /** null: of any kind */
  kinds: readonly IncidentKind[] | null;
  /** the problems whose steps belong to it; null: those of its bindings */
  problem: string | null;
};

/**
 * The case that is meant: a problem by its id, or a binding.
 * @throws Problem `usage.case-unknown`
 */
export function caseNamed(text: string, input: ReportInput, context: Context): OneCase {
  const problems = openProblemsOf(input, context);
  const problem = problems.find(({ id }) => id === text.trim());
  if (problem) {
    const kinds = [...MAP_OF_KIND].flatMap(([kind, map]) => (map === problem.map ? kind : []));
    return {
      bindings: problem.bindings,
      kinds: problem.binding === null && kinds.length > 0 ? kinds : null,
      problem: problem.id,
    };
  }
  try {
    return { bindings: [findBinding(text, input, context).id], kinds: null, problem: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'usage.binding-unknown') throw error;
    throw new Problem('usage.case-unknown', { text, known: problems.map(({ id }) => id) });
  }
}

/** Whether a problem's steps belong to the case. */
export const isOfCase = (problem: string, { bindings, problem: own }: OneCase): boolean =>
  own === null ? bindings.some((id) => problem.endsWith(`.${id}`)) : problem === own;

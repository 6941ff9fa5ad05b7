import type { FileProblem, ReportProblem } from '../types.js';

/** More problems of a file than these are counted by the one who reads a file like this, not by us. */
export const MAX_PROBLEMS = 300;

/** Where a source reports to. */
export function problemList(): { problems: FileProblem[]; report: ReportProblem } {
  const problems: FileProblem[] = [];
  const report: ReportProblem = (problem) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
  };
  return { problems, report };
}

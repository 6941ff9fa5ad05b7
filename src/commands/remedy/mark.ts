import type { RemedyStep } from '../../cleanup/record/remedy-steps.js';
import { type OpenProblem, waitOver } from '../../cleanup/remedies/remedy.js';
import type { Situation } from '../../cleanup/situation.js';
import { Problem } from '../../problem.js';
import type { Change } from '../../walks/walk.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, inputOf } from '../shared/current.js';
import { printRemedy, problemsOf } from './remedy.js';

const OUTCOMES = ['solved', 'refused'] as const;

/** Notes that the person turned to the next rung today; what it holds up waits with it. */
export async function runSent(context: Context, [name]: [string]): Promise<number> {
  let said = '';
  const { after } = await changeCurrent(context, (before) => {
    const problem = problemNamed(name, before, context);
    const { rung } = problem;
    if (!rung) throw new Problem('usage.remedy-climbed', { problem: name });
    const until = waitOver(rung.wait, context.today, context.facts.calendar);
    const who = context.words.remedies.ladders[problem.ladder];
    said = until ? context.words.remedies.sent(who, until) : context.words.remedies.sentNoDay(who);
    const step: RemedyStep = { to: rung.to, on: context.today, until, outcome: null };
    return [{ type: 'remedy-marked', problem: problem.id, step }, ...waiting(problem, until, context)];
  });
  context.print(said);
  printRemedy('remedy sent', problemsOf(inputOf(after, context), context), context);
  return 0;
}

/** A task that is held up waits as long as the answer may take: that is how it comes into the plan. */
const waiting = (problem: OpenProblem, until: string | null, { today }: Context): Change[] =>
  problem.task && until
    ? [{ type: 'task-marked', task: problem.task, mark: { state: 'waiting', on: today, until } }]
    : [];

/** Notes what came of the rung that was taken last. */
export async function runAnswered(context: Context, [name, outcome]: [string, string]): Promise<number> {
  if (!(OUTCOMES as readonly string[]).includes(outcome)) {
    throw new Problem('usage.option-invalid', { option: 'OUTCOME', value: outcome, expected: OUTCOMES });
  }
  const answer = outcome as (typeof OUTCOMES)[number];
  const { after } = await changeCurrent(context, (before) => {
    const problem = problemNamed(name, before, context);
    const last = problem.taken.at(-1);
    if (!last) throw new Problem('usage.remedy-not-sent', { problem: problem.id, task: problem.task ?? '' });
    return [
      { type: 'remedy-marked', problem: problem.id, step: { ...last, outcome: answer } },
      ...settled(problem, answer, context),
    ];
  });
  context.print(context.words.remedies.answered[answer]);
  printRemedy('remedy answered', problemsOf(inputOf(after, context), context), context);
  return 0;
}

/** What is solved is done, until something shows otherwise; what is refused stands open again. */
const settled = ({ task }: OpenProblem, outcome: (typeof OUTCOMES)[number], { today }: Context): Change[] =>
  task
    ? [
        {
          type: 'task-marked',
          task,
          mark: { state: outcome === 'solved' ? 'claimed' : 'blocked', on: today },
        },
      ]
    : [];

function problemNamed(name: string, situation: Situation, context: Context): OpenProblem {
  const problems = problemsOf(situation, context);
  const meant = problems.filter(({ id, binding, name: who }) => [id, binding, who].includes(name));
  const [problem, ...others] = meant;
  if (problem && others.length === 0) return problem;
  throw new Problem('usage.problem-unknown', { problem: name, known: problems.map(({ id }) => id) });
}

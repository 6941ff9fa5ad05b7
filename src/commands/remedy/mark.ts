import type { Day } from '../../cleanup/days/day.js';
import { parsePastDay } from '../../cleanup/days/past-day.js';
import type { Cleanup, TaskMark } from '../../cleanup/record/cleanup.js';
import type { Outcome, RemedyStep } from '../../cleanup/record/remedy-steps.js';
import type { OpenProblem, RungStanding } from '../../cleanup/remedies/remedy.js';
import { isOwnDoing, waitOver } from '../../cleanup/remedies/rung.js';
import type { Situation } from '../../cleanup/situation.js';
import { Problem } from '../../problem.js';
import { shellWord } from '../../reports/terminal/shell-word.js';
import { keptText } from '../../walks/kept-text.js';
import type { Change } from '../../walks/walk.js';
import type { Context } from '../shared/context.js';
import { changeCurrent, inputOf } from '../shared/current.js';
import { outcomeNamed, problemWith, rungNamed, whichProblem } from './find.js';
import { printMarked } from './remedy.js';

type Options = { rung?: string; on?: string; reason?: string };

/** Notes that a rung was taken, today or before: the next one where none is named; what it holds up waits with it. */
export async function runSent(context: Context, [name]: [string], options: Options): Promise<number> {
  const on = dayOf(options, context);
  const { id, typed } = await whichProblem(name, context);
  let said = '';
  const { after } = await changeCurrent(context, (before) => {
    const { since } = before.cleanup;
    if (since && on < since) throw new Problem('usage.incident-before-opening', { day: on, since });
    const problem = problemWith(id, before, context);
    const rung = options.rung ? rungNamed(options.rung, problem, context) : nextOf(problem, typed);
    const until = waitOver(rung.wait, on, context.facts.calendar);
    const step: RemedyStep = { to: rung.id, on, until, outcome: null };
    const who = context.words.remedies.recipients[rung.id];
    const { remedies } = context.words;
    said = [
      isOwnDoing(rung) ? remedies.noPeriod(who) : remedies.noted(rung.id, until),
      ...(options.rung ? [] : tookNext(rung, problem, typed, context)),
    ].join('\n');
    return [
      { type: 'remedy-marked', problem: problem.id, step },
      ...waiting(problem, until, before, context),
    ];
  });
  context.print(said);
  printMarked('remedy sent', id, inputOf(after, context), context);
  return 0;
}

/** The rung to take now: somebody who can answer before what one does oneself; while one is waited for, what can be done beside it. */
function nextOf(problem: OpenProblem, typed: string): RungStanding {
  const due = problem.rungs.filter(({ state }) => state === 'due');
  const rung =
    due.find((one) => !one.beside && !isOwnDoing(one)) ?? due.find(({ id }) => id === problem.next) ?? due[0];
  if (rung) return rung;
  throw new Problem('usage.remedy-climbed', {
    problem: typed,
    known: problem.rungs.map(({ id }) => id),
  });
}

/** Says which rung was taken, where none was named, and how another is noted instead. */
function tookNext(rung: RungStanding, { rungs }: OpenProblem, typed: string, { words }: Context): string[] {
  const { remedies } = words;
  const others = rungs.filter((other) => other !== rung && ['due', 'later'].includes(other.state));
  const [other] = others;
  return other
    ? [remedies.tookNext(remedies.shortNames[rung.id], shellWord(typed), remedies.shortNames[other.id])]
    : [];
}

/** A task that is held up waits as long as the answer may take: that is how it comes into the plan. */
const waiting = (
  { task }: OpenProblem,
  until: Day | null,
  { cleanup }: Situation,
  { today }: Context,
): Change[] =>
  task && until && until >= today
    ? [{ type: 'task-marked', task, mark: { state: 'waiting', on: today, until, ...whyOf(task, cleanup) } }]
    : [];

/** Why it was refused stays known while somebody else is asked. */
const whyOf = (task: string, { marks }: Cleanup): Pick<TaskMark, 'reason' | 'note'> => {
  const { reason, note } = marks[task] ?? {};
  return { ...(reason ? { reason } : {}), ...(note ? { note } : {}) };
};

/** Notes what came of a rung: of the one that was taken last, where none is named. */
export async function runAnswered(
  context: Context,
  [name, text]: [string, string],
  options: Options,
): Promise<number> {
  const outcome = outcomeNamed(text, context);
  const on = dayOf(options, context);
  const { remedies } = context.words;
  const { id, typed } = await whichProblem(name, context);
  let said: string[] = [];
  const { after } = await changeCurrent(context, (before) => {
    const problem = problemWith(id, before, context);
    const step = options.rung
      ? problem.taken.find(({ to }) => to === rungNamed(options.rung as string, problem, context).id)
      : lastAsked(problem);
    if (!step)
      throw new Problem('usage.remedy-not-sent', { problem: shellWord(typed), task: problem.task ?? '' });
    if (on < step.on) throw new Problem('usage.answer-before-sent', { on, sent: step.on });
    const others = options.rung || outcome === 'solved' ? [] : stillAsked(problem, step);
    said = [
      remedies.answered[outcome](remedies.shortNames[step.to]),
      ...(others.length > 0
        ? [
            remedies.anotherMeant(
              shellWord(typed),
              others.map(({ to }) => remedies.shortNames[to]),
            ),
          ]
        : []),
    ];
    const answered: RemedyStep = { to: step.to, on: step.on, until: step.until, outcome, answeredOn: on };
    return [
      { type: 'remedy-marked', problem: problem.id, step: answered },
      ...settled(problem, step, outcome, before, context),
    ];
  });
  context.print(said.join('\n'));
  printMarked('remedy answered', id, inputOf(after, context), context);
  return 0;
}

/** What else was asked and is not answered yet. */
const stillAsked = ({ taken }: OpenProblem, step: RemedyStep): RemedyStep[] =>
  taken.filter((other) => other !== step && other.outcome === null);

/** The step that an answer most likely belongs to: the last one without any, of those who can answer if there are any, else the last one. */
function lastAsked({ taken, rungs }: OpenProblem): RemedyStep | undefined {
  const asked = taken
    .filter(({ outcome }) => outcome !== 'skipped')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const open = asked.filter(({ outcome }) => outcome === null);
  const own = new Set(rungs.filter(isOwnDoing).map(({ id }) => id));
  return open.findLast(({ to }) => !own.has(to)) ?? open.at(-1) ?? asked.at(-1);
}

/** What is solved is done, until something shows otherwise; what led nowhere stands open again, unless another is asked. */
function settled(
  { task, taken }: OpenProblem,
  step: RemedyStep,
  outcome: Outcome,
  { cleanup }: Situation,
  { today }: Context,
): Change[] {
  if (!task || outcome === 'got') return [];
  if (outcome === 'solved') return [{ type: 'task-marked', task, mark: { state: 'claimed', on: today } }];
  const stillAsked = taken.some(
    (other) => other !== step && other.outcome === null && other.until !== null && other.until >= today,
  );
  return stillAsked
    ? []
    : [{ type: 'task-marked', task, mark: { state: 'blocked', on: today, ...whyOf(task, cleanup) } }];
}

/**
 * Notes that a rung is left out, and why.
 * @throws Problem `usage.option-missing` without rung or reason
 */
export async function runSkip(context: Context, [name]: [string], options: Options): Promise<number> {
  const { rung: named, reason } = options;
  const { id, typed } = await whichProblem(name, context);
  let said = '';
  const { after } = await changeCurrent(context, (before) => {
    const problem = problemWith(id, before, context);
    if (!named) throw new Problem('usage.rung-missing', { problem: typed, known: knownIn(problem, context) });
    const rung = rungNamed(named, problem, context);
    if (!reason) throw new Problem('usage.option-missing', { option: '--reason', command: 'remedy skip' });
    said = context.words.remedies.skipped(context.words.remedies.recipients[rung.id]);
    const step: RemedyStep = {
      to: rung.id,
      on: context.today,
      until: null,
      outcome: 'skipped',
      reason: keptText(reason, '--reason'),
    };
    return [{ type: 'remedy-marked', problem: problem.id, step }];
  });
  context.print(said);
  printMarked('remedy skip', id, inputOf(after, context), context);
  return 0;
}

const knownIn = ({ rungs }: OpenProblem, { words }: Context): string[] =>
  rungs.map(({ id }) => `${words.remedies.shortNames[id]} (${id})`);

/** When it happened; the day it is where nothing is said. */
const dayOf = ({ on }: Options, { today }: Context): Day =>
  on === undefined ? today : parsePastDay(on, today);

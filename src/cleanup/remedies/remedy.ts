import { addDays, type Day } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import { bindingIdOf, carrierBindingId } from '../inventory/inventory.js';
import { addWorkingDays } from '../plan/working-days.js';
import type { Cleanup, OperationName } from '../record/cleanup.js';
import { type NotedIncident, summarizeIncidents } from '../record/incident.js';
import type { RemedyStep } from '../record/remedy-steps.js';
import { stepsNow } from '../record/remedy-steps.js';
import type { Binding, Task } from '../types.js';
import { LADDERS, type Ladder, type LadderName, type Rung, type RungWait } from './remedy-ladders.js';

/** Something that is not settled, and where it stands on its ladder. */
export type OpenProblem = {
  /** `<ladder>.<binding>`, or the ladder alone */
  id: string;
  ladder: LadderName;
  /** binding id; null where it is about no single one */
  binding: string | null;
  name: string;
  /** the task that it holds up, or that it is; null where there is none */
  task: string | null;
  incidents: { count: number; first: Day | null; last: Day | null };
  state: 'due' | 'waiting' | 'climbed';
  /** while waiting; null where no source says how long, then only an answer, or giving up on one, leads on */
  until: Day | null;
  /** the rung to take now, or the one that is waited for; null: all were taken */
  rung: Rung | null;
  /** when the rung's wait would be over if it were taken today; null where no source says how long */
  answerBy: Day | null;
  taken: readonly RemedyStep[];
  mustShow: readonly string[];
  grounds: Ladder['grounds'];
};

type Given = {
  cleanup: Cleanup;
  bindings: readonly Binding[];
  tasks: readonly Task[];
};

type Found = Pick<OpenProblem, 'ladder' | 'binding' | 'name' | 'task'>;

/** Where a person was hurt, and where somebody refused. */
const SETTLED = ['claimed', 'verified', 'skipped'];

/**
 * The problems that are open, those that hurt the person first, each with the next rung of its ladder. A collector is a
 * problem from the first demand on, an account that opened itself from that day, anything else once its task is blocked.
 * @param today the day to count from
 */
export function openProblems(given: Given, today: Day, calendar: WorkCalendar): OpenProblem[] {
  return found(given).flatMap((problem) => {
    const id = problemId(problem);
    const steps = given.cleanup.remedies[id] ?? [];
    if (steps.at(-1)?.outcome === 'solved' && !isOpenAgain(problem.task, given.tasks)) return [];
    return [standing({ ...problem, id }, stepsNow(steps), given, today, calendar)];
  });
}

const problemId = ({ ladder, binding }: Pick<Found, 'ladder' | 'binding'>): string =>
  [ladder, binding].filter((part) => part !== null).join('.');

/** Whether a task was called done with what it held up, and something has opened it since. */
function isOpenAgain(id: string | null, tasks: readonly Task[]): boolean {
  const task = tasks.find((one) => one.id === id);
  return task !== undefined && task.since !== null && !SETTLED.includes(task.state);
}

function standing(
  problem: Found & { id: string },
  taken: readonly RemedyStep[],
  { cleanup }: Given,
  today: Day,
  calendar: WorkCalendar,
): OpenProblem {
  const ladder = LADDERS[problem.ladder];
  const last = taken.at(-1);
  const waits = last !== undefined && last.outcome === null && (last.until === null || last.until >= today);
  const wanted = waits ? last.to : ladder.rungs.find(({ to }) => !taken.some((step) => step.to === to))?.to;
  const rung = ladder.rungs.find(({ to }) => to === wanted) ?? null;
  return {
    ...problem,
    incidents: summarizeIncidents(incidentsAt(problem.binding, cleanup.incidents)),
    state: waits ? 'waiting' : rung ? 'due' : 'climbed',
    until: waits ? last.until : null,
    rung,
    answerBy: rung && waitOver(rung.wait, today, calendar),
    taken,
    mustShow: ladder.mustShow,
    grounds: ladder.grounds,
  };
}

/** The last day of a rung's wait, taken on a day; null where no source says how long. */
export function waitOver(wait: RungWait | null, from: Day, calendar: WorkCalendar): Day | null {
  if (!wait) return null;
  return wait.count === 'calendar' ? addDays(from, wait.days) : addWorkingDays(from, wait.days, calendar);
}

const incidentsAt = (binding: string | null, incidents: readonly NotedIncident[]): NotedIncident[] =>
  binding === null ? [] : incidents.filter((incident) => bindingIdOf(incident) === binding);

function found(given: Given): Found[] {
  if (given.cleanup.track === 'audit-new-number') return ofNewHolder(given);
  return given.cleanup.track === 'recover-accounts' ? ofFormerHolder(given) : [];
}

function ofNewHolder({ cleanup, bindings, tasks }: Given): Found[] {
  const carrier = carrierBindingId(cleanup.carrier);
  const refused = refusedOf(
    'carrier',
    tasks.filter((task) => task.binding === carrier),
    cleanup,
  );
  const atPlatforms = others(bindings, carrier).flatMap((binding) => {
    const task = taskAt(binding, tasks);
    const ladder = ladderAt(binding, task, cleanup);
    return ladder ? [problemAt(ladder, binding, task)] : [];
  });
  return [
    ...atPlatforms.toSorted((a, b) => Number(b.ladder === 'lender') - Number(a.ladder === 'lender')),
    ...(refused ? [{ ladder: 'carrier' as const, binding: null, name: refused.name, task: refused.id }] : []),
  ];
}

/** The ladder of each claim of a former holder whose accounts somebody used. */
const CLAIMS: Readonly<Partial<Record<OperationName, LadderName>>> = {
  'claim-person': 'leak-person',
  'claim-platform': 'leak-platform',
  'claim-carrier': 'leak-carrier',
};

function ofFormerHolder({ cleanup, bindings, tasks }: Given): Found[] {
  const isUnnamed =
    cleanup.answers.misused === true && !tasks.some(({ operation }) => operation === 'claim-platform');
  return [
    ...(isUnnamed ? [{ ladder: 'leak-platform' as const, binding: null, name: '', task: null }] : []),
    ...tasks.flatMap(({ id, binding, name, operation, state }): Found[] => {
      const ladder = CLAIMS[operation];
      if (!ladder || SETTLED.includes(state)) return [];
      // who used the accounts is no platform's nor the carrier's name
      if (ladder === 'leak-person') return [{ ladder, binding: null, name: '', task: id }];
      return [{ ladder, binding: ladder === 'leak-platform' ? binding : null, name, task: id }];
    }),
    ...others(bindings, carrierBindingId(cleanup.carrier)).flatMap((binding) => {
      const task = refusedOf(
        problemId({ ladder: 'account-back', binding: binding.id }),
        tasks.filter((one) => isAt(one, binding) && !CLAIMS[one.operation]),
        cleanup,
      );
      return task ? [problemAt('account-back', binding, task)] : [];
    }),
  ];
}

const others = (bindings: readonly Binding[], carrier: string): Binding[] =>
  bindings.filter((binding) => !binding.dismissed && binding.id !== carrier);

const isAt = ({ binding: at, covers }: Task, binding: Binding): boolean =>
  at === binding.id || covers.includes(binding.id);

const taskAt = (binding: Binding, tasks: readonly Task[]): Task | undefined =>
  tasks.find((task) => isAt(task, binding));

/** The task that was refused, or that waits for the answer to a step that was taken because of that. */
const refusedOf = (problem: string, tasks: readonly Task[], { remedies }: Cleanup): Task | undefined => {
  const asked = remedies[problem] ?? [];
  return (
    tasks.find(({ state }) => state === 'blocked') ??
    tasks.find(
      ({ state, until }) => state === 'waiting' && until && asked.some((step) => step.until === until),
    )
  );
};

const problemAt = (ladder: LadderName, binding: Binding, task: Task | undefined): Found => ({
  ladder,
  binding: binding.id,
  name: binding.name,
  task: task?.id ?? null,
});

function ladderAt(binding: Binding, task: Task | undefined, cleanup: Cleanup): LadderName | null {
  if (task && SETTLED.includes(task.state)) return null;
  const kinds = new Set(incidentsAt(binding.id, cleanup.incidents).map(({ kind }) => kind));
  if (kinds.has('collection')) return 'lender';
  const ladder = binding.category === 'loan' ? 'lender' : 'platform';
  const isHurt = kinds.has('charge') || kinds.has('opened-account');
  const isRefused =
    task !== undefined &&
    refusedOf(problemId({ ladder, binding: binding.id }), [task], cleanup) !== undefined;
  return isHurt || isRefused ? ladder : null;
}

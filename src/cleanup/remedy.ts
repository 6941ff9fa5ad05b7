import type { Cleanup, OperationName } from './cleanup.js';
import { addDays, type Day } from './day.js';
import { type NotedIncident, summarizeIncidents } from './incident.js';
import { bindingIdOf, carrierBindingId } from './inventory.js';
import {
  LADDERS,
  type Ladder,
  type LadderName,
  type RemedyStep,
  type Rung,
  type RungWait,
} from './remedy-ladders.js';
import type { Binding, Task } from './types.js';
import type { WorkCalendar } from './work-calendar.js';
import { addWorkingDays } from './working-days.js';

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
  /** while waiting */
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
    const id = [problem.ladder, problem.binding].filter((part) => part !== null).join('.');
    const taken = given.cleanup.remedies[id] ?? [];
    if (taken.some((step) => step.outcome === 'solved')) return [];
    return [standing({ ...problem, id }, taken, given, today, calendar)];
  });
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
  const waits = last !== undefined && last.outcome === null && last.until !== null && last.until >= today;
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
  const refused = tasks.find((task) => task.binding === carrier && task.state === 'blocked');
  const atPlatforms = others(bindings, carrier).flatMap((binding) => {
    const task = taskAt(binding, tasks);
    const ladder = ladderAt(binding, task, cleanup.incidents);
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
    ...tasks.flatMap(({ id, binding, name, operation, state }) => {
      const ladder = CLAIMS[operation];
      if (!ladder || SETTLED.includes(state)) return [];
      return [{ ladder, binding: ladder === 'leak-platform' ? binding : null, name, task: id }];
    }),
    ...others(bindings, carrierBindingId(cleanup.carrier)).flatMap((binding) => {
      const task = taskAt(binding, tasks);
      return task?.state === 'blocked' ? [problemAt('account-back', binding, task)] : [];
    }),
  ];
}

const others = (bindings: readonly Binding[], carrier: string): Binding[] =>
  bindings.filter((binding) => !binding.dismissed && binding.id !== carrier);

/** The task on an account itself, not its freeze or a claim. */
const taskAt = (binding: Binding, tasks: readonly Task[]): Task | undefined =>
  tasks.find(
    ({ operation, binding: at, covers }) =>
      operation !== 'freeze' && !CLAIMS[operation] && (at === binding.id || covers.includes(binding.id)),
  );

const problemAt = (ladder: LadderName, binding: Binding, task: Task | undefined): Found => ({
  ladder,
  binding: binding.id,
  name: binding.name,
  task: task?.id ?? null,
});

function ladderAt(
  binding: Binding,
  task: Task | undefined,
  incidents: readonly NotedIncident[],
): LadderName | null {
  if (task && SETTLED.includes(task.state)) return null;
  const kinds = new Set(incidentsAt(binding.id, incidents).map(({ kind }) => kind));
  if (kinds.has('collection')) return 'lender';
  if (kinds.has('charge') || kinds.has('opened-account') || task?.state === 'blocked') {
    return binding.category === 'loan' ? 'lender' : 'platform';
  }
  return null;
}

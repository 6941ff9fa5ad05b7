import type { Platform } from '../../catalog/types.js';
import { isSettled } from '../checklist/accounting.js';
import { type RefusalKind, refusalsIn } from '../circumstances/refusals.js';
import type { Day } from '../days/day.js';
import { addDays } from '../days/day.js';
import type { WorkCalendar } from '../days/work-calendar.js';
import { summarizeIncidents } from '../record/incident.js';
import { type RemedyStep, type RungId, stepsNow } from '../record/remedy-steps.js';
import type { Task } from '../types.js';
import { lenderKind } from './lender-kind.js';
import { PLATFORM_MUST_SHOW } from './maps/former-holder.js';
import { MAPS } from './maps/index.js';
import type { MapName, RemedyMap } from './maps/types.js';
import { type FoundProblem, findProblems, type Given, stepsOf } from './problems.js';
import { type LenderKind, type Proof, type Rung, stageEnds, type WaitStage } from './rung.js';

/**
 * Where a rung stands. `due`: it can be taken today; `later`: others come first; `if-needed`: of use only where its
 * condition holds; `sent`: taken, and waited for; `over`: the wait is over without an answer; then what came of it.
 */
type RungState =
  | 'due'
  | 'later'
  | 'if-needed'
  | 'sent'
  | 'over'
  | 'solved'
  | 'got'
  | 'refused'
  | 'silent'
  | 'skipped';

export type RungStanding = Rung & {
  state: RungState;
  /**
   * Not taken yet: the day from which it may be, null where nobody knows yet. Taken: the day until which to wait, null
   * where no source says how long, or nothing is waited for.
   */
  due: Day | null;
  sentOn: Day | null;
  answeredOn: Day | null;
  /** why it was left out */
  reason: string | null;
  /** the end of each part of its wait: taken, counted from that day; else as if it were taken today */
  ends: { what: WaitStage['what']; day: Day }[];
};

/** Something that is not settled, and where it stands. */
export type OpenProblem = Pick<
  FoundProblem,
  'id' | 'map' | 'binding' | 'bindings' | 'name' | 'task' | 'misused'
> & {
  incidents: { count: number; first: Day | null; last: Day | null };
  /** due: somebody can be turned to now; waiting: an answer is waited for; climbed: every way was gone */
  state: 'due' | 'waiting' | 'climbed';
  /** while waiting: the earliest day on which a wait is over; null where no source says how long */
  until: Day | null;
  rungs: RungStanding[];
  /** the rung to take now; null while one waits, and once all were taken */
  next: RungId | null;
  taken: readonly RemedyStep[];
  /** who watches over the lender; null where none is asked for money */
  lender: LenderKind | null;
  mustShow: readonly string[];
  /** why it was refused, as far as the person's words tell */
  refusals: readonly RefusalKind[];
  grounds: RemedyMap['grounds'];
};

/**
 * The problems that are open, those that hurt the person first, each with all its rungs. A collector is a problem from
 * the first demand on, an account that opened itself from that day, whatever else came in for somebody else, too, and
 * anything else once its task is blocked.
 * @param today the day to count from
 */
export function openProblems(given: Given, today: Day, calendar: WorkCalendar): OpenProblem[] {
  return findProblems(given).flatMap((found) => {
    const steps = stepsOf(found, given.cleanup);
    const solved = steps.at(-1)?.outcome === 'solved' ? steps.at(-1) : undefined;
    if (solved && !isOpenAgain(found, solved, given.tasks)) return [];
    return [standing(found, stepsNow(steps), given, today, calendar)];
  });
}

/** Whether a task was called done with what it held up, and something has opened it since; or more of it came in. */
function isOpenAgain(
  { task: id, incidents }: FoundProblem,
  solved: RemedyStep,
  tasks: readonly Task[],
): boolean {
  const on = solved.answeredOn ?? solved.on;
  if (incidents.some(({ day }) => day !== null && day > on)) return true;
  const task = tasks.find((one) => one.id === id);
  return task !== undefined && task.since !== null && !isSettled(task.state);
}

/** Whether anything is done at a counter there. */
const hasCounter = (platform: Platform | undefined): boolean =>
  Object.values(platform?.ops ?? {}).some(({ channels }) => channels.includes('branch'));

/** What only a new holder can write: that the number changed hands. */
const OF_NEW_HOLDER = 'release-number';

/** The rung with what this person brings along. */
const withProof = (rung: Rung, instead: Readonly<Record<string, string>> = {}): Rung => ({
  ...rung,
  proof: [...new Set(rung.proof.map((proof) => (instead[proof] ?? proof) as Proof))],
});

/** The rung with the kind of letter that is for this person. */
function withLetter(
  rung: Rung,
  { cleanup: { track }, letterInstead: instead = {} }: Pick<Given, 'cleanup' | 'letterInstead'>,
): Rung {
  if (rung.letter === null) return rung;
  const isForAnother = rung.letter === OF_NEW_HOLDER && track !== 'audit-new-number';
  return { ...rung, letter: isForAnother ? null : (instead[rung.letter] ?? rung.letter) };
}

/** Who watches over the other side depends on what kind of lender it is. */
const OF_LENDERS: readonly MapName[] = ['lender', 'doubted-debt'];

function standing(
  found: FoundProblem,
  taken: readonly RemedyStep[],
  given: Given,
  today: Day,
  calendar: WorkCalendar,
): OpenProblem {
  const map = MAPS[found.map];
  const binding = given.bindings.find(({ id }) => id === found.binding);
  const kind = OF_LENDERS.includes(found.map)
    ? lenderKind(binding, binding && given.platform?.(binding.id))
    : null;
  const isOf = (kinds: Rung['at']): boolean => kinds?.some((one) => one === binding?.category) === true;
  const suits = ({ id, lender, at, notAt, counter }: Rung): boolean =>
    taken.some(({ to }) => to === id) ||
    (!given.rungsNotSaid?.includes(id) &&
      (lender === undefined || kind === 'unknown' || lender === kind) &&
      (at === undefined || isOf(at)) &&
      !isOf(notAt) &&
      (!counter || hasCounter(binding && given.platform?.(binding.id))));
  const asWaitedFor = (rung: Rung): Rung =>
    rung.waitAt && isOf(rung.waitAt.at) ? { ...rung, wait: rung.waitAt.wait } : rung;
  const rungs = map.rungs
    .filter(suits)
    .map((rung) => withProof(withLetter(asWaitedFor(rung), given), given.proofInstead))
    .map((rung) => rungStanding(rung, taken, today, calendar));
  const { incidents: _, ...rest } = found;
  return {
    ...rest,
    incidents: summarizeIncidents(found.incidents),
    ...outlook(rungs),
    rungs,
    taken,
    lender: kind,
    refusals: found.task === null ? [] : refusalsIn(given.cleanup.marks[found.task]),
    mustShow: found.misused && map.name === 'account-back' ? PLATFORM_MUST_SHOW : map.mustShow,
    grounds: map.grounds,
  };
}

/** What holds for the problem as a whole: the way itself counts, what helps beside it only where the way is at its end. */
function outlook(rungs: readonly RungStanding[]): Pick<OpenProblem, 'state' | 'until' | 'next'> {
  const due = rungs.filter(({ state }) => state === 'due');
  const next = due.find(({ beside }) => !beside);
  if (next) return { state: 'due', until: null, next: next.id };
  const waiting = rungs.filter(isWaiting);
  if (waiting.length > 0) {
    return {
      state: 'waiting',
      until: waiting.flatMap(({ due: day }) => day ?? []).sort()[0] ?? null,
      next: null,
    };
  }
  return due[0]
    ? { state: 'due', until: null, next: due[0].id }
    : { state: 'climbed', until: null, next: null };
}

const isWaiting = ({ state, due }: RungStanding): boolean =>
  state === 'sent' || (state === 'got' && due !== null);

function rungStanding(
  rung: Rung,
  taken: readonly RemedyStep[],
  today: Day,
  calendar: WorkCalendar,
): RungStanding {
  const step = taken.find(({ to }) => to === rung.id);
  const ends = stageEnds(rung.wait, step && step.outcome !== 'skipped' ? step.on : today, calendar).map(
    (day, index) => ({ what: rung.wait[index]?.what ?? ('answer' as const), day }),
  );
  if (!step) {
    const opens = opensOn(rung, taken, today);
    const state = rung.when ? 'if-needed' : opens === today ? 'due' : 'later';
    return { ...rung, state, due: opens, sentOn: null, answeredOn: null, reason: null, ends };
  }
  const waits = isPending(step, today);
  return {
    ...rung,
    state: step.outcome ?? (waits ? 'sent' : 'over'),
    due: waits ? step.until : null,
    sentOn: step.outcome === 'skipped' ? null : step.on,
    answeredOn: step.answeredOn ?? null,
    reason: step.reason ?? null,
    ends,
  };
}

/** Whether an answer may still come: a case number is none yet, while the time for one runs. */
function isPending({ outcome, until }: RemedyStep, today: Day): boolean {
  if (outcome === null) return until === null || until >= today;
  return outcome === 'got' && until !== null && until >= today;
}

/** The day from which a rung may be taken; null while nobody knows. */
function opensOn({ after }: Rung, taken: readonly RemedyStep[], today: Day): Day | null {
  if (after.length === 0) return today;
  const before = taken.filter(({ to }) => after.includes(to));
  const pending = before.filter((step) => isPending(step, today));
  if (pending.length === 0) return before.length > 0 ? today : null;
  if (pending.some(({ until }) => until === null)) return null;
  const last = pending
    .map(({ until }) => until as Day)
    .sort()
    .at(-1) as Day;
  return addDays(last, 1);
}

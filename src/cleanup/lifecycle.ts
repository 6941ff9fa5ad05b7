import type { LifePeriod, LifePoint, ServiceSource } from '../catalog/service-types.js';
import type { Bilingual, Carrier } from '../catalog/types.js';
import { isDone } from './checklist/accounting.js';
import { addDays, type Day } from './days/day.js';
import { type Circumstances, circumstancesOf } from './record/circumstances.js';
import type { Cleanup, NumberState } from './record/cleanup.js';
import { goneOn, isNumberGone } from './record/stage.js';
import type { Plan, Task } from './types.js';

/** How long a step takes, as one source says it: what the heart needs of the catalog's periods. */
export type Period = Pick<
  LifePeriod,
  'id' | 'kind' | 'from' | 'to' | 'days' | 'carriers' | keyof Bilingual
> & { sources: ServiceSource[] };

/** What a source's period comes to in days of the calendar; `latest` null where it names no end. */
export type Claim = { period: Period; earliest: Day; usual: Day | null; latest: Day | null };

/** `re-issue`: the first day on which somebody else may hold the number. */
type MilestonePoint = 'stop' | 'freeze' | 'restore-end' | 're-issue';

/** A point in the number's life with all that is said about its day. */
export type Milestone = {
  point: MilestonePoint;
  /** first and last day over all sources; `latest` null where one of them names no end */
  earliest: Day;
  usual: Day | null;
  latest: Day | null;
  /** whether the sources contradict each other */
  differ: boolean;
  /** empty where the day is known rather than reckoned */
  claims: Claim[];
};

/**
 * Whether the former holder can have the number back. `running`: it is still theirs; `counted-on`: within the days that
 * are counted on; `perhaps`: by some sources only; `unlikely`: by none; `gone`: somebody else has it.
 */
export type RestoreChance = 'running' | 'counted-on' | 'perhaps' | 'unlikely' | 'gone' | 'unknown';

/** What happens to a number and when, as far as sources say it. */
export type Timeline = {
  state: NumberState;
  /** the day on which the state began; null: not known, then nothing can be reckoned */
  since: Day | null;
  /** whether the person said so, rather than the cleanup's own days */
  said: boolean;
  carrier: Carrier;
  /** the state as the person told it among their circumstances, where that says more; null otherwise */
  told: Circumstances['number-state'] | null;
  /** until when the carrier lets a stopped number be brought back, as the person read it; null: not told */
  restoreBy: Day | null;
  /** the day on which an active number is to go; null where it is not to, or the day is not known */
  cancelOn: Day | null;
  milestones: Milestone[];
  /** what is said of what lies ahead (of a number handed on: behind it) where no day is known to reckon from */
  undated: { point: MilestonePoint; periods: Period[] }[];
  restore: {
    chance: RestoreChance;
    /** last day that is counted on, and the last that any source still allows; null: unknown */
    countOn: Day | null;
    perhapsUntil: Day | null;
  };
  reissue: {
    /** from when somebody else may hold the number, and from when that is likely; null: unknown */
    possibleFrom: Day | null;
    likelyFrom: Day | null;
  };
  /** for a number that was handed on: the last day on which its former holder can have cancelled it */
  formerHolderUntil: Day | null;
  /** whether any source speaks of this carrier's freeze; without one, only what is said of all is shown */
  carrierKnown: boolean;
};

/** First and last day on which something happens; `latest` null: no end known. */
type Span = { earliest: Day; usual: Day | null; latest: Day | null };

/**
 * What happens to the number from where it stands: every source's days side by side, and the cautious ends to plan with.
 * @param periods all that the catalog knows; those of other carriers are left out here
 * @param plan for an active number: its wished day, else the earliest safe day, is when it goes
 */
export function timelineOf(
  cleanup: Cleanup,
  tasks: readonly Task[],
  plan: Pick<Plan, 'earliestSafeDay'>,
  periods: readonly Period[],
  today: Day,
): Timeline {
  const { state, since, said } = stateOf(cleanup, tasks);
  const cancelOn = state === 'active' ? (cleanup.cancelOn ?? plan.earliestSafeDay) : null;
  const known = periods.filter((period) => isAbout(period, cleanup.carrier));
  const milestones = milestonesOf(state, state === 'active' ? cancelOn : since, known);
  const at = (point: MilestonePoint): Milestone | undefined =>
    milestones.find((milestone) => milestone.point === point);
  const restoreEnd = at('restore-end');
  const reissue = state === 're-issued' ? undefined : at('re-issue');
  const countOn = restoreEnd?.earliest ?? null;
  const perhapsUntil = restoreEnd?.latest ?? null;
  const carrierKnown = known.some(
    ({ to, carriers }) => to === 'freeze-end' && carriers?.includes(cleanup.carrier),
  );
  const isKnown = carrierKnown || cleanup.carrier === 'unknown';
  return {
    state,
    since,
    said,
    carrier: cleanup.carrier,
    ...toldOf(cleanup),
    cancelOn,
    milestones,
    undated: milestones.length > 0 ? [] : undatedOf(state, known),
    restore: {
      chance: chanceOf(state, isKnown ? countOn : null, perhapsUntil, today),
      countOn,
      perhapsUntil,
    },
    reissue: { possibleFrom: reissue?.earliest ?? null, likelyFrom: reissue ? likelyFrom(reissue) : null },
    formerHolderUntil: state === 're-issued' && since ? addDays(since, -freezeDays(known) - 1) : null,
    carrierKnown,
  };
}

const toldOf = (cleanup: Cleanup): Pick<Timeline, 'told' | 'restoreBy'> => ({
  told: cleanup.numberState ? null : (cleanup.circumstances['number-state'] ?? null),
  restoreBy: circumstancesOf(cleanup)['restore-by'] ?? null,
});

/** Circumstances in which the number's life has gone on; in all others it is still in use as far as that goes. */
const STATE_IN: Partial<Record<Circumstances['number-state'], NumberState>> = {
  arrears: 'both-ways-stop',
  cancelled: 'cancelled',
  reissued: 're-issued',
};

/** What the person said, else what the situation and a cancellation that is done mean. */
function stateOf(cleanup: Cleanup, tasks: readonly Task[]): Pick<Timeline, 'state' | 'since' | 'said'> {
  if (cleanup.numberState) return { state: cleanup.numberState, since: cleanup.stateSince, said: true };
  const told = cleanup.circumstances['number-state'];
  const state = told && STATE_IN[told];
  if (state && cleanup.track !== 'audit-new-number') {
    const since = state === 'cancelled' ? goneOn(cleanup) : null;
    return { state, since, said: true };
  }
  if (cleanup.track === 'recover-accounts') {
    return isNumberGone(cleanup)
      ? { state: 'cancelled', since: cleanup.cancelledOn, said: false }
      : { state: 'active', since: null, said: false };
  }
  if (cleanup.track === 'audit-new-number') return { state: 're-issued', since: cleanup.since, said: false };
  const cancellation = tasks.find((task) => task.operation === 'cancel-number');
  const isGone = cancellation && isDone(cancellation.state);
  return isGone
    ? { state: 'cancelled', since: cleanup.marks[cancellation.id]?.on ?? null, said: false }
    : { state: 'active', since: null, said: false };
}

/** A carrier not named may be any of those that sources speak of together; what one carrier alone does is left out. */
const isAbout = ({ carriers }: Period, carrier: Carrier): boolean =>
  carriers === undefined || (carrier === 'unknown' ? carriers.length > 1 : carriers.includes(carrier));

/** Where each state stands on the way. */
const BEGINS_AT: Partial<Record<NumberState, readonly LifePoint[]>> = {
  active: ['freeze'],
  arrears: ['arrears'],
  'one-way-stop': ['stop'],
  'both-ways-stop': ['stop', 'both-ways-stop'],
  cancelled: ['freeze'],
};

/** The way that all numbers go; each step is reckoned from the points before it. */
const WAY = ['stop', 'freeze', 'restore-end', 'freeze-end'] as const;

/** The first step of the way that is still to come in each state; a number handed on is asked how long it was frozen. */
const COMES_NEXT: Partial<Record<NumberState, (typeof WAY)[number]>> = {
  arrears: 'stop',
  'one-way-stop': 'freeze',
  'both-ways-stop': 'freeze',
  cancelled: 'restore-end',
  're-issued': 'freeze-end',
};

function undatedOf(state: NumberState, periods: readonly Period[]): Timeline['undated'] {
  const next = COMES_NEXT[state];
  if (!next) return [];
  const found = WAY.slice(WAY.indexOf(next)).map((point) => ({
    point: point === 'freeze-end' ? ('re-issue' as const) : point,
    periods: periods.filter(({ to }) => to === point),
  }));
  return found.filter((entry) => entry.periods.length > 0);
}

function milestonesOf(state: NumberState, begins: Day | null, periods: readonly Period[]): Milestone[] {
  const start = BEGINS_AT[state];
  if (!start || !begins) return [];
  const reached = new Map<LifePoint, Span>(
    start.map((point) => [point, { earliest: begins, usual: begins, latest: begins }]),
  );
  const milestones: Milestone[] = state === 'active' ? [knownMilestone(begins)] : [];
  for (const point of WAY) {
    if (reached.has(point)) continue;
    const claims = periods.flatMap((period) => claimOf(period, point, reached));
    if (claims.length === 0) continue;
    reached.set(point, spanOf(claims));
    milestones.push(
      point === 'freeze-end' ? milestoneOf('re-issue', claims.map(dayAfter)) : milestoneOf(point, claims),
    );
  }
  return milestones;
}

const knownMilestone = (day: Day): Milestone => ({
  point: 'freeze',
  earliest: day,
  usual: day,
  latest: day,
  differ: false,
  claims: [],
});

function claimOf(period: Period, point: LifePoint, reached: ReadonlyMap<LifePoint, Span>): Claim[] {
  const from = reached.get(period.from);
  if (period.to !== point || !from) return [];
  const { days } = period;
  return [
    {
      period,
      earliest: addDays(from.earliest, days.from),
      usual: days.usual !== undefined && from.usual ? addDays(from.usual, days.usual) : null,
      latest: days.to !== null && from.latest ? addDays(from.latest, days.to) : null,
    },
  ];
}

/** A freeze of 60 days ends with day 60: from day 61 the number is free. */
const dayAfter = (claim: Claim): Claim => ({
  ...claim,
  earliest: addDays(claim.earliest, 1),
  usual: claim.usual && addDays(claim.usual, 1),
  latest: claim.latest && addDays(claim.latest, 1),
});

const milestoneOf = (point: MilestonePoint, claims: Claim[]): Milestone => ({
  point,
  ...spanOf(claims),
  differ: contradict(claims.filter(({ period }) => period.kind === 'fact')),
  claims,
});

/** Over all claims: the first day, the first usual one, and the last, which is none where one claim has no end. */
function spanOf(claims: readonly Claim[]): Span {
  const usual = claims.flatMap((claim) => claim.usual ?? []).sort();
  const latest = claims.map((claim) => claim.latest);
  return {
    earliest: first(claims.map((claim) => claim.earliest)),
    usual: usual[0] ?? null,
    latest: latest.includes(null) ? null : (latest.sort().at(-1) ?? null),
  };
}

const contradict = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({ earliest, latest }) => `${earliest} ${latest}`)).size > 1;

/** What is counted on says itself from when it is likely; without it, once all sources allow it. */
function likelyFrom({ claims }: Milestone): Day | null {
  const reading = claims.find(({ period }) => period.kind === 'interpretation');
  return reading
    ? reading.latest
    : (claims
        .map((claim) => claim.earliest)
        .sort()
        .at(-1) ?? null);
}

/** The shortest freeze that is said of anybody. */
const freezeDays = (periods: readonly Period[]): number =>
  Math.min(...periods.filter(({ to }) => to === 'freeze-end').map(({ days }) => days.from));

function chanceOf(
  state: NumberState,
  countOn: Day | null,
  perhapsUntil: Day | null,
  today: Day,
): RestoreChance {
  if (state === 're-issued') return 'gone';
  if (state !== 'cancelled') return 'running';
  if (!countOn) return 'unknown';
  if (today <= countOn) return 'counted-on';
  return perhapsUntil === null || today <= perhapsUntil ? 'perhaps' : 'unlikely';
}

const first = (days: readonly Day[]): Day => [...days].sort()[0] as Day;

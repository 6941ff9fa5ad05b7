import type { Catalog } from '../../catalog/catalog.js';
import { lifePeriods } from '../../catalog/life-periods.js';
import type { Carrier } from '../../catalog/types.js';
import { unsettledOperations } from '../../cleanup/checklist/operation-choice.js';
import { bindingOfTask } from '../../cleanup/inventory/binding-id.js';
import { inventory } from '../../cleanup/inventory/inventory.js';
import { timelineOf } from '../../cleanup/lifecycle.js';
import { apply, type Cleanup, type CleanupEvent } from '../../cleanup/record/cleanup.js';
import { toldAt } from '../../cleanup/record/told-at.js';
import { thinness } from '../../cleanup/safe-day.js';
import {
  keptSituation,
  type Situation,
  situationAfterMark,
  situationOf,
  toKeep,
} from '../../cleanup/situation.js';
import { type Binding, carrierBindingId } from '../../cleanup/types.js';
import { endedAtOnce, heard } from '../../interruption.js';
import { Problem } from '../../problem.js';
import type { ReportInput } from '../../reports/input.js';
import { remedyParts } from '../../reports/remedy-parts.js';
import type { DerivedPlace } from '../../store/derived.js';
import type { Store, Writer } from '../../store/store.js';
import type { Change } from '../../walks/walk.js';
import { atStake } from './at-stake.js';
import type { Context } from './context.js';
import { letterLines } from './letter-lines.js';
import { openProblemsOf } from './open-problems.js';

/**
 * The cleanup that a view or task command is about: the one named with `--cleanup`, else the one used last. In the
 * demo it is the demo person's, walked to its end.
 * @throws Problem `usage.no-cleanup`, `usage.cleanup-unknown` or one of the store
 */
export const currentCleanup = async (context: Context): Promise<Cleanup> =>
  context.store.read(await currentId(context));

async function currentId(context: Context): Promise<string> {
  if (context.demo && !context.store.current()) await context.demo.walk();
  const id = context.cleanupId ?? context.store.current();
  if (!id) throw new Problem('usage.no-cleanup');
  return id;
}

/** The current cleanup with all that follows from it today. */
export async function currentSituation(context: Context): Promise<Situation> {
  return situationById(await currentId(context), context);
}

/** What follows from a cleanup today: as it was worked out before, where nothing has changed since. */
async function situationById(id: string, context: Context): Promise<Situation> {
  const { store, facts, today } = context;
  const place = context.basis ? store.derived(id, context.basis()) : null;
  const seen = lastSeen.get(store);
  if (place && seen?.of === place.of) return seen.situation;
  const kept = place?.read();
  if (!kept) return keepSituation(await workedOut(store.read(id), facts, today), place, store);
  const situation = keptSituation(kept, facts, today);
  lastSeen.set(store, { of: place?.of ?? '', situation });
  return situation;
}

/** What was looked at last in a store: a change looks before and under the lock. */
const lastSeen = new WeakMap<Store, { of: string; situation: Situation }>();

function keepSituation(
  situation: Situation,
  place: DerivedPlace | null,
  store: Store,
  before?: Situation,
): Situation {
  if (!place) return situation;
  place.keep(toKeep(situation, before));
  lastSeen.set(store, { of: place.of, situation });
  return situation;
}

/** The current cleanup as views and documents take it. */
export const currentInput = async (context: Context): Promise<ReportInput> =>
  inputOf(await currentSituation(context), context);

/** A situation as views and documents take it. */
export function inputOf(situation: Situation, context: Context): ReportInput {
  const { today, catalog, facts, words, language } = context;
  const { cleanup, tasks, plan, bindings } = situation;
  const input: ReportInput = {
    ...situation,
    today,
    // read only where it is told
    get keepNumber() {
      return keepNumberAt(cleanup.carrier, catalog);
    },
    carrierBinding: carrierBindingId(cleanup.carrier),
    get atStake() {
      return atStake(situation, { catalog });
    },
    get thin() {
      return thinness(cleanup, bindings, situation.servicesNotSaid);
    },
    toldAt: () => toldAt(context.store.exportCleanup(cleanup.id).events),
    timeline: () => timelineOf(cleanup, tasks, plan, lifePeriods(catalog.services()), today),
    remedies: (asIf = tasks) =>
      remedyParts(
        openProblemsOf({ ...situation, tasks: asIf }, context),
        {
          consequences: situation.consequences,
          service: (id) => catalog.service(id),
          platform: facts.platform,
        },
        words,
      ),
    letters: () => letterLines(input, language),
  };
  return input;
}

/** A price is told with the first source that names it. */
function keepNumberAt(carrier: Carrier, catalog: Catalog): ReportInput['keepNumber'] {
  const plan = catalog.keepPlans(carrier).find(({ kind }) => kind === 'cheapest-plan');
  const service = catalog.serviceOfCarrier(carrier);
  const source = service?.sources.find(({ id }) => plan?.sources.includes(id));
  return plan && source ? { plan, source: { title: source.title, retrieved: source.retrieved } } : null;
}

/**
 * Changes the current cleanup in one write, under the writer's lock.
 * @param change gets the cleanup as it is under the lock; it may read files, and no changes write nothing
 * @returns the cleanup before and after
 */
export async function changeCurrent(
  context: Context,
  change: (before: Situation) => Change[] | Promise<Change[]>,
): Promise<{ before: Situation; after: Situation }> {
  const id = await currentId(context);
  return withWriter(context, async (writer) => {
    const before = await situationById(id, context);
    const changes = await askedFor(change, before);
    if (changes.length === 0) return { before, after: before };
    // a task's state says nothing of which accounts there are
    const known = changes.every(({ type }) => type === 'task-marked') ? before.bindings : undefined;
    const settled = await settle(writer, before.cleanup, changes, context, known, before.cleanup);
    return { before, after: keepNew(await afterChange(before, settled, changes, context), context, before) };
  });
}

/** What is known of a cleanup without planning: planning takes as long as all else that a change asks for. */
export type Accounts = Pick<Situation, 'cleanup' | 'bindings'>;

/** As `changeCurrent`, for changes that only need to know which accounts there were. */
export async function changeAccounts(
  context: Context,
  change: (before: Accounts) => Change[] | Promise<Change[]>,
): Promise<{ before: Accounts; after: Situation }> {
  const id = await currentId(context);
  return withWriter(context, async (writer) => {
    const before = await accountsOf(context.store.read(id), context);
    const changes = await askedFor(change, before);
    if (changes.length === 0) return { before, after: await situationById(id, context) };
    const settled = await settle(writer, before.cleanup, changes, context, undefined, before.cleanup);
    return { before, after: keepNew(await situationWith(settled, context), context) };
  });
}

/** The changes that are asked for; a signal is heard before and after that. */
async function askedFor<Before>(
  change: (before: Before) => Change[] | Promise<Change[]>,
  before: Before,
): Promise<Change[]> {
  await heard();
  const changes = await change(before);
  await heard();
  return changes;
}

const accountsOf = (cleanup: Cleanup, { facts }: Context): Promise<Accounts> =>
  endedAtOnce(cleanup.findings.length, () => ({ cleanup, bindings: inventory(cleanup, facts) }));

const situationWith = ({ cleanup, bindings }: Accounts, { facts, today }: Context): Promise<Situation> =>
  workedOut(cleanup, facts, today, bindings);

/** What follows once changes are made; a mark leaves most of it as it is. */
function afterChange(
  before: Situation,
  after: Accounts,
  changes: readonly Change[],
  context: Context,
): Promise<Situation> {
  const marks = changes.flatMap((change) => (change.type === 'task-marked' ? change.task : []));
  const [mark, ...others] = marks;
  if (mark === undefined || others.length > 0 || marks.length < changes.length)
    return situationWith(after, context);
  return endedAtOnce(after.cleanup.findings.length, () =>
    situationAfterMark(before, after.cleanup, mark, context.facts, context.today),
  ).then((situation) => situation ?? situationWith(after, context));
}

/** Keeps what follows from a cleanup that has just been written. */
function keepNew(situation: Situation, { basis, store }: Context, before?: Situation): Situation {
  const place = basis ? store.derived(situation.cleanup.id, basis()) : null;
  return keepSituation(situation, place, store, before);
}

/** As `situationOf`; where there is much to work out, Ctrl+C ends it at once. */
export const workedOut = (...[cleanup, ...facts]: Parameters<typeof situationOf>): Promise<Situation> =>
  endedAtOnce(cleanup.findings.length, () => situationOf(cleanup, ...facts));

/** Does something as the store's only writer. */
export async function withWriter<Result>(
  context: Context,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  const writer = await context.store.lock();
  try {
    await heard();
    return await work(markingRuns(writer, context));
  } finally {
    await writer.release();
  }
}

/** The cleanups that this run has changed: a walk takes the lock anew for each answer, and is one run. */
const begunIn = new WeakMap<Store, Set<string>>();

/** Marks where the changes of this run begin in a cleanup, so that `undo` takes them back together. */
function markingRuns(writer: Writer, { store }: Context): Writer {
  const begun = begunIn.get(store) ?? new Set<string>();
  begunIn.set(store, begun);
  return {
    ...writer,
    create: async (start) => {
      const cleanup = await writer.create(start);
      begun.add(cleanup.id);
      return cleanup;
    },
    append: async (id, events, known) => {
      const [first] = events;
      if (!first || first.type === 'undone' || begun.has(id)) return writer.append(id, events, known);
      begun.add(id);
      return writer.append(id, [{ type: 'begun', at: store.now() }, ...events], known);
    },
  };
}

/** Appends changes and, in the same write, the operations of bindings that have none yet. */
export const appendSettled = async (
  writer: Writer,
  cleanup: Cleanup,
  changes: readonly Change[],
  context: Context,
): Promise<Cleanup> => (await settle(writer, cleanup, changes, context)).cleanup;

/**
 * As `appendSettled`.
 * @param bindings where the changes are marks of tasks and nothing else: those that there are, before and after
 * @param known the cleanup as it lies in the store under the writer's lock, where that is known: then it need not be read
 * @returns what is then in the store; which operations are chosen says nothing of which accounts there are
 */
async function settle(
  writer: Writer,
  cleanup: Cleanup,
  changes: readonly Change[],
  context: Context,
  bindings?: Binding[],
  known?: Cleanup,
): Promise<Accounts> {
  const events = stamp(changes, context);
  const { now, unsettled } = await endedAtOnce(cleanup.findings.length, () => {
    // which operation is chosen follows from no mark, and only what is marked needs one for it
    const then = bindings ? cleanup : events.reduce(apply, cleanup);
    const now = bindings ?? inventory(then, context.facts);
    const touched = bindings ? markedIn(changes, bindings) : now;
    return { now, unsettled: unsettledOperations(then, touched, context.facts, context.today) };
  });
  const settled: Change[] =
    Object.keys(unsettled).length > 0 ? [{ type: 'operation-chosen', operations: unsettled }] : [];
  const after = await writer.append(cleanup.id, [...events, ...stamp(settled, context)], known);
  return { cleanup: after, bindings: now };
}

/** The bindings whose tasks are marked. */
function markedIn(changes: readonly Change[], bindings: readonly Binding[]): Binding[] {
  const ids = changes.flatMap((change) => (change.type === 'task-marked' ? bindingOfTask(change.task) : []));
  return bindings.filter(({ id }) => ids.includes(id));
}

/** What follows from a cleanup once a change is made, before anything is written. */
export const situationAfter = (cleanup: Cleanup, change: Change, context: Context): Promise<Situation> =>
  workedOut(stamp([change], context).reduce(apply, cleanup), context.facts, context.today);

/** The changes as events of this instant. */
export const stamp = (changes: readonly Change[], { store }: Context): CleanupEvent[] =>
  changes.map((change) => ({ ...change, at: store.now() }));

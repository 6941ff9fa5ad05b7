import type { Circumstance, CircumstanceTask, TaskKind } from '../../catalog/circumstance-types.js';
import type { Operation } from '../../catalog/types.js';
import { speakerOf } from '../circumstances/consequences.js';
import type { Cleanup } from '../record/cleanup.js';
import type { Binding, Task } from '../types.js';
import { isSettled } from './accounting.js';
import { atAnyHour, extraTask, markOf } from './bare-task.js';
import { WEIGHT } from './danger.js';

type Given = {
  cleanup: Cleanup;
  /** those that hold, in their order */
  circumstances: readonly Circumstance[];
  /** not dismissed, the carrier's and those of other people included */
  bindings: readonly Binding[];
  carrier: Binding;
  /** the number that accounts move to, as a place */
  newNumber: Binding;
  /** what the texts may name */
  variables: Readonly<Record<string, string | undefined>>;
  nameIn: 'zh' | 'en';
};

/** A task that follows from a circumstance, with the data that it comes from. */
type Added = { task: Task; rule: CircumstanceTask; replaced: readonly Task[]; isFirst: boolean };

/**
 * The checklist with what follows from circumstances: their own tasks, those first that come before everything else; the
 * common ones as they are done there; without what somebody in these circumstances can't or needn't do. What truly needs
 * one of them waits for it; where it is refused or left undone, nothing is locked by it.
 * @param tasks the others, the carrier's included
 */
export function withCircumstances(tasks: readonly Task[], given: Given): Task[] {
  if (given.circumstances.length === 0) return [...tasks];
  return whenAtCounters(withRules(tasks, given), given);
}

/** What is done at a counter, with the days between which the person can be there. */
function whenAtCounters(
  tasks: readonly Task[],
  { circumstances, cleanup: { circumstances: told } }: Given,
): Task[] {
  const days = circumstances.flatMap(({ counters }) => (counters ? [counters] : []));
  const from = days
    .flatMap(({ from }) => (from && told[from]) || [])
    .sort()
    .at(-1);
  const until = days.flatMap(({ until }) => (until && told[until]) || []).sort()[0];
  return tasks.map((task) => ({
    ...task,
    ...(from && task.place === 'counter' && from > (task.notBefore ?? '') ? { notBefore: from } : {}),
    ...(until && endsHere(task) && until < (task.dueOn ?? '9999') ? { dueOn: until } : {}),
  }));
}

/** What is over when the person leaves: counters, and the number itself wherever it is given back. */
const endsHere = ({ place, operation }: Task): boolean =>
  place === 'counter' || operation === 'cancel-number';

function withRules(tasks: readonly Task[], given: Given): Task[] {
  const { added, retold } = ruleTasks(tasks, given);
  const unsaid = new Set(given.circumstances.flatMap(({ notSaid }) => notSaid?.operations ?? []));
  const standsFor = new Map(added.flatMap(({ task, replaced }) => replaced.map(({ id }) => [id, task.id])));
  const kept = tasks
    .filter(({ id, operation }) => !standsFor.has(id) && !unsaid.has(operation))
    .map((task) => retold.get(task.id) ?? task);
  const ids = new Set([...kept, ...added.map(({ task }) => task)].map(({ id }) => id));
  const linked = kept.map((task) => {
    const moved = task.after
      .map((id) => standsFor.get(id) ?? id)
      .filter((id) => ids.has(id) && id !== task.id);
    const after = unique([...moved, ...linksOf(task, added, given, ({ neededBy }) => neededBy)]);
    const prefers = unique([
      ...task.prefers.map((id) => standsFor.get(id) ?? id).filter((id) => ids.has(id) && id !== task.id),
      ...linksOf(task, added, given, ({ preferredBy }, isFirst) =>
        isFirst && !task.hurtsNow ? EVERYTHING : preferredBy,
      ),
    ]);
    return { ...task, after, prefers: prefers.filter((id) => !after.includes(id)) };
  });
  // those that come first do so in the order in which their circumstances name them
  const first = added
    .filter(({ isFirst }) => isFirst)
    .map(({ task }, place, all) => ({ ...task, prefers: all.slice(0, place).map((one) => one.task.id) }));
  const others = added
    .filter(({ isFirst }) => !isFirst)
    .map(({ task }) => ({ ...task, prefers: first.map(({ id }) => id) }));
  return [
    ...linked.filter(({ hurtsNow }) => hurtsNow),
    ...first,
    ...others,
    ...linked.filter(({ hurtsNow }) => !hurtsNow),
  ];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The circumstances' own tasks, and the common ones (by id) that they say how to do. Each stands there once. */
function ruleTasks(
  tasks: readonly Task[],
  given: Given,
): { added: Added[]; retold: ReadonlyMap<string, Task> } {
  const common = new Map(tasks.map((task) => [task.id, task]));
  const added = new Map<string, Added>();
  const retold = new Map<string, Task>();
  for (const [circumstance, rule, binding] of rulesAtPlaces(given)) {
    const replaced = tasks.filter(
      (task) => task.binding === binding.id && rule.replaces?.includes(task.operation),
    );
    const task = ruleTask(rule, circumstance, binding, replaced, given);
    const known = common.get(task.id);
    const isFirst = rule.first === true || isCalledFor(rule, task);
    if (known) retold.set(task.id, { ...known, ...howOf(task) });
    else if (!added.has(task.id) && !isCommon(rule)) added.set(task.id, { task, rule, replaced, isFirst });
  }
  return { added: [...added.values()], retold };
}

/** Each rule at each place where it applies. */
const rulesAtPlaces = (given: Given): [Circumstance, CircumstanceTask, Binding][] =>
  given.circumstances.flatMap((circumstance) =>
    circumstance.tasks.flatMap((rule) =>
      placesOf(rule, given)
        .filter((binding) => !isNeedless(rule, binding, given))
        .map((binding): [Circumstance, CircumstanceTask, Binding] => [circumstance, rule, binding]),
    ),
  );

/** Where the task that it is to make up for succeeded, or was left undone on purpose. */
const isNeedless = ({ ifRefused }: CircumstanceTask, binding: Binding, { cleanup }: Given): boolean =>
  ifRefused !== undefined && isSettled(markOf(cleanup, `${binding.id}.${ifRefused}`).state);

/** Common tasks that are not on this checklist are not put there by saying how they are done. */
const isCommon = ({ id }: CircumstanceTask): boolean => id === 'cancel-number' || id === 'carrier-proof';

/** What the circumstance says of how a common task is done. */
const howOf = ({ steps, basis, minutes, place, circumstance }: Task): Partial<Task> => ({
  steps,
  basis,
  minutes,
  place,
  ...(circumstance ? { circumstance } : {}),
});

/** Where it is done: an account that several circumstances speak of has each task once. */
function placesOf({ at }: CircumstanceTask, { bindings, carrier, newNumber }: Given): readonly Binding[] {
  if (at === 'carrier') return [carrier];
  if (at === 'new-number') return [newNumber];
  if (at === 'others') return bindings.filter(({ of, platform }) => of !== undefined && platform === null);
  return bindings.filter(
    ({ id, category, of }) =>
      of === undefined &&
      id !== carrier.id &&
      (at.platforms?.includes(id) || (at.categories as string[] | undefined)?.includes(category)),
  );
}

function ruleTask(
  rule: CircumstanceTask,
  circumstance: Circumstance,
  binding: Binding,
  replaced: readonly Task[],
  { cleanup, circumstances, variables, nameIn }: Given,
): Task {
  const named = { ...variables, name: binding.of, account: binding.name };
  const say = speakerOf(circumstance, circumstances, named, nameIn);
  const known: Operation = {
    steps: rule.steps.map(say),
    channels: rule.channels,
    oldNumber: rule.oldNumber,
    needs: [],
    ...(rule.waitDays === undefined ? {} : { waitDays: rule.waitDays }),
    basis: rule.basis,
    sources: [],
  };
  const instead = rule.ifRefused === undefined ? null : `${binding.id}.${rule.ifRefused}`;
  const waitsFor = instead !== null && markOf(cleanup, instead).state !== 'blocked' ? instead : null;
  const dueOn = rule.dueBy && cleanup.circumstances[rule.dueBy];
  const bare = extraTask(cleanup, binding, 'circumstance', { known });
  return {
    ...(rule.now ? atAnyHour(bare) : bare),
    ...(dueOn ? { dueOn } : {}),
    ...markOf(cleanup, `${binding.id}.${rule.id}`),
    after: waitsFor ? [waitsFor] : [],
    hurtsNow: rule.now === true,
    exposure: rule.level ?? binding.exposure.level,
    danger: Math.min(
      Math.max(0, ...replaced.map(({ danger }) => danger)),
      WEIGHT[rule.level ?? binding.exposure.level],
    ),
    covers: unique(replaced.flatMap(({ covers }) => covers)),
    circumstance: {
      of: circumstance.id,
      title: say(rule.title),
      papers: rule.papers.map(say),
      sources: circumstance.sources.filter(({ id }) => rule.sources.includes(id)),
    },
  };
}

/** What makes up for a refusal, once there was one, comes first. */
const isCalledFor = ({ ifRefused }: CircumstanceTask, { after }: Task): boolean =>
  ifRefused !== undefined && after.length === 0;

/** Those of them that a task waits for, or had better come after. */
function linksOf(
  task: Task,
  added: readonly Added[],
  { carrier }: Given,
  kindsOf: (rule: CircumstanceTask, isFirst: boolean) => readonly TaskKind[] | undefined,
): string[] {
  return added
    .filter(
      ({ task: { state }, rule, isFirst }) =>
        !GIVEN_UP.includes(state) &&
        (kindsOf(rule, isFirst) ?? []).some((kind) => IS_OF_KIND[kind](task, carrier)),
    )
    .map(({ task: { id } }) => id);
}

const EVERYTHING: readonly TaskKind[] = ['accounts', 'carrier'];

/** Refused or left undone: the rest then goes another way. */
const GIVEN_UP: readonly Task['state'][] = ['blocked', 'skipped'];

const IS_OF_KIND: Record<TaskKind, (task: Task, carrier: Binding) => boolean> = {
  accounts: ({ binding }, carrier) => binding !== carrier.id,
  'new-number': ({ binding, operation, of }, carrier) =>
    binding !== carrier.id && operation === 'change' && of === undefined,
  'old-number': ({ needsOldNumber }) => needsOldNumber === 'required',
  carrier: ({ binding }, carrier) => binding === carrier.id,
  'cancel-number': ({ operation }) => operation === 'cancel-number',
};

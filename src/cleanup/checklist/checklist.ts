import { circumstancesThatHold } from '../circumstances/holding.js';
import { variablesOf } from '../circumstances/variables.js';
import type { Day } from '../days/day.js';
import type { PlatformFacts } from '../inventory/inventory.js';
import type { Cleanup } from '../record/cleanup.js';
import {
  type Binding,
  carrierBindingId,
  isCatchAll,
  LEVELS,
  type Level,
  type Progress,
  type Task,
} from '../types.js';
import { accountTask } from './account-task.js';
import { accountFor, withHolds } from './accounting.js';
import { numberPlace } from './bare-task.js';
import { withCircumstances } from './circumstance-tasks.js';
import { isBelongings } from './operation-choice.js';
import { withOrder } from './order.js';
import { cancelTasks, formerHolderTasks, newHolderTasks } from './track-tasks.js';

/**
 * All tasks of a cleanup, worst exposure first, with the carrier's where the situation has them. One account that opens several services is one
 * task; dismissed bindings have none.
 */
export function checklist(
  cleanup: Cleanup,
  bindings: readonly Binding[],
  facts: PlatformFacts,
  today: Day,
): Task[] {
  const carrier = bindings.find((binding) => binding.id === carrierBindingId(cleanup.carrier));
  const kept = bindings.filter(
    (binding) => !binding.dismissed && binding !== carrier && !isBelongings(binding),
  );
  const accounts = [...groupByAccount(kept, facts)].filter(([binding]) => hasTask(binding, cleanup, facts));
  const own = accounts.map(([binding, covered]) => accountTask(cleanup, binding, covered, facts, today));
  const tasks = withOrder(own, cleanup.orders, facts);
  if (!carrier) return withHolds(tasks, today);
  const all = WITH_CARRIER[cleanup.track]({ cleanup, bindings, carrier, tasks, facts, today });
  const told = withCircumstances(all, {
    cleanup,
    circumstances: circumstancesThatHold(cleanup, bindings, facts, today),
    bindings: bindings.filter(({ dismissed }) => !dismissed),
    carrier,
    newNumber: numberPlace(carrier, facts),
    variables: variablesOf(cleanup, bindings, facts.platform(carrier.id), facts.nameIn),
    nameIn: facts.nameIn,
  });
  return withHolds(withoutIdleChoice(told), today);
}

/** Where nothing asks for a number any more, since circumstances have other ways, none is to be chosen. */
function withoutIdleChoice(tasks: readonly Task[]): readonly Task[] {
  const choice = tasks.find(({ operation }) => operation === 'choose-number');
  return choice && !tasks.some(({ after }) => after.includes(choice.id))
    ? tasks.filter((task) => task !== choice)
    : tasks;
}

/**
 * Whether anything is to be done about an account: not while the number is kept and no other is given, and not at a
 * catch-all entry that knows no way but learning the new number.
 */
function hasTask({ id }: Binding, cleanup: Cleanup, facts: PlatformFacts): boolean {
  if (cleanup.track !== 'prepare-cancel') return true;
  if (cleanup.keep && cleanup.newNumber === null && !cleanup.withoutNumber) return false;
  return !isCatchAll(id) || facts.platform(id)?.ops.unbind !== undefined;
}

/** The carrier's tasks and the order of the situation. */
const WITH_CARRIER = {
  'prepare-cancel': cancelTasks,
  'audit-new-number': newHolderTasks,
  'recover-accounts': formerHolderTasks,
};

/** Bindings by the account that they really are; an account that is not in the inventory is stood in for. */
function groupByAccount(bindings: readonly Binding[], facts: PlatformFacts): Map<Binding, Binding[]> {
  const byId = new Map(bindings.map((binding) => [binding.id, binding]));
  const groups = new Map<Binding, Binding[]>();
  for (const binding of bindings) {
    const opensWith = binding.of === undefined ? facts.platform(binding.id)?.accountOf : undefined;
    const account = byId.get(opensWith ?? '') ?? binding;
    groups.set(account, [...(groups.get(account) ?? []), ...(account === binding ? [] : [binding])]);
  }
  return groups;
}

/** Whether something remains to be done by the person; a waiting task is only watched. */
export const isOpen = (task: Task): boolean =>
  task.state === 'todo' || task.state === 'doing' || task.state === 'blocked';

/** How far the checklist is. */
export function progressOf(tasks: readonly Task[]): Progress {
  const open = tasks.filter(isOpen);
  const skipped = tasks.filter(({ state }) => state === 'skipped').length;
  const { ready, held, waiting, stuck } = accountFor(tasks);
  return {
    done: tasks.length - open.length - waiting.length - skipped,
    skipped,
    open: open.length,
    waiting: waiting.length,
    ready: ready.length,
    held: held.length,
    stuck: stuck.length,
    byExposure: Object.fromEntries(
      LEVELS.map((level) => [level, open.filter((task) => task.exposure === level).length]),
    ) as Record<Level, number>,
  };
}

import type { Category, Operation, Platform } from '../../catalog/types.js';
import { circumstancesThatHold } from '../circumstances/holding.js';
import { variablesOf } from '../circumstances/variables.js';
import { addDays, chinaDay, type Day } from '../days/day.js';
import { carrierBindingId, moneyAskedFor, openedItself, type PlatformFacts } from '../inventory/inventory.js';
import type { Cleanup, OperationName, Track } from '../record/cleanup.js';
import type { EvidenceKind } from '../record/evidence.js';
import {
  type Alternative,
  type Binding,
  LEVELS,
  type Level,
  type Progress,
  type Task,
  UNNAMED_COLLECTOR,
} from '../types.js';
import { accountFor, withHolds } from './accounting.js';
import { knownOperation, markOf, UNPLANNED, UNTOLD } from './bare-task.js';
import { withCircumstances } from './circumstance-tasks.js';
import { dangerOf } from './danger.js';
import { effortOf, plannedWait } from './effort.js';
import { withOrder } from './order.js';
import { cancelTasks, formerHolderTasks, newHolderTasks } from './track-tasks.js';

/** No sign of life for this long: the account is probably no longer used, so closing it is suggested. */
const UNUSED_AFTER_DAYS = 2 * 365;

/** Never suggested for closing, however quiet: money, papers and files lie there, or it is needed once in some years. */
const KEPT_THOUGH_QUIET: ReadonlySet<Category> = new Set([
  'bank',
  'securities',
  'insurance',
  'payment',
  'government',
  'utility',
  'health',
  'device-account',
  'email',
  'cloud-storage',
]);

const SIGNS_OF_LIFE: readonly EvidenceKind[] = ['code', 'notice', 'transaction', 'saved-login'];

/** What can be chosen for a binding, per situation. */
const CHOICES: Record<Track, readonly OperationName[]> = {
  'prepare-cancel': ['change', 'unbind', 'deregister'],
  'audit-new-number': ['new-owner'],
  'recover-accounts': ['recover'],
};

/** The operations that make sense for a binding in this situation; a change needs a new number to change to. */
export function operationChoices(cleanup: Cleanup): OperationName[] {
  return CHOICES[cleanup.track].filter((operation) => operation !== 'change' || cleanup.newNumber !== null);
}

/**
 * The operation to suggest: deregister where the last sign of life is over two years old and nothing is lost by it, else
 * change where a new number is given, else unbind where the catalog knows a way, else deregister.
 */
export function suggestOperation(
  cleanup: Cleanup,
  binding: Binding,
  platform: Platform | undefined,
  today: Day,
): OperationName {
  const [only, ...others] = operationChoices(cleanup);
  if (only && others.length === 0) return only;
  if (platform?.ops.deregister && !KEPT_THOUGH_QUIET.has(platform.category) && isQuiet(binding, today)) {
    return 'deregister';
  }
  if (cleanup.newNumber) return 'change';
  return platform?.ops.unbind ? 'unbind' : 'deregister';
}

/** Whether the account itself did nothing for long; advertising and a count by an office show no life. */
function isQuiet(binding: Binding, today: Day): boolean {
  const last = binding.evidence
    .filter((evidence) => SIGNS_OF_LIFE.includes(evidence.kind))
    .flatMap((evidence) => evidence.last ?? [])
    .sort()
    .at(-1);
  return last !== undefined && last < addDays(today, -UNUSED_AFTER_DAYS);
}

/**
 * The operations to settle for bindings that have none yet. They are stored when a binding appears: a suggestion that
 * moved with the days would take a task's state with it.
 */
export function unsettledOperations(
  cleanup: Cleanup,
  bindings: readonly Binding[],
  facts: PlatformFacts,
  today: Day,
): Record<string, OperationName> {
  const unsettled = bindings.filter(
    (binding) =>
      !cleanup.operations[binding.id] && !binding.of && binding.id !== carrierBindingId(cleanup.carrier),
  );
  return Object.fromEntries(
    unsettled.map((binding) => [
      binding.id,
      suggestOperation(cleanup, binding, facts.platform(binding.id), today),
    ]),
  );
}

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
  const kept = bindings.filter((binding) => !binding.dismissed && binding !== carrier && !binding.of);
  const accounts = groupByAccount(kept, facts);
  const own = [...accounts].map(([binding, covered]) => accountTask(cleanup, binding, covered, facts, today));
  const tasks = withOrder(own, cleanup.orders, facts);
  if (!carrier) return withHolds(tasks, today);
  const all = WITH_CARRIER[cleanup.track]({ cleanup, bindings, carrier, tasks, facts, today });
  const told = withCircumstances(all, {
    cleanup,
    circumstances: circumstancesThatHold(cleanup, bindings, facts, today),
    bindings: bindings.filter(({ dismissed }) => !dismissed),
    carrier,
    variables: variablesOf(cleanup, bindings, facts.platform(carrier.id), facts.nameIn),
    nameIn: facts.nameIn,
  });
  return withHolds(told, today);
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
    const account = byId.get(facts.platform(binding.id)?.accountOf ?? '') ?? binding;
    groups.set(account, [...(groups.get(account) ?? []), ...(account === binding ? [] : [binding])]);
  }
  return groups;
}

function accountTask(
  cleanup: Cleanup,
  binding: Binding,
  covered: Binding[],
  facts: PlatformFacts,
  today: Day,
): Task {
  const platform = facts.platform(binding.id);
  const operation = cleanup.operations[binding.id] ?? suggestOperation(cleanup, binding, platform, today);
  const account = [binding, ...covered];
  const asksMoney = account.some(({ id }) => moneyAskedFor(id, cleanup).length > 0);
  const known = knownOperation(
    platform ?? (asksMoney ? facts.platform(UNNAMED_COLLECTOR) : undefined),
    operation,
  );
  return {
    ...markOf(cleanup, `${binding.id}.${operation}`),
    binding: binding.id,
    name: binding.name,
    operation,
    exposure: worstOf(account),
    danger: dangerOf(account, today),
    hurtsNow: asksMoney || account.some(({ id }) => openedItself(id, cleanup)),
    asksMoney,
    needsOldNumber: known?.oldNumber ?? 'unknown',
    waitDays: known?.waitDays ?? 0,
    waitKnown: known?.waitDays !== undefined,
    plannedWaitDays: plannedWait(operation, known),
    codeAfterWait: known?.codeAfterWait ?? false,
    notBefore: restedOn(cleanup, binding, known),
    ...effortOf(known),
    ...UNPLANNED,
    basis: known?.basis ?? 'general',
    steps: known?.steps ?? [],
    after: [],
    prefers: [],
    ...UNTOLD,
    covers: covered.map((other) => other.id),
    instead: alternatives(cleanup, binding, platform, operation),
  };
}

/** The day on which the rest that an operation asks for is over; null where it asks for none. */
const restedOn = (cleanup: Cleanup, binding: Binding, known: Operation | undefined): Day | null =>
  known?.restDays ? addDays(lastSecurityChange(cleanup, binding), known.restDays) : null;

/**
 * The day from which a rest is counted: nobody tells when the password was last changed, so it is taken to have been
 * the day on which the cleanup began, or a later one on which the same account was worked on otherwise.
 */
function lastSecurityChange(cleanup: Cleanup, binding: Binding): Day {
  const marked = Object.entries(cleanup.marks).flatMap(([id, mark]) =>
    CHANGES_SECURITY.some((operation) => id === `${binding.id}.${operation}`) && mark.state !== 'todo'
      ? mark.on
      : [],
  );
  return [chinaDay(Date.parse(cleanup.createdAt)), ...marked].sort().at(-1) as Day;
}

const CHANGES_SECURITY: readonly OperationName[] = ['change', 'unbind', 'recover'];

/**
 * The other operations that the catalog knows for the account; an appeal is open to whoever had the number, but never
 * to a new holder: the account is a stranger's.
 */
function alternatives(
  cleanup: Cleanup,
  binding: Binding,
  platform: Platform | undefined,
  chosen: OperationName,
): Alternative[] {
  if (cleanup.track === 'audit-new-number') return [];
  const others = [...operationChoices(cleanup), 'recover' as const].filter((other) => other !== chosen);
  return others.flatMap((operation) => {
    const known = knownOperation(platform, operation);
    return known
      ? {
          operation,
          needsOldNumber: known.oldNumber,
          plannedWaitDays: plannedWait(operation, known),
          codeAfterWait: known.codeAfterWait ?? false,
          notBefore: restedOn(cleanup, binding, known),
          ...effortOf(known),
        }
      : [];
  });
}

const worstOf = (bindings: readonly Binding[]): Level =>
  LEVELS[Math.min(...bindings.map((binding) => LEVELS.indexOf(binding.exposure.level)))] as Level;

/** Whether something remains to be done by the person; a waiting task is only watched. */
export const isOpen = (task: Task): boolean =>
  task.state === 'todo' || task.state === 'doing' || task.state === 'blocked';

/** How far the checklist is; skipped tasks count as done, since the person settled them. */
export function progressOf(tasks: readonly Task[]): Progress {
  const open = tasks.filter(isOpen);
  const { ready, held, waiting, stuck } = accountFor(tasks);
  return {
    done: tasks.length - open.length - waiting.length,
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

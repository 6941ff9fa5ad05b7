import type { Category, Holding, Operation, Platform } from '../../catalog/types.js';
import { circumstancesThatHold } from '../circumstances/holding.js';
import { variablesOf } from '../circumstances/variables.js';
import { addDays, chinaDay, type Day } from '../days/day.js';
import { bindingIdOf } from '../inventory/binding-id.js';
import { moneyAskedFor, openedItself, type PlatformFacts } from '../inventory/inventory.js';
import { isAttacked } from '../inventory/misuse.js';
import { isStillLoggedIn } from '../inventory/still-logged-in.js';
import type { Cleanup, OperationName, Track } from '../record/cleanup.js';
import type { EvidenceKind, Finding } from '../record/evidence.js';
import {
  type Alternative,
  type Binding,
  type Caution,
  carrierBindingId,
  isCatchAll,
  LEVELS,
  type Level,
  type Progress,
  type Task,
  UNNAMED_COLLECTOR,
} from '../types.js';
import { accountFor, withHolds } from './accounting.js';
import { knownOperation, markOf, numberPlace, UNPLANNED, UNTOLD } from './bare-task.js';
import { withCircumstances } from './circumstance-tasks.js';
import { dangerOf } from './danger.js';
import { effortOf, plannedWait } from './effort.js';
import { withOrder } from './order.js';
import { cancelTasks, formerHolderTasks, newHolderTasks } from './track-tasks.js';

/** No sign of life for this long: the account is probably no longer used, so closing it may be suggested. */
const UNUSED_AFTER_DAYS = 2 * 365;

/** Never suggested for closing, however quiet: an authority, a school, an employer, a carrier, money, papers or files. */
const NEVER_CLOSED: ReadonlySet<Category> = new Set([
  'bank',
  'securities',
  'insurance',
  'loan',
  'payment',
  'government',
  'utility',
  'health',
  'device-account',
  'email',
  'cloud-storage',
  'messaging',
  'telecom',
  'education',
  'work',
]);

/** What is lost with an account that holds it. */
const NEVER_LOST: readonly Holding[] = [
  'money',
  'credit',
  'identity',
  'files',
  'photos',
  'messages',
  'devices',
];

const SIGNS_OF_LIFE: readonly EvidenceKind[] = ['code', 'notice', 'transaction', 'saved-login'];

/** What can be chosen for a binding, per situation. */
const CHOICES: Record<Track, readonly OperationName[]> = {
  'prepare-cancel': ['change', 'unbind', 'deregister'],
  'audit-new-number': ['new-owner'],
  'recover-accounts': ['recover'],
};

/** The operations that can be chosen for a binding; whoever is still logged in to an account changes its number there. */
const choicesOf = (cleanup: Cleanup, binding?: Pick<Binding, 'id' | 'name'>): readonly OperationName[] =>
  binding !== undefined && isStillLoggedIn(binding, cleanup)
    ? [cleanup.withoutNumber ? 'unbind' : 'change', 'recover']
    : CHOICES[cleanup.track];

/**
 * The operations that make sense for a binding in this situation. Nothing is changed to a number by somebody who wants
 * none, and a catch-all entry never learns one.
 */
export function operationChoices(cleanup: Cleanup, binding?: Pick<Binding, 'id' | 'name'>): OperationName[] {
  const learnsNone = cleanup.withoutNumber || (binding !== undefined && isCatchAll(binding.id));
  return choicesOf(cleanup, binding).filter((operation) => operation !== 'change' || !learnsNone);
}

/**
 * The operation to suggest: to move to the new number, also where it is still to be chosen. Closing is suggested only for
 * what has shown no life for two years and is harmless; whoever wants no number any more takes it off.
 */
export function suggestOperation(
  cleanup: Cleanup,
  binding: Binding,
  platform: Platform | undefined,
  today: Day,
): OperationName {
  const [first, ...others] = operationChoices(cleanup, binding);
  // who is logged in and has the old number no more is helped by no change that asks for its code
  if (cleanup.track === 'recover-accounts')
    return first && knownOperation(platform, first)?.oldNumber !== 'required' ? first : 'recover';
  if (first && others.length === 0) return first;
  if (!cleanup.keep && platform && mayBeClosed(binding, platform) && isQuiet(binding, today))
    return 'deregister';
  return first ?? 'unbind';
}

/** Whether little is lost with the account, and nobody is told to close what they need. */
const mayBeClosed = ({ exposure }: Binding, { category, holds, ops }: Platform): boolean =>
  ops.deregister !== undefined &&
  exposure.level === 'low' &&
  !NEVER_CLOSED.has(category) &&
  !holds.some((holding) => NEVER_LOST.includes(holding));

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
      !cleanup.operations[binding.id] &&
      !isBelongings(binding) &&
      binding.id !== carrierBindingId(cleanup.carrier),
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

/** Whatever hangs on the number and is another person's, while nobody has said what it is. */
const isBelongings = ({ of, platform }: Binding): boolean => of !== undefined && platform === null;

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

/** The operation settled for a binding, while it still makes sense or is done; null: it is to be suggested anew. */
function chosenOperation(cleanup: Cleanup, binding: Binding): OperationName | null {
  const chosen = cleanup.operations[binding.id];
  if (!chosen) return null;
  const isBegun = (cleanup.marks[`${binding.id}.${chosen}`]?.state ?? 'todo') !== 'todo';
  // recovering was settled before the person said that they are logged in
  if (!isBegun && chosen === 'recover' && isStillLoggedIn(binding, cleanup)) return null;
  return isBegun || operationChoices(cleanup, binding).includes(chosen) ? chosen : null;
}

function accountTask(
  cleanup: Cleanup,
  binding: Binding,
  covered: Binding[],
  facts: PlatformFacts,
  today: Day,
): Task {
  const platform = facts.platform(binding.id);
  const operation = chosenOperation(cleanup, binding) ?? suggestOperation(cleanup, binding, platform, today);
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
    hurtsNow: asksMoney || account.some(({ id }) => openedItself(id, cleanup) || isAttacked(id, cleanup)),
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
    notes: notesOf(platform, cleanup),
    ...(binding.of === undefined ? {} : { of: binding.of }),
    cautions: cautionsOf(cleanup, binding, platform, operation),
    accounts: officialCount(cleanup, binding),
    instead: alternatives(cleanup, binding, platform, operation),
  };
}

/** What matters about the account: what to see to before the number goes is said to nobody else. */
const notesOf = (platform: Platform | undefined, { track }: Pick<Cleanup, 'track'>): string[] =>
  platform?.notes && (track === 'prepare-cancel' || !platform.notesWhileMoving) ? [platform.notes] : [];

function cautionsOf(
  cleanup: Cleanup,
  binding: Binding,
  platform: Platform | undefined,
  operation: OperationName,
): Caution[] {
  const isForeign =
    operation === 'change' && binding.of === undefined && cleanup.newNumber?.startsWith('+') === true;
  const taken = platform?.acceptsForeignNumber?.is ?? 'unknown';
  return [
    ...(isStillLoggedIn(binding, cleanup)
      ? [operation === 'recover' ? ('logged-in-keep' as const) : ('logged-in' as const)]
      : []),
    ...(isForeign ? [`foreign-${taken}` as const] : []),
    ...(LEAVES_NAME.includes(operation) ? nameCautions(platform) : []),
    ...(binding.of === undefined ? [] : (['of-another'] as const)),
    ...((officialCount(cleanup, binding) ?? 0) > 1 ? ['several-accounts' as const] : []),
    ...(cleanup.withoutNumber && operation === 'unbind' ? ['to-email' as const] : []),
  ];
}

/** What takes the number off an account, but leaves its name. */
const LEAVES_NAME: readonly OperationName[] = ['change', 'unbind'];

function nameCautions(platform: Platform | undefined): Caution[] {
  const named = platform?.numberIsName;
  return named ? [named.is === 'always' ? 'number-is-name' : 'number-may-be-name'] : [];
}

/** How many accounts there are at a platform by the last official answer; null where none counted it. */
const officialCount = ({ findings }: Cleanup, { id }: Binding): number | null =>
  officialCounts(findings).get(id) ?? null;

/** Gone through once for all tasks: there may be thousands of both. */
const counted = new WeakMap<readonly Finding[], ReadonlyMap<string, number>>();

function officialCounts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const known = counted.get(findings);
  if (known) return known;
  const days = findings
    .filter(({ source }) => source === COUNTING_SOURCE)
    .flatMap((finding) =>
      Object.entries(finding.days).map(([day, count]) => ({ id: bindingIdOf(finding), day, count })),
    )
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const counts = new Map(days.map(({ id, count }) => [id, count]));
  counted.set(findings, counts);
  return counts;
}

/** The source whose findings count accounts, rather than messages. */
const COUNTING_SOURCE = 'yizhengtongcha';

/** The day on which the rest that an operation asks for is over; null where it asks for none. */
const restedOn = (cleanup: Cleanup, binding: Binding, known: Operation | undefined): Day | null =>
  known?.restDays ? addDays(lastSecurityChange(cleanup, binding), known.restDays) : null;

/**
 * The day from which a rest is counted: nobody tells when the password was last changed, so it is taken to have been
 * the day on which the cleanup began, or a later one on which the same account was worked on otherwise.
 */
export function lastSecurityChange(
  cleanup: Pick<Cleanup, 'marks' | 'createdAt'>,
  { id }: { id: string },
): Day {
  const marked = CHANGES_SECURITY.flatMap((operation) => {
    const mark = cleanup.marks[`${id}.${operation}`];
    return mark && mark.state !== 'todo' ? mark.on : [];
  });
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
  const others = [...operationChoices(cleanup, binding), 'recover' as const].filter(
    (other) => other !== chosen,
  );
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

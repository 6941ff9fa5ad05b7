import { addDays, type Day, daysBetween } from '../days/day.js';
import type { CarrierMatter, PlatformFacts } from '../inventory/inventory.js';
import { isMisused, wasMisused } from '../inventory/misuse.js';
import type { Cleanup, OperationName } from '../record/cleanup.js';
import { goneOn, isNumberGone } from '../record/stage.js';
import type { Binding, Task } from '../types.js';
import { isDone, isSettled } from './accounting.js';
import { atAnyHour, extraTask, knownOperation, numberPlace } from './bare-task.js';

/** Everything of one situation that its checklist is made of. */
type Given = {
  cleanup: Cleanup;
  bindings: readonly Binding[];
  carrier: Binding;
  /** the accounts' own, worst exposure first */
  tasks: readonly Task[];
  facts: PlatformFacts;
  today: Day;
};

/**
 * The checklist of somebody who cancels: first the number to move to where it is not chosen, and the official queries
 * that were put off; the carrier's proofs and the cancellation after everything else. Once the number is gone it may be
 * had back for a while; a number that is kept has its own tasks.
 */
export function cancelTasks(given: Given): Task[] {
  const { cleanup, carrier, facts, today } = given;
  if (cleanup.keep) return keepingTasks(given);
  const choice = numberToChoose(given);
  const tasks = given.tasks.map((task) =>
    choice && movesToMine(task) ? { ...task, after: [choice.id, ...task.after] } : task,
  );
  const queries = openQueries(cleanup, carrier);
  const { steps: proofSteps } = carrierHelp(given, 'proofs');
  const proof = {
    // asked for while the number still answers; once it is gone the counter gives what it has to the person's own ID
    ...extraTask(cleanup, carrier, 'carrier-proof', {
      needsOldNumber: isNumberGone(cleanup) ? 'not-needed' : 'required',
    }),
    ...(proofSteps.length > 0 ? { steps: proofSteps } : {}),
  };
  const counted = queries.filter(({ operation }) => operation === 'account-query');
  const known = knownOperation(facts.platform(carrier.id), 'cancel-number');
  const own = extraTask(cleanup, carrier, 'cancel-number', {
    known,
    needsOldNumber: 'required',
    // what is left undone on purpose does not hold the number
    after: [...tasks, ...counted, proof].filter(({ state }) => state !== 'skipped').map(({ id }) => id),
  });
  const said = carrierHelp(given, 'cancel').steps;
  const cancellation: Task = {
    ...own,
    // the number stops at once: what the carrier takes afterwards holds nothing up, but belongs on the calendar
    needsOldNumber: 'required',
    ...(known?.notOnLastDaysOfMonth ? { notOnLastDaysOfMonth: known.notOnLastDaysOfMonth } : {}),
    steps: said.length > 0 ? said : own.steps,
    notes: known?.conditions ?? [],
  };
  const restore =
    isNumberGone(cleanup) && mayBeRestored({ cancelledOn: goneOn(cleanup) }, today)
      ? [restoreTask(given, goneOn(cleanup))]
      : [];
  return [...(choice ? [choice] : []), ...tasks, ...queries, proof, cancellation, ...restore];
}

/** Whether the official service has told which accounts hang on the number. */
const isQueried = ({ answers, findings }: Cleanup): boolean =>
  answers.checkedAccounts === true || findings.some(({ kind }) => kind === 'official');

/** Whether the person's own new number is asked for there: another's account moves to a number of theirs. */
const movesToMine = ({ operation, of }: Task): boolean => operation === 'change' && of === undefined;

/** Whether an account is still to move to the person's own new number. */
export const isAnyToMove = (tasks: readonly Task[]): boolean =>
  tasks.some((task) => movesToMine(task) && !isSettled(task.state));

/** Where accounts are still to move and nobody has said to which number, that comes first. */
function numberToChoose({ cleanup, tasks, carrier, facts }: Given): Task | null {
  if (cleanup.newNumber !== null || cleanup.withoutNumber) return null;
  if (!isAnyToMove(tasks)) return null;
  return {
    ...extraTask(cleanup, numberPlace(carrier, facts), 'choose-number', { channel: 'app' }),
    exposure: 'critical',
  };
}

/** What the person answered to the official services of the walk, and the task that each leaves when it is put off. */
const QUERIES = {
  checkedAccounts: 'account-query',
  checkedCards: 'card-query',
  checkedBankCards: 'bank-query',
  checkedInsurance: 'insurance-query',
  checkedCredit: 'credit-query',
} as const satisfies Record<string, OperationName>;

/** Official queries that were put off; the one for accounts is open also where nobody was asked. */
function openQueries(cleanup: Cleanup, carrier: Binding): Task[] {
  if (isNumberGone(cleanup)) return [];
  const isOpen = ([key, operation]: [string, OperationName]): boolean =>
    operation === 'account-query' ? !isQueried(cleanup) : cleanup.answers[key] === false;
  return Object.entries(QUERIES)
    .filter(isOpen)
    .map(([, operation]) => ({
      ...extraTask(cleanup, carrier, operation, {
        channel: 'mini-program',
        needsOldNumber: operation === 'account-query' ? 'required' : 'not-needed',
      }),
      exposure: operation === 'account-query' ? ('high' as const) : ('medium' as const),
    }));
}

/** A number that is kept: the cheapest plan, money on it, and what is open for those accounts that move all the same. */
function keepingTasks(given: Given): Task[] {
  const { cleanup, carrier, tasks } = given;
  const { steps, notes } = carrierHelp(given, 'keep');
  const plan = extraTask(cleanup, carrier, 'cheapest-plan', { channel: 'app' });
  const topUp = extraTask(cleanup, carrier, 'top-up', { channel: 'app', after: [plan.id] });
  return [{ ...plan, steps: steps.length > 0 ? steps : plan.steps, notes }, topUp, ...tasks];
}

const NO_HELP = { steps: [], notes: [] };

/** What the carrier's own entry says about a task of its, in the person's language. */
const carrierHelp = ({ facts, cleanup }: Given, about: CarrierMatter): { steps: string[]; notes: string[] } =>
  facts.carrierHelp?.(cleanup.carrier, about) ?? NO_HELP;

/**
 * The checklist of a new holder: what hurts now (demands, charges, an account that opened itself), proof of the opening
 * day, the carrier's renewal and the official query, then what exposes the former holder most, what blocks the holder's
 * own registrations, and the rest. What the renewal may settle is better left to it first, unless it hurts; it holds
 * nothing back, since not every carrier has one and not every platform follows it.
 */
export function newHolderTasks({ cleanup, bindings, carrier, tasks, facts }: Given): Task[] {
  const proof =
    cleanup.answers.openingProof === 'contract' || cleanup.answers.openingProof === 'query'
      ? []
      : [extraTask(cleanup, carrier, 'opening-proof', {})];
  const known = knownOperation(facts.platform(carrier.id), 'renewal');
  const renewal = extraTask(cleanup, carrier, 'renewal', { known, channel: 'app' });
  const query = isQueried(cleanup)
    ? []
    : [extraTask(cleanup, carrier, 'account-query', { channel: 'mini-program' })];
  const check =
    renewal.state === 'skipped'
      ? []
      : [extraTask(cleanup, carrier, 'renewal-check', { after: [renewal.id], channel: 'app' })];
  const places = new Map(bindings.map((binding) => [binding.id, binding]));
  const sorted = tasks
    .map((task) =>
      !task.hurtsNow && facts.platform(task.binding)?.official.huanxin === true
        ? { ...task, prefers: [...task.prefers, ...check.map(({ id }) => id)] }
        : task,
    )
    .sort((a, b) => place(a, places) - place(b, places));
  const urgent = sorted.filter(({ hurtsNow }) => hurtsNow);
  const rest = sorted.filter(({ hurtsNow }) => !hurtsNow);
  return [...urgent, ...proof, renewal, ...query, ...rest, ...check];
}

function place(task: Task, bindings: ReadonlyMap<string, Binding>): number {
  if (task.exposure === 'critical' || task.exposure === 'high') return 1;
  const blocks = bindings.get(task.binding)?.evidence.some(({ kind }) => kind === 'by-hand');
  return blocks ? 2 : 3;
}

/**
 * The longest time after a cancellation in which some source still lets the former holder have the number back: agents
 * of the carriers speak of 60 days, 90 at most (法治日报 2026-01-13).
 */
const RESTORE_DAYS_AT_MOST = 90;

/** What is counted on: somebody else may have the number from then on (DESIGN.md). */
const RESTORE_DAYS_COUNTED = 60;

/** To have the number back, by the day that is counted on. */
const restoreTask = ({ cleanup, carrier, facts }: Given, cancelledOn: Day | null): Task => ({
  ...extraTask(cleanup, carrier, 'restore-number', {
    known: knownOperation(facts.platform(carrier.id), 'restore-number'),
  }),
  ...(cancelledOn ? { dueOn: addDays(cancelledOn, RESTORE_DAYS_COUNTED) } : {}),
});

/** Whether the number may still be had back, as far as days say; not knowing the day leaves the hope. */
export const mayBeRestored = ({ cancelledOn }: Pick<Cleanup, 'cancelledOn'>, today: Day): boolean =>
  cancelledOn === null || daysBetween(cancelledOn, today) <= RESTORE_DAYS_AT_MOST;

/**
 * The checklist of a former holder: accounts that are still open on some device, the number itself while it may still be had back, every critical account and every
 * misused one frozen before any is recovered, the proofs, and last what may be claimed. What somebody used comes first.
 */
export function formerHolderTasks(given: Given): Task[] {
  const { cleanup, bindings, carrier, tasks, facts, today } = given;
  const restore =
    mayBeRestored(cleanup, today) && cleanup.answers.restore !== 'no'
      ? [restoreTask(given, cleanup.cancelledOn)]
      : [];
  const proof = extraTask(cleanup, carrier, 'cancellation-proof', {});
  const isUsed = (task: Task): boolean => isOfMisused(task, cleanup);
  const sorted = tasks.toSorted((a, b) => Number(isUsed(b)) - Number(isUsed(a)));
  const freezes = sorted.flatMap((task) => {
    const binding = bindings.find(({ id }) => id === task.binding);
    // where the person is logged in the account is safe in the minutes that freezing would take; what was frozen stays on
    // the list when the account is back, since that is where its undoing is told
    return binding &&
      task.operation === 'recover' &&
      (!isSettled(task.state) || isFrozen(task.binding, cleanup)) &&
      isWorthFreezing(task, cleanup)
      ? [
          {
            ...atAnyHour(
              extraTask(cleanup, binding, 'freeze', {
                known: knownOperation(facts.platform(binding.id), 'freeze'),
                channel: 'app',
                danger: task.danger,
              }),
            ),
            hurtsNow: isUsed(task),
          },
        ]
      : [];
  });
  const recoveries = sorted.map((task) => {
    const frozen = freezes.filter(
      ({ binding, state }) => binding === task.binding && FREEZES.includes(state),
    );
    // an account is better frozen first, and safe from then on; where that is refused it is recovered as it is
    return frozen.length === 0
      ? task
      : { ...task, danger: 0, prefers: [...task.prefers, ...frozen.map(({ id }) => id)] };
  });
  // what takes minutes on a device that is still logged in comes before any way to a shop
  const atOnce = recoveries.filter(({ operation }) => operation !== 'recover');
  const later = recoveries.filter(({ operation }) => operation === 'recover');
  return [...atOnce, ...restore, ...freezes, proof, ...later, ...claimTasks(cleanup, bindings, carrier)];
}

const isOfMisused = ({ binding: id, name }: Task, cleanup: Cleanup): boolean =>
  isMisused({ id, name }, cleanup);

/** What would be the greatest loss, and what somebody is in. */
const isWorthFreezing = (task: Task, cleanup: Cleanup): boolean =>
  task.exposure === 'critical' || isOfMisused(task, cleanup);

/**
 * Whether an account has a task to freeze it as long as it is not recovered, and none afterwards.
 * @param task to recover it
 */
export const isFrozenUntilRecovered = (task: Task, cleanup: Cleanup): boolean =>
  isWorthFreezing(task, cleanup) && !isFrozen(task.binding, cleanup);

const isFrozen = (binding: string, { marks }: Cleanup): boolean =>
  isDone(marks[`${binding}.freeze`]?.state ?? 'todo');

/** The states of a freeze that is done or still to come. */
const FREEZES: readonly Task['state'][] = ['todo', 'doing', 'waiting', 'claimed', 'verified'];

/** What a former holder whose accounts somebody used may claim: from that person, each platform and the carrier. */
function claimTasks(cleanup: Cleanup, bindings: readonly Binding[], carrier: Binding): Task[] {
  if (!wasMisused(cleanup)) return [];
  const used = bindings.filter((binding) => !binding.dismissed && isMisused(binding, cleanup));
  const claim = (binding: Binding, operation: OperationName): Task =>
    extraTask(cleanup, binding, operation, { channel: 'web' });
  return [
    claim(used[0] ?? carrier, 'claim-person'),
    ...used.map((binding) => claim(binding, 'claim-platform')),
    claim(carrier, 'claim-carrier'),
  ];
}

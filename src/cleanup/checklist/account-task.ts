import type { Operation, Platform } from '../../catalog/types.js';
import { addDays, chinaDay, type Day } from '../days/day.js';
import { bindingIdOf } from '../inventory/binding-id.js';
import { moneyAskedFor, openedItself, type PlatformFacts } from '../inventory/inventory.js';
import { isAttacked } from '../inventory/misuse.js';
import { isStillLoggedIn } from '../inventory/still-logged-in.js';
import type { Cleanup, OperationName } from '../record/cleanup.js';
import type { Finding } from '../record/evidence.js';
import {
  type Alternative,
  type Binding,
  type Caution,
  LEVELS,
  type Level,
  type Task,
  UNNAMED_COLLECTOR,
} from '../types.js';
import { knownOperation, markOf, UNPLANNED, UNTOLD } from './bare-task.js';
import { dangerOf } from './danger.js';
import { effortOf, plannedWait } from './effort.js';
import { chosenOperation, operationChoices, suggestOperation } from './operation-choice.js';

/**
 * The task of an account: its operation as the catalog knows it, and what this person must know of it.
 * @param covered the bindings that it settles along with its own
 */
export function accountTask(
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

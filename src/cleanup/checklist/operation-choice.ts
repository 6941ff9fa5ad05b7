import type { Category, Holding, Platform } from '../../catalog/types.js';
import { addDays, type Day } from '../days/day.js';
import type { PlatformFacts } from '../inventory/inventory.js';
import { isStillLoggedIn } from '../inventory/still-logged-in.js';
import type { Cleanup, OperationName, Track } from '../record/cleanup.js';
import type { EvidenceKind } from '../record/evidence.js';
import { type Binding, carrierBindingId, isCatchAll } from '../types.js';
import { knownOperation } from './bare-task.js';

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

/** The operation settled for a binding, while it still makes sense or is done; null: it is to be suggested anew. */
export function chosenOperation(cleanup: Cleanup, binding: Binding): OperationName | null {
  const chosen = cleanup.operations[binding.id];
  if (!chosen) return null;
  const isBegun = (cleanup.marks[`${binding.id}.${chosen}`]?.state ?? 'todo') !== 'todo';
  // recovering was settled before the person said that they are logged in
  if (!isBegun && chosen === 'recover' && isStillLoggedIn(binding, cleanup)) return null;
  return isBegun || operationChoices(cleanup, binding).includes(chosen) ? chosen : null;
}

/** Whatever hangs on the number and is another person's, while nobody has said what it is. */
export const isBelongings = ({ of, platform }: Binding): boolean => of !== undefined && platform === null;

import { CATALOG_KEY } from './catalog-key.js';
import type { Order } from './cleanup.js';
import type { PlatformFacts } from './inventory.js';
import type { Task } from './types.js';

/** Whether one task must be settled before another may begin. */
type Rule = (first: Task, next: Task, facts: PlatformFacts) => boolean;

const ROOT_CATEGORIES = ['email', 'device-account'];
/** What commonly asks for the number that the bank has on file. */
const CHECKED_AGAINST_BANK = ['payment', 'government'];

/** DESIGN.md, "Safe day": which accounts come before which; a rule further up wins where two contradict each other. */
const RULES: readonly Rule[] = [
  // what signs in to others is closed only after they have another way in
  (first, next, facts) => next.operation === 'deregister' && opens(next, first, facts),
  // a mailbox, once moved, lets into those that are recovered by mail; a device account into those it signs in to
  (first, next, facts) =>
    isRoot(first, facts) &&
    !isRoot(next, facts) &&
    first.operation !== 'deregister' &&
    first.operation !== 'new-owner' &&
    (opens(first, next, facts) || recoversByMail(first, next, facts)),
  // a mailbox is closed only after what is kept and recovered by mail
  (first, next, facts) =>
    isRoot(next, facts) &&
    !isRoot(first, facts) &&
    next.operation === 'deregister' &&
    first.operation !== 'deregister' &&
    recoversByMail(next, first, facts),
  // a bank's reserved number goes before what is checked against it
  (first, next, facts) =>
    categoryOf(first, facts) === 'bank' &&
    categoryOf(next, facts) !== 'bank' &&
    first.operation === 'change' &&
    next.operation !== 'deregister' &&
    (CHECKED_AGAINST_BANK.includes(categoryOf(next, facts) ?? '') || needsBankCard(next, facts)),
];

const categoryOf = (task: Task, facts: PlatformFacts): string | undefined =>
  facts.platform(task.binding)?.category;

const isRoot = (task: Task, facts: PlatformFacts): boolean =>
  ROOT_CATEGORIES.includes(categoryOf(task, facts) ?? '');

/** Whether the one account signs in to the other. */
const opens = (account: Task, other: Task, facts: PlatformFacts): boolean =>
  facts.platform(other.binding)?.signInWith?.includes(account.binding) ?? false;

const recoversByMail = (mailbox: Task, other: Task, facts: PlatformFacts): boolean =>
  categoryOf(mailbox, facts) === 'email' &&
  (facts.platform(other.binding)?.ops.recover?.needs.includes('email') ?? false);

function needsBankCard(task: Task, facts: PlatformFacts): boolean {
  const key = CATALOG_KEY[task.operation];
  return (key && facts.platform(task.binding)?.ops[key]?.needs.includes('bank-card')) ?? false;
}

/**
 * The tasks, each with those that come first in `after`. What the person wants holds as it is, circles included (the
 * plan names them); of the rules one that would close a circle gives way, the later of two tasks that open each other
 * in the order of the alphabet first.
 * @param tasks without the carrier's
 */
export function withOrder(tasks: readonly Task[], orders: readonly Order[], facts: PlatformFacts): Task[] {
  const after = new Map(tasks.map((task) => [task.id, new Set<string>()]));
  for (const [first, next] of wishedPairs(tasks, orders)) after.get(next.id)?.add(first.id);
  const pairs = pairsByName(tasks);
  for (const rule of RULES) {
    for (const [first, next] of pairs) {
      if (!rule(first, next, facts) || comesAfter(first.id, next.id, after)) continue;
      after.get(next.id)?.add(first.id);
    }
  }
  return tasks.map((task) => ({ ...task, after: [...(after.get(task.id) as Set<string>)] }));
}

/** What the person wants, as tasks; an order of what has no task, or is one task, says nothing. */
function wishedPairs(tasks: readonly Task[], orders: readonly Order[]): [Task, Task][] {
  const taskOf = new Map(tasks.flatMap((task) => [task.binding, ...task.covers].map((id) => [id, task])));
  return orders.flatMap((order) => {
    const [first, next] = [taskOf.get(order.first), taskOf.get(order.next)];
    return first && next && first !== next ? [[first, next] as [Task, Task]] : [];
  });
}

/** All pairs of different tasks, so that what is found does not hang on the order of the checklist. */
function pairsByName(tasks: readonly Task[]): [Task, Task][] {
  const byName = [...tasks].sort((a, b) => (a.binding < b.binding ? -1 : 1));
  return byName
    .toReversed()
    .flatMap((next) =>
      byName.filter((first) => first !== next).map((first) => [first, next] as [Task, Task]),
    );
}

/** Whether a task must wait for another, directly or through others. */
function comesAfter(task: string, other: string, after: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const open = [task];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === other) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(after.get(id) ?? []));
  }
  return false;
}

import type { PlatformFacts } from '../inventory/inventory.js';
import type { Order } from '../record/cleanup.js';
import { CATALOG_KEY, type Task } from '../types.js';

/**
 * When one task must be settled before another may begin. What each of the two must be on its own is asked first: of
 * the millions of pairs in a checklist of 2,000 tasks few are left.
 */
type Rule = {
  first(task: Task, facts: PlatformFacts): boolean;
  next(task: Task, facts: PlatformFacts): boolean;
  holds(first: Task, next: Task, facts: PlatformFacts): boolean;
};

const ROOT_CATEGORIES = ['email', 'device-account'];
/** What commonly asks for the number that the bank has on file. */
const CHECKED_AGAINST_BANK = ['payment', 'government'];

/** DESIGN.md, "Safe day": which accounts come before which; a rule further up wins where two contradict each other. */
const RULES: readonly Rule[] = [
  // what signs in to others is closed only after they have another way in
  {
    first: ({ binding }, facts) => (facts.platform(binding)?.signInWith ?? []).length > 0,
    next: ({ operation }) => operation === 'deregister',
    holds: (first, next, facts) => opens(next, first, facts),
  },
  // a mailbox, once moved, lets into those that are recovered by mail; a device account into those it signs in to
  {
    first: (task, facts) =>
      isRoot(task, facts) && task.operation !== 'deregister' && task.operation !== 'new-owner',
    next: (task, facts) => !isRoot(task, facts),
    holds: (first, next, facts) => opens(first, next, facts) || recoversByMail(first, next, facts),
  },
  // a mailbox is closed only after what is kept and recovered by mail
  {
    first: (task, facts) => !isRoot(task, facts) && task.operation !== 'deregister',
    next: (task, facts) => isRoot(task, facts) && task.operation === 'deregister',
    holds: (first, next, facts) => recoversByMail(next, first, facts),
  },
  // a bank's reserved number goes before what is checked against it
  {
    first: (task, facts) => categoryOf(task, facts) === 'bank' && task.operation === 'change',
    next: (task, facts) => categoryOf(task, facts) !== 'bank' && task.operation !== 'deregister',
    holds: (_, next, facts) =>
      CHECKED_AGAINST_BANK.includes(categoryOf(next, facts) ?? '') || needsBankCard(next, facts),
  },
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
  // by name, so that what gives way does not hang on the order of the checklist
  const byName = [...tasks].sort((a, b) => (a.binding < b.binding ? -1 : 1));
  for (const [first, next] of RULES.flatMap((rule) => pairsUnder(rule, byName, facts))) {
    if (!comesAfter(first.id, next.id, after)) after.get(next.id)?.add(first.id);
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

function pairsUnder(rule: Rule, byName: readonly Task[], facts: PlatformFacts): [Task, Task][] {
  const firsts = byName.filter((task) => rule.first(task, facts));
  const nexts = byName.toReversed().filter((task) => rule.next(task, facts));
  return nexts.flatMap((next) =>
    firsts
      .filter((first) => first !== next && rule.holds(first, next, facts))
      .map((first) => [first, next] as [Task, Task]),
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

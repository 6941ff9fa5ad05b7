import type { PlatformFacts } from '../inventory/inventory.js';
import type { Order } from '../record/cleanup.js';
import { CATALOG_KEY, type Task } from '../types.js';

/**
 * When one task comes before another. What each of the two must be on its own is asked first: of the millions of pairs
 * in a checklist of 2,000 tasks few are left.
 */
type Rule = {
  /** whether the catalog knows it, or it is merely likely: a need holds back, a preference only orders */
  as: 'need' | 'preference';
  /** it holds only where a single task is of the first kind: of several nobody knows which one is meant */
  onlyOne?: true;
  first(task: Task, facts: PlatformFacts): boolean;
  next(task: Task, facts: PlatformFacts): boolean;
  holds(first: Task, next: Task, facts: PlatformFacts): boolean;
};

const ROOT_CATEGORIES = ['email', 'device-account'];
/** What commonly asks for the number that the bank has on file. */
const CHECKED_AGAINST_BANK = ['payment', 'government'];

/** DESIGN.md, "Safe day": which accounts come before which, needs first; a rule further up wins where two contradict each other. */
const RULES: readonly Rule[] = [
  // what signs in to others is closed only after they have another way in
  {
    as: 'need',
    first: ({ binding }, facts) => (facts.platform(binding)?.signInWith ?? []).length > 0,
    next: ({ operation }) => operation === 'deregister',
    holds: (first, next, facts) => opens(next, first, facts),
  },
  // the bank's reserved number goes before what asks for a bank card
  {
    as: 'need',
    onlyOne: true,
    first: movesBank,
    next: (task, facts) => isNoBank(task, facts) && needsBankCard(task, facts),
    holds: () => true,
  },
  // a mailbox, once moved, lets into those that are recovered by mail, though nobody knows by which; a device account
  // into those it signs in to, which a code on the number opens as well
  {
    as: 'preference',
    first: (task, facts) =>
      isRoot(task, facts) && task.operation !== 'deregister' && task.operation !== 'new-owner',
    next: (task, facts) => !isRoot(task, facts),
    holds: (first, next, facts) => opens(first, next, facts) || recoversByMail(first, next, facts),
  },
  // a mailbox is better closed after what may be recovered by it
  {
    as: 'preference',
    first: (task, facts) => !isRoot(task, facts) && task.operation !== 'deregister',
    next: (task, facts) => isRoot(task, facts) && task.operation === 'deregister',
    holds: (first, next, facts) => recoversByMail(next, first, facts),
  },
  // any bank had better go before what is commonly checked against one
  {
    as: 'preference',
    first: movesBank,
    next: isNoBank,
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

function movesBank(task: Task, facts: PlatformFacts): boolean {
  return task.operation === 'change' && categoryOf(task, facts) === 'bank';
}

function isNoBank(task: Task, facts: PlatformFacts): boolean {
  return task.operation !== 'deregister' && categoryOf(task, facts) !== 'bank';
}

function needsBankCard(task: Task, facts: PlatformFacts): boolean {
  const key = CATALOG_KEY[task.operation];
  return (key && facts.platform(task.binding)?.ops[key]?.needs.includes('bank-card')) ?? false;
}

/**
 * The tasks, each with those that it needs in `after` and those that had better come first in `prefers`. What the person
 * wants is a need and holds as it is, circles included (the plan names them); of the rules one that would close a circle
 * gives way, the later of two tasks that open each other in the order of the alphabet first.
 * @param tasks without the carrier's
 */
export function withOrder(tasks: readonly Task[], orders: readonly Order[], facts: PlatformFacts): Task[] {
  const ids = tasks.map(({ id }) => id);
  const after = new Map(ids.map((id) => [id, new Set<string>()]));
  const prefers = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [first, next] of wishedPairs(tasks, orders)) after.get(next.id)?.add(first.id);
  // by name, so that what gives way does not hang on the order of the checklist
  const byName = [...tasks].sort((a, b) => (a.binding < b.binding ? -1 : 1));
  for (const rule of RULES) {
    const into = rule.as === 'need' ? after : prefers;
    for (const [first, next] of pairsUnder(rule, byName, facts)) {
      if (!comesAfter(first.id, next.id, [after, prefers])) into.get(next.id)?.add(first.id);
    }
  }
  return tasks.map((task) => {
    const needed = after.get(task.id) as Set<string>;
    const preferred = prefers.get(task.id) as Set<string>;
    return { ...task, after: [...needed], prefers: [...preferred].filter((id) => !needed.has(id)) };
  });
}

/** What the person wants, as tasks; an order of what has no task, is one task or is left undone says nothing. */
function wishedPairs(tasks: readonly Task[], orders: readonly Order[]): [Task, Task][] {
  const taskOf = new Map(tasks.flatMap((task) => [task.binding, ...task.covers].map((id) => [id, task])));
  return orders.flatMap((order) => {
    const [first, next] = [taskOf.get(order.first), taskOf.get(order.next)];
    return first && next && first !== next && first.state !== 'skipped'
      ? [[first, next] as [Task, Task]]
      : [];
  });
}

function pairsUnder(rule: Rule, byName: readonly Task[], facts: PlatformFacts): [Task, Task][] {
  const firsts = byName.filter((task) => rule.first(task, facts));
  if (rule.onlyOne && firsts.length !== 1) return [];
  const nexts = byName.toReversed().filter((task) => rule.next(task, facts));
  return nexts.flatMap((next) =>
    firsts
      .filter((first) => first !== next && rule.holds(first, next, facts))
      .map((first) => [first, next] as [Task, Task]),
  );
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a task comes after another, directly or through others. */
function comesAfter(task: string, other: string, links: readonly Links[]): boolean {
  const seen = new Set<string>();
  const open = [task];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === other) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const link of links) open.push(...(link.get(id) ?? []));
  }
  return false;
}

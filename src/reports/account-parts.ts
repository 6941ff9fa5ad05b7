import { accountFor, heldByTasks, heldUntil, nextStart } from '../cleanup/checklist/accounting.js';
import type { Day } from '../cleanup/days/day.js';
import type { Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';
import { outside } from './outside.js';
import { operationName, taskNamed } from './phrases.js';
import { isWaitOver } from './upcoming.js';

/** Of each kind so many are named, the rest is counted; and so many of what holds one task. */
const NAMED = 4;
const HOLDERS_NAMED = 3;

/** Where the open tasks stand, in words: the sum, what holds each kind, and what to do about what is stuck. */
export type AccountWords = { sum: string; lines: string[]; hints: string[] };

type Given = Pick<ReportInput, 'tasks' | 'bindings' | 'today'>;

/** What stands in the way of each open task that can't be done now; null where nothing is open. */
export function accountIn(input: Given, words: Words): AccountWords | null {
  const { planning: say, views } = words;
  const { ready, held, waiting, stuck } = accountFor(input.tasks);
  const all = ready.length + held.length + waiting.length + stuck.length;
  if (all === 0) return null;
  const counts = Object.entries({ ready, held, waiting, stuck }).flatMap(([kind, { length }]) =>
    length > 0 ? say.counts[kind as keyof typeof say.counts](length) : [],
  );
  const lines = [
    ...some(stuck, (task) => say.stuck(taskNamed(task, input, words), outside(task.reason ?? ''))),
    ...some(
      byDay(waiting, ({ until }) => until),
      (task) => waitOf(task, input, words),
    ),
    ...some(byDay(held, heldUntil), (task) => holdOf(task, input, words)),
  ];
  const unnamed = [stuck, waiting, held].reduce((sum, { length }) => sum + Math.max(0, length - NAMED), 0);
  return {
    sum: say.open(all, views.list(counts)),
    lines,
    hints: [...(unnamed > 0 ? [say.more(unnamed)] : []), ...(stuck.length > 0 ? [say.stuckHint] : [])],
  };
}

/** When the next thing begins on its own, in words; null where nothing does. */
export function nextStartIn(input: Given, words: Words): string | null {
  const next = nextStart(input.tasks, input.today);
  return next && words.planning.startsOn(taskNamed(next.task, input, words), next.day);
}

/** What is said where nothing is left to do; what was left out is not done, and named. */
export function allDoneIn({ tasks }: Given, words: Words): string {
  const { status } = words.views;
  const [first, ...others] = tasks.filter(({ state }) => state === 'skipped');
  if (!first) return status.allDone;
  const skipped = [first, ...others];
  const names = skipped.slice(0, NAMED).map((task) => taskNamed(task, { tasks }, words));
  return status.allButSkipped(names, skipped.length, outside(first.id));
}

const some = (tasks: readonly Task[], said: (task: Task) => string): string[] =>
  tasks.slice(0, NAMED).map(said);

/** Those with a day first, the soonest first. */
const byDay = (tasks: readonly Task[], dayOf: (task: Task) => Day | null): Task[] =>
  tasks.toSorted((a, b) =>
    (dayOf(a) ?? '9') < (dayOf(b) ?? '9') ? -1 : (dayOf(a) ?? '9') > (dayOf(b) ?? '9') ? 1 : 0,
  );

function waitOf(task: Task, input: Given, words: Words): string {
  const { planning: say } = words;
  const name = taskNamed(task, input, words);
  const standing = task.until
    ? (isWaitOver(task, input.today) ? say.waitOver : say.waiting)(name, task.until)
    : say.waitingOpen(name);
  // what was promised, say: after ten days nobody knows it by heart
  return task.note ? say.noted(standing, outside(task.note)) : standing;
}

/** What a task waits for; where that is stuck or was left out, what else could be done. */
function holdOf(task: Task, input: Given, words: Words): string {
  const { planning: say, views } = words;
  const name = taskNamed(task, input, words);
  const holders = heldByTasks(task);
  // the cancellation is held by all of them
  const ids = new Set(holders);
  const holding = input.tasks.filter(({ id }) => ids.has(id));
  const blocked = holding.find(({ state }) => state === 'blocked' || state === 'skipped');
  if (blocked && holders.length <= HOLDERS_NAMED) {
    const why = (blocked.state === 'blocked' ? say.heldByStuck : say.heldBySkipped)(
      name,
      taskNamed(blocked, input, words),
    );
    return views.clauses([why, wayOn(task, blocked, words)]);
  }
  const day = heldUntil(task);
  if (day) return say.heldUntil(name, day);
  return holders.length > HOLDERS_NAMED
    ? say.heldByMany(name, holders.length)
    : say.heldBy(name, views.list(holding.map((holder) => namedBeside(task, holder, input, words))));
}

/** What holds a task of the same place is told from the others by what is done; the place has been said. */
const namedBeside = (task: Task, holder: Task, input: Given, words: Words): string =>
  holder.binding === task.binding ? operationName(holder, words) : taskNamed(holder, input, words);

/** Another operation where there is one, else the stuck task once more. */
function wayOn(task: Task, blocked: Task, { planning: say, views }: Words): string {
  const other = task.instead.find(({ operation }) => operation !== 'recover');
  return other
    ? say.otherWay(
        views.operations[other.operation],
        `numclean plan --instead ${outside(task.binding)}=${other.operation}`,
      )
    : say.tryAgain(`numclean reopen ${outside(blocked.id)}`);
}

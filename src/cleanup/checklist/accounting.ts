import type { Day } from '../days/day.js';
import type { TaskState } from '../record/cleanup.js';
import { isDone } from '../record/task-state.js';
import type { Task } from '../types.js';

// a state by itself, which what is kept asks, too
export { isDone };

/** Where everything stands that is not settled yet; together they are all of it. */
export type Account = {
  /** can be done now */
  ready: Task[];
  /** waits for another task, or for a day: its `heldBy` says for what */
  held: Task[];
  /** was begun and is over on its own */
  waiting: Task[];
  /** could not be done: its `reason` says why */
  stuck: Task[];
};

/** Whether the person has dealt with a task: it is done, or left undone on purpose. */
export const isSettled = (state: TaskState): boolean => isDone(state) || state === 'skipped';

/** How a day stands in `heldBy`. */
const DAY = 'day:';

/**
 * The tasks, each with what holds it; the same ones where that was said already. A need that was skipped still holds: what truly needs
 * it is not done without it.
 */
export function withHolds(tasks: readonly Task[], today: Day): Task[] {
  const unsettled = new Set(tasks.filter(({ state }) => !isDone(state)).map(({ id }) => id));
  return tasks.map((task) => {
    const can = canBeDone(task);
    const heldBy = can ? holdsOf(task, unsettled, today) : NOTHING;
    const ready = can && heldBy.length === 0;
    return task.ready === ready && isSameList(task.heldBy, heldBy) ? task : { ...task, ready, heldBy };
  });
}

const NOTHING: string[] = [];

function holdsOf(task: Task, unsettled: ReadonlySet<string>, today: Day): string[] {
  const rests = task.state === 'todo' && task.notBefore !== null && task.notBefore > today;
  if (!rests && task.after.length === 0) return NOTHING;
  return [...task.after.filter((id) => unsettled.has(id)), ...(rests ? [`${DAY}${task.notBefore}`] : [])];
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);

/** What is not settled yet, by where it stands. */
export const accountFor = (tasks: readonly Task[]): Account => ({
  ready: tasks.filter(({ ready }) => ready),
  held: tasks.filter((task) => canBeDone(task) && !task.ready),
  waiting: tasks.filter(({ state }) => state === 'waiting'),
  stuck: tasks.filter(({ state }) => state === 'blocked'),
});

/** The day that holds a task, where one does. */
export const heldUntil = ({ heldBy }: Task): Day | null =>
  heldBy.find((hold) => hold.startsWith(DAY))?.slice(DAY.length) ?? null;

/** The tasks that hold another, by id. */
export const heldByTasks = ({ heldBy }: Task): string[] => heldBy.filter((hold) => !hold.startsWith(DAY));

const canBeDone = ({ state }: Task): boolean => state === 'todo' || state === 'doing';

/** The next thing that begins on its own: a wait that ends, or a rest that is over; null where there is none. */
export function nextStart(tasks: readonly Task[], today: Day): { task: Task; day: Day } | null {
  const { held, waiting } = accountFor(tasks);
  const coming = [
    ...waiting.map((task) => ({ task, day: task.until })),
    ...held.map((task) => ({ task, day: heldUntil(task) })),
  ].flatMap(({ task, day }) => (day !== null && day > today ? { task, day } : []));
  return coming.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}

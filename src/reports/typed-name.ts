import type { MapName } from '../cleanup/remedies/maps/types.js';
import type { Binding, Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import { isPlainWord } from '../text/plain-word.js';

/** What a task is called in a command: the name of its account where that is one plain word and means no other, else its id. */
export function typedTask(
  { id, name }: Pick<Task, 'id' | 'name'>,
  { tasks, bindings }: { tasks: readonly Task[]; bindings: readonly Binding[] },
): string {
  const called = name.toLowerCase();
  const ids = bindings.filter((binding) => [binding.id, binding.name.toLowerCase()].includes(called));
  const [only, another] = ids;
  // what is no account: the number that accounts move to
  if (!only && isPlainWord(name)) return tasks.filter((task) => task.name === name).length === 1 ? name : id;
  if (!only || another || !isPlainWord(name)) return id;
  const fits = tasks.filter(({ binding, covers }) => binding === only.id || covers.includes(only.id));
  return fits.length === 1 && fits[0]?.id === id ? name : id;
}

type Problem = {
  problem: string;
  name: string;
  map: MapName;
  binding: string | null;
  bindings: readonly string[];
};

/**
 * What an open problem is called in a command, among all that are open: by its name, else by the word for what it is about,
 * else by its account; by its id only where nothing else says which is meant.
 */
export function typedProblem(problem: Problem, open: readonly Problem[], { remedies }: Words): string {
  const { problem: id, name, map, binding } = problem;
  const isOnly = (of: (one: Problem) => string, called: string): boolean =>
    open.filter((one) => of(one) === called).length === 1;
  if (isPlainWord(name) && isOnly((one) => one.name, name)) return name;
  if ((binding === null || name === '') && isOnly((one) => one.map, map)) return remedies.typed[map];
  const about = open.filter(({ bindings }) => binding !== null && bindings.includes(binding));
  return binding !== null && about.length === 1 ? binding : id;
}

/** What the account that a problem is about is called in a command. */
export const typedAccount = (name: string, id: string, open: readonly { name: string }[]): string =>
  isPlainWord(name) && open.filter((other) => other.name === name).length === 1 ? name : id;

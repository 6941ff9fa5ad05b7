import type { Binding, Task } from '../cleanup/types.js';
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

/** What an open problem is called in a command, among the others that are open. */
export function typedProblem(
  { id, name }: { id: string; name: string },
  others: readonly { name: string }[],
): string {
  const isOnly = others.filter((other) => other.name === name).length === 1;
  return isOnly && isPlainWord(name) ? name : id;
}

import type { Run } from './commands/shared/context.js';
import type { TaskCommand } from './commands/task.js';
import { plainLine } from './plain-line.js';

// The commands that are typed again and again. Where nothing but what every command takes is said to them, the parser of command
// lines is not loaded for them.

/** A command: how many words it takes at most, or that it takes a list of them, and what does it. */
type Often = { words: number | 'list'; load: () => Promise<{ run: Run }> };

const mark = (name: TaskCommand): Often => ({
  words: 1,
  load: async () => ({ run: (await import('./commands/task.js')).markTask(name) }),
});

/** By their names; the command line has them from here, too. */
export const OFTEN = {
  status: { words: 0, load: () => import('./commands/status.js') },
  next: { words: 1, load: () => import('./commands/next.js') },
  show: { words: 1, load: () => import('./commands/show.js') },
  plan: { words: 0, load: () => import('./commands/plan.js') },
  checklist: { words: 0, load: () => import('./commands/checklist.js') },
  inventory: { words: 0, load: () => import('./commands/inventory.js') },
  timeline: { words: 0, load: () => import('./commands/timeline.js') },
  start: mark('start'),
  done: mark('done'),
  wait: mark('wait'),
  block: mark('block'),
  skip: mark('skip'),
  reopen: mark('reopen'),
  import: { words: 'list', load: () => import('./commands/import.js') },
} satisfies Record<string, Often>;

/**
 * The command that a command line asks for, where it is one of those and a plain one.
 * @returns null for any other, also for one that is wrong
 */
export function oftenAsked(argv: readonly string[]) {
  const line = plainLine(argv);
  const [name = '', ...given] = line?.words ?? [];
  if (!line || !Object.hasOwn(OFTEN, name)) return null;
  const { words, load }: Often = OFTEN[name as keyof typeof OFTEN];
  if (words === 'list') return given.length === 0 ? null : { load, given: [given], options: line.options };
  return given.length > words ? null : { load, given, options: line.options };
}

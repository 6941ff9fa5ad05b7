import { isSettled } from '../cleanup/checklist/accounting.js';
import type { Day } from '../cleanup/days/day.js';
import { isEmpty } from '../cleanup/safe-day.js';
import { LEVELS, type Level, type Plan, type Task, type WhyNone } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import { type Context, dayOption } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { levelOption } from './shared/level-option.js';

type Failure = {
  rule: 'empty-inventory' | 'open-tasks' | 'plan-misses-day' | 'no-safe-day';
  message: string;
  tasks: string[];
};

/** For scripts: exit 1 while a task of that exposure or worse is open, or the plan misses the day. */
export async function run(
  context: Context,
  _given: [],
  options: { maxOpen?: string; by?: string },
): Promise<number> {
  const level = levelOption('--max-open', options.maxOpen ?? 'high', context.words);
  const by = dayOption('--by', options.by, context.today);
  const { tasks, plan, cleanup, bindings } = await currentInput(context);
  const failures = [
    ...(isEmpty(cleanup, bindings) ? [nothingFound(context.words)] : []),
    ...openTasks(tasks, level, context.words),
    ...(by ? missedDay(plan, by, context.words) : []),
  ];
  context.document({ schemaVersion: 1, command: 'check', ok: failures.length === 0, failures });
  context.print(
    failures.length === 0 ? context.words.cli.checkOk : failures.map(({ message }) => message).join('\n'),
  );
  return failures.length === 0 ? 0 : 1;
}

/** A waiting task is not over: until its wait ends the account still hangs on the number. */
function openTasks(tasks: readonly Task[], level: Level, words: Words): Failure[] {
  const open = tasks.filter(
    (task) => LEVELS.indexOf(task.exposure) <= LEVELS.indexOf(level) && !isSettled(task.state),
  );
  const message = words.cli.checkFailures['open-tasks'](words.views.levels[level], open.length);
  return open.length === 0 ? [] : [{ rule: 'open-tasks', message, tasks: open.map((task) => task.id) }];
}

/** Nothing found is no safety. */
const nothingFound = ({ cli }: Words): Failure => ({
  rule: 'empty-inventory',
  message: cli.checkFailures['empty-inventory'],
  tasks: [],
});

/** A day was asked about and the plan has none: silence would read as "in time". */
const noSafeDay = (why: WhyNone, { cli, standing }: Words): Failure => ({
  rule: 'no-safe-day',
  message: cli.checkFailures['no-safe-day'](standing.whyNone[why]),
  tasks: [],
});

function missedDay(plan: Plan, by: Day, words: Words): Failure[] {
  if (!plan.earliestSafeDay) return [noSafeDay(plan.whyNone ?? 'not-cancelling', words)];
  if (plan.earliestSafeDay <= by) return [];
  const message = words.cli.checkFailures['plan-misses-day'](by, plan.earliestSafeDay);
  return [{ rule: 'plan-misses-day', message, tasks: plan.critical }];
}

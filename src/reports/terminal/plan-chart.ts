import { addDays, type Day } from '../../cleanup/days/day.js';
import type { Plan, Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName } from '../phrases.js';
import { type GanttRow, gantt, legend } from './gantt.js';
import type { Pen, Screen } from './screen.js';

/** More rows than a person takes in at a glance are counted instead. */
const ROWS_SHOWN = 12;

/**
 * The plan as a chart: the tasks that set the day and those with a wait, then the watch and the cancellation; tasks
 * that are over on the day they begin are only counted.
 */
export function planChart(input: ReportInput, words: Words, pen: Pen, screen: Screen): string[] {
  const { chart: say } = words.timeline;
  const { rows, undrawn } = planRows(input, words);
  const chart = rows.length > 0 ? gantt(rows, input.today, screen.width) : null;
  if (!chart) return [];
  return [
    ...chart.lines,
    ...(undrawn > 0 ? pen.aside(say.rest(undrawn)) : []),
    ...pen.aside(legend(say.planLegend)),
    ...pen.aside(say.scale(chart.first, chart.last, chart.daysPerColumn)),
  ];
}

/** The rows of the plan's chart, none where no task is worth one; `undrawn`: how many tasks are left out. */
export function planRows(input: ReportInput, words: Words): { rows: GanttRow[]; undrawn: number } {
  const planned = input.tasks.filter((task) => task.operation !== 'cancel-number' && barsOf(task).length > 0);
  const drawn = mostTelling(planned, input.plan).sort((a, b) => compare(beginOf(a), beginOf(b)));
  const rows = [...drawn.map((task) => rowOf(task, words)), ...endRows(input, words)];
  return { rows: drawn.length > 0 ? rows : [], undrawn: planned.length - drawn.length };
}

/** The chain that sets the day, then waits, those that end last first. */
function mostTelling(tasks: readonly Task[], { critical }: Plan): Task[] {
  const rank = (task: Task): string => `${critical.includes(task.id) ? 1 : 0} ${endOf(task)}`;
  return tasks
    .filter((task) => critical.includes(task.id) || barsOf(task).some(({ kind }) => kind === 'waiting'))
    .sort((a, b) => compare(rank(b), rank(a)))
    .slice(0, ROWS_SHOWN);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function barsOf({ state, since, until, startOn, endOn }: Task): GanttRow['bars'] {
  if (state === 'waiting') {
    return since && until ? [{ from: since, to: until, kind: 'waiting' }] : [];
  }
  if (!startOn) return [];
  return [
    { from: startOn, to: startOn, kind: 'doing' },
    ...(endOn && endOn > startOn ? [{ from: addDays(startOn, 1), to: endOn, kind: 'waiting' as const }] : []),
  ];
}

const beginOf = (task: Task): Day => barsOf(task)[0]?.from ?? '';
const endOf = (task: Task): Day => barsOf(task).at(-1)?.to ?? '';

function rowOf(task: Task, words: Words): GanttRow {
  const bars = barsOf(task);
  const hasWait = bars.some(({ kind }) => kind === 'waiting');
  return {
    label: words.views.show.task(outside(task.name), operationName(task, words)),
    bars,
    milestones: hasWait ? bars.slice(-1).map(({ to }) => to) : [],
  };
}

/** The watch after the last task with the safe day in it, and the day on which the number goes: the wished one where that is safe. */
function endRows({ plan }: ReportInput, { timeline: { chart: say } }: Words): GanttRow[] {
  const { watchFrom, earliestSafeDay, goesOn } = plan;
  if (!watchFrom || !earliestSafeDay || !goesOn) return [];
  return [
    {
      label: say.watch,
      bars: [{ from: watchFrom, to: addDays(goesOn, -1), kind: 'watch' }],
      milestones: [earliestSafeDay],
    },
    { label: say.cancel, bars: [], milestones: [goesOn] },
  ];
}

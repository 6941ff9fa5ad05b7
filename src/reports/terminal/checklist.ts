import { isSettled } from '../../cleanup/checklist/accounting.js';
import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { type Filter, UNFILTERED } from '../filter.js';
import { type TaskLevel, taskGroups, taskGroupTitle } from '../groups.js';
import type { ReportInput } from '../input.js';
import { BOXES } from '../marks.js';
import { outside } from '../outside.js';
import { conditionsOf, isOneOfSeveral, operationName } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { countLines } from './account.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { shownLines } from './shown.js';

/** All tasks with their state, worst exposure first, the carrier's last. */
export function checklistView(
  input: ReportInput,
  words: Words,
  screen: Screen,
  only: Filter = UNFILTERED,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { checklist, status } = words.views;
  const { tasks, progress } = input;
  if (tasks.length === 0) return page([pen.heading(checklist.title), pen.text(checklist.empty)]);
  const shown = tasks.filter(only.task);
  return page([
    [
      ...pen.heading(
        dotted([
          checklist.title,
          outside(input.cleanup.number),
          status.progress(progress.done, tasks.length),
          progress.skipped > 0 && status.skipped(progress.skipped),
        ]),
      ),
      ...(only.narrows ? [] : countLines(input, words, pen)),
    ],
    pen.aside(checklist.legend),
    shownLines(shown.length, tasks.length, only, words, pen),
    ...taskGroups(shown).map((group) => [
      ...pen.text(groupTitle(group.level, group.tasks, words, pen)),
      ...group.tasks.flatMap((task) => taskRow(task, input, words, pen)),
    ]),
    pen.aside(checklist.hint),
  ]);
}

function groupTitle(level: TaskLevel, tasks: readonly Task[], words: Words, pen: Pen): string {
  const title = taskGroupTitle(level, tasks, words);
  return level ? pen.level(level === 'now' ? 'critical' : level, title) : pen.paint.bold(title);
}

function taskRow(task: Task, input: ReportInput, words: Words, pen: Pen): string[] {
  const { states } = words.views;
  return pen.row(
    `${BOXES[task.state]} ${outside(task.name)}`,
    dotted([
      operationName(task, words),
      task.state !== 'todo' && states[task.state],
      isOneOfSeveral(task, input) && !isSettled(task.state) && outside(task.id),
      ...(isSettled(task.state) ? [] : conditionsOf(task, input, words)),
    ]),
    dotted([task.reason && outside(task.reason), task.note && outside(task.note)]),
  );
}

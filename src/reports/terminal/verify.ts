import type { Task } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { VerifyResult } from '../document.js';
import { outside } from '../outside.js';
import { operationName } from '../phrases.js';
import { unbroken } from '../unbroken.js';
import { type Pen, page, penFor, type Screen } from './screen.js';

/** How many undecided tasks are named; the rest is counted. */
const UNDECIDED_SHOWN = 10;

/** What came of what was called done; stands below what the files hold. */
export function verifyView(
  result: VerifyResult,
  tasks: readonly Task[],
  words: Words,
  screen: Screen,
  all = false,
): string {
  const pen = penFor(screen, unbroken(tasks));
  const say = words.verify;
  const { reopenedBy, verified, undecided } = result;
  return page([
    pen.heading(say.title),
    reopenedBy.length + verified.length + undecided.length === 0 ? pen.text(say.noneClaimed) : [],
    listed(
      say.reopened(reopenedBy.length),
      reopenedBy.map(({ task, reopenedBy: { day, kind } }) => ({
        task,
        text: say.reopenedBy(day, words.views.kinds[kind]),
      })),
    ),
    listed(
      say.verified(verified.length),
      verified.map(({ id }) => ({ task: id, text: '' })),
    ),
    listed(
      say.undecided(undecided.length),
      undecided.map(({ task, on }) => ({ task, text: on ? say.untilDay(on) : say.tooRare })),
    ),
    isTooEarly(result, tasks) ? pen.text(say.notLater) : [],
    pen.aside(say.rule),
  ]);

  function listed(title: string, entries: readonly { task: string; text: string }[]): string[] {
    if (entries.length === 0) return [];
    const most = all ? entries.length : UNDECIDED_SHOWN;
    const rest = entries.length - most;
    return [
      ...pen.text(title),
      ...entries.slice(0, most).flatMap(({ task, text }) => taskRow(task, text, tasks, words, pen)),
      ...(rest > 0 ? pen.aside(say.more(rest), 1) : []),
    ];
  }
}

function taskRow(id: string, text: string, tasks: readonly Task[], words: Words, pen: Pen): string[] {
  const task = tasks.find((candidate) => candidate.id === id);
  return pen.row(
    outside(task?.name ?? id),
    [task && operationName(task, words), text].filter(Boolean).join(' · '),
  );
}

/** Whether none of the files reaches beyond the day on which anything undecided was called done. */
const isTooEarly = ({ files, undecided }: VerifyResult, tasks: readonly Task[]): boolean =>
  files.length > 0 &&
  undecided.length > 0 &&
  undecided.every(({ task: id }) => {
    const since = tasks.find((task) => task.id === id)?.since;
    return files.every(({ last }) => !last || !since || last <= since);
  });

import { isCatchAll } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName, urgencyOf } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { upcomingTasks } from '../upcoming.js';
import { restoreByLines, safeDayLines } from './plan.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { firstLines } from './standing.js';

const FIRST_TASKS = 3;
const ADVICE_SHOWN = 3;

/** The end of a walk on one screen: what was found, the day, the three first things, and where all of it is. */
export function walkEndView(input: ReportInput, words: Words, screen: Screen): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { end } = words.exporting;
  const first = upcomingTasks(input, FIRST_TASKS);
  return page([
    [...pen.heading(end.title), ...pen.text(foundIn(input, words))],
    firstLines(input, words, pen),
    restoreByLines(input, words, pen),
    dayLines(input, words, pen),
    first.length === 0
      ? []
      : [
          ...pen.heading(end.first(first.length)),
          ...first.flatMap((task, place) =>
            pen.item(
              `${place + 1}.`,
              dotted([
                outside(task.name),
                operationName(task, words),
                pen.level(task.hurtsNow ? 'critical' : task.exposure, urgencyOf(task, words)),
              ]),
              1,
            ),
          ),
        ],
    adviceLines(input, words, pen),
    [end.work, end.page, end.later].flatMap((text) => pen.aside(text)),
  ]);
}

/** Accounts alone: neither the carrier's, which goes with the number, nor a collector without a name. */
function foundIn({ cleanup, bindings, carrierBinding }: ReportInput, { exporting: { end } }: Words): string {
  const accounts = bindings.filter(
    ({ id, dismissed }) => !dismissed && id !== carrierBinding && !isCatchAll(id),
  );
  if (cleanup.track === 'audit-new-number') return end.foundOfHolder(accounts.length);
  return end.found(accounts.length, accounts.filter(({ exposure }) => exposure.level === 'critical').length);
}

/** The day that matters: on which cancelling is safe, until when the number may come back, or when to look again. */
function dayLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { cleanup, tasks, today } = input;
  const { end } = words.exporting;
  if (cleanup.track === 'prepare-cancel') return safeDayLines(input, words, pen);
  // until when the number may be had back stands above
  if (cleanup.track === 'recover-accounts') return [];
  const [next] = tasks
    .flatMap((task) => (task.state === 'waiting' && task.until ? { task, until: task.until } : []))
    .filter(({ until }) => until > today)
    .sort((a, b) => (a.until < b.until ? -1 : 1));
  return next
    ? pen.text(end.lookOn(next.until, outside(next.task.name), operationName(next.task, words)))
    : [];
}

/** What never to do with somebody else's accounts. */
function adviceLines({ cleanup }: ReportInput, words: Words, pen: Pen): string[] {
  const [first] = cleanup.track === 'audit-new-number' ? words.situations.advice[cleanup.track] : [];
  if (!first) return [];
  return [
    ...pen.heading(first.title),
    ...first.lines.slice(0, ADVICE_SHOWN).flatMap((line) => pen.item('-', line, 1)),
  ];
}

import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName, urgencyOf } from '../phrases.js';
import { upcomingTasks } from '../upcoming.js';
import { restoreByLines, safeDayLines } from './plan.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { firstLines } from './standing.js';

const FIRST_TASKS = 3;
const ADVICE_SHOWN = 3;

/** The end of a walk on one screen: what was found, the day, the three first things, and where all of it is. */
export function walkEndView(input: ReportInput, words: Words, screen: Screen): string {
  const pen = penFor(screen);
  const { end } = words.exporting;
  const kept = input.bindings.filter(({ dismissed }) => !dismissed);
  const critical = kept.filter(({ exposure }) => exposure.level === 'critical').length;
  const first = upcomingTasks(input, FIRST_TASKS);
  return page([
    [...pen.heading(end.title), ...pen.text(end.found(kept.length, critical))],
    firstLines(input, words, pen),
    restoreByLines(input, words, pen),
    input.cleanup.track === 'prepare-cancel' ? safeDayLines(input, words, pen) : [],
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

/** What to keep to before all else, where somebody else's account or a number that is gone is at stake. */
function adviceLines({ cleanup }: ReportInput, words: Words, pen: Pen): string[] {
  const [first] = cleanup.track === 'prepare-cancel' ? [] : words.situations.advice[cleanup.track];
  if (!first) return [];
  return [
    ...pen.heading(first.title),
    ...first.lines.slice(0, ADVICE_SHOWN).flatMap((line) => pen.item('-', line, 1)),
  ];
}

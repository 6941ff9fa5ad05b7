import type { TaskState } from '../../cleanup/record/cleanup.js';
import type { Words } from '../../language/words.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName } from '../phrases.js';
import { page, penFor, type Screen } from './screen.js';

type Ticked = { task: string; state: TaskState | 'kept'; until: string | null };

/** What became of ticks that a page brought back. */
type Taken = {
  taken: readonly { tick: Ticked; before: TaskState; clash: boolean; noteRefused: boolean }[];
  older: readonly { tick: Ticked; here: TaskState }[];
  same: readonly Ticked[];
  unknown: readonly Ticked[];
  isOutdated: boolean;
};

/** What was noted of the page's ticks, and of the others why not: nothing of them goes unsaid. */
export function ticksView(
  { taken, older, same, unknown, isOutdated }: Taken,
  input: Pick<ReportInput, 'tasks'>,
  words: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  const { taken: say } = words.page;
  const { states } = words.views;
  const nameOf = ({ task }: Ticked): string => {
    const found = input.tasks.find(({ id }) => id === task);
    return found ? words.views.show.task(outside(found.name), operationName(found, words)) : outside(task);
  };
  const stateOf = ({ state, until }: Ticked): string =>
    until && state === 'waiting'
      ? words.views.task.until(until)
      : state === 'kept'
        ? words.views.labels.note
        : states[state];
  const clashes = taken.filter(({ clash }) => clash);
  const refused = taken.filter(({ noteRefused }) => noteRefused);
  const listed = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [...pen.text(title), ...lines.flatMap((line) => pen.item('-', line, 1))] : [];
  return page([
    [
      ...pen.heading(say.title(taken.length)),
      ...taken
        .filter(({ clash }) => !clash)
        .flatMap(({ tick }) => pen.item('-', say.line(nameOf(tick), stateOf(tick)), 1)),
    ],
    listed(
      say.overruled(clashes.length),
      clashes.map(({ tick, before }) => say.overruledLine(nameOf(tick), states[before], stateOf(tick))),
    ),
    listed(
      say.older(older.length),
      older.map(({ tick, here }) => say.olderLine(nameOf(tick), states[here], stateOf(tick))),
    ),
    listed(
      say.unknown(unknown.length),
      unknown.map((tick) => say.line(nameOf(tick), stateOf(tick))),
    ),
    listed(
      say.refused(refused.length),
      refused.map(({ tick }) => nameOf(tick)),
    ),
    [
      ...(same.length > 0 ? pen.aside(say.same(same.length)) : []),
      ...(isOutdated ? pen.aside(say.outdated) : []),
      ...(taken.length > 0 ? pen.aside(say.undo) : []),
    ],
  ]);
}

import type { Words } from '../../language/words.js';
import { outside } from '../outside.js';
import { dotted, page, penFor, type Screen } from './screen.js';

/** Every change with its day, oldest first; what was taken back says so. */
export function historyView(
  entries: readonly { at: string; what: string; undone: boolean }[],
  { history }: Words,
  screen: Screen,
): string {
  const pen = penFor(screen);
  return page([
    [
      ...pen.heading(dotted([history.title, history.count(entries.length)])),
      ...entries.flatMap(({ at, what, undone }) =>
        pen.item(at.slice(0, 10), undone ? history.takenBack(outside(what)) : outside(what)),
      ),
    ],
    pen.aside(history.hint),
  ]);
}

import type { Words } from '../../language/words.js';

/** Every change with its day, oldest first; what was taken back says so. */
export function historyView(
  entries: readonly { at: string; what: string; undone: boolean }[],
  { history }: Words,
): string {
  const lines = entries.map(
    ({ at, what, undone }) => `${at.slice(0, 10)}  ${undone ? history.takenBack(what) : what}`,
  );
  return [history.title, ...lines, '', history.hint].join('\n');
}

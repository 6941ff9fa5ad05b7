import type { Words } from '../../language/words.js';
import { accountIn, allDoneIn, nextStartIn } from '../account-parts.js';
import { countsSaid } from '../counts.js';
import type { ReportInput } from '../input.js';
import type { Pen } from './screen.js';

/** Where every open task stands; empty where nothing is open. */
export function accountLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const account = accountIn(input, words);
  if (!account) return [];
  return [
    ...pen.text(account.sum),
    ...account.lines.flatMap((line) => pen.item('-', line, 1)),
    ...account.hints.flatMap((hint) => pen.aside(hint, 1)),
  ];
}

/** Why there are not as many tasks as platforms; empty where there are. */
export function countLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const said = countsSaid(input, words);
  return said ? pen.text(said) : [];
}

/** What to say where nothing can be done now: why, and when the next thing begins. */
export function nothingNowLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { status, next, checklist } = words.views;
  const { progress, tasks } = input;
  if (tasks.length === 0) return pen.text(checklist.empty);
  if (progress.open + progress.waiting === 0)
    return [...pen.text(allDoneIn(input, words)), ...pen.text(status.verifyHint)];
  const starts = nextStartIn(input, words);
  return [
    ...pen.text(progress.open > 0 ? next.none : status.onlyWaiting),
    ...(starts ? pen.text(starts) : []),
  ];
}

import { daysBetween } from '../../cleanup/days/day.js';
import { type CleanupEvent, replay } from '../../cleanup/record/cleanup.js';
import { situationOf } from '../../cleanup/situation.js';
import { Problem } from '../../problem.js';
import type { Moved, ReportInput } from '../../reports/input.js';
import type { Context } from './context.js';
import { withWriter } from './current.js';
import { historyOf } from './history.js';

/** A safe day that moved by no more is not worth a word. */
const WORTH_SAYING = 2;

/** More changes than this, or a longer checklist, would take too long to try one by one: then only how far is said. */
const CHANGES_TRIED = 12;
const TASKS_TRIED = 300;

/**
 * By how much the safe day moved since it was last shown to the person, and by what: the change that moved it most. What
 * is shown now is remembered for the next time; a script that looks does not count, but for the first time.
 */
export async function withMoved(input: ReportInput, context: Context): Promise<ReportInput> {
  const { id } = input.cleanup;
  const safeDay = input.plan.earliestSafeDay;
  if (!safeDay || context.demo) return input;
  const shown = context.store.shown(id);
  if (shown?.safeDay === safeDay) return input;
  const { events } = context.store.exportCleanup(id);
  const days = shown ? daysBetween(shown.safeDay, safeDay) : 0;
  if (!shown || (shown.safeDay !== safeDay && !context.json)) {
    await remember(id, { safeDay, events: events.length }, context);
  }
  if (!shown || Math.abs(days) <= WORTH_SAYING) return input;
  const by = whatMovedIt(events, shown, Math.sign(days), input, context);
  return { ...input, moved: { days, day: safeDay, by } };
}

/** Not being able to remember is no reason not to show. */
async function remember(
  id: string,
  shown: { safeDay: string; events: number },
  context: Context,
): Promise<void> {
  try {
    await withWriter(context, async (writer) => writer.noteShown(id, shown));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

function whatMovedIt(
  events: readonly CleanupEvent[],
  shown: { safeDay: string; events: number },
  direction: number,
  { tasks, cleanup }: ReportInput,
  context: Context,
): Moved['by'] {
  const ends = endsOfRuns(events, shown.events);
  if (tasks.length > TASKS_TRIED || ends.length > CHANGES_TRIED) return '';
  const safeDayAt = (count: number): string | null =>
    situationOf(replay(events.slice(0, count)), context.facts, context.today).plan.earliestSafeDay;
  // time that passes brings no day nearer: only a clock that went back does, and that is no doing of the person's
  const byTime = direction > 0 ? context.words.standing.movedByTime : '';
  let most = { days: 0, by: '' };
  let before: string | null = shown.safeDay;
  let from = shown.events;
  for (const end of [shown.events, ...ends]) {
    const after = safeDayAt(end);
    const days = before && after ? daysBetween(before, after) * direction : 0;
    if (days > most.days) {
      const what = historyOf(events.slice(from, end), { ...context, cleanup })[0]?.what ?? '';
      most = { days, by: end === shown.events ? byTime : what };
    }
    before = after ?? before;
    from = end;
  }
  return most.by;
}

/** How many events there were after each run since then. */
const endsOfRuns = (events: readonly CleanupEvent[], since: number): number[] => [
  ...events.flatMap(({ type }, place) => (place > since && type === 'begun' ? [place] : [])),
  ...(events.length > since ? [events.length] : []),
];

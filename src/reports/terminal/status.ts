import type { Track } from '../../cleanup/record/cleanup.js';
import { LEVELS } from '../../cleanup/types.js';
import type { Words } from '../../language/words.js';
import { circumstanceAdvice } from '../circumstance-parts.js';
import { type Filter, UNFILTERED } from '../filter.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName, urgencyOf } from '../phrases.js';
import { unbrokenNames } from '../unbroken.js';
import { upcomingTasks } from '../upcoming.js';
import { accountLines, nothingNowLines } from './account.js';
import { restoreByLines, safeDayLines } from './plan.js';
import { dotted, type Pen, page, penFor, type Screen } from './screen.js';
import { firstLines } from './standing.js';

const NEXT_SHOWN = 3;
/** of the advice for each circumstance */
const LINES_SHOWN = 3;
const BAR_WIDTH = 24;

/** Where the cleanup stands, what to keep to, and last what to do next. */
export function statusView(
  input: ReportInput,
  words: Words,
  screen: Screen,
  only: Filter = UNFILTERED,
): string {
  const pen = penFor(screen, unbrokenNames(input));
  const { status, tracks, carriers, checklist } = words.views;
  const { cleanup, tasks } = input;
  return page([
    firstLines(input, words, pen),
    pen.heading(
      dotted([status.title(tracks[cleanup.track]), outside(cleanup.number), carriers[cleanup.carrier]]),
    ),
    tasks.length === 0 ? pen.text(checklist.empty) : progressLines(input, words, pen),
    restoreByLines(input, words, pen),
    cleanup.track === 'prepare-cancel' ? safeDayLines(input, words, pen) : [],
    accountLines(input, words, pen),
    // the whole of it stands in the report: here what it means, and the first thing to keep to
    ...circumstanceAdvice(input, words).map(({ title, lines }) => [
      ...pen.heading(title),
      ...(only.all ? lines : lines.slice(0, LINES_SHOWN)).flatMap((line) => pen.item('-', line, 1)),
    ]),
    ...adviceShown(cleanup.track, only, words).map(({ title, lines }) => [
      ...pen.text(title),
      ...lines.flatMap((line) => pen.item('-', line, 1)),
    ]),
    nextLines(input, only, words, pen),
    tasks.length > 0
      ? [
          status.hint,
          ...(cleanup.track === 'prepare-cancel' ? [words.standing.adviceAt] : []),
          ...(cleanup.track !== 'prepare-cancel' && !only.all ? [words.standing.moreAdvice] : []),
        ].flatMap((hint) => pen.aside(hint))
      : [],
  ]);
}

/** What to keep to from the first minute; what is for later is read once, with all of it. */
function adviceShown(
  track: Track,
  { all }: Filter,
  { situations }: Words,
): { title: string; lines: string[] }[] {
  if (track === 'prepare-cancel') return [];
  return all ? situations.advice[track] : situations.advice[track].slice(0, 1);
}

function progressLines(input: ReportInput, words: Words, pen: Pen): string[] {
  const { status, levels, labelled, list } = words.views;
  const { progress, tasks } = input;
  const filled = Math.round(((progress.done + progress.skipped) / tasks.length) * BAR_WIDTH);
  const open = LEVELS.filter((level) => progress.byExposure[level] > 0).map((level) =>
    pen.level(level, status.openAt(levels[level], progress.byExposure[level])),
  );
  return [
    ...pen.text(
      `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${dotted([
        status.progress(progress.done, tasks.length),
        progress.skipped > 0 && status.skipped(progress.skipped),
        progress.waiting > 0 && status.waiting(progress.waiting),
      ])}`,
    ),
    ...(open.length > 0 ? pen.text(labelled(status.open, list(open))) : []),
  ];
}

function nextLines(input: ReportInput, only: Filter, words: Words, pen: Pen): string[] {
  const fitting = upcomingTasks(input, input.tasks.length).filter(only.task);
  const tasks = only.all ? fitting : fitting.slice(0, NEXT_SHOWN);
  if (input.tasks.length === 0) return [];
  if (tasks.length === 0 && only.narrows) return pen.text(words.filters.none);
  if (tasks.length === 0) return nothingNowLines(input, words, pen);
  return [
    ...pen.heading(words.views.status.next),
    ...tasks.flatMap((task) =>
      pen.row(
        outside(task.name),
        dotted([
          operationName(task, words),
          pen.level(task.hurtsNow ? 'critical' : task.exposure, urgencyOf(task, words)),
        ]),
      ),
    ),
  ];
}

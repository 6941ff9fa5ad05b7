import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { chinaDay } from '../../cleanup/days/day.js';
import { Problem } from '../../problem.js';
import { importDocument } from '../../reports/document.js';
import { ticksView } from '../../reports/terminal/ticks.js';
import { readStandardInput } from '../../text/small-file.js';
import { bringsTicks, mayBringTicks, readTicks, type TakenTicks, takeTicks } from '../../walks/page-ticks.js';
import type { Context } from './context.js';
import { changeCurrent, currentCleanup, inputOf } from './current.js';

/** What a page brought back: where it came from, and its text. */
type Brought = { path: string; text: string };

const STANDARD_INPUT = '-';
/** Larger files are exports. */
const MOST_BYTES = 1024 * 1024;
/** Ticks begin among the first words of a message; an export shows here that it has none, and need not be read twice. */
const HEAD_BYTES = 16 * 1024;

/** Those of the paths that bring ticks back: files, the short text itself in place of a path, or standard input. */
export async function broughtTicks(paths: readonly string[]): Promise<Brought[]> {
  const brought: Brought[] = [];
  for (const path of paths) {
    const text = await smallText(path);
    if (text !== null && bringsTicks(text)) brought.push({ path: text === path ? '' : path, text });
  }
  return brought;
}

/** What small text stands there; null for what is an export, or can't be read: its own reader then says so. */
async function smallText(path: string): Promise<string | null> {
  if (bringsTicks(path)) return path;
  if (path === STANDARD_INPUT) return (await peekStandardInput()) ? readStandardInput() : null;
  try {
    // looked at before it is opened: to open a pipe is to wait for whoever fills it
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MOST_BYTES && mayBeginTicks(path)
      ? readFileSync(path, 'utf8')
      : null;
  } catch {
    return null;
  }
}

function mayBeginTicks(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return mayBringTicks(head.toString('utf8', 0, readSync(file, head, 0, HEAD_BYTES, 0)));
  } finally {
    closeSync(file);
  }
}

/** Whether standard input begins like ticks; what was looked at is put back. */
async function peekStandardInput(): Promise<boolean> {
  const { stdin } = process;
  const chunk = await new Promise<Buffer | null>((resolve) => {
    stdin.once('end', () => resolve(null));
    stdin.once('error', () => resolve(null));
    stdin.once('readable', () => resolve(stdin.read() as Buffer | null));
  });
  if (chunk === null) return false;
  stdin.unshift(chunk);
  return bringsTicks(chunk.toString('utf8'));
}

/**
 * Notes what was ticked on pages, all of it as one change, and says what became of each tick.
 * @throws Problem `input.ticks-damaged`, `input.ticks-of-another`, `usage.ticks-alone` beside exports
 */
export async function importTicks(
  context: Context,
  paths: readonly string[],
  brought: readonly Brought[],
): Promise<number> {
  if (brought.length < paths.length) throw new Problem('usage.ticks-alone', { path: brought[0]?.path ?? '' });
  const { words, store, today } = context;
  const { id } = await currentCleanup(context);
  const read = brought.map(({ path, text }) => readTicks(text, path || 'numclean:1:…'));
  const stranger = read.find(({ cleanup }) => cleanup !== id);
  if (stranger) throw ofAnother(stranger.cleanup, context);
  // the same task may have been ticked on two devices: the later one counts
  const all = read.flatMap(({ ticks }) => ticks).sort((a, b) => (a.at < b.at ? -1 : 1));
  const ticks = [...new Map(all.map((tick) => [tick.task, tick])).values()];
  const base = read.map((one) => one.base).sort()[0] ?? '';
  let taken: TakenTicks | undefined;
  const { after } = await changeCurrent(context, (before) => {
    const { changes, ...result } = takeTicks(
      { cleanup: id, base, ticks },
      { tasks: before.tasks, marks: before.cleanup.marks },
      store.exportCleanup(id).events,
      { now: store.now(), today, dayOf: (instant) => chinaDay(Date.parse(instant)) },
    );
    taken = result;
    return changes;
  });
  const result = taken as TakenTicks;
  const files = brought.map(({ path }) => ({
    path,
    format: 'page-ticks',
    messages: 0,
    logins: 0,
    skipped: 0,
    problems: [],
  }));
  context.document({
    ...importDocument('import', { files, added: [], strengthened: [], reopened: [], unknown: [] }),
    ticks: ticksPart(result),
  });
  context.print(ticksView(result, inputOf(after, context), words, context.screen));
  return 0;
}

function ofAnother(cleanup: string, { store }: Context): Problem {
  const isKnown = store.list().some((one) => one.id === cleanup);
  return new Problem('input.ticks-of-another', { cleanup, known: isKnown ? 'yes' : 'no' });
}

const ticksPart = ({ taken, older, same, unknown, isOutdated }: TakenTicks) => ({
  taken: taken.map(({ tick }) => tick.task),
  overruled: taken.filter(({ clash }) => clash).map(({ tick }) => tick.task),
  older: older.map(({ tick }) => tick.task),
  same: same.map(({ task }) => task),
  unknown: unknown.map(({ task }) => task),
  notesRefused: taken.filter(({ noteRefused }) => noteRefused).map(({ tick }) => tick.task),
  outdated: isOutdated,
});

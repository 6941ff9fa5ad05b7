import { basename } from 'node:path';
import type { Ora } from 'ora';
import { cleanLine } from '../../text/clean.js';
import type { ReportProgress } from '../../walks/read-exports.js';
import type { Context } from './context.js';

const SHOW_AFTER_MS = 1000;
const BAR_COLUMNS = 24;

/** A bar on stderr for work on a file that takes longer than a second; only where a terminal shows it. */
export type ProgressBar = { report: ReportProgress; stop(): void };

/**
 * A bar that is not drawn (nor its package loaded) before it is needed; `stop` wipes it.
 * @param say what is done with the file; by default it is read
 */
export function progressBar(
  { words, json }: Context,
  say: (name: string, bar: string, share: string) => string = words.cli.reading,
): ProgressBar {
  const startedAt = Date.now();
  let bar: Ora | undefined;
  let loading = false;
  let text = '';
  let stopped = false;
  const draw = async (): Promise<void> => {
    loading = true;
    const { default: ora } = await import('ora');
    if (!stopped) bar = ora({ text, stream: process.stderr, discardStdin: false }).start();
  };
  return {
    report: (path, readBytes, totalBytes) => {
      if (json || !process.stderr.isTTY || Date.now() - startedAt < SHOW_AFTER_MS) return;
      text = say(cleanLine(basename(path)), ...sayProgress(readBytes, totalBytes));
      if (bar) bar.text = text;
      if (!loading) void draw();
    },
    stop: () => {
      stopped = true;
      bar?.stop();
    },
  };
}

/** A bar and a percentage; for a pipe, whose end is not known, an empty bar and the megabytes so far. */
function sayProgress(readBytes: number, totalBytes: number | null): [string, string] {
  const share = totalBytes ? Math.min(1, readBytes / totalBytes) : 0;
  const filled = Math.round(share * BAR_COLUMNS);
  return [
    '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled),
    totalBytes ? `${Math.floor(share * 100)}%` : `${Math.round(readBytes / 1e6)} MB`,
  ];
}

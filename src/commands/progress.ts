import { basename } from 'node:path';
import ora, { type Ora } from 'ora';
import { cleanLine } from '../text/clean.js';
import type { ReportProgress } from '../walks/read-exports.js';
import type { Context } from './context.js';

const SHOW_AFTER_MS = 1000;
const BAR_COLUMNS = 24;

/** A bar on stderr for reading that takes longer than a second; only where a terminal shows it. */
export type ProgressBar = { report: ReportProgress; stop(): void };

/** A bar that is not drawn before it is needed; `stop` wipes it. */
export function progressBar({ words, json }: Context): ProgressBar {
  const startedAt = Date.now();
  let bar: Ora | undefined;
  return {
    report: (path, readBytes, totalBytes) => {
      if (json || !process.stderr.isTTY || Date.now() - startedAt < SHOW_AFTER_MS) return;
      bar ??= ora({ stream: process.stderr, discardStdin: false }).start();
      const share = totalBytes ? Math.min(1, readBytes / totalBytes) : 0;
      const filled = Math.round(share * BAR_COLUMNS);
      bar.text = words.cli.reading(
        cleanLine(basename(path)),
        '█'.repeat(filled) + '░'.repeat(BAR_COLUMNS - filled),
        totalBytes ? `${Math.floor(share * 100)}%` : `${Math.round(readBytes / 1e6)} MB`,
      );
    },
    stop: () => {
      bar?.stop();
    },
  };
}

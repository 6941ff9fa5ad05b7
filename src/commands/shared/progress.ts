import { basename } from 'node:path';
import type { Ora } from 'ora';
import { type Progress, progressLine } from '../../reports/terminal/progress.js';
import { mayBeTerminal } from '../../standard-output.js';
import { cleanLine } from '../../text/clean.js';
import type { ReportProgress } from '../../walks/read-exports.js';
import { isDumb } from './colour.js';
import type { Context } from './context.js';

const SHOW_AFTER_MS = 1000;
/** The rate is that of the last one to two times as long. */
const RATE_OF_MS = 5000;
/** What stands before the line and where the cursor stands behind it. */
const ASIDE = 3;

/** A line on stderr for work on a file that takes longer than a second; only where a terminal shows it. */
export type ProgressBar = { report: ReportProgress; stop(): void };

/**
 * A bar with rate and time left that is not drawn (nor its package loaded) before it is needed; `stop` wipes it.
 * @param doing what is done with the file
 */
export function progressBar({ words, json }: Context, doing: Progress['doing'] = 'reading'): ProgressBar {
  const startedAt = Date.now();
  let bar: Ora | undefined;
  let loading = false;
  let text = '';
  let stopped = false;
  const pace = new Pace(startedAt);
  const isShown = !json && !isDumb(process.env) && mayBeTerminal(2) && process.stderr.isTTY;
  const draw = async (): Promise<void> => {
    loading = true;
    const { default: ora } = await import('ora');
    if (!stopped) bar = ora({ text, stream: process.stderr, discardStdin: false }).start();
  };
  return {
    report: (path, done, total, unit = 'bytes') => {
      if (!isShown) return;
      const now = Date.now();
      const { since, at } = pace.reckonedFrom(path, done, unit, now);
      if (now - startedAt < SHOW_AFTER_MS) return;
      const name = cleanLine(basename(path));
      const progress = { doing, name, done, total, unit, since, ms: now - at };
      text = progressLine(progress, words.progress, (process.stderr.columns || 80) - ASIDE);
      if (bar) bar.text = text;
      if (!loading) void draw();
    },
    stop: () => {
      stopped = true;
      bar?.stop();
    },
  };
}

/** From where on and since when the rate is reckoned: of this file, for the last seconds. */
class Pace {
  #of: { path: string; since: number; at: number };
  #next: { path: string; since: number; at: number };

  constructor(at: number) {
    this.#of = { path: '', since: 0, at };
    this.#next = this.#of;
  }

  reckonedFrom(
    path: string,
    done: number,
    unit: Progress['unit'],
    now: number,
  ): { since: number; at: number } {
    if (path !== this.#of.path && (unit === 'bytes' || this.#of.path === '')) {
      this.#of = { path, since: done, at: now };
      this.#next = this.#of;
    } else if (now - this.#next.at > RATE_OF_MS) {
      this.#of = this.#next;
      this.#next = { path: this.#of.path, since: done, at: now };
    }
    return this.#of;
  }
}

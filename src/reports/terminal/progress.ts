import type { Words } from '../../language/words.js';
import { truncate, widthOf } from '../../text/columns.js';

/** How far some work is. */
export type Progress = {
  doing: 'reading' | 'bundling';
  /** of the file, safe to print */
  name: string;
  done: number;
  /** null where the end is not known, as of a pipe */
  total: number | null;
  /** what `done` and `total` count */
  unit: 'bytes' | 'files';
  /** how long it took to get from `since` to `done` */
  ms: number;
  since: number;
};

const LONGEST_BAR = 24;
const SHORTEST_BAR = 8;
const SHORTEST_NAME = 12;
/** Before that a rate says more of how it began than of how it goes on. */
const RATE_AFTER_MS = 1500;

/**
 * One line: what is done to which file, a bar, how much of it is done, how fast, and how long it will take. Where the line is too narrow for all, the
 * rate goes first, then the bar gets shorter, then the name.
 * @param width columns; no line is wider
 */
export function progressLine(progress: Progress, words: Words['progress'], width: number): string {
  const { doing, name, total } = progress;
  const share = shareOf(progress, words);
  const rate = rateOf(progress, words);
  const left = total === null ? [] : timeLeft(progress, words);
  const around = widthOf(words[doing]('')) + 2;
  const fits = (said: readonly string[], bar: number, nameWidth: number): boolean =>
    around + nameWidth + bar + widthOf(said.join(BETWEEN)) <= width;
  const whole = widthOf(name);
  const shortName = Math.min(whole, SHORTEST_NAME);
  const ways: [said: string[], bar: number, nameWidth: number][] = [
    [[share, ...rate, ...left], LONGEST_BAR, whole],
    [[share, ...left], LONGEST_BAR, whole],
    [[share, ...left], SHORTEST_BAR, whole],
    [[share, ...left], SHORTEST_BAR, shortName],
    [[share], SHORTEST_BAR, shortName],
  ];
  const [said, bar, nameWidth] = ways.find((way) => fits(...way)) ?? [[share], 0, shortName];
  const line = `${words[doing](truncate(name, nameWidth))} ${barOf(progress, bar)} ${said.join(BETWEEN)}`;
  return truncate(line.replace(/ {2,}/g, ' '), width);
}

const BETWEEN = ' · ';

/** A percentage; for a pipe the megabytes so far; of many files also how many. */
function shareOf({ done, total, unit }: Progress, words: Words['progress']): string {
  if (total === null) return `${Math.round(done / 1e6)} MB`;
  const percent = `${Math.floor(Math.min(1, total === 0 ? 0 : done / total) * 100)}%`;
  return unit === 'files' ? `${percent} ${words.files(Math.floor(done), total)}` : percent;
}

function perSecond({ done, since, ms }: Progress): number {
  return ms < RATE_AFTER_MS ? 0 : ((done - since) / ms) * 1000;
}

function rateOf(progress: Progress, words: Words['progress']): string[] {
  const rate = perSecond(progress);
  if (rate <= 0) return [];
  return [
    progress.unit === 'files' ? words.filesPerSecond(short(rate)) : words.bytesPerSecond(short(rate / 1e6)),
  ];
}

/** One digit behind the point where there are few. */
const short = (number: number): string => (number < 10 ? number.toFixed(1) : String(Math.round(number)));

function timeLeft(progress: Progress, words: Words['progress']): string[] {
  const rate = perSecond(progress);
  if (rate <= 0 || progress.total === null) return [];
  const seconds = (progress.total - progress.done) / rate;
  if (seconds < 3) return [words.nearlyDone];
  if (seconds < 10) return [words.secondsLeft(Math.round(seconds))];
  if (seconds < 55) return [words.secondsLeft(Math.round(seconds / 5) * 5)];
  if (seconds < 55 * 60) return [words.minutesLeft(Math.max(1, Math.round(seconds / 60)))];
  return [words.hoursLeft(Math.max(1, Math.round(seconds / 3600)))];
}

function barOf({ done, total }: Progress, length: number): string {
  const filled = total ? Math.round(Math.min(1, done / total) * length) : 0;
  return '█'.repeat(filled) + '░'.repeat(length - filled);
}

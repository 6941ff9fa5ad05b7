import type { Day } from '../cleanup/days/day.js';
import { type Counted, type DayCounts, splitMarks } from '../cleanup/record/evidence.js';

type Entry<T> = {
  thing: T;
  days: Record<Day, number>;
  marks: Record<Day, string>;
  total: number;
  /** the last day, where only the first and the last are kept */
  newest: Day;
};

/**
 * Counts things per day, by a key that says when two are the same. Where they would be more than can be kept, their days are
 * not: of each, then, only the first and the last with all the rest on it.
 */
export class Tally<T extends object> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #mostDays: number;
  readonly #mostThings: number;
  #marked = 0;
  #days = 0;
  #isShort = false;

  /**
   * @param most.days of all things together, before only the first and the last are kept
   * @param most.things what comes first of so many different ones is counted
   */
  constructor(most: { days?: number; things?: number } = {}) {
    this.#mostDays = most.days ?? Number.POSITIVE_INFINITY;
    this.#mostThings = most.things ?? Number.POSITIVE_INFINITY;
  }

  /** Whether marks are still kept: after so many they are not. */
  get takesMarks(): boolean {
    return !this.#isShort && this.#marked < MOST_MARKED;
  }

  /**
   * @param mark of the message, where it is one (`markOf`)
   * @returns whether there was room for it
   */
  add(key: string, thing: T, day: Day, mark?: number): boolean {
    const entry = this.#entryOf(key, thing);
    if (!entry) return false;
    this.#count(entry, day, 1);
    if (mark === undefined || !this.takesMarks) return true;
    entry.marks[day] = (entry.marks[day] ?? '') + characters(mark);
    this.#marked++;
    return true;
  }

  /** Adds what another has counted. */
  addAll(other: Tally<T>): void {
    if (other.#isShort) this.#shorten();
    for (const [key, { thing, days, marks }] of other.#entries) {
      const entry = this.#entryOf(key, thing);
      if (!entry) continue;
      for (const [day, count] of Object.entries(days)) this.#count(entry, day, count);
      if (this.#isShort) continue;
      for (const [day, more] of Object.entries(marks)) {
        entry.marks[day] = (entry.marks[day] ?? '') + more;
      }
    }
  }

  /** Most frequent first, then by key, so that the order doesn't hang on the order in which they came. */
  entries(): ({ thing: T; total: number } & Counted)[] {
    return [...this.#entries]
      .sort(([keyA, a], [keyB, b]) => b.total - a.total || (keyA < keyB ? -1 : 1))
      .map(([, { thing, days, marks, total }]) => ({ thing, total, days, ...written(marks, days) }));
  }

  #count(entry: Entry<T>, day: Day, count: number): void {
    const before = entry.days[day];
    entry.days[day] = (before ?? 0) + count;
    entry.total += count;
    if (this.#isShort) {
      if (day !== '' && day !== entry.newest) keepFirstAndLast(entry);
    } else if (before === undefined && ++this.#days > this.#mostDays) this.#shorten();
  }

  #shorten(): void {
    this.#isShort = true;
    for (const entry of this.#entries.values()) {
      keepFirstAndLast(entry);
      entry.marks = {};
    }
  }

  #entryOf(key: string, thing: T): Entry<T> | null {
    const known = this.#entries.get(key);
    if (known) return known;
    if (this.#entries.size === this.#mostThings) return null;
    const entry = { thing, days: {}, marks: {}, total: 0, newest: '' };
    this.#entries.set(key, entry);
    return entry;
  }
}

/** The same sum on the first day, once, and on the last; what has no day stays. The same in whatever order days come. */
function keepFirstAndLast(entry: Entry<unknown>): void {
  const { days } = entry;
  const known = Object.keys(days).filter(Boolean).sort();
  const [first, last] = [known[0], known.at(-1)];
  entry.newest = last ?? '';
  if (first === undefined || last === undefined || first === last) return;
  const sum = known.reduce((sum, day) => sum + (days[day] ?? 0), 0);
  entry.days = { ...(days[''] === undefined ? {} : { '': days[''] }), [first]: 1, [last]: sum - 1 };
}

/** So many messages are marked: of an export with more, which hardly anybody has, only the counts of the rest are kept. */
const MOST_MARKED = 30_000;
const MARK_LENGTH = 3;

/** Sorted; only for days all of whose messages are marked. */
function written(marks: Entry<unknown>['marks'], days: DayCounts): Pick<Counted, 'marks'> {
  const marked = Object.entries(marks).filter(
    ([day, list]) => list.length === MARK_LENGTH * (days[day] ?? 0),
  );
  if (marked.length === 0) return {};
  return {
    marks: Object.fromEntries(marked.map(([day, list]) => [day, splitMarks(list).sort().join('')])),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A mark in three characters: strings that short take less room than lists of numbers, and most days have one mark. */
const characters = (mark: number): string =>
  (ALPHABET[(mark >>> 12) & 63] as string) + ALPHABET[(mark >>> 6) & 63] + ALPHABET[mark & 63];

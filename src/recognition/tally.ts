import type { Day } from '../cleanup/day.js';
import { type Counted, type DayCounts, splitMarks } from '../cleanup/evidence.js';

type Entry<T> = { thing: T; days: Record<Day, number>; marks: Record<Day, string>; total: number };

/** Counts things per day, by a key that says when two are the same. */
export class Tally<T extends object> {
  readonly #entries = new Map<string, Entry<T>>();
  #marked = 0;

  /** @param mark of the message, where it is one (`markOf`) */
  add(key: string, thing: T, day: Day, mark?: number): void {
    const entry = this.#entryOf(key, thing);
    entry.days[day] = (entry.days[day] ?? 0) + 1;
    entry.total++;
    if (mark === undefined || this.#marked === MOST_MARKED) return;
    entry.marks[day] = (entry.marks[day] ?? '') + characters(mark);
    this.#marked++;
  }

  /** Adds what another has counted. */
  addAll(other: Tally<T>): void {
    for (const [key, { thing, days, marks, total }] of other.#entries) {
      const entry = this.#entryOf(key, thing);
      for (const [day, count] of Object.entries(days)) entry.days[day] = (entry.days[day] ?? 0) + count;
      for (const [day, more] of Object.entries(marks)) {
        entry.marks[day] = (entry.marks[day] ?? '') + more;
      }
      entry.total += total;
    }
  }

  /** Most frequent first, then by key, so that the order doesn't hang on the order in which they came. */
  entries(): ({ thing: T; total: number } & Counted)[] {
    return [...this.#entries]
      .sort(([keyA, a], [keyB, b]) => b.total - a.total || (keyA < keyB ? -1 : 1))
      .map(([, { thing, days, marks, total }]) => ({ thing, total, days, ...written(marks, days) }));
  }

  #entryOf(key: string, thing: T): Entry<T> {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry = { thing, days: {}, marks: {}, total: 0 };
    this.#entries.set(key, entry);
    return entry;
  }
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

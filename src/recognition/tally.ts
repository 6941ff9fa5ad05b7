import type { Day } from '../cleanup/day.js';
import type { Counted } from '../cleanup/evidence.js';

type Entry<T> = { thing: T; days: Record<Day, number>; marks: Record<Day, number[]>; total: number };

/** Counts things per day, by a key that says when two are the same. */
export class Tally<T extends object> {
  readonly #entries = new Map<string, Entry<T>>();

  /** @param mark of the message, where it is one (`markOf`) */
  add(key: string, thing: T, day: Day, mark?: number): void {
    const entry = this.#entryOf(key, thing);
    entry.days[day] = (entry.days[day] ?? 0) + 1;
    entry.total++;
    if (mark === undefined) return;
    const marks = entry.marks[day];
    if (marks) marks.push(mark);
    else entry.marks[day] = [mark];
  }

  /** Adds what another has counted. */
  addAll(other: Tally<T>): void {
    for (const [key, { thing, days, marks, total }] of other.#entries) {
      const entry = this.#entryOf(key, thing);
      for (const [day, count] of Object.entries(days)) entry.days[day] = (entry.days[day] ?? 0) + count;
      for (const [day, more] of Object.entries(marks))
        entry.marks[day] = [...(entry.marks[day] ?? []), ...more];
      entry.total += total;
    }
  }

  /** Most frequent first, then by key, so that the order doesn't hang on the order in which they came. */
  entries(): ({ thing: T; total: number } & Counted)[] {
    return [...this.#entries]
      .sort(([keyA, a], [keyB, b]) => b.total - a.total || (keyA < keyB ? -1 : 1))
      .map(([, { thing, days, marks, total }]) => ({ thing, total, days, ...written(marks) }));
  }

  #entryOf(key: string, thing: T): Entry<T> {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry = { thing, days: {}, marks: {}, total: 0 };
    this.#entries.set(key, entry);
    return entry;
  }
}

/** Three characters for each mark, sorted. */
function written(marks: Readonly<Record<Day, number[]>>): Pick<Counted, 'marks'> {
  const days = Object.entries(marks);
  if (days.length === 0) return {};
  return {
    marks: Object.fromEntries(days.map(([day, list]) => [day, list.map(characters).sort().join('')])),
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const characters = (mark: number): string =>
  [mark >>> 12, mark >>> 6, mark].map((part) => ALPHABET[part & 63]).join('');

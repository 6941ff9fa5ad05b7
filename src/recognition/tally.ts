import type { Day } from '../cleanup/day.js';

/** Counts things per day, by a key that says when two are the same. */
export class Tally<T extends object> {
  readonly #entries = new Map<string, { thing: T; days: Record<Day, number>; total: number }>();

  add(key: string, thing: T, day: Day, count = 1): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { thing, days: {}, total: 0 };
      this.#entries.set(key, entry);
    }
    entry.days[day] = (entry.days[day] ?? 0) + count;
    entry.total += count;
  }

  /** Adds what another has counted. */
  addAll(other: Tally<T>): void {
    for (const [key, { thing, days }] of other.#entries) {
      for (const [day, count] of Object.entries(days)) this.add(key, thing, day, count);
    }
  }

  /** Most frequent first, then by key, so that the order doesn't hang on the order in which they came. */
  entries(): { thing: T; days: Record<Day, number>; total: number }[] {
    return [...this.#entries]
      .sort(([keyA, a], [keyB, b]) => b.total - a.total || (keyA < keyB ? -1 : 1))
      .map(([, entry]) => entry);
  }
}

import { type Day, dayNumbered } from '../cleanup/days/day.js';
import type { Counted, DayCounts } from '../cleanup/record/evidence.js';
import { MarkLog } from './mark-log.js';

/** The number of the day of what has none; all others are days since 1970. */
export const UNDATED = -(2 ** 30);

/** One thing, and how often it was counted on which days; those that are no longer told apart are in `total` alone. */
type Entry<T> = {
  readonly name: string;
  readonly variant: string;
  readonly thing: T;
  /** in which place it came first */
  readonly place: number;
  total: number;
  undated: number;
  first: number;
  last: number;
  /** days in the order in which they came, and the counts of each */
  days: number[];
  counts: number[];
  /** the lowest and the highest of them: most exports are in the order of their days, and another day is then a new one */
  lowest: number;
  highest: number;
  /** where in `days` a day stands, once they come in no order */
  places: Map<number, number> | null;
  /** where the day stands that was counted last: messages come in runs of a day */
  at: number;
};

/** What a tally has counted, as plain data that another thread takes in. */
export type TallyState<T> = {
  entries: readonly (Pick<Entry<T>, 'name' | 'variant' | 'thing' | 'undated'> & {
    days: readonly number[];
    counts: readonly number[];
  })[];
  marks: Int32Array;
};

/**
 * Counts things per day; a name and a variant of it say when two are the same. Where they would be more than can be kept, their
 * days are not: of each, then, only the first and the last with all the rest on it. It counts in numbers, since millions of
 * messages go through it.
 */
export class Tally<T extends object> {
  readonly #byName = new Map<string, Entry<T>[]>();
  readonly #entries: Entry<T>[] = [];
  readonly #most: Most;
  #marks = new MarkLog();
  #days = 0;
  #isShort = false;

  constructor(most: Most = NO_BOUNDS) {
    this.#most = most;
  }

  /** Whether marks are still kept: after so many they are not. */
  get takesMarks(): boolean {
    return !this.#isShort && this.#marks.length < this.#most.marks;
  }

  /**
   * @param make makes the thing when it comes first
   * @param day a number of days since 1970, or `UNDATED`
   * @param mark of the message, where it is one (`markOf`)
   * @returns whether there was room for it
   */
  add(
    name: string,
    variant: string,
    make: (name: string, variant: string) => T,
    day: number,
    mark?: number,
  ): boolean {
    const entry = this.#known(name, variant) ?? this.#open(name, variant, make(name, variant));
    if (!entry) return false;
    this.#count(entry, day, 1);
    if (mark !== undefined && this.takesMarks) this.#marks.add(entry.place, day, mark);
    return true;
  }

  /** Adds what another has counted; all its marks stay. */
  addAll(other: Tally<T>): void {
    if (other.#isShort) this.#shorten();
    const places = other.#entries.map((from) => {
      const entry = this.#known(from.name, from.variant) ?? this.#open(from.name, from.variant, from.thing);
      if (!entry) return -1;
      if (from.undated > 0) this.#count(entry, UNDATED, from.undated);
      const { days, counts } = other.#isShort ? shortened(from) : from;
      days.forEach((day, i) => {
        this.#count(entry, day, counts[i] as number);
      });
      return entry.place;
    });
    if (!this.#isShort) this.#marks.addAll(other.#marks.list(), places, Number.POSITIVE_INFINITY);
  }

  /** What it has counted, where it has no bounds. */
  state(): TallyState<T> {
    return {
      entries: this.#entries.map(({ name, variant, thing, undated, days, counts }) => ({
        name,
        variant,
        thing,
        undated,
        days,
        counts,
      })),
      marks: this.#marks.list(),
    };
  }

  /**
   * Goes on with what was counted of the messages that follow: all is as if they had been counted here one by one.
   * @returns how often there was no room
   */
  append({ entries, marks }: TallyState<T>): number {
    let left = 0;
    const places = entries.map(({ name, variant, thing, undated, days, counts }) => {
      const entry = this.#known(name, variant) ?? this.#open(name, variant, thing);
      if (!entry) {
        left += undated + sum(counts);
        return -1;
      }
      if (undated > 0) this.#count(entry, UNDATED, undated);
      for (let i = 0; i < days.length; i++) this.#count(entry, days[i] as number, counts[i] as number);
      return entry.place;
    });
    if (this.takesMarks) this.#marks.addAll(marks, places, this.#most.marks);
    return left;
  }

  /** Most frequent first, then by name, so that the order doesn't hang on the order in which they came. */
  entries(): ({ thing: T; total: number } & Counted)[] {
    const marks = this.#isShort ? [] : this.#marks.byEntry(this.#entries.length);
    const nameOf = dayNames();
    return [...this.#entries]
      .sort((a, b) => b.total - a.total || byText(a.name, b.name) || byText(a.variant, b.variant))
      .map((entry) => {
        const days = countsOf(entry, this.#isShort, nameOf);
        return { thing: entry.thing, total: entry.total, days, ...written(marks[entry.place], days, nameOf) };
      });
  }

  #count(entry: Entry<T>, day: number, count: number): void {
    entry.total += count;
    if (day === UNDATED) {
      if (entry.undated === 0) this.#days++;
      entry.undated += count;
    } else if (this.#isShort) spread(entry, day);
    else if (entry.days[entry.at] === day) {
      entry.counts[entry.at] = (entry.counts[entry.at] as number) + count;
      return;
    } else {
      const before = entry.days.length;
      entry.at = placeOf(entry, day);
      entry.counts[entry.at] = (entry.counts[entry.at] ?? 0) + count;
      if (entry.days.length === before) return;
      this.#days++;
    }
    if (this.#days > this.#most.days && !this.#isShort) this.#shorten();
  }

  #shorten(): void {
    if (this.#isShort) return;
    this.#isShort = true;
    this.#marks = new MarkLog();
    for (const entry of this.#entries) {
      for (const day of entry.days) spread(entry, day);
      entry.days = [];
      entry.counts = [];
      entry.places = null;
    }
  }

  #known(name: string, variant: string): Entry<T> | undefined {
    const variants = this.#byName.get(name);
    if (variants === undefined) return undefined;
    for (let i = 0; i < variants.length; i++) if (variants[i]?.variant === variant) return variants[i];
    return undefined;
  }

  #open(name: string, variant: string, thing: T): Entry<T> | null {
    const place = this.#entries.length;
    if (place === this.#most.things) return null;
    const entry: Entry<T> = {
      name,
      variant,
      thing,
      place,
      total: 0,
      undated: 0,
      first: NONE,
      last: NONE,
      days: [],
      counts: [],
      lowest: Number.POSITIVE_INFINITY,
      highest: Number.NEGATIVE_INFINITY,
      places: null,
      at: 0,
    };
    this.#entries.push(entry);
    const variants = this.#byName.get(name);
    if (variants) variants.push(entry);
    else this.#byName.set(name, [entry]);
    return entry;
  }
}

/**
 * What a tally keeps. `days`: of all things together, before only the first and the last are kept. `things`: what comes first of so many different
 * ones is counted. `marks`: so many messages are marked.
 */
export type Most = { days: number; things: number; marks: number };
const NO_BOUNDS: Most = {
  days: Number.POSITIVE_INFINITY,
  things: Number.POSITIVE_INFINITY,
  marks: Number.POSITIVE_INFINITY,
};

const NONE = UNDATED;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Where a day stands among the days of a thing; it is put at their end where it is new. */
function placeOf(entry: Entry<unknown>, day: number): number {
  const { days } = entry;
  if (day >= entry.lowest && day <= entry.highest) {
    entry.places ??= new Map(days.map((one, i) => [one, i]));
    const known = entry.places.get(day);
    if (known !== undefined) return known;
  }
  if (day < entry.lowest) entry.lowest = day;
  if (day > entry.highest) entry.highest = day;
  entry.places?.set(day, days.length);
  return days.push(day) - 1;
}

/** Takes a day into the first and the last. */
function spread(entry: Entry<unknown>, day: number): void {
  if (entry.first === NONE || day < entry.first) entry.first = day;
  if (entry.last === NONE || day > entry.last) entry.last = day;
}

/** The same sum on the first day, once, and on the last; the same in whatever order days come. */
function shortened({ first, last, total, undated }: Entry<unknown>): { days: number[]; counts: number[] } {
  if (first === NONE) return { days: [], counts: [] };
  const dated = total - undated;
  return first === last
    ? { days: [first], counts: [dated] }
    : { days: [first, last], counts: [1, dated - 1] };
}

type NameOfDay = (day: number) => Day;

/** Names of days; things share most of theirs. */
function dayNames(): NameOfDay {
  const names = new Map([[UNDATED, '']]);
  return (day) => {
    let name = names.get(day);
    if (name === undefined) {
      name = dayNumbered(day);
      names.set(day, name);
    }
    return name;
  };
}

/** Per day, in their order; what has no day first. */
function countsOf(entry: Entry<unknown>, isShort: boolean, nameOf: NameOfDay): Record<Day, number> {
  const { days, counts } = isShort ? shortened(entry) : entry;
  const inOrder = isSorted(days)
    ? days.map((_, i) => i)
    : days.map((_, i) => i).sort((a, b) => (days[a] as number) - (days[b] as number));
  const named: Record<Day, number> = entry.undated > 0 ? { '': entry.undated } : {};
  for (const i of inOrder) named[nameOf(days[i] as number)] = counts[i] as number;
  return named;
}

const isSorted = (days: readonly number[]): boolean =>
  days.every((day, i) => i === 0 || day > (days[i - 1] as number));

/** Sorted; only for days all of whose messages are marked. */
function written(
  marks: ReadonlyMap<number, readonly string[]> | undefined,
  days: DayCounts,
  nameOf: NameOfDay,
): Pick<Counted, 'marks'> {
  if (!marks) return {};
  const named: Record<Day, string> = {};
  let any = false;
  for (const [day, list] of marks) {
    const name = nameOf(day);
    if (list.length !== days[name]) continue;
    named[name] = [...list].sort().join('');
    any = true;
  }
  return any ? { marks: named } : {};
}

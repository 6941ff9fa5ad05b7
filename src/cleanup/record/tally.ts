import type { Day } from '../days/day.js';
import { type Counted, type DayMarks, splitMarks, withMarks } from './evidence.js';

/** How often each mark stands in a text of them, and how many there are. */
export type MarkCounts = { times: Map<string, number>; total: number };

/** Told how many more there are of a mark on a day, or fewer. */
type Changed = (day: Day, mark: string, by: number) => void;

/** The marks of a text, counted. */
function countMarks(marks: string): MarkCounts {
  const times = new Map<string, number>();
  const all = splitMarks(marks);
  for (const mark of all) times.set(mark, (times.get(mark) ?? 0) + 1);
  return { times, total: all.length };
}

/** Counts of one thing that grow by what is told of it, in time that grows with what is told and not with what is there. */
export class Tally<T extends Counted> {
  readonly first: T;
  // copied when something is brought, and each text of marks taken apart when it is asked for: most never are
  #own: { days: Record<Day, number>; marks: Record<Day, string> } | null = null;
  #counts: Map<Day, MarkCounts> | null = null;
  #grown: Set<Day> | null = null;

  /** @param first what it begins with */
  constructor(first: T) {
    this.first = first;
  }

  /**
   * Puts counts to it so that the same ones again add nothing: messages with the same mark on the same day count once, and
   * where one of the two has no marks, the larger count stands.
   */
  add({ days, marks }: Counted, changed?: Changed): void {
    for (const [day, count] of Object.entries(days)) {
      const there = marks?.[day];
      const counted = there === undefined ? undefined : this.marksOn(day);
      if (there !== undefined && counted) this.#unite(day, counted, there, changed);
      else if (this.#isMore(day, count, there)) this.#replace(day, count, there, changed);
    }
  }

  /** The days with marks. */
  markedDays(): Day[] {
    return Object.keys(this.#marks ?? {});
  }

  marksOn(day: Day): MarkCounts | undefined {
    const written = this.#marks?.[day];
    if (written === undefined) return undefined;
    this.#counts ??= new Map();
    const known = this.#counts.get(day) ?? countMarks(written);
    this.#counts.set(day, known);
    return known;
  }

  /** The thing itself where nothing was brought. */
  value(): T {
    if (!this.#own) return this.first;
    const { days, marks } = this.#own;
    for (const day of this.#grown ?? []) marks[day] = written(this.marksOn(day) as MarkCounts);
    this.#grown = null;
    const { marks: _, ...rest } = this.first;
    return { ...rest, ...withMarks({ ...days }, { ...marks }) } as T;
  }

  get #marks(): DayMarks | undefined {
    return this.#own?.marks ?? this.first.marks;
  }

  #owned(): { days: Record<Day, number>; marks: Record<Day, string> } {
    this.#own ??= { days: { ...this.first.days }, marks: { ...this.first.marks } };
    return this.#own;
  }

  #unite(day: Day, here: MarkCounts, there: string, changed?: Changed): void {
    if (there === this.#marks?.[day] && !this.#grown?.has(day)) return;
    const missing = lacking(there, (mark) => here.times.get(mark) ?? 0);
    if (missing.length === 0) return;
    for (const mark of missing) {
      here.times.set(mark, (here.times.get(mark) ?? 0) + 1);
      changed?.(day, mark, 1);
    }
    here.total += missing.length;
    this.#owned().days[day] = here.total;
    this.#grown ??= new Set();
    this.#grown.add(day);
  }

  /** Whether a count says more of a day than what is there, where one of the two has no marks. */
  #isMore(day: Day, count: number, there: string | undefined): boolean {
    const before = (this.#own?.days ?? this.first.days)[day] ?? 0;
    const here = this.#marks?.[day];
    return count > before || (count === before && here === undefined && there !== undefined);
  }

  #replace(day: Day, count: number, there: string | undefined, changed?: Changed): void {
    for (const [mark, times] of (changed && this.marksOn(day)?.times) ?? []) changed?.(day, mark, -times);
    const { days, marks } = this.#owned();
    days[day] = count;
    delete marks[day];
    this.#counts?.delete(day);
    this.#grown?.delete(day);
    if (there === undefined) return;
    marks[day] = there;
    for (const [mark, times] of (changed && this.marksOn(day)?.times) ?? []) changed?.(day, mark, times);
  }
}

const written = ({ times }: MarkCounts): string =>
  [...times]
    .flatMap(([mark, count]) => Array<string>(count).fill(mark))
    .sort()
    .join('');

/**
 * Puts two counts of the same thing together, so that re-importing adds nothing.
 * @returns `a` itself where `b` brings nothing
 */
export function mergeCounted(a: Counted, b: Counted): Counted {
  const tally = new Tally(a);
  tally.add(b);
  return tally.value();
}

/** The marks of a text beyond those that are known; one that stands twice must be known twice. */
export function lacking(marks: string, known: (mark: string) => number): string[] {
  const left = new Map<string, number>();
  return splitMarks(marks).filter((mark) => {
    const count = left.get(mark) ?? known(mark);
    left.set(mark, count - 1);
    return count <= 0;
  });
}

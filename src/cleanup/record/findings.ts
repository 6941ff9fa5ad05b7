import type { Day } from '../days/day.js';
import { type Counted, type Finding, findingKey, withMarks } from './evidence.js';
import { lacking, type MarkCounts, Tally } from './tally.js';

/** Findings that more are put to: a record's come in many small parts. */
export type FindingBook = { add(findings: readonly Finding[]): void; list(): Finding[] };

/** All findings about one thing, whatever their sources. */
type Thing = {
  tallies: Tally<Finding>[];
  /** how many of them are not unsure */
  sure: number;
  /** the marks of all of them together, once somebody asked; of the sure ones alone, and of all */
  marks?: { sure: Sums; all: Sums };
};
type Sums = Map<Day, MarkCounts>;

/** A book that begins with findings which were put together before. */
export function findingBook(old: readonly Finding[]): FindingBook {
  const known = new Map<string, Tally<Finding>>();
  const things = new Map<string, Thing>();
  const begin = (finding: Finding, key: string, thing: Thing): Tally<Finding> => {
    const tally = new Tally(finding);
    known.set(key, tally);
    thing.tallies.push(tally);
    if (!finding.unsure) thing.sure += 1;
    if (thing.marks) sumUp(thing.marks, tally, finding);
    return tally;
  };
  const thingOf = (finding: Finding): Thing => {
    const key = thingKey(finding);
    const thing = things.get(key) ?? { tallies: [], sure: 0 };
    things.set(key, thing);
    return thing;
  };
  const put = (finding: Finding): void => {
    const key = findingKey(finding);
    const thing = thingOf(finding);
    const own = known.get(key);
    const left = newOf(finding, thing, own);
    if (!left) return;
    if (!own) begin(left, key, thing);
    else own.add(left, thing.marks && ((day, mark, by) => changeSums(thing.marks, finding, day, mark, by)));
  };

  for (const finding of new Map(old.map((finding) => [findingKey(finding), finding])).values())
    begin(finding, findingKey(finding), thingOf(finding));
  return {
    add: (findings) => findings.forEach(put),
    list: () => [...known.values()].map((tally) => tally.value()),
  };
}

/** Findings put together: what two of them say of the same thing counts once, also where they come from two formats. */
export function mergeFindings(old: readonly Finding[], added: readonly Finding[]): Finding[] {
  const book = findingBook(old);
  book.add(added);
  return book.list();
}

/** What of a finding the others about its thing don't say; null where nothing is left. What is unsure takes nothing away. */
function newOf(finding: Finding, thing: Thing, own: Tally<Finding> | undefined): Finding | null {
  const others = (finding.unsure ? thing.tallies.length : thing.sure) - (own ? 1 : 0);
  if (others === 0) return finding;
  thing.marks ??= sumsOf(thing);
  const left = without(finding, finding.unsure ? thing.marks.all : thing.marks.sure, own);
  if (!left) return null;
  const { marks: _, ...rest } = finding;
  return { ...rest, ...left };
}

function without(added: Counted, sums: Sums, own: Tally<Finding> | undefined): Counted | null {
  const days: Record<Day, number> = { ...added.days };
  const marks: Record<Day, string> = { ...added.marks };
  for (const [day, here] of Object.entries(marks)) {
    const [there, mine] = [sums.get(day), own?.marksOn(day)];
    if (!there || there.total === (mine?.total ?? 0)) continue;
    const left = lacking(here, (mark) => (there.times.get(mark) ?? 0) - (mine?.times.get(mark) ?? 0));
    if (left.length > 0) {
      marks[day] = left.join('');
      days[day] = left.length;
    } else {
      delete marks[day];
      delete days[day];
    }
  }
  return Object.keys(days).length > 0 ? withMarks(days, marks) : null;
}

function sumsOf({ tallies }: Thing): NonNullable<Thing['marks']> {
  const sums = { sure: new Map(), all: new Map() };
  for (const tally of tallies) sumUp(sums, tally, tally.first);
  return sums;
}

function sumUp(sums: NonNullable<Thing['marks']>, tally: Tally<Finding>, finding: Finding): void {
  for (const day of tally.markedDays())
    for (const [mark, times] of tally.marksOn(day)?.times ?? []) changeSums(sums, finding, day, mark, times);
}

function changeSums(sums: Thing['marks'], { unsure }: Finding, day: Day, mark: string, by: number): void {
  for (const sum of sums ? [sums.all, ...(unsure ? [] : [sums.sure])] : []) {
    const counts = sum.get(day) ?? { times: new Map(), total: 0 };
    sum.set(day, counts);
    counts.times.set(mark, (counts.times.get(mark) ?? 0) + by);
    counts.total += by;
  }
}

/** What a finding is about, whatever its source. */
const thingKey = ({ platform, name, of, kind }: Finding): string =>
  [platform ?? `own ${name}`, of ?? '', kind].join('\n');

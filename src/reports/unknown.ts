import type { Day } from '../cleanup/days/day.js';
import {
  addCounted,
  type Counted,
  summarizeDays,
  type UnknownSignature,
} from '../cleanup/record/evidence.js';
import { Tally } from '../cleanup/record/tally.js';

/** A signature that no platform of the catalog has, over all sources. */
export type UnknownSummary = { signature: string } & DaySummary;
type DaySummary = ReturnType<typeof summarizeDays>;

/**
 * Unknown signatures over all sources, most frequent first, then by name. Two exports of the same messages count
 * once.
 */
export function summarizeUnknown(entries: readonly UnknownSignature[]): UnknownSummary[] {
  const bySignature = new Map<string, UnknownSignature[]>();
  for (const entry of entries) {
    const known = bySignature.get(entry.signature);
    if (known) known.push(entry);
    else bySignature.set(entry.signature, [entry]);
  }
  return [...bySignature]
    .map(([signature, known]) => ({ signature, ...(isOfOneSource(known) ? summed(known) : unitedOf(known)) }))
    .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1));
}

/** Kinds of one source have no message in common; what older versions kept has all kinds in one already. */
const isOfOneSource = (entries: readonly UnknownSignature[]): boolean =>
  entries.length === 1 ||
  entries.every(({ source, kind }) => kind !== undefined && source === entries[0]?.source);

function summed(entries: readonly UnknownSignature[]): DaySummary {
  let [count, first, last]: [number, Day | null, Day | null] = [0, null, null];
  for (const { days } of entries) {
    const one = summarizeDays(days);
    count += one.count;
    if (one.first !== null && (first === null || one.first < first)) first = one.first;
    if (one.last !== null && (last === null || one.last > last)) last = one.last;
  }
  return { count, first, last };
}

function unitedOf(entries: readonly UnknownSignature[]): DaySummary {
  const tally = new Tally<Counted>({ days: {} });
  for (const source of ofSources(entries)) tally.add(source);
  return summarizeDays(tally.value().days);
}

/** How the services that tell which accounts hang on a number sign their answers: no account of anybody's. */
const ANSWERS: readonly string[] = ['一证通查', '工信部', '工业和信息化部', '中国信通院', '信通院'];

/** Unknown signatures that may be accounts, and whether an official answer is among the others: it is read on its own. */
export function possibleAccounts(entries: readonly UnknownSignature[]): {
  unknown: UnknownSummary[];
  hasAnswer: boolean;
} {
  const all = summarizeUnknown(entries);
  const unknown = all.filter(({ signature }) => !ANSWERS.includes(signature));
  return { unknown, hasAnswer: unknown.length < all.length };
}

/** The kinds of each source together; what older versions kept has all kinds in one already. */
function ofSources(entries: readonly UnknownSignature[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const { signature: _, source, kind, ...counted } of entries) {
    const key = [source, kind === undefined ? 'all' : 'kinds'].join('\n');
    const before = sums.get(key);
    sums.set(key, before ? addCounted(before, counted) : counted);
  }
  return [...sums.values()];
}

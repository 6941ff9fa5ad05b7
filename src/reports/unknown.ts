import type { Day } from '../cleanup/days/day.js';
import {
  addCounted,
  type Counted,
  summarizeDays,
  type UnknownSignature,
} from '../cleanup/record/evidence.js';
import { Tally } from '../cleanup/record/tally.js';

/** A signature that no platform of the catalog has, over all sources. */
export type UnknownSummary = { signature: string; count: number; first: Day | null; last: Day | null };

/**
 * Unknown signatures over all sources, most frequent first, then by name. Two exports of the same messages count
 * once.
 */
export function summarizeUnknown(entries: readonly UnknownSignature[]): UnknownSummary[] {
  const counted = new Map<string, Tally<Counted>>();
  for (const { signature, ...entry } of ofSources(entries)) {
    const tally = counted.get(signature) ?? new Tally<Counted>({ days: {} });
    counted.set(signature, tally);
    tally.add(entry);
  }
  return [...counted]
    .map(([signature, tally]) => ({ signature, ...summarizeDays(tally.value().days) }))
    .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1));
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
function ofSources(entries: readonly UnknownSignature[]): (Counted & { signature: string })[] {
  const sums = new Map<string, Counted & { signature: string }>();
  for (const { signature, source, kind, ...counted } of entries) {
    const key = [signature, source, kind === undefined ? 'all' : 'kinds'].join('\n');
    const before = sums.get(key);
    sums.set(key, { signature, ...(before ? addCounted(before, counted) : counted) });
  }
  return [...sums.values()];
}

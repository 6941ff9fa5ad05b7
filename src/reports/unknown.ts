import type { Day } from '../cleanup/days/day.js';
import {
  type Counted,
  mergeCounted,
  summarizeDays,
  type UnknownSignature,
} from '../cleanup/record/evidence.js';

/** A signature that no platform of the catalog has, over all sources. */
export type UnknownSummary = { signature: string; count: number; first: Day | null; last: Day | null };

/**
 * Unknown signatures over all sources, most frequent first, then by name. Two exports of the same messages count
 * once.
 */
export function summarizeUnknown(entries: readonly UnknownSignature[]): UnknownSummary[] {
  const counted = new Map<string, Counted>();
  for (const entry of entries) {
    counted.set(entry.signature, mergeCounted(counted.get(entry.signature) ?? { days: {} }, entry));
  }
  return [...counted]
    .map(([signature, { days }]) => ({ signature, ...summarizeDays(days) }))
    .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1));
}

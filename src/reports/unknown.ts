import type { Day } from '../cleanup/day.js';
import { mergeDays, summarizeDays, type UnknownSignature } from '../cleanup/evidence.js';

/** A signature that no platform of the catalog has, over all sources. */
export type UnknownSummary = { signature: string; count: number; first: Day | null; last: Day | null };

/**
 * Unknown signatures over all sources, most frequent first, then by name. Two exports of the same messages count
 * once: per day the larger count stands.
 */
export function summarizeUnknown(entries: readonly UnknownSignature[]): UnknownSummary[] {
  const days = new Map<string, UnknownSignature['days']>();
  for (const entry of entries) {
    days.set(entry.signature, mergeDays(days.get(entry.signature) ?? {}, entry.days));
  }
  return [...days]
    .map(([signature, counts]) => ({ signature, ...summarizeDays(counts) }))
    .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1));
}

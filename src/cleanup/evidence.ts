import type { Day } from './day.js';

/** What a message, login or answer shows; the first five are the kinds of a message. */
export type EvidenceKind =
  | 'code'
  | 'notice'
  | 'transaction'
  | 'marketing'
  | 'collection'
  | 'saved-login'
  | 'saved-login-other'
  | 'official'
  | 'by-hand';

/** How often something was seen per day; the empty key is "on an unknown day". */
export type DayCounts = Readonly<Record<Day, number>>;

/**
 * What one import says about one platform: the unit that recognition gives and the cleanup keeps. Counts per day, so
 * that two overlapping exports of the same messages can be put together (per day the larger count wins) without
 * keeping any text.
 */
export type Finding = {
  /** a catalog id, or null where the person named it */
  platform: string | null;
  /** the person's own name for it; only where `platform` is null */
  name?: string;
  /** where it comes from: a source's id (`sms-backup-restore`), `yizhengtongcha`, `by-hand` */
  source: string;
  kind: EvidenceKind;
  days: DayCounts;
};

/** A signature in messages that no platform of the catalog has. */
export type UnknownSignature = { signature: string; source: string; days: DayCounts };

/** Evidence as commands print it: a finding without its single days. */
export type Evidence = {
  source: string;
  kind: EvidenceKind;
  count: number;
  first: Day | null;
  last: Day | null;
};

/** Puts two counts of the same thing together: per day the larger one, so re-importing adds nothing. */
export function mergeDays(a: DayCounts, b: DayCounts): DayCounts {
  const merged: Record<Day, number> = { ...a };
  for (const [day, count] of Object.entries(b)) merged[day] = Math.max(merged[day] ?? 0, count);
  return merged;
}

/** Sum, first and last day of counts per day; days are null when none is known. */
export function summarizeDays(days: DayCounts): { count: number; first: Day | null; last: Day | null } {
  const known = Object.keys(days).filter(Boolean).sort();
  const count = Object.values(days).reduce((sum, n) => sum + n, 0);
  return { count, first: known[0] ?? null, last: known.at(-1) ?? null };
}

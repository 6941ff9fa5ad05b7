import type { Day } from '../days/day.js';

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
 * The marks of the messages that were counted on a day, sorted, three characters each: by them the same message is known
 * again in another export. They are too short to read a text out of.
 */
export type DayMarks = Readonly<Record<Day, string>>;

/** What is counted per day, with marks where it was read from messages. */
export type Counted = { days: DayCounts; marks?: DayMarks };

/**
 * What one import says about one platform: the unit that recognition gives and the cleanup keeps. Counts and marks per day,
 * so that two overlapping exports of the same messages can be put together without keeping any text.
 */
export type Finding = {
  /** a catalog id, or null where the person named it */
  platform: string | null;
  /** the person's own name for it; only where `platform` is null */
  name?: string;
  /** whose account it is, where it is another person's: their name */
  of?: string;
  /** where it comes from: a source's id (`sms-backup-restore`), `yizhengtongcha`, `by-hand` */
  source: string;
  kind: EvidenceKind;
  /**
   * true where the messages don't say for sure that there is an account: named in a code's text, sent from a person's number, or
   * about what brands send to anybody (an interview, a visit)
   */
  unsure?: true;
} & Counted;

/**
 * A signature in messages that no platform of the catalog has, and of which kind its messages are (missing in what older versions
 * kept).
 */
export type UnknownSignature = { signature: string; source: string; kind?: EvidenceKind } & Counted;

/** What makes findings the same one, whose counts are put together. */
export const findingKey = (finding: Omit<Finding, keyof Counted>): string =>
  [
    finding.platform ?? `own ${finding.name}`,
    finding.of ?? '',
    finding.source,
    finding.kind,
    ...(finding.unsure ? ['unsure'] : []),
  ].join('\n');

/** The same of unknown signatures. */
export const unknownKey = ({ signature, source, kind }: Omit<UnknownSignature, keyof Counted>): string =>
  [signature, source, kind].join('\n');

/** Evidence as commands print it: a finding without its single days. */
export type Evidence = {
  source: string;
  kind: EvidenceKind;
  /** only there where it shows no more than that an account may exist */
  unsure?: true;
  count: number;
  first: Day | null;
  last: Day | null;
};

/** Counts of two things that have no message in common. */
export function addCounted(a: Counted, b: Counted): Counted {
  const days: Record<Day, number> = { ...a.days };
  const marks: Record<Day, string> = { ...a.marks };
  for (const [day, count] of Object.entries(b.days)) {
    const before = days[day];
    days[day] = (before ?? 0) + count;
    const [here, there] = [marks[day], b.marks?.[day]];
    if (there !== undefined && (before === undefined || here !== undefined))
      marks[day] = [...splitMarks(here ?? ''), ...splitMarks(there)].sort().join('');
    else delete marks[day];
  }
  return withMarks(days, marks);
}

/** Counts, with marks only where there are some. */
export const withMarks = (days: DayCounts, marks: DayMarks): Counted =>
  Object.keys(marks).length > 0 ? { days, marks } : { days };

/** Marks one by one. */
export const splitMarks = (marks: string): string[] => marks.match(/.{3}/g) ?? [];

/** The kinds of messages. */
export const OF_A_MESSAGE: readonly EvidenceKind[] = [
  'code',
  'notice',
  'transaction',
  'marketing',
  'collection',
];

/** A finding without the messages of days before this one; null where none is left. What has no day stays. */
export function notBefore(finding: Finding, since: Day): Finding | null {
  if (!OF_A_MESSAGE.includes(finding.kind)) return finding;
  const days = Object.fromEntries(Object.entries(finding.days).filter(([day]) => day === '' || day >= since));
  return Object.keys(days).length > 0 ? { ...finding, days } : null;
}

type DaySummary = { count: number; first: Day | null; last: Day | null };

/** Counts of years are summed up for the inventory, the plan and what is said of an import: nothing changes them. */
const summaries = new WeakMap<DayCounts, DaySummary>();

/** Sum, first and last day of counts per day; days are null when none is known. */
export function summarizeDays(days: DayCounts): DaySummary {
  let summary = summaries.get(days);
  if (!summary) {
    summary = summaryOf(days);
    summaries.set(days, summary);
  }
  return summary;
}

function summaryOf(days: DayCounts): DaySummary {
  let count = 0;
  let first: Day | null = null;
  let last: Day | null = null;
  // no list of them is made: a record of years has a hundred thousand
  for (const day in days) {
    count += days[day] as number;
    if (day === '') continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { count, first, last };
}

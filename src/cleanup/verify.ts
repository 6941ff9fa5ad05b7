import { isDone, isSettled } from './checklist/accounting.js';
import { addDays, type Day, daysBetween } from './days/day.js';
import { bindingIdOf } from './inventory/binding-id.js';
import type { Cleanup, OperationName, TaskMark } from './record/cleanup.js';
import type { EvidenceKind, Finding } from './record/evidence.js';
import { findingsOf, type Incident } from './record/incident.js';
import type { Task } from './types.js';

/** Operations after which the account has nothing to do with this number any longer. */
const LEAVES_NOTHING: readonly OperationName[] = ['change', 'unbind', 'deregister', 'new-owner'];

/**
 * Messages that only somebody with the number in an account gets. Marketing is sent from lists that outlive accounts:
 * it proves nothing, but whoever sends it is not silent either.
 */
const SHOWS_AN_ACCOUNT: readonly EvidenceKind[] = ['code', 'notice', 'transaction', 'collection'];

/**
 * With this many message days to be expected, none at all is a chance of e⁻³, just under 5 %, if the messages come at
 * random (a Poisson process).
 */
const EXPECTED_FOR_SILENCE = 3;

/** The rate before is the lower of the year's and the quarter's: a platform that fell silent long ago says nothing. */
const RATE_WINDOWS_DAYS = [365, 90];

/** First and last day that a file shows. */
export type Span = { from: Day; to: Day };

/** What a later export shows of the tasks that the person called done. */
export type Verification = {
  /** it wrote again after that: `day` and `kind` of the last message that shows an account */
  reopened: { task: string; reopenedBy: { day: Day; kind: EvidenceKind } }[];
  /** silent for so long that it means something */
  verified: string[];
  /** silent, but not long enough; `on`: the day until which it must stay silent, null where it wrote too rarely */
  undecided: { task: string; on: Day | null }[];
};

/**
 * Holds a later export against what was called done (`claimed`, or `verified` before).
 *
 * - A message that shows an account, on a later day than the task was called done, reopens it.
 * - Silence verifies a claimed task where at least 3 message days were to be expected in the days observed since: those
 *   that the files cover, from the day after it was called done to the last message that says who sends it. The rate
 *   is the number of days with such a message per day, over the year and over the quarter before, whichever is lower.
 * - Marketing neither reopens nor counts for the rate, but where it still comes nothing is verified.
 * @param cleanup with the export's findings in it already
 * @param tasks of that cleanup
 * @param observed what each file shows, first to last day of messages that say who sends them
 */
export function verify(cleanup: Cleanup, tasks: readonly Task[], observed: readonly Span[]): Verification {
  const coveredFrom = firstMessageDay(cleanup.findings);
  const findings = byBinding(cleanup.findings);
  const result: Verification = { reopened: [], verified: [], undecided: [] };
  for (const { task, claimedOn } of claimedTasks(cleanup, tasks)) {
    const days = messageDays(task, findings);
    const last = [...days.account]
      .filter(([day]) => day > claimedOn)
      .sort(byDay)
      .at(-1);
    if (last) {
      result.reopened.push({ task: task.id, reopenedBy: { day: last[0], kind: last[1] } });
    } else if (task.state === 'claimed') {
      const rate = rateBefore(claimedOn, [...days.account.keys()], coveredFrom);
      const silentDays = daysCovered(observed, claimedOn);
      const isSilent = !days.marketing.some((day) => day > claimedOn);
      if (isSilent && rate * silentDays >= EXPECTED_FOR_SILENCE) result.verified.push(task.id);
      else result.undecided.push({ task: task.id, on: isSilent ? meaningfulOn(claimedOn, rate) : null });
    }
  }
  return result;
}

/**
 * Holds what came in for somebody else against what was called done: a demand, a charge, an order, a code or a notice of
 * a later day reopens it.
 */
export const verifyByIncidents = (
  cleanup: Cleanup,
  tasks: readonly Task[],
  incidents: readonly Incident[],
): Verification => ({
  ...verify({ ...cleanup, findings: findingsOf(incidents) }, tasks, []),
  verified: [],
  undecided: [],
});

/** What an official answer says about one account: how many there are at the platform. */
export type OfficialWord = { platform: string; count: number };

/**
 * Holds an official answer against what was called done: no account left verifies a task, one that is left reopens it
 * where the answer is of a later day. A new holder's own accounts are counted too, so for them it only verifies.
 * @param on the day of the answer
 */
export function verifyOfficially(
  cleanup: Cleanup,
  tasks: readonly Task[],
  words: readonly OfficialWord[],
  on: Day,
): Verification {
  const counts = new Map(words.map(({ platform, count }) => [platform, count]));
  const result: Verification = { reopened: [], verified: [], undecided: [] };
  for (const { task, claimedOn } of claimedTasks(cleanup, tasks)) {
    const count = counts.get(task.binding);
    if (count === 0 && task.state === 'claimed') result.verified.push(task.id);
    if (count && on > claimedOn && task.operation !== 'new-owner') {
      result.reopened.push({ task: task.id, reopenedBy: { day: on, kind: 'official' } });
    }
  }
  return result;
}

/** The tasks of a new holder that are done where a service that unbinds says that nothing is bound there any more. */
export const unboundTasks = (tasks: readonly Task[], platforms: ReadonlySet<string>): Task[] =>
  tasks.filter(
    ({ operation, binding, state }) =>
      operation === 'new-owner' && platforms.has(binding) && !isSettled(state),
  );

/**
 * The carrier's renewal, once its result has come: it was asked for and answered, whatever it could not do.
 * @param isAnswered whether the result is final
 */
export const renewalTasks = (tasks: readonly Task[], isAnswered: boolean): Task[] =>
  tasks.filter(({ operation, state }) => isAnswered && operation === 'renewal' && !isSettled(state));

/** The marks that a verification comes to. */
export function marksOf(
  { reopened, verified }: Verification,
  cleanup: Cleanup,
  today: Day,
): { task: string; mark: TaskMark }[] {
  return [
    ...reopened.map(({ task, reopenedBy }) => ({
      task,
      mark: { state: 'todo' as const, on: today, reopenedBy },
    })),
    ...verified.map((task) => ({
      task,
      mark: { state: 'verified' as const, on: today, claimedOn: cleanup.marks[task]?.on ?? today },
    })),
  ];
}

/** Tasks that were called done and leave nothing at the platform, with the day. */
function claimedTasks(cleanup: Cleanup, tasks: readonly Task[]): { task: Task; claimedOn: Day }[] {
  return tasks.flatMap((task) => {
    const mark = cleanup.marks[task.id];
    return mark && isDone(task.state) && LEAVES_NOTHING.includes(task.operation)
      ? [{ task, claimedOn: mark.claimedOn ?? mark.on }]
      : [];
  });
}

type MessageDays = { account: Map<Day, EvidenceKind>; marketing: Day[] };

function byBinding(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = bindingIdOf(finding);
    const same = found.get(id);
    if (same) same.push(finding);
    else found.set(id, [finding]);
  }
  return found;
}

/** On which days a task's platform, or another on the same account, wrote, by what the messages show. */
function messageDays(task: Task, found: ReadonlyMap<string, readonly Finding[]>): MessageDays {
  const platforms = new Set([task.binding, ...task.covers]);
  const account = new Map<Day, EvidenceKind>();
  const marketing: Day[] = [];
  for (const { kind, days } of [...platforms].flatMap((id) => found.get(id) ?? [])) {
    const written = Object.entries(days).flatMap(([day, count]) => (day !== '' && count > 0 ? [day] : []));
    if (kind === 'marketing') marketing.push(...written);
    if (!SHOWS_AN_ACCOUNT.includes(kind)) continue;
    for (const day of written) account.set(day, strongerOf(account.get(day), kind));
  }
  return { account, marketing };
}

const strongerOf = (known: EvidenceKind | undefined, kind: EvidenceKind): EvidenceKind =>
  known && SHOWS_AN_ACCOUNT.indexOf(known) < SHOWS_AN_ACCOUNT.indexOf(kind) ? known : kind;

const byDay = ([a]: readonly [Day, unknown], [b]: readonly [Day, unknown]): number => (a < b ? -1 : 1);

/** Days with a message per day before a task was called done; that day itself is the operation's own. */
function rateBefore(claimedOn: Day, days: readonly Day[], coveredFrom: Day | null): number {
  if (!coveredFrom || coveredFrom >= claimedOn) return 0;
  const rates = RATE_WINDOWS_DAYS.map((length) => {
    const begins = laterOf(addDays(claimedOn, -length), coveredFrom);
    const written = days.filter((day) => day >= begins && day < claimedOn);
    return written.length / daysBetween(begins, claimedOn);
  });
  return Math.min(...rates);
}

/** The day at whose end silence since then begins to mean something; null where it never does. */
const meaningfulOn = (claimedOn: Day, rate: number): Day | null =>
  rate > 0 ? addDays(claimedOn, Math.ceil(EXPECTED_FOR_SILENCE / rate)) : null;

/** How many days after that day the files cover; what two of them show counts once. */
function daysCovered(observed: readonly Span[], after: Day): number {
  let seenUntil = after;
  let days = 0;
  for (const { from, to } of [...observed].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begins = laterOf(from, addDays(seenUntil, 1));
    if (to < begins) continue;
    days += daysBetween(begins, to) + 1;
    seenUntil = to;
  }
  return days;
}

/** From when on messages are known at all. */
function firstMessageDay(findings: readonly Finding[]): Day | null {
  const days = findings
    .filter(({ kind }) => kind === 'marketing' || SHOWS_AN_ACCOUNT.includes(kind))
    .flatMap((finding) => Object.keys(finding.days))
    .filter(Boolean);
  return days.sort()[0] ?? null;
}

const laterOf = (day: Day, other: Day): Day => (other > day ? other : day);

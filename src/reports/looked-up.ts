import type { Operation, Platform } from '../catalog/types.js';
import type { Day } from '../cleanup/days/day.js';
import { CATALOG_KEY, type Task, UNNAMED_COLLECTOR } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';

type Known = Pick<ReportInput, 'platform' | 'today'>;

/**
 * What the catalog knows about a task; undefined for most of the person's own platforms and of the carrier's tasks. Whoever
 * asks for money and is not in the catalog is any collector.
 */
export function operationOf(
  task: Task,
  input: Pick<Known, 'platform'>,
): { platform: Platform; operation: Operation } | undefined {
  const platform =
    input.platform(task.binding) ?? (task.asksMoney ? input.platform(UNNAMED_COLLECTOR) : undefined);
  const key = CATALOG_KEY[task.operation];
  const operation = key && platform?.ops[key];
  return platform && operation ? { platform, operation } : undefined;
}

/** How sure a task's steps are, in words with the day. */
export function basisOf(task: Task, input: Known, words: Words): string {
  const known = operationOf(task, input);
  if (known && !task.circumstance) return operationBasis(known.platform, known.operation, input.today, words);
  const day = lookedUpOn(task, input);
  return marked(words.views.basis[task.basis](day), day, input.today, words);
}

/** How sure an operation's steps are, in words with the day: its own ones, or the way's where nothing else is known. */
export function operationBasis(platform: Platform, operation: Operation, today: Day, words: Words): string {
  const day = operationLookedUpOn(platform, operation);
  const basis = isUsual(operation)
    ? words.ways.basis[operation.way?.basis ?? 'general'](day)
    : words.views.basis[operation.basis](day);
  return marked(basis, day, today, words);
}

/** How sure a task's steps are in a word or two, marked where that was looked up long ago. */
export function basisInShort(task: Task, input: Known, words: Words): string {
  const known = operationOf(task, input);
  const usual = known && isUsual(known.operation) && task.basis === 'general';
  const basis = usual ? words.ways.basisShort : words.views.basisShort[task.basis];
  return words.views.clauses([basis, ...(isLookedUpLongAgo(task, input) ? [words.ways.oldShort] : [])]);
}

/** Whether what is told of a task was looked up more than twelve months ago: menus change. */
export const isLookedUpLongAgo = (task: Task, input: Known): boolean =>
  isLongAgo(lookedUpOn(task, input), input.today);

function lookedUpOn(task: Task, input: Known): Day | null {
  const known = operationOf(task, input);
  return known && !task.circumstance
    ? operationLookedUpOn(known.platform, known.operation)
    : latest(task.circumstance?.sources ?? []);
}

/** The latest day on which an operation's sources were looked up; without sources of its own, the platform's. */
function operationLookedUpOn(platform: Platform, operation: Operation): Day | null {
  if (isUsual(operation)) return latest(operation.way?.sources ?? []);
  const own = platform.sources.filter((source) => operation.sources.includes(source.id));
  return latest(own.length > 0 ? own : platform.sources);
}

/** Only how it goes at platforms of this kind is known, nothing of this one. */
const isUsual = ({ way, basis }: Operation): boolean => way?.leads === true && basis === 'general';

const latest = (sources: readonly { retrieved: Day }[]): Day | null =>
  sources
    .map(({ retrieved }) => retrieved)
    .sort()
    .at(-1) ?? null;

const marked = (basis: string, lookedUp: Day | null, today: Day, words: Words): string =>
  isLongAgo(lookedUp, today) ? words.ways.old(basis) : basis;

const isLongAgo = (lookedUp: Day | null, today: Day): boolean =>
  lookedUp !== null && aYearAfter(lookedUp) < today;

/** The same day of the next year; as text it also orders rightly where that day does not exist. */
const aYearAfter = (day: Day): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The day on which all of several sources were looked up; null for one, or for several days. */
export function onlyDay(sources: readonly { retrieved: Day }[]): Day | null {
  const [day = null, ...others] = new Set(sources.map(({ retrieved }) => retrieved));
  return sources.length > 1 && others.length === 0 ? day : null;
}

import type { Operation, OperationKey } from '../catalog/types.js';
import { type Day, daysBetween } from '../cleanup/days/day.js';
import type { OperationName } from '../cleanup/record/cleanup.js';
import type { Evidence } from '../cleanup/record/evidence.js';
import type { Stage } from '../cleanup/record/stage.js';
import type { Binding, Exposure, Task } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput, Whose } from './input.js';
import { isLookedUpLongAgo } from './looked-up.js';
import { outside } from './outside.js';
import { isWaitOver } from './upcoming.js';

/** How a task is called in a list: by its operation's catalog key. */
export const operationOfKey = (key: OperationKey): OperationName => (key === 'newOwner' ? 'new-owner' : key);

/** What a task is about, in words: where money is asked for, that comes before all bindings. */
export const operationName = (
  { operation, asksMoney, circumstance, cautions }: Task,
  { views }: Words,
): string => {
  if (circumstance) return outside(circumstance.title);
  if (asksMoney) return views.stopDemands;
  return operation === 'change' && cautions.includes('number-is-name')
    ? views.moveOut
    : views.operations[operation];
};

/** What to heed about a task: what the catalog notes, and what its number, or the official count, makes necessary. */
export const notesOf = ({ notes, cautions, accounts }: Task, { standing }: Words): string[] => [
  ...notes.map(outside),
  ...cautions.filter((code) => code !== 'several-accounts').map((code) => standing.cautions[code]),
  ...(accounts !== null && accounts > 1 ? [standing.accounts(accounts)] : []),
];

/** How pressing a task is, in words: what hurts now is so whatever it exposes. */
export const urgencyOf = ({ exposure, hurtsNow }: Task, { views }: Words): string =>
  hurtsNow ? views.mostUrgent : views.levels[exposure];

/** What only the holder of the number does: to speak of an old number would mislead there. */
const HOLDERS_OWN: readonly OperationName[] = [
  'choose-number',
  'new-owner',
  'renewal',
  'renewal-check',
  'opening-proof',
  'account-query',
  'circumstance',
];

/** Whether an operation needs the old number, in words; null where there is no old number. One that is gone receives no code. */
export const oldNumberOf = (
  operation: OperationName,
  needed: Operation['oldNumber'],
  { views }: Words,
  stage: Stage = 'open',
): string | null =>
  HOLDERS_OWN.includes(operation)
    ? null
    : (stage === 'number-gone' ? views.withoutOldNumber : views.needsOldNumber)[needed];

/** Why a binding is exposed, in words, what it reaches in one of them; a code without words is shown as it is. */
export function reasonsOf(exposure: Exposure, words: Words): string[] {
  const { views } = words;
  const reached = exposure.reasons.flatMap((code) => holdingOf(code, words) ?? []);
  const others = exposure.reasons.filter((code) => !holdingOf(code, words));
  return [
    ...others.map((code) => views.reasons[code] ?? outside(code)),
    ...(reached.length > 0 ? [views.reaches(reached)] : []),
  ];
}

const REACHES = 'reaches-';
const holdingOf = (code: string, { views }: Words): string | undefined =>
  code.startsWith(REACHES)
    ? (views.holdings as Record<string, string>)[code.slice(REACHES.length)]
    : undefined;

/** What is done for the number or for a claim, not for the account itself. */
const ERRANDS: readonly OperationName[] = [
  'renewal',
  'renewal-check',
  'opening-proof',
  'account-query',
  'restore-number',
  'cancellation-proof',
  'claim-person',
  'claim-platform',
  'claim-carrier',
  'circumstance',
];

/** Whether a task is an errand, which has nothing to do with what the account of its place exposes. */
export const isErrand = ({ operation }: Task): boolean => ERRANDS.includes(operation);

/** Whether an account has other tasks too, so that its name alone does not say which is meant. */
export const isOneOfSeveral = ({ binding }: Task, { tasks }: { tasks: readonly Task[] }): boolean =>
  (tasksAt(tasks).get(binding) ?? 0) > 1;

/** How many tasks each account of a checklist has, counted once: a page asks for every name on it. */
function tasksAt(tasks: readonly Task[]): ReadonlyMap<string, number> {
  const before = counted.get(tasks);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { binding } of tasks) counts.set(binding, (counts.get(binding) ?? 0) + 1);
  counted.set(tasks, counts);
  return counts;
}

const counted = new WeakMap<readonly Task[], ReadonlyMap<string, number>>();

/** A task's name; with its operation where the place has other tasks too, as the carrier does. */
export function taskNamed(task: Task, given: { tasks: readonly Task[] }, words: Words): string {
  const name = outside(task.name);
  return isOneOfSeveral(task, given) ? words.planning.named(name, operationName(task, words)) : name;
}

/** Tasks by id, named so that each can be told from the others; an id that is nowhere is shown as it is. */
export function tasksNamed(
  ids: readonly string[],
  given: { tasks: readonly Task[] },
  words: Words,
): string[] {
  const wanted = new Set(ids);
  const found = new Map(given.tasks.filter(({ id }) => wanted.has(id)).map((task) => [task.id, task]));
  return ids.map((id) => {
    const task = found.get(id);
    return task ? taskNamed(task, given, words) : outside(id);
  });
}

/** What the evidence is, per kind and source: "验证码 35 条". */
export const evidenceOf = ({ evidence }: Binding, words: Words): string[] => {
  const said = evidence.map((one) => {
    const counted = countedIn(one, words);
    return one.unsure ? words.views.evidence.unsure(counted) : counted;
  });
  return fewOf(said, words);
};

/** More of a kind than anybody reads; what one person's files give is far less, and JSON has all of it. */
const MOST_NAMED = 12;

const fewOf = (texts: string[], { views }: Words): string[] =>
  texts.length <= MOST_NAMED
    ? texts
    : [...texts.slice(0, MOST_NAMED), views.evidence.more(texts.length - MOST_NAMED)];

/** Where the evidence of a binding comes from, newest first where it comes from very many places; null where it has none. */
export function evidenceSources({ evidence }: Binding, words: Words): string | null {
  const newestFirst = (one: Evidence, other: Evidence): number =>
    (one.last ?? '') < (other.last ?? '') ? 1 : (one.last ?? '') > (other.last ?? '') ? -1 : 0;
  const shown = evidence.length > MOST_NAMED ? [...evidence].sort(newestFirst) : evidence;
  const names = [...new Set(shown.map(({ source }) => sourceName(source, words)))];
  return names.length > 0 ? words.views.list(fewOf(names, words)) : null;
}

/** An official answer counts accounts, and answers of several days count the same ones again. */
function countedIn({ kind, count, first, last }: Evidence, { views }: Words): string {
  if (count <= 1 || (kind === 'official' && first !== last)) return views.kinds[kind];
  return kind === 'official'
    ? views.evidence.official(count)
    : views.evidence.counted(views.kinds[kind], count);
}

/** The same in one line; the carrier of the number itself is held to know it without any. */
export function evidenceLine(binding: Binding, { cleanup, carrierBinding }: Whose, words: Words): string {
  const { evidence, list } = words.views;
  if (binding.evidence.length > 0) return list(evidenceOf(binding, words));
  return binding.id === carrierBinding ? evidence.carrier[cleanup.track] : evidence.none;
}

/** Where evidence comes from; an unknown source by its id. */
const sourceName = (source: string, words: Words): string => words.views.sources[source] ?? outside(source);

/** First and last day on which anything was seen; null where no day is known. */
export function seenBetween(binding: Binding): { first: Day; last: Day } | null {
  const days = binding.evidence.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  const sorted = days.sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last ? { first, last } : null;
}

/** A task's own steps, or the general way in words. */
export const stepsOf = (
  task: Task,
  { say }: Pick<ReportInput, 'say'>,
  words: Words,
): { steps: string[]; general: boolean } =>
  task.steps.length > 0
    ? { steps: task.steps.map(outside), general: false }
    : { steps: words.views.generalSteps[task.operation].map(say), general: true };

/** The names of tasks or bindings by id, in the given order; an id that is nowhere is shown as it is. */
export function namesOf(ids: readonly string[], input: Pick<ReportInput, 'tasks' | 'bindings'>): string[] {
  const names = namesIn(input);
  return ids.map((id) => outside(names.get(id) ?? id));
}

/** The names in each checklist asked about: a page asks for every task of it. */
const known = new WeakMap<object, { bindings: object; names: ReadonlyMap<string, string> }>();

function namesIn({ tasks, bindings }: Pick<ReportInput, 'tasks' | 'bindings'>): ReadonlyMap<string, string> {
  const before = known.get(tasks);
  if (before?.bindings === bindings) return before.names;
  const names = new Map([...bindings, ...tasks].map((entry) => [entry.id, entry.name]));
  known.set(tasks, { bindings, names });
  return names;
}

/** How many days before its last day of beginning a task is said to be urgent. */
const URGENT_DAYS = 14;

/** What a person must know of a task in one line: the old number, waiting, its last day where that is near, how sure. */
export const conditionsOf = (
  task: Task,
  input: Pick<ReportInput, 'platform' | 'today' | 'stage'>,
  words: Words,
): string[] =>
  [
    task.reopenedBy && words.verify.reopenedBy(task.reopenedBy.day, words.views.kinds[task.reopenedBy.kind]),
    oldNumberOf(task.operation, task.needsOldNumber, words, input.stage),
    task.waitDays > 0 && words.views.task.waits(task.waitDays),
    task.until && words.views.task[isWaitOver(task, input.today) ? 'waitOver' : 'until'](task.until),
    startByOf(task, input.today, words),
    // to choose a number is the person's own decision: there is nothing to verify
    task.basis === 'general' && task.operation !== 'choose-number' && words.views.task.unverified,
    isLookedUpLongAgo(task, input) && words.ways.oldShort,
  ].filter((part) => typeof part === 'string');

/** Its last day of beginning, where that is near or over; a settled task has none. */
function startByOf({ startBy }: Task, today: Day, { views: { task: say } }: Words): string | null {
  if (!startBy || daysBetween(today, startBy) > URGENT_DAYS) return null;
  return startBy < today ? say.startNow : say.startBy(startBy);
}

/** A day and how far away it is: "2026-12-06(还有 12 天)" is put together by the sentence it goes into. */
export const daysLeft = (day: Day, today: Day, words: Words): string =>
  words.views.daysLeft(daysBetween(today, day));

/** What must be at hand, in words; an unknown code is shown as it is. */
export const needsOf = (operation: Operation, words: Words): string[] =>
  operation.needs.map((need) => words.views.needs[need] ?? paperName(need, words) ?? outside(need));

/** What a paper is called that stands for an ID card, where the person has another. */
const paperName = (need: string, { circumstances }: Words): string | undefined => {
  const papers: Readonly<Record<string, string>> = circumstances.values.paper;
  return papers[need];
};

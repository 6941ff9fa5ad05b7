import type { LateTask } from '../cleanup/types.js';
import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';
import { namesOf, operationName } from './phrases.js';

/** A task that is too late, in a sentence: for a day of its own, or for the wished day with what can be done about it. */
export function lateSaid(
  { task: id, daysShort, waysOut, dueOn }: LateTask,
  input: ReportInput,
  words: Words,
): string {
  const { views } = words;
  const [name = ''] = namesOf([id], input);
  if (dueOn) return pastDueSaid({ task: id, daysShort, waysOut, dueOn }, input, words);
  const short = views.plan.late(name, daysShort);
  const ways = waysOut.map((code) => views.waysOut[code] ?? code);
  return ways.length > 0 ? `${short} · ${views.labelled(views.plan.waysOut, views.list(ways))}` : short;
}

/** What misses a day of its own, one sentence each. */
export const pastDueLines = (input: ReportInput, words: Words): string[] =>
  input.plan.late.flatMap((late) =>
    late.dueOn ? pastDueSaid({ ...late, dueOn: late.dueOn }, input, words) : [],
  );

/** What misses the wished day. */
export const lateForWish = ({ plan }: Pick<ReportInput, 'plan'>): LateTask[] =>
  plan.late.filter(({ dueOn }) => dueOn === undefined);

function pastDueSaid(
  { task: id, daysShort, dueOn }: LateTask & { dueOn: string },
  input: ReportInput,
  words: Words,
): string {
  const task = input.tasks.find((candidate) => candidate.id === id);
  if (task?.operation === 'cancel-number' && input.plan.goesOn)
    return words.planning.goneAfterLeaving(dueOn, input.plan.goesOn);
  const name = task ? operationName(task, words) : (namesOf([id], input)[0] ?? '');
  return words.planning.pastDue(name, dueOn, dueOn < input.today ? null : daysShort);
}

import type { Words } from '../../language/words.js';
import { allDoneIn } from '../account-parts.js';
import type { ReportInput } from '../input.js';
import { outside } from '../outside.js';
import { operationName } from '../phrases.js';
import { upcomingTasks } from '../upcoming.js';
import { isBack } from './standing.js';

/** What follows once something is settled: the next task, else what is left, and the day from which cancelling is safe. */
export function whatFollows(input: ReportInput, words: Words): string {
  const { standing: say } = words;
  if (isBack(input)) return say.isBack;
  const { progress, plan } = input;
  const [next] = upcomingTasks(input, 1);
  const left = progress.open + progress.waiting;
  const first = next
    ? say.follows(outside(next.name), operationName(next, words))
    : left > 0
      ? say.nothingFollows(progress.waiting, progress.open)
      : allDoneIn(input, words);
  return plan.earliestSafeDay ? `${first}\n${say.stillUntil(plan.earliestSafeDay)}` : first;
}

import type { Words } from '../language/words.js';
import type { ReportInput } from './input.js';

/**
 * Why there are not as many tasks as accounts, in one sentence: some are settled with others, some take two tasks, the
 * number has tasks of its own. Null where each account is one task.
 */
export function countsSaid(
  { bindings, tasks, carrierBinding }: Pick<ReportInput, 'bindings' | 'tasks' | 'carrierBinding'>,
  words: Words,
): string | null {
  const kept = new Set(bindings.filter(({ dismissed }) => !dismissed).map(({ id }) => id));
  const ofAccounts = tasks.filter(({ binding }) => binding !== carrierBinding && kept.has(binding));
  const accounts = new Set(ofAccounts.map(({ binding }) => binding));
  const others = tasks.flatMap(({ covers }) => covers.filter((id) => kept.has(id) && !accounts.has(id)));
  const covered = new Set(others).size;
  const ofNumber = tasks.length - ofAccounts.length;
  if (tasks.length === 0 || (covered === 0 && ofNumber === 0 && accounts.size === ofAccounts.length))
    return null;
  const counted = {
    platforms: kept.size,
    accounts: accounts.size,
    ofAccounts: ofAccounts.length,
    covered,
    ofNumber,
  };
  return words.planning.whyThisMany({ ...counted, all: tasks.length });
}

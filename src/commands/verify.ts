import type { Situation } from '../cleanup/situation.js';
import { marksOf, type Span, type Verification, verify } from '../cleanup/verify.js';
import { verifyDocument } from '../reports/document.js';
import { importView } from '../reports/terminal/import.js';
import { verifyView } from '../reports/terminal/verify.js';
import type { ReadExports } from '../walks/read-exports.js';
import type { Change } from '../walks/walk.js';
import type { Context } from './context.js';
import { gained } from './gained.js';
import { type ImportOptions, importInto } from './import.js';

/** Holds later exports against what was called done, and takes in what they show: all of it in one write. */
export async function run(context: Context, [paths]: [string[]], options: ImportOptions): Promise<number> {
  let verification: Verification = { reopened: [], verified: [], undecided: [] };
  const { read, before, after } = await importInto(context, paths, options, {
    // a file that is missing might be the one that speaks against what the others are silent on
    needAll: true,
    more: (then, exports) => {
      verification = verify(then.cleanup, then.tasks, spansOf(exports));
      return changesOf(verification, then, context);
    },
  });
  const result = {
    files: read.files,
    ...gained(before, after),
    ...verifiedTasks(verification, after),
    unknown: read.unknown,
    sims: read.sims,
    sim: read.sim,
  };
  context.document(verifyDocument('verify', result));
  context.print(importView(result, context.words, context.screen));
  context.print(`\n${verifyView(result, after.tasks, context.words, context.screen)}`);
  return 0;
}

const spansOf = ({ files }: ReadExports): Span[] =>
  files.flatMap(({ first, last }) => (first && last ? [{ from: first, to: last }] : []));

/** A verification's marks as changes of the cleanup. */
export const changesOf = (verification: Verification, { cleanup }: Situation, { today }: Context): Change[] =>
  marksOf(verification, cleanup, today).map((mark) => ({ type: 'task-marked', ...mark }));

/** What a verification found, with the tasks themselves. */
export function verifiedTasks({ reopened, verified, undecided }: Verification, { tasks }: Situation) {
  const named = (ids: readonly string[]) => tasks.filter((task) => ids.includes(task.id));
  return {
    reopened: named(reopened.map(({ task }) => task)),
    reopenedBy: reopened,
    verified: named(verified),
    undecided,
  };
}

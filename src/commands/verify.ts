import { type Span, type Verification, verify } from '../cleanup/verify.js';
import { verifyDocument } from '../reports/document.js';
import { importView } from '../reports/terminal/import.js';
import { verifyView } from '../reports/terminal/verify.js';
import type { ReadExports } from '../walks/read-exports.js';
import { exitCodeOf, type ImportOptions, importInto } from './import.js';
import type { Context } from './shared/context.js';
import { gained, unnamed } from './shared/gained.js';
import { changesOf, verifiedTasks } from './shared/verification.js';

/** Holds later exports against what was called done, and takes in what they show: all of it in one write. */
export async function run(
  context: Context,
  [paths]: [string[]],
  options: ImportOptions & { all?: boolean },
): Promise<number> {
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
    unknown: unnamed(read.unknown, after),
    sims: read.sims,
    sim: read.sim,
  };
  context.document(() => verifyDocument('verify', result));
  context.print(importView(result, context.words, context.screen));
  context.print(`\n${verifyView(result, after.tasks, context.words, context.screen, options.all)}`);
  return exitCodeOf(read.files);
}

const spansOf = ({ files }: ReadExports): Span[] =>
  files.flatMap(({ first, last }) => (first && last ? [{ from: first, to: last }] : []));

import { prepareCancel } from '../walks/prepare-cancel.js';
import type { Context } from './shared/context.js';
import { type NumberOption, numberGiven } from './shared/number-given.js';
import { answersOf } from './shared/walk-options.js';
import { runWalk } from './shared/walking.js';

type Options = NumberOption & {
  carrier?: string;
  newNumber?: string;
  cancelOn?: string;
  keep?: boolean;
  import?: string[];
  sim?: string;
  columns?: string;
  add?: string[];
};

/** The walk for somebody about to cancel a number; options answer its questions. */
export const run = async (context: Context, [number]: [string?], options: Options): Promise<number> =>
  runWalk(
    context,
    prepareCancel,
    answersOf({
      number: await numberGiven(number, options),
      carrier: options.carrier,
      newNumber: options.newNumber,
      cancelOn: options.cancelOn,
      // whoever names a day to cancel on no longer keeps the number
      keepNumber: options.keep ?? (options.cancelOn === undefined ? undefined : false),
      import: options.import,
      sim: options.sim,
      columns: options.columns,
      platforms: options.add,
    }),
  );

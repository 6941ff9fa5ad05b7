import { recoverAccounts } from '../walks/recover-accounts.js';
import type { Context } from './shared/context.js';
import { type NumberOption, numberGiven } from './shared/number-given.js';
import { answersOf } from './shared/walk-options.js';
import { runWalk } from './shared/walking.js';

type Options = NumberOption & {
  carrier?: string;
  cancelledOn?: string;
  stillLoggedIn?: string[];
  import?: string[];
  sim?: string;
  columns?: string;
  add?: string[];
};

/** The walk for the former holder of a number; options answer its questions. */
export const run = async (context: Context, [number]: [string?], options: Options): Promise<number> =>
  runWalk(
    context,
    recoverAccounts,
    answersOf({
      number: await numberGiven(number, options),
      carrier: options.carrier,
      cancelledOn: options.cancelledOn,
      stillLoggedIn: options.stillLoggedIn,
      import: options.import,
      sim: options.sim,
      columns: options.columns,
      platforms: options.add,
    }),
  );

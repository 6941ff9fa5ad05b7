import { auditNewNumber } from '../walks/audit-new-number.js';
import type { Context } from './shared/context.js';
import { type NumberOption, numberGiven } from './shared/number-given.js';
import { answersOf } from './shared/walk-options.js';
import { runWalk } from './shared/walking.js';

type Options = NumberOption & {
  carrier?: string;
  since?: string;
  import?: string[];
  sim?: string;
  mine?: string[];
  columns?: string;
  add?: string[];
};

/** The walk for the new holder of a used number; options answer its questions. */
export const run = async (context: Context, [number]: [string?], options: Options): Promise<number> =>
  runWalk(
    context,
    auditNewNumber,
    answersOf({
      number: await numberGiven(number, options),
      carrier: options.carrier,
      since: options.since,
      import: options.import,
      sim: options.sim,
      mine: options.mine,
      columns: options.columns,
      platforms: options.add,
    }),
  );

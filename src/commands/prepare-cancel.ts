import type { Carrier } from '../catalog/types.js';
import { Problem } from '../problem.js';
import { prepareCancel } from '../walks/prepare-cancel.js';
import type { Context } from './context.js';
import { runWalk } from './walking.js';

type Options = { carrier?: string; newNumber?: string; cancelOn?: string; import?: string[]; add?: string[] };

const CARRIERS: readonly Carrier[] = ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'];

/** The walk for somebody about to cancel a number; options answer its questions. */
export function run(context: Context, [number]: [string?], options: Options): Promise<number> {
  if (options.carrier && !CARRIERS.includes(options.carrier as Carrier)) {
    throw new Problem('usage.carrier-unknown', { carrier: options.carrier, known: CARRIERS });
  }
  const given = {
    number,
    carrier: options.carrier,
    newNumber: options.newNumber,
    cancelOn: options.cancelOn,
    import: options.import,
    platforms: options.add,
  };
  return runWalk(
    context,
    prepareCancel,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
}

import { inventoryDocument } from '../reports/document.js';
import type { Context } from './shared/context.js';
import { changeCurrent, inputOf } from './shared/current.js';
import { findBindings } from './shared/targets.js';

/** Puts bindings aside: they stay known, but make no task. */
export async function run(context: Context, [names]: [string[]]): Promise<number> {
  let chosen: string[] = [];
  const { after } = await changeCurrent(context, (before) => {
    const bindings = findBindings(names, before, context);
    chosen = bindings.map((binding) => binding.name);
    return [{ type: 'dismissed', bindings: bindings.map((binding) => binding.id) }];
  });
  context.document(() => inventoryDocument('dismiss', inputOf(after, context)));
  context.print(context.words.cli.dismissed(chosen));
  return 0;
}

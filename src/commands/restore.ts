import { inventoryDocument } from '../reports/document.js';
import type { Context } from './shared/context.js';
import { changeCurrent, inputOf } from './shared/current.js';
import { findBindings } from './shared/targets.js';

/** Takes bindings back that were put aside. */
export async function run(context: Context, [names]: [string[]]): Promise<number> {
  let back: string[] = [];
  let there: string[] = [];
  const { after } = await changeCurrent(context, (before) => {
    const bindings = findBindings(names, before, context);
    back = bindings.filter(({ dismissed }) => dismissed).map(({ name }) => name);
    there = bindings.filter(({ dismissed }) => !dismissed).map(({ name }) => name);
    return [{ type: 'restored', bindings: bindings.map((binding) => binding.id) }];
  });
  context.document(() => inventoryDocument('restore', inputOf(after, context)));
  const { restored, neverAside } = context.words.cli;
  if (back.length > 0) context.print(restored(back));
  if (there.length > 0) context.print(neverAside(there));
  return 0;
}

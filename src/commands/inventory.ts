import type { Cleanup } from '../cleanup/record/cleanup.js';
import type { Words } from '../language/words.js';
import { inventoryDocument } from '../reports/document.js';
import { type ShareableUnknown, shareableUnknown } from '../reports/shareable-unknown.js';
import { inventoryView } from '../reports/terminal/inventory.js';
import { summarizeUnknown } from '../reports/unknown.js';
import type { Context } from './shared/context.js';
import { currentInput } from './shared/current.js';
import { type FilterOptions, filterFrom } from './shared/filters.js';
import { ownFacts } from './shared/own-facts.js';
import { printLong } from './shared/pager.js';

/**
 * Prints the current cleanup's inventory.
 * @param options.shareUnknown only the signatures that nobody knows, ready to be pasted: nothing of the person in it, and nothing sent
 */
export async function run(
  context: Context,
  _given: [],
  options: FilterOptions & { pager?: boolean; shareUnknown?: boolean },
): Promise<number> {
  const input = await currentInput(context);
  if (options.shareUnknown) {
    const shared = shareableUnknown(summarizeUnknown(input.unknown), namesOf(input.cleanup));
    context.document({ schemaVersion: 1, command: 'inventory', ...shared });
    context.print(shareText(shared, context.words));
    return 0;
  }
  const only = filterFrom(options, input, context);
  context.document(() =>
    inventoryDocument('inventory', { ...input, bindings: input.bindings.filter(only.binding) }),
  );
  printLong(inventoryView(input, context.words, context.screen, only), options, context);
  return 0;
}

/** Names that the person told: their own, and of those whose accounts hang on the number too. */
function namesOf(cleanup: Cleanup): string[] {
  const { personName } = ownFacts(cleanup);
  const { others = [] } = cleanup.circumstances as { others?: string | string[] };
  return [personName ?? [], others].flat();
}

function shareText({ unknown, leftOut }: ShareableUnknown, { corrections: { shareUnknown } }: Words): string {
  if (unknown.length === 0) return shareUnknown.none;
  return [
    shareUnknown.intro,
    ...(leftOut > 0 ? [shareUnknown.leftOut(leftOut)] : []),
    '',
    ...unknown.map(({ signature, count }) => `【${signature}】 ${count}`),
  ].join('\n');
}

import { importDocument } from '../reports/document.js';
import { handSelection } from '../walks/by-hand.js';
import { personPrompter } from './shared/answering.js';
import type { Context } from './shared/context.js';
import { changeAccounts, currentCleanup } from './shared/current.js';
import { gained } from './shared/gained.js';

/** Puts platforms into the inventory by hand; an unknown name becomes a platform of the person's own. */
export async function run(context: Context, [names]: [string[]]): Promise<number> {
  const cleanup = await currentCleanup(context);
  const findings = await handSelection(names, {
    ...context,
    interactive: context.asks,
    cleanup,
    ask: async (question) => (await personPrompter(context)).ask(question),
  });
  const { before, after } = await changeAccounts(context, () => [{ type: 'found', findings, unknown: [] }]);
  const { added, strengthened } = gained(before, after);
  context.document(() =>
    importDocument('add', { files: [], added, strengthened, reopened: [], unknown: [] }),
  );
  const { cli } = context.words;
  if (added.length > 0) context.print(cli.added(added.map((binding) => binding.name)));
  if (strengthened.length > 0) context.print(cli.strengthened(strengthened.map((binding) => binding.name)));
  if (added.length + strengthened.length === 0) context.print(cli.nothingNew);
  return 0;
}

import { Problem } from '../../problem.js';
import { personPrompter } from './answering.js';
import type { Context } from './context.js';

/**
 * Whether a person says yes to something that can't be taken back lightly; `--yes` says it too.
 * @throws Problem `usage.confirmation-missing` where nobody can be asked
 */
export async function confirmed(context: Context, key: string, message: string): Promise<boolean> {
  if (context.yes || context.demo) return true;
  if (!context.asks) throw new Problem('usage.confirmation-missing');
  const prompter = await personPrompter(context);
  return (await prompter.ask({ kind: 'confirm', key, message, default: false })) === true;
}

import { Problem } from '../problem.js';
import { personPrompter } from './answering.js';
import type { Context } from './context.js';
import { run as prepareCancel } from './prepare-cancel.js';
import { run as status } from './status.js';

/** Without a command: where the current cleanup stands, or the choice of what to begin. */
export async function run(context: Context): Promise<number> {
  if (context.demo || context.cleanupId || context.store.current()) return status(context);
  if (!context.asks) throw new Problem('usage.no-cleanup');
  const { home } = context.words.cli;
  const prompter = await personPrompter(context);
  prompter.show(home.greeting);
  const choice = await prompter.ask({
    kind: 'choice',
    key: 'track',
    message: home.question,
    choices: [
      { value: 'prepare-cancel', name: home.prepareCancel },
      { value: 'leave', name: home.leave },
    ],
  });
  return choice === 'prepare-cancel' ? prepareCancel(context, [], {}) : 0;
}

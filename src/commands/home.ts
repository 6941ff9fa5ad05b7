import type { Track } from '../cleanup/record/cleanup.js';
import { Problem } from '../problem.js';
import { run as auditNewNumber } from './audit-new-number.js';
import { run as prepareCancel } from './prepare-cancel.js';
import { run as recoverAccounts } from './recover-accounts.js';
import { personPrompter } from './shared/answering.js';
import type { Context } from './shared/context.js';
import { run as status } from './status.js';

const WALKS = {
  'prepare-cancel': prepareCancel,
  'audit-new-number': auditNewNumber,
  'recover-accounts': recoverAccounts,
} as const satisfies Record<Track, unknown>;

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
      { value: 'audit-new-number', name: home.auditNewNumber },
      { value: 'recover-accounts', name: home.recoverAccounts },
      { value: 'leave', name: home.leave },
    ],
  });
  return choice === 'leave' ? 0 : WALKS[choice as Track](context, [], {});
}

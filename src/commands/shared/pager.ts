import { spawnSync } from 'node:child_process';
import type { Context } from './context.js';

/** What a person reads long text with where they have not said otherwise; Windows has nothing of the kind. */
const USUAL_PAGER = process.platform === 'win32' ? '' : 'less';

/** `less` as it is wanted here, unless the person has set it up: colours kept, nothing wiped away at the end. */
const LESS = 'FRX';

/**
 * Prints what was asked for; what is longer than the screen goes through the person's pager (`NUMCLEAN_PAGER`, then
 * `PAGER`; empty or `cat`: none). Without a terminal, and where the pager cannot be started, it is printed as it is.
 */
export function printLong(
  text: string,
  { pager = true }: { pager?: boolean },
  context: Pick<Context, 'asks' | 'print'>,
): void {
  const command = process.env.NUMCLEAN_PAGER ?? process.env.PAGER ?? USUAL_PAGER;
  const isLong = text.split('\n').length >= (process.stdout.rows || Number.POSITIVE_INFINITY);
  if (!pager || !context.asks || !isLong || ['', 'cat'].includes(command.trim())) {
    context.print(text);
    return;
  }
  const { status, error } = spawnSync(command, {
    // as the person wrote it: a pager may have options
    shell: true,
    input: `${text}\n`,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS, LESSCHARSET: 'utf-8', ...process.env },
  });
  // 126 and 127 are the shell's own: there is no such program
  if (status === 127 || status === 126 || (error && status === null)) context.print(text);
}

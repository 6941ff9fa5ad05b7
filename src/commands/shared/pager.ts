import { spawnSync } from 'node:child_process';
import type { Context } from './context.js';

/** What a person reads long text with where they have not said otherwise; Windows has nothing of the kind. */
const USUAL_PAGER = process.platform === 'win32' ? '' : 'less';

/** What the shell itself ends with where it finds no such program: `cmd` with 1, which pagers never do but for a fault. */
const NO_SUCH_PROGRAM = process.platform === 'win32' ? [1, 9009] : [126, 127];

/** `less` as it is wanted here, unless the person has set it up: colours kept, nothing wiped away at the end. */
const LESS = 'FRX';

/** What all long views take. */
export type LookOptions = { pager?: boolean };

/**
 * Prints what was asked for; what is longer than the screen goes through the person's pager (`NUMCLEAN_PAGER`, then
 * `PAGER`; empty or `cat`: none). Without a terminal, and where the pager cannot be started, it is printed as it is.
 */
export function printLong(
  text: string,
  { pager = true }: LookOptions,
  context: Pick<Context, 'asks' | 'print'>,
): void {
  const command = process.env.NUMCLEAN_PAGER ?? process.env.PAGER ?? USUAL_PAGER;
  const isLong = (): boolean => text.split('\n').length >= (process.stdout.rows || Number.POSITIVE_INFINITY);
  if (!pager || !context.asks || ['', 'cat'].includes(command.trim()) || !isLong()) {
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
  if ((status !== null && NO_SUCH_PROGRAM.includes(status)) || (error && status === null))
    context.print(text);
}

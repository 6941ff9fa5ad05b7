import { compileLater } from './compile-later.js';

/** The commands that read exports, some of them among other things, as they are typed. */
const READ_EXPORTS: ReadonlySet<string> = new Set([
  'import',
  'verify',
  'prepare-cancel',
  'audit-new-number',
  'recover-accounts',
  '--demo',
]);

/** Node has its modules compiled, but for the flags that it begins with: loaded under others, these take three times as long. */
const NEEDED_LATER = ['node:zlib'];
const NEEDED_AT_TERMINALS = ['node:tty'];

/**
 * Has V8 work as a command needs it. Stands before all that is loaded: compiled code is kept for the flags that it runs under.
 * @param atTerminal whether any of the program's ends may be a terminal
 */
export function setFlagsFor(argv: readonly string[], atTerminal: () => boolean): void {
  if (!argv.some((word) => READ_EXPORTS.has(word))) return;
  const needed = atTerminal() ? [...NEEDED_LATER, ...NEEDED_AT_TERMINALS] : NEEDED_LATER;
  for (const module of needed) process.getBuiltinModule(module);
  compileLater();
}

/** The built program; named so that nothing looks for it before it is built. */
const MAIN = new URL('../../build/main.js', import.meta.url).href;

/** What one command line printed, and its exit code. */
export type Ran = { code: number; stdout: string; stderr: string };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs command lines of the built program within this process: some milliseconds each instead of a start of Node. They see no
 * terminal, like a script's.
 * @param args as typed after `numclean`
 * @param options.store the store's folder
 * @param options.cwd where paths begin
 */
export async function runHere(
  args: readonly string[],
  { store, cwd }: { store: string; cwd: string },
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const before = { cwd: process.cwd(), home: process.env.NUMCLEAN_HOME, tty: process.stdout.isTTY };
  const writes = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = ((chunk: string | Uint8Array) => {
      printed[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      return true;
    }) as typeof process.stdout.write;
  }
  process.chdir(cwd);
  process.env.NUMCLEAN_HOME = store;
  process.stdout.isTTY = false;
  try {
    const { main } = (await import(MAIN)) as { main(args: readonly string[]): Promise<number> };
    const code = await main(args);
    return { code, ...printed };
  } finally {
    Object.assign(process.stdout, { write: writes.stdout, isTTY: before.tty });
    process.stderr.write = writes.stderr;
    process.chdir(before.cwd);
    if (before.home === undefined) delete process.env.NUMCLEAN_HOME;
    else process.env.NUMCLEAN_HOME = before.home;
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    process.stdout.removeAllListeners('error');
  }
}

import { Console } from 'node:console';

const LISTENED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'];

/**
 * Runs the built program within this process, without a terminal: some milliseconds instead of a start of Node.
 * @returns its exit code and what it said
 */
export async function inProcess(main, words, env) {
  const listened = LISTENED.map((name) => [name, new Set(process.rawListeners(name))]);
  const errors = new Set(process.stdout.rawListeners('error'));
  const usual = { console: globalThis.console, stdout: process.stdout.write, stderr: process.stderr.write };
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    process[stream].write = (chunk, ...rest) => {
      said[stream] += chunk;
      const written = rest.at(-1);
      if (typeof written === 'function') written();
      return true;
    };
  }
  globalThis.console = new Console(process.stdout, process.stderr);
  Object.assign(process.env, env);
  try {
    return { code: await main(words), ...said };
  } finally {
    process.stdout.write = usual.stdout;
    process.stderr.write = usual.stderr;
    globalThis.console = usual.console;
    for (const one of process.stdout.rawListeners('error'))
      if (!errors.has(one)) process.stdout.off('error', one);
    for (const [name, before] of listened) endNew(name, before);
  }
}

/** Takes away who has begun to listen since; what a process clears away at its end is cleared away. */
function endNew(name, before) {
  for (const listener of process.rawListeners(name).filter((one) => !before.has(one))) {
    if (name === 'exit') listener();
    process.off(name, listener);
  }
}

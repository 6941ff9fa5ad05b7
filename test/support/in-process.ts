import { Console } from 'node:console';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProgramOptions, type ProgramResult, parse, runProgram, surroundings } from './built-program.js';

/** The built program; named so that nothing looks for it before it is built. */
const MAIN = new URL('../../dist/main.cjs', import.meta.url).href;

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'] as const;
type Listener = (...args: unknown[]) => void;

/** Runs of one process share its folder and environment, so they take turns. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * As `runProgram` of `built-program.ts`, within this process: some milliseconds instead of a start of Node. For tests of what
 * comes of a command, not of how the program starts, ends, or meets a terminal.
 * @param args as typed after `numclean`
 */
export function runHere(
  args: readonly string[],
  options: Omit<ProgramOptions, 'node'> = {},
): Promise<ProgramResult> {
  // standard input is the process's own, and another program can only be started
  if (options.input !== undefined || process.env.NUMCLEAN_PROGRAM) return runProgram(args, options);
  const run = turn.then(() => runAlone(args, options));
  turn = run.catch(() => {});
  return run;
}

async function runAlone(
  args: readonly string[],
  { env = {}, cwd, store }: ProgramOptions,
): Promise<ProgramResult> {
  const home = mkdtempSync(join(tmpdir(), 'numclean-home-'));
  const leave = enter(cwd ?? home, surroundings(home, store, env));
  const printed = listenTo();
  const listening = ENDINGS.map((name) => [name, new Set(process.rawListeners(name))] as const);
  try {
    const { main } = (await import(MAIN)) as { main(args: readonly string[]): Promise<number> };
    const code = await main(args);
    const { stdout, stderr } = printed;
    return { code, stdout, stderr, json: () => parse(args, stdout, stderr) };
  } finally {
    for (const [name, before] of listening) endNew(name, before);
    printed.stop();
    leave();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Takes away who has begun to listen since; what a process clears away at its end is cleared away. */
function endNew(name: (typeof ENDINGS)[number], before: ReadonlySet<unknown>): void {
  for (const listener of process.rawListeners(name).filter((one) => !before.has(one))) {
    if (name === 'exit') (listener as Listener)();
    process.off(name, listener as Listener);
  }
}

/** Puts this process where a new one would stand. @returns the way back */
function enter(cwd: string, env: NodeJS.ProcessEnv): () => void {
  const before = { cwd: process.cwd(), env: process.env, tty: process.stdout.isTTY };
  process.chdir(cwd);
  setEnvironment(env);
  process.stdout.isTTY = false;
  return () => {
    process.chdir(before.cwd);
    setEnvironment(kept);
    process.stdout.isTTY = before.tty;
  };
}

const kept = { ...process.env };

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Keeps what is printed instead of printing it. */
function listenTo(): { stdout: string; stderr: string; stop(): void } {
  const errors = new Set(process.stdout.rawListeners('error'));
  const usual = globalThis.console;
  // the test's own goes elsewhere
  globalThis.console = new Console(process.stdout, process.stderr);
  const writes = { stdout: process.stdout.write, stderr: process.stderr.write, sync: fs.writeSync };
  const printed = {
    stdout: '',
    stderr: '',
    stop() {
      globalThis.console = usual;
      process.stdout.write = writes.stdout;
      process.stderr.write = writes.stderr;
      fs.writeSync = writes.sync;
      for (const listener of process.stdout.rawListeners('error').filter((one) => !errors.has(one)))
        process.stdout.off('error', listener as Listener);
    },
  };
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      printed[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      const written = rest.at(-1);
      if (typeof written === 'function') written();
      return true;
    }) as typeof process.stdout.write;
  }
  // what is no terminal is written to without its stream
  fs.writeSync = ((file: number, content: Uint8Array, ...rest: []) =>
    file === process.stdout.fd
      ? Number(process.stdout.write(content)) * content.length
      : writes.sync(file, content, ...rest)) as typeof fs.writeSync;
  return printed;
}

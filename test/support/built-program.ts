import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OTHER = process.env.NUMCLEAN_PROGRAM && resolve(process.env.NUMCLEAN_PROGRAM);

/**
 * The built program as a command: the file to run, and what stands before its own words. `NUMCLEAN_PROGRAM` names another
 * than bin/numclean.js on this Node: a single executable of `npm run build:executables`.
 */
export const COMMAND = OTHER ?? process.execPath;
export const BEFORE: readonly string[] = OTHER
  ? []
  : [fileURLToPath(new URL('../../bin/numclean.js', import.meta.url))];

export type ProgramOptions = {
  /** on top of the small environment every run gets; nothing of this machine's reaches the program */
  env?: Readonly<Record<string, string>>;
  /** what stands on standard input, which then ends; default: nothing */
  input?: string | Uint8Array;
  cwd?: string;
  /** the store's folder; default: an empty one that is gone after the run */
  store?: string;
  /** the Node to run on; default: the one of this test */
  node?: string;
};

export type ProgramResult = {
  /** the exit code, or null when a signal ended it */
  code: number | null;
  stdout: string;
  stderr: string;
  /** standard output as its one JSON document; throws with the whole output where it is none */
  json(): unknown;
};

/**
 * Runs the built program to its end, without a terminal.
 * @param args as typed after `numclean`
 */
export async function runProgram(
  args: readonly string[],
  { env = {}, input = '', cwd, store, node = COMMAND }: ProgramOptions = {},
): Promise<ProgramResult> {
  const home = mkdtempSync(join(tmpdir(), 'numclean-home-'));
  try {
    const child = spawn(node, [...BEFORE, ...args], {
      cwd: cwd ?? home,
      env: surroundings(home, store, env),
    });
    // A program that ends without reading its input is no fault of the test.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [code, stdout, stderr] = await Promise.all([
      new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
      text(child.stdout),
      text(child.stderr),
    ]);
    return { code, stdout, stderr, json: () => parse(args, stdout, stderr) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The small environment of a run. */
export const surroundings = (
  home: string,
  store: string | undefined,
  more: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: home,
  TZ: 'America/New_York',
  LANG: 'zh_CN.UTF-8',
  NUMCLEAN_HOME: store ?? join(home, 'store'),
  ...more,
});

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Standard output as its one JSON document. */
export function parse(args: readonly string[], stdout: string, stderr: string): unknown {
  try {
    return JSON.parse(stdout);
  } catch (cause) {
    throw new Error(`not one JSON document: numclean ${args.join(' ')}\n${stdout}\n${stderr}`, { cause });
  }
}

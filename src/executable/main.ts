import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, existingHome } from '../cache-folder.js';
import { hasOwnWindow, processName } from './own-window.js';
import { unpackProgram } from './unpack.js';

// What a single executable starts (scripts/executables.js makes them): it lays out the program that it holds, and runs it.

/** Node's own module for what an executable holds; its types are not those of Node 20. */
type Assets = { getAsset(name: string, encoding: 'utf8'): string; getRawAsset(name: string): ArrayBuffer };
type Program = typeof import('../load.js');

async function run(): Promise<void> {
  const { getAsset, getRawAsset } = process.getBuiltinModule(
    'node:sea' as 'node:module',
  ) as unknown as Assets;
  const folder = unpackProgram(
    { sums: JSON.parse(getAsset('sums.json', 'utf8')), read: (path) => new Uint8Array(getRawAsset(path)) },
    cacheFolder(process.platform, process.env, existingHome()),
  );
  const { run: runProgram } = createRequire(join(folder, 'bin/'))('../dist/load.cjs') as Program;
  const argv = process.argv.slice(2);
  process.exitCode = await runProgram(argv);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const parentName = (): string | null => processName(process.ppid);
  if (hasOwnWindow({ platform: process.platform, argv, isTerminal, parentName })) await waitForEnter();
}

async function waitForEnter(): Promise<void> {
  process.stdout.write('\n按回车键关闭窗口 / Press Enter to close this window ');
  process.stdin.resume();
  await Promise.race([once(process.stdin, 'data'), once(process.stdin, 'end')]);
  process.stdin.pause();
}

void run();

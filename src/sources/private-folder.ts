import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that nobody else on this machine may look into. */
export type PrivateFolder = { path: string; remove(): Promise<void> };

/** Those that are there now. */
const folders = new Set<string>();
/** What ends a program without `exit`, beside Ctrl+C, which ends this one with it. */
const SIGNALS = ['SIGHUP', 'SIGTERM'] as const;

/** Makes a folder for what must not lie about. It is gone after `remove`, and with the program, however that ends. */
export async function privateFolder(): Promise<PrivateFolder> {
  // its rights are 0700
  const path = await mkdtemp(join(tmpdir(), 'numclean-'));
  if (folders.size === 0) watch();
  folders.add(path);
  return {
    path,
    remove: async () => {
      folders.delete(path);
      if (folders.size === 0) unwatch();
      await rm(path, { recursive: true, force: true });
    },
  };
}

function watch(): void {
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, endBy);
}

function unwatch(): void {
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

function removeAll(): void {
  for (const path of folders) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Windows keeps what is still open; there is nobody left to tell
    }
  }
}

function endBy(signal: NodeJS.Signals): void {
  removeAll();
  unwatch();
  process.kill(process.pid, signal);
}

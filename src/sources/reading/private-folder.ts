import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { temporaryFolder } from '../../text/temporary-folder.js';

/** A folder that nobody else on this machine may look into. */
export type PrivateFolder = { path: string; remove(): Promise<void> };

/** Windows removes nothing that another program looks into, e.g. one that searches for viruses: for moments. */
const WHILE_HELD = { maxRetries: 5, retryDelay: 50 };

/** Those that are there now. */
const folders = new Set<string>();

/**
 * Makes a folder for what must not lie about. It is gone after `remove`, and with the program, which ends by `exit` whatever
 * signal it gets.
 */
export async function privateFolder(): Promise<PrivateFolder> {
  const path = temporaryFolder();
  if (folders.size === 0) process.on('exit', removeAll);
  folders.add(path);
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true, ...WHILE_HELD });
      folders.delete(path);
      if (folders.size === 0) process.off('exit', removeAll);
    },
  };
}

function removeAll(): void {
  for (const path of folders) {
    try {
      rmSync(path, { recursive: true, force: true, ...WHILE_HELD });
    } catch {
      // Windows keeps what is still open; there is nobody left to tell
    }
  }
}

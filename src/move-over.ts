import { renameSync } from 'node:fs';

/** Windows moves no file or folder, and replaces none, that another program looks into, e.g. one that searches for viruses: for moments. */
const HELD = ['EPERM', 'EACCES', 'EBUSY'];
const TRIES = 20;
const PAUSE_MS = 25;

/**
 * Gives a file or folder another name, in another's place if need be. On Windows it waits up to half a second for whoever holds one of
 * them; what was just written is looked into nearly always.
 * @param rename by default Node's own
 * @param platform by default this one; both are given by its test
 */
export function moveOver(
  from: string,
  to: string,
  rename: (from: string, to: string) => void = renameSync,
  platform: NodeJS.Platform = process.platform,
): void {
  for (let tries = 1; ; tries++) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      const isHeld = platform === 'win32' && HELD.includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isHeld || tries === TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** What systems say where a file can have one name only: on FAT and network drives, on Android; Windows calls it EISDIR. */
const ONE_NAME_ONLY = ['EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EINVAL'];

/** Whether a second name was refused for a file because the file system, or the system, knows no such thing. */
export const hasNoLinks = (error: unknown): boolean =>
  ONE_NAME_ONLY.includes((error as NodeJS.ErrnoException).code ?? '');

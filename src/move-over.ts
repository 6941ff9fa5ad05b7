import { renameSync, rmSync, unlinkSync } from 'node:fs';

/** Windows moves, replaces and removes nothing that another program looks into, e.g. one that searches for viruses: for moments. */
const HELD = ['EPERM', 'EACCES', 'EBUSY'];
const TRIES = 20;
const PAUSE_MS = 25;

/** Whether Windows refused something only because another program looks into a file. */
export const isHeld = (error: unknown, platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'win32' && HELD.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Does something to a file or folder. On Windows it waits up to half a second for whoever holds it; what was just written is looked
 * into nearly always.
 * @param platform by default this one; given by its test
 */
export function patiently(work: () => void, platform: NodeJS.Platform = process.platform): void {
  for (let tries = 1; ; tries++) {
    try {
      work();
      return;
    } catch (error) {
      if (!isHeld(error, platform) || tries === TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Gives a file or folder another name, in another's place if need be. */
export const moveOver = (from: string, to: string): void => patiently(() => renameSync(from, to));

/** Removes a file, or a folder with all that is in it; one that is not there is no error. */
export const removeAll = (path: string): void =>
  patiently(() => {
    if (!removeFile(path)) rmSync(path, { force: true, recursive: true });
  });

/** As most of what is removed is a file; for folders Node loads a module. @returns whether nothing is there now */
function removeFile(path: string): boolean {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * What systems say where a file can have one name only: on FAT and network drives, on Android, where the second would lie on another
 * disk; Windows calls it EISDIR.
 */
const ONE_NAME_ONLY = [
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EISDIR',
  'EINVAL',
  'EXDEV',
  'EMLINK',
];

/** Whether a second name was refused for a file because the file system, or the system, knows no such thing. */
export const hasNoLinks = (error: unknown): boolean =>
  ONE_NAME_ONLY.includes((error as NodeJS.ErrnoException).code ?? '');

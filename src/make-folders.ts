import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, where they are not there. Not `recursive`: on a file system that answers ENOENT to mkdir
 * (/proc does) that never ends.
 * @param mode what each that is made gets, whatever the umask; without it, what the umask leaves
 * @throws the system's error
 */
export function makeFolders(path: string, mode?: number): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path, mode);
    if (mode !== undefined) chmodSync(path, mode);
  } catch (error) {
    // another program may have made it meanwhile
    if (isFolder(path)) return;
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || isFolder(parent) || parent === path)
      throw error;
    makeFolders(parent, mode);
    makeFolders(path, mode);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** What a backup lists its files in, since iOS 10 and before. */
const LISTS = ['Manifest.db', 'Manifest.mbdb'];

/** Whether a folder is a backup of an iPhone (Finder, iTunes, 爱思助手), by the names in it. */
export function isIphoneBackup(names: readonly string[]): boolean {
  return names.includes('Manifest.plist') && LISTS.some((list) => names.includes(list));
}

/** Whether a path is such a folder. */
export async function isIphoneBackupFolder(path: string): Promise<boolean> {
  // asked of every file: a look at what it is costs less than a list that cannot be had
  return isFolder(path) && readdir(path).then(isIphoneBackup, () => false);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../make-folders.js';
import { Problem } from '../problem.js';
import { dropFile, makePrivate, problemOfReading, problemOfWriting } from './disk.js';

/**
 * Makes the store's own folder, for its owner only. A folder that was there before gets that mode too, unless it
 * holds other things than a store: then its mode is not ours to change. One that its owner made read-only stays so.
 * @throws Problem `store.read-only`
 */
export function prepareRoot(root: string): void {
  makeFolder(root);
  if (isMadeReadOnly(root)) throw new Problem('store.read-only', { path: root });
  if (entriesOf(root).every(({ name }) => OWN_NAMES.test(name))) makePrivate(root);
}

/** Whether its owner has taken the right to write away: root could write all the same, and shall not. */
function isMadeReadOnly(root: string): boolean {
  if (process.platform === 'win32') return false;
  return (statSync(root).mode & 0o200) === 0;
}

const OWN_NAMES =
  /^(settings\.json|corrections\.json(\.draft)?|cleanups|backups|proof|catalog(\.(draft|old))?|sealed|waiting|lock(\..{1,80})?|opening|settings\..{0,40}draft.{0,40})$/;

/**
 * Gives everything its mode (folders 0700, files 0600), and clears what an interrupted write left. Only for the holder of
 * the lock.
 * @throws Problem `store.read-only`
 */
export function prepareInside(root: string): void {
  for (const { name } of entriesOf(root)) {
    const path = join(root, name);
    if (['settings.json', 'corrections.json'].includes(name)) makePrivate(path);
    else if (['cleanups', 'backups', 'proof', 'sealed', 'derived'].includes(name)) tidy(path, 2);
    else if (/^(?:settings|corrections)\./.test(name) && LEFT_OVER.test(name)) dropFile(path);
  }
}

function tidy(folder: string, depth: number): void {
  makePrivate(folder);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 0) tidy(path, depth - 1);
    } else if (LEFT_OVER.test(entry.name)) dropFile(path);
    else makePrivate(path);
  }
}

const LEFT_OVER = /\.draft(\.tmp-\w+)?$/;

/**
 * Makes a folder and those above it, for their owner only.
 * @throws Problem `store.read-only`
 */
export function makeFolder(path: string): void {
  try {
    makeFolders(path, 0o700);
  } catch (error) {
    throw problemOfWriting((error as NodeJS.ErrnoException).path ?? path, error);
  }
}

/**
 * What is in a folder, by name; nothing when there is no such folder.
 * @throws Problem `store.unreadable`
 */
export function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw problemOfReading(folder, error);
  }
}

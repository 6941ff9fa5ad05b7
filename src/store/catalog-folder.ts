import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { problemOfWriting } from './disk.js';
import { ordinaryText } from './record-state.js';

/** Where a store keeps a newer catalog than the program's own. */
export const catalogFolder = (store: string): string => join(store, 'catalog');

/**
 * Puts the files of a checked release in place of an earlier one, all or none.
 * @throws Problem `store.read-only`
 */
export function keepCatalog(store: string, files: Readonly<Record<string, string>>): void {
  const target = catalogFolder(store);
  const draft = `${target}.draft`;
  const old = `${target}.old`;
  try {
    for (const folder of [draft, old]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(files)) writeWhole(join(draft, name), text);
    if (existsSync(target)) renameSync(target, old);
    renameSync(draft, target);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    throw problemOfWriting(target, error);
  }
}

/** The release kept in a store, or null where there is none or it can't be read: then the program's own holds. */
export function keptRelease(store: string): { release: number; day: string } | null {
  try {
    const { release, day } = JSON.parse(ordinaryText(join(catalogFolder(store), 'release.json')));
    return Number.isSafeInteger(release) && typeof day === 'string' ? { release, day } : null;
  } catch {
    return null;
  }
}

function writeWhole(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

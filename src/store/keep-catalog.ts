import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { moveOver, removeAll } from '../move-over.js';
import { catalogFolder } from './catalog-folder.js';
import { problemOfWriting } from './disk.js';

/**
 * Puts the files of a checked release in place of an earlier one, all or none.
 * @throws Problem `store.read-only`
 */
export function keepCatalog(store: string, files: Readonly<Record<string, string>>): void {
  const target = catalogFolder(store);
  const draft = `${target}.draft`;
  const old = `${target}.old`;
  try {
    for (const folder of [draft, old]) removeAll(folder);
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    for (const [name, text] of Object.entries(files)) writeWhole(join(draft, name), text);
    if (existsSync(target)) moveOver(target, old);
    moveOver(draft, target);
    removeAll(old);
  } catch (error) {
    throw problemOfWriting(target, error);
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

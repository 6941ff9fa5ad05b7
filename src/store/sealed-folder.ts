import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { removeAll } from '../move-over.js';
import { DERIVED } from './derived.js';
import { flushFolder } from './disk.js';
import { BACKUPS, CLEANUPS, CORRECTIONS, PROOFS, SETTINGS } from './files.js';
import { entriesOf } from './folder.js';

// What every command asks, whether the store is locked or not: apart from the locking, which most people never load.

/** The folder of a locked store, beside nothing but the lock. */
export const SEALED = 'sealed';
export const INDEX = 'index.age';
/** Its name holds the sum of its content: a wrong passphrase and a damaged file are told apart by it. */
export const IDENTITY = /^identity-([0-9a-f]{16})\.age$/;
export const BLOB = /^[0-9a-f]{32}\.age$/;

/** Made beside the store, and moved into its place when all of it is there and reads back. */
export const DRAFT = `${SEALED}.draft`;
export const OLD = `${SEALED}.old`;
/** All that is a store's own; the folder may hold other things, which are left alone. */
export const CONTENT = [SETTINGS, CORRECTIONS, CLEANUPS, BACKUPS, PROOFS];

/** Whether there is a locked store here, were it only a part of one. */
export const isSealed = (root: string): boolean =>
  existsSync(join(root, SEALED)) &&
  entriesOf(join(root, SEALED)).some(({ name }) => name === INDEX || IDENTITY.test(name) || BLOB.test(name));

/** What an interrupted change of the lock has left. Only for the holder of the store's own lock. */
export function clearSealing(root: string): void {
  for (const name of [DRAFT, OLD]) {
    if (existsSync(join(root, name))) removeAll(join(root, name));
  }
  if (isSealed(root)) dropClear(root);
}

/** The clear files of a store that is locked: what a crash on the way has left. Only for the holder of the lock. */
export function dropClear(root: string): void {
  for (const name of [...CONTENT, DERIVED]) {
    removeAll(join(root, name));
  }
  flushFolder(root);
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveOver, removeAll } from '../move-over.js';
import { newKeys } from './age.js';
import { DERIVED } from './derived.js';
import { flushFolder, problemOfWriting } from './disk.js';
import type { Files } from './files.js';
import { BACKUPS, CLEANUPS, CORRECTIONS, PROOFS, SETTINGS } from './files.js';
import { makeFolder } from './folder.js';
import { plainFiles } from './plain-files.js';
import { isSealed, putKeys, SEALED, SealedFiles } from './sealed-files.js';

/** Made beside the store, and moved into its place when all of it is there and reads back. */
const DRAFT = `${SEALED}.draft`;
const OLD = `${SEALED}.old`;
/** All that is a store's own; the folder may hold other things, which are left alone. */
const CONTENT = [SETTINGS, CORRECTIONS, CLEANUPS, BACKUPS, PROOFS];

/**
 * Locks all files of a store. Until the locked ones stand in their place, whole and read back, the clear ones stay; a crash in
 * between leaves one or the other.
 */
export async function sealStore(root: string, passphrase: string): Promise<SealedFiles> {
  const clear = plainFiles(root);
  const draft = join(root, DRAFT);
  try {
    removeAll(draft);
    makeFolder(draft);
    const keys = await newKeys();
    await putKeys(draft, keys, passphrase);
    const names = clearNames(root);
    const filled = await SealedFiles.open(draft, keys);
    await filled.takeIn(names, clear);
    await assertSame(names, clear, filled);
    moveOver(draft, join(root, SEALED));
    flushFolder(root);
    dropClear(root);
    return await SealedFiles.open(join(root, SEALED), keys);
  } catch (error) {
    removeAll(draft);
    throw problemOfWriting(root, error);
  }
}

/** Lays all files open again. The locked ones go when the clear ones are there, whole. */
export async function unsealStore(root: string, sealed: SealedFiles): Promise<void> {
  const clear = plainFiles(root);
  const names = sealed.names('', true);
  for (const name of names) {
    const folder = name.slice(0, name.lastIndexOf('/'));
    if (folder.endsWith('proof') || folder.startsWith(`${PROOFS}/`))
      await clear.keep(folder, sealed.open(name));
    else {
      const content = await sealed.load(name);
      if (Buffer.isBuffer(content)) await clear.write(name, content);
    }
  }
  await assertSame(names, sealed, clear);
  const old = join(root, OLD);
  moveOver(join(root, SEALED), old);
  flushFolder(root);
  removeAll(old);
}

/** Another passphrase for the same keys: one small file. */
export async function changePassphrase(root: string, sealed: SealedFiles, passphrase: string): Promise<void> {
  await putKeys(join(root, SEALED), sealed.ownKeys(), passphrase);
}

/** The clear files of a store that is locked: what a crash on the way has left. Only for the holder of the lock. */
function dropClear(root: string): void {
  for (const name of [...CONTENT, DERIVED]) {
    removeAll(join(root, name));
  }
  flushFolder(root);
}

const clearNames = (root: string): string[] =>
  plainFiles(root)
    .names('', true)
    .filter((name) => CONTENT.includes(name.split('/', 1)[0] as string));

/** What an interrupted change of the lock has left. Only for the holder of the store's own lock. */
export function clearSealing(root: string): void {
  for (const name of [DRAFT, OLD]) {
    if (existsSync(join(root, name))) removeAll(join(root, name));
  }
  if (isSealed(root)) dropClear(root);
}

/** Reads everything back before anything goes. */
async function assertSame(names: readonly string[], from: Files, to: Files): Promise<void> {
  for (const name of names) {
    if ((await sumOf(from, name)) !== (await sumOf(to, name))) {
      throw Object.assign(new Error('written short'), { code: 'ENOSPC' });
    }
  }
}

async function sumOf(files: Files, name: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const piece of files.open(name)) sum.update(piece as Uint8Array);
  return sum.digest('hex');
}

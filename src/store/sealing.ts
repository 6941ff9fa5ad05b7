import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { moveOver, removeAll } from '../move-over.js';
import { newKeys } from './age.js';
import { flushFolder, problemOfWriting } from './disk.js';
import { type Files, PROOFS } from './files.js';
import { makeFolder } from './folder.js';
import { plainFiles } from './plain-files.js';
import { putKeys, SealedFiles } from './sealed-files.js';
import { CONTENT, DRAFT, dropClear, OLD, SEALED } from './sealed-folder.js';

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

const clearNames = (root: string): string[] =>
  plainFiles(root)
    .names('', true)
    .filter((name) => CONTENT.includes(name.split('/', 1)[0] as string));

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

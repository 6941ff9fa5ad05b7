import { createHash, randomUUID } from 'node:crypto';
import { constants, lstatSync, rmSync, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, realpath, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { KeptFile, LetterFile, Proof } from '../cleanup/record/proof.js';
import { Problem } from '../problem.js';
import { problemOfWriting } from './file.js';
import { makeFolder, type Places } from './folder.js';

/** Whether a proof's file is there and as long as it was; its content is checked when it is read. */
export type ProofState = 'kept' | 'missing' | 'changed';

const CHUNK_BYTES = 256 * 1024;

/** Where a kept file lies: its name is its sum, so that no name from outside ever becomes a path. */
export const proofFile = ({ proofs }: Places, id: string, sha256: string): string => join(proofs, id, sha256);

/** The state of a kept file. */
export function proofState(places: Places, id: string, { sha256, bytes }: KeptFile): ProofState {
  try {
    const stats = lstatSync(proofFile(places, id, sha256));
    return stats.isFile() && stats.size === bytes ? 'kept' : 'changed';
  } catch {
    return 'missing';
  }
}

/**
 * Copies a file into a cleanup's folder, piece by piece, and takes its sum on the way. The same content lands on the
 * same name, so a damaged copy is put right by adding the file again.
 * @param path as the person named it
 * @throws Problem `input.not-found`, `input.link-outside`, `input.is-folder`, `input.not-a-file`, `input.empty`,
 *   `input.unreadable`, or `store.read-only` (a full disk, too)
 */
export async function keepProof(
  places: Places,
  id: string,
  path: string,
): Promise<Pick<Proof, 'name' | 'bytes' | 'sha256'>> {
  const source = await openSource(path);
  const folder = join(places.proofs, id);
  try {
    const kept = await throughDraft(places, id, (draft) => copy(source, draft, path, folder));
    return { name: basename(path), ...kept };
  } finally {
    await source.close();
  }
}

/**
 * Keeps a form of a letter in a cleanup's folder, under its sum.
 * @throws Problem `store.read-only`
 */
export async function keepLetterFile(
  places: Places,
  id: string,
  format: LetterFile['format'],
  content: Uint8Array,
): Promise<LetterFile> {
  const folder = join(places.proofs, id);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const kept = await throughDraft(places, id, async (draft) => {
    await toStore(writeFile(draft, content, { flag: 'wx', mode: 0o600, flush: true }), folder);
    return { bytes: content.length, sha256 };
  });
  return { format, ...kept };
}

/** Removes files of letters that nothing names any more. */
export function dropFiles(places: Places, id: string, files: readonly KeptFile[]): void {
  for (const { sha256 } of files) rmSync(proofFile(places, id, sha256), { force: true });
}

/** Writes a file beside its place and moves it there when it is whole; nothing half-done stays, on Ctrl+C either. */
async function throughDraft(
  places: Places,
  id: string,
  write: (draft: string) => Promise<KeptFile>,
): Promise<KeptFile> {
  const folder = join(places.proofs, id);
  makeFolder(places.proofs);
  makeFolder(folder);
  const draft = join(folder, `${randomUUID()}.draft`);
  const dropDraft = (): void => rmSync(draft, { force: true });
  process.once('exit', dropDraft);
  try {
    const kept = await write(draft);
    await toStore(rename(draft, join(folder, kept.sha256)), folder);
    return kept;
  } catch (error) {
    dropDraft();
    throw error;
  } finally {
    process.off('exit', dropDraft);
  }
}

async function copy(source: FileHandle, draft: string, path: string, folder: string): Promise<KeptFile> {
  const target = await toStore(open(draft, 'wx', 0o600), folder);
  const sum = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead } = await fromPerson(source.read(chunk, 0, CHUNK_BYTES, null), path);
      if (bytesRead === 0) break;
      const piece = chunk.subarray(0, bytesRead);
      sum.update(piece);
      await toStore(target.writeFile(piece), folder);
      bytes += bytesRead;
    }
    await toStore(target.sync(), folder);
  } finally {
    await target.close();
  }
  return { bytes, sha256: sum.digest('hex') };
}

/** Opens what a person named, once it is sure to be an ordinary file with something in it, in the folder it seems to be in. */
async function openSource(path: string): Promise<FileHandle> {
  const real = await insideItsFolder(path);
  // Before it is opened: merely opening some devices does something.
  assertOrdinary(await fromPerson(lstat(real), path), path);
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  const handle = await fromPerson(open(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK), path);
  try {
    assertOrdinary(await fromPerson(handle.stat(), path), path);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A link may lead to another name in its folder, not out of it: there it may stand for anything. */
async function insideItsFolder(path: string): Promise<string> {
  if (!(await fromPerson(lstat(path), path)).isSymbolicLink()) return path;
  const real = await fromPerson(realpath(path), path);
  const folder = await fromPerson(realpath(dirname(path)), path);
  if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
    throw new Problem('input.link-outside', { path });
  }
  return real;
}

function assertOrdinary(stats: Stats, path: string): void {
  if (stats.isDirectory()) throw new Problem('input.is-folder', { path });
  if (!stats.isFile()) throw new Problem('input.not-a-file', { path });
  if (stats.size === 0) throw new Problem('input.empty', { path });
}

const NOT_FOUND = ['ENOENT', 'ENOTDIR', 'ELOOP'];

async function fromPerson<Value>(work: Promise<Value>, path: string): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new Problem('input.is-folder', { path }, undefined, { cause });
    throw new Problem(
      NOT_FOUND.includes(code) ? 'input.not-found' : 'input.unreadable',
      { path },
      undefined,
      {
        cause,
      },
    );
  }
}

async function toStore<Value>(work: Promise<Value>, path: string): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw problemOfWriting(path, error);
  }
}

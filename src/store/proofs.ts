import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, realpath } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import type { KeptFile, LetterFile, Proof } from '../cleanup/record/proof.js';
import { Problem } from '../problem.js';
import { type Files, PROOFS } from './files.js';

/** Whether a proof's file is there and as long as it was; its content is checked when it is read. */
export type ProofState = 'kept' | 'missing' | 'changed';

const CHUNK_BYTES = 256 * 1024;

/** A kept file's name: its sum, so that no name from outside ever becomes a path. */
export const proofName = (id: string, { sha256 }: Pick<KeptFile, 'sha256'>): string =>
  `${PROOFS}/${id}/${sha256}`;

/** The state of a kept file. */
export function proofState(files: Files, id: string, file: KeptFile): ProofState {
  const size = files.size(proofName(id, file));
  if (size === null) return 'missing';
  return size === file.bytes ? 'kept' : 'changed';
}

/**
 * Takes a file in, piece by piece. The same content lands on the same name, so a damaged copy is put right by adding the file
 * again.
 * @param path as the person named it
 * @throws Problem `input.not-found`, `input.link-outside`, `input.is-folder`, `input.not-a-file`, `input.empty`,
 *   `input.unreadable`, or `store.read-only` and `store.full`
 */
export async function keepProof(
  files: Files,
  id: string,
  path: string,
): Promise<Pick<Proof, 'name' | 'bytes' | 'sha256'>> {
  const source = await openSource(path);
  try {
    return { name: basename(path), ...(await files.keep(`${PROOFS}/${id}`, piecesOf(source, path))) };
  } finally {
    await source.close();
  }
}

/**
 * Keeps a form of a letter beside the proofs, under its sum.
 * @throws Problem `store.read-only`, `store.full`
 */
export async function keepLetterFile(
  files: Files,
  id: string,
  format: LetterFile['format'],
  content: Uint8Array,
): Promise<LetterFile> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  return { format, ...(await files.keep(`${PROOFS}/${id}`, whole())) };
}

async function* piecesOf(source: FileHandle, path: string): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await fromPerson(source.read(chunk, 0, CHUNK_BYTES, null), path);
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
  }
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

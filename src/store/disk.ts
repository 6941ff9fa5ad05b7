import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { moveOver } from '../move-over.js';
import { Problem } from '../problem.js';
import type { Found } from './files.js';

/**
 * Reads a file of the store.
 * @throws Problem `store.unreadable` when the system does not let us
 */
export function readWhole(path: string): Found {
  try {
    if (!lstatSync(path).isFile()) return 'damaged';
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'missing';
    if (code === 'ENOTDIR' || code === 'EIO') return 'damaged';
    throw problemOfReading(path, error);
  }
}

/** What a draft's name ends with: it lies beside the file whose place it will take, and is cleared away if it never does. */
export const DRAFT = '.draft';

/**
 * Puts content in a file's place, whole or not at all, for its owner only, flushed to the disk with its name. It takes the file's
 * place only once it reads back whole, since on a full disk a write can end short without an error.
 * @throws Problem `store.read-only`, `store.full`; the file is then as it was
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const draft = `${path}${DRAFT}`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
    makePrivate(draft);
    flush(draft);
    if (!readFileSync(draft).equals(content)) {
      throw Object.assign(new Error('written short'), { code: 'ENOSPC' });
    }
    moveOver(draft, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw problemOfWriting(path, error);
  }
}

/** Gives a file or folder to its owner only, where the file system knows such a thing. */
export function makePrivate(path: string): void {
  try {
    const stat = lstatSync(path);
    // A link's target may be anything and belong to anybody.
    if (stat.isDirectory() && (stat.mode & 0o777) !== 0o700) chmodSync(path, 0o700);
    if (stat.isFile() && (stat.mode & 0o777) !== 0o600) chmodSync(path, 0o600);
  } catch {
    // It is not there, or the file system knows no modes (FAT): nothing more can be done.
  }
}

function flush(path: string): void {
  const file = openSync(path, constants.O_RDWR);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is on the disk only once its folder is. Windows opens no folders, and some file systems flush none. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // nothing more can be done
  }
}

/** What to say when the system refuses to read at a path: Problem `store.unreadable`. */
export const problemOfReading = (path: string, error: unknown): Problem =>
  new Problem('store.unreadable', { path }, undefined, { cause: error });

/**
 * What to say when the system refuses to write at a path.
 * @returns Problem `store.read-only` or `store.full`; an error that is not the system's comes back as it is
 */
export function problemOfWriting(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof Problem || !code) return error;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
  return new Problem(isFull ? 'store.full' : 'store.read-only', { path }, undefined, { cause: error });
}

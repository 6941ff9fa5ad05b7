import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { hasNoLinks, moveOver, patiently } from '../move-over.js';
import { Problem } from '../problem.js';
import type { Found, Pieces } from './files.js';

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
 * @param backup a name that what lay there keeps, on the disk before anything takes its place
 * @throws Problem `store.read-only`, `store.full`; the file is then as it was
 */
export function replaceFile(path: string, content: Pieces, backup?: string): void {
  const draft = `${path}${DRAFT}`;
  try {
    if (backup !== undefined) keepName(path, backup);
    writeDraft(draft, content);
    // by now it is on the disk with the draft, where the file system keeps a journal
    if (backup !== undefined) flushFolder(dirname(backup));
    moveOver(draft, path);
    flushFolder(dirname(path));
  } catch (error) {
    dropFile(draft);
    throw problemOfWriting(path, error);
  }
}

/** Writes a file for its owner only and flushes it; one that an interrupted write left in its place goes. */
function writeDraft(path: string, content: Pieces): void {
  const file = openNew(path);
  try {
    for (const piece of content) writeFileSync(file, piece);
    try {
      // whatever the system takes from the mode of new files
      fchmodSync(file, 0o600);
    } catch {
      // the file system knows no modes
    }
    fsyncSync(file);
    if (!holds(file, content)) throw Object.assign(new Error('written short'), { code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

/** Whether a file holds just this, looked at a part after the other in the same room. */
function holds(file: number, content: Pieces): boolean {
  const room = Buffer.allocUnsafe(ROOM_BYTES);
  let at = 0;
  for (const piece of content) {
    for (let from = 0; from < piece.length; from += ROOM_BYTES) {
      const part = piece.subarray(from, from + ROOM_BYTES);
      const length = readSync(file, room, 0, part.length, at);
      if (!room.subarray(0, length).equals(part)) return false;
      at += length;
    }
  }
  return fstatSync(file).size === at;
}

const ROOM_BYTES = 64 * 1024;

function openNew(path: string): number {
  try {
    return openSync(path, 'wx+', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    dropFile(path);
    return openSync(path, 'wx+', 0o600);
  }
}

/** Gives a file a second name; where it can have but one, a copy gets it. What is about to take its place leaves the second alone. */
function keepName(path: string, other: string): void {
  try {
    linkSync(path, other);
  } catch (error) {
    if (!hasNoLinks(error)) throw error;
    const draft = `${other}${DRAFT}`;
    writeDraft(draft, [readFileSync(path)]);
    moveOver(draft, other);
  }
}

/** Drops a file, where there is one. */
export function dropFile(path: string): void {
  try {
    patiently(() => unlinkSync(path));
  } catch (error) {
    // what is read-only says so before it looks; nothing can bear a name that is too long
    if ((error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return;
    if (lstatSync(path, { throwIfNoEntry: false })) throw error;
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

/** What to say when the system refuses to read at a path: Problem `store.unreadable`, or `store.no-folder` where a file is in the way. */
export function problemOfReading(path: string, error: unknown): Problem {
  const isFile = (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  let there = path;
  while (isFile && !existsSync(there)) there = dirname(there);
  return new Problem(isFile ? 'store.no-folder' : 'store.unreadable', { path: there }, undefined, {
    cause: error,
  });
}

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

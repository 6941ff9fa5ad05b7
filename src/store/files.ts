import type { Readable } from 'node:stream';

/** What is written one after the other: to put much together costs as much again. */
export type Pieces = readonly Uint8Array[];

/** A file's content; `damaged` when something else than a file stands there, or it can't be opened with the key. */
export type Found = Buffer | 'missing' | 'damaged';

/**
 * The files of a store by what they are, e.g. `cleanups/prepare-8000-1.json`, wherever and however they lie on the disk. What is
 * looked at often (settings, cleanups) is there at once; the rest is fetched. Every change is on the disk when it is done, whole
 * or not at all; all may throw Problem `store.read-only` or `store.unreadable`.
 */
export interface Files {
  /** The settings or a cleanup. */
  read(name: string): Found;
  /** The names of the files in a folder, sorted; with `deep` also of those in its folders, as paths below it. */
  names(folder: string, deep?: boolean): string[];
  /** How many bytes a file has; null where none is. */
  size(name: string): number | null;
  /** Any file. */
  load(name: string): Promise<Found>;
  /** A file as it streams by; the stream ends with an error where the file is gone or damaged. */
  open(name: string): Readable;
  write(name: string, content: Uint8Array): Promise<void>;
  /** As `write`, in place of a file that is there; that one stays as the backup. */
  replace(name: string, content: Pieces, backup: string): Promise<void>;
  /**
   * Keeps a stream in a folder, under the sum of its content.
   * @returns its length and SHA-256
   */
  keep(folder: string, content: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }>;
  /** Moves files at once, as far as the system can. */
  move(moves: readonly { from: string; to: string }[]): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Where a file lies, as a person is told it. */
  place(name: string): string;
}

/** What is read often and at once. */
export const isHeld = (name: string): boolean =>
  name === SETTINGS || name === CORRECTIONS || name.startsWith(`${CLEANUPS}/`);

export const SETTINGS = 'settings.json';
export const CORRECTIONS = 'corrections.json';
export const CLEANUPS = 'cleanups';
export const BACKUPS = 'backups';
export const PROOFS = 'proof';

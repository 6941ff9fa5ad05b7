import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CleanupEvent } from '../cleanup/record/cleanup.js';
import { decode, toDocument } from './document.js';
import { type ConfClass, problemOfWriting, readWhole, replaceFile } from './file.js';
import { entriesOf, makeFolder, type Places } from './folder.js';

const KEPT = 10;
const NAME = /^\d{6,}\.json$/;

/** The newest backup of a cleanup that can be read whole; null when there is none. */
export function newestGoodBackup({ backups }: Places, id: string): string | null {
  const folder = join(backups, id);
  try {
    const newest = numbered(folder).findLast((name) => isGood(join(folder, name), id));
    return newest ? join(folder, newest) : null;
  } catch {
    // The backups cannot be looked into: what the caller has to say matters more.
    return null;
  }
}

function isGood(path: string, id: string): boolean {
  const found = readWhole(path);
  return typeof found === 'object' && 'events' in decode(found.text, id);
}

/**
 * Keeps a cleanup's state before it changes, as the newest of ten backups.
 * @throws Problem `store.read-only`
 */
export function keepBackup(
  ConfFile: ConfClass,
  places: Places,
  id: string,
  events: readonly CleanupEvent[],
): void {
  const folder = join(places.backups, id);
  makeFolder(folder);
  replaceFile(ConfFile, nextBackup(folder), toDocument(events));
  for (const name of numbered(folder).slice(0, -KEPT)) rmSync(join(folder, name), { force: true });
}

/**
 * Makes a cleanup's file its only backup, and puts its proofs beside it.
 * @returns the backup's path
 * @throws Problem `store.read-only`
 */
export function moveToBackups(places: Places, id: string, path: string, proofs: string): string {
  const folder = join(places.backups, id);
  makeFolder(folder);
  const older = numbered(folder);
  const backup = nextBackup(folder);
  try {
    if (existsSync(proofs)) renameSync(proofs, join(folder, 'proof'));
    renameSync(path, backup);
    for (const name of older) rmSync(join(folder, name), { force: true });
    return backup;
  } catch (error) {
    throw problemOfWriting(path, error);
  }
}

function nextBackup(folder: string): string {
  const last = numbered(folder).at(-1);
  const number = last ? Number.parseInt(last, 10) + 1 : 1;
  return join(folder, `${String(number).padStart(6, '0')}.json`);
}

const numbered = (folder: string): string[] =>
  entriesOf(folder)
    .map((entry) => entry.name)
    .filter((name) => NAME.test(name));

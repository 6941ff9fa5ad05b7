import { setImmediate as nextTurn } from 'node:timers/promises';
import { chinaDay } from '../cleanup/days/day.js';
import type { CleanupEvent } from '../cleanup/record/cleanup.js';
import { decodeContent } from './document.js';
import { BACKUPS, type Files, type Pieces, PROOFS } from './files.js';

/** Of the newest each is kept, of older ones the last of each day, for so many days. */
const NEWEST = 10;
const DAYS = 30;
const DAY_MS = 86_400_000;
const NAME = /^(\d{6,})(?:-(\d{8}))?\.json$/;

/** One state of a cleanup that was kept before it changed. */
export type Backup = {
  /** where it is in the list, the newest 1 */
  number: number;
  /** its file, as `Files` names it */
  name: string;
  /** YYYY-MM-DD on which it was kept; null for those of older versions */
  day: string | null;
  /** what it holds; null where it can't be read */
  events: CleanupEvent[] | null;
};

/** The backups of a cleanup, newest first. */
export async function backupsOf(files: Files, id: string): Promise<Backup[]> {
  const names = numbered(files, id).reverse();
  const backups: Backup[] = [];
  for (const [index, file] of names.entries()) {
    // a signal is heard between two files
    await nextTurn();
    const name = `${BACKUPS}/${id}/${file}`;
    const decoded = decodeContent(await files.load(name), id);
    const events = 'events' in decoded ? decoded.events : null;
    backups.push({ number: index + 1, name, day: dayOf(file), events });
  }
  return backups;
}

/**
 * Puts a cleanup's new state in place of the one it has, which stays as the newest of its backups.
 * @param name its file, which is there
 * @param now the instant it is, ISO 8601
 * @throws Problem `store.read-only`, `store.full`
 */
export async function replaceKept(
  files: Files,
  id: string,
  name: string,
  content: Pieces,
  now: string,
): Promise<void> {
  const older = numbered(files, id);
  const backup = nextBackup(older, now);
  const at = (one: string): string => `${BACKUPS}/${id}/${one}`;
  await files.replace(name, content, at(backup));
  const gone = thinned([...older, backup], now);
  if (gone.length > 0) await files.remove(gone.map(at));
}

/**
 * Makes a cleanup's file its newest and, but for one a day, only backup, and puts its proofs beside it.
 * @returns the backup's name
 * @throws Problem `store.read-only`
 */
export async function moveToBackups(files: Files, id: string, name: string, now: string): Promise<string> {
  const names = numbered(files, id);
  const older = names.map((one) => `${BACKUPS}/${id}/${one}`);
  const backup = `${BACKUPS}/${id}/${nextBackup(names, now)}`;
  const proofs = files.names(`${PROOFS}/${id}`).map((proof) => ({
    from: `${PROOFS}/${id}/${proof}`,
    to: `${BACKUPS}/${id}/proof/${proof}`,
  }));
  await files.move([...proofs, { from: name, to: backup }]);
  await files.remove(older);
  return backup;
}

/**
 * What goes of these, oldest first: all but the newest, one a day of the last month, and what is from tomorrow.
 * @internal outside this file only its test asks for it
 */
export function thinned(names: readonly string[], now: string): string[] {
  const oldest = compactDay(Date.parse(now) - DAYS * DAY_MS);
  const older = names.slice(0, -NEWEST);
  return older.filter((name, index) => {
    const day = NAME.exec(name)?.[2];
    const isLastOfDay = NAME.exec(older[index + 1] ?? names.at(-NEWEST) ?? '')?.[2] !== day;
    return day === undefined || day < oldest || !isLastOfDay;
  });
}

const compactDay = (epochMs: number): string => chinaDay(epochMs).replaceAll('-', '');

function dayOf(name: string): string | null {
  const day = NAME.exec(name)?.[2];
  return day ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : null;
}

function nextBackup(older: readonly string[], now: string): string {
  const last = older.at(-1);
  const number = last ? Number.parseInt(last, 10) + 1 : 1;
  return `${String(number).padStart(6, '0')}-${compactDay(Date.parse(now))}.json`;
}

/** Oldest first. */
const numbered = (files: Files, id: string): string[] =>
  files.names(`${BACKUPS}/${id}`).filter((name) => NAME.test(name));

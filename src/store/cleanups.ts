import type { CleanupEvent } from '../cleanup/record/cleanup.js';
import { Problem } from '../problem.js';
import { decodeContent } from './document.js';
import { BACKUPS, CLEANUPS, type Files } from './files.js';
import { readSettings } from './settings.js';
import { isCleanupId } from './shape.js';

/** Stands among the backups of a cleanup that the person removed: it is not lost. */
export const REMOVED = 'removed.json';

/** The events of a cleanup. @throws as `Store.read` */
export function readEvents(files: Files, id: string): CleanupEvent[] {
  const name = fileOf(id);
  const found = isCleanupId(id) ? files.read(name) : 'missing';
  if (found === 'missing') {
    if (isLost(files, id)) throw new Problem('store.cleanup-lost', { id });
    throw new Problem('usage.cleanup-unknown', { id, known: idsIn(files) });
  }
  const decoded = decodeContent(found, id);
  if ('events' in decoded) return decoded.events;
  const path = files.place(name);
  if (decoded.fault === 'newer') throw new Problem('store.newer', { path });
  const backups = files.names(`${BACKUPS}/${id}`).length;
  throw new Problem('store.damaged', backups > 0 ? { path, id, backups } : { path });
}

/** The cleanup used last. @throws as `Store.current` */
export function currentId(files: Files): string | null {
  const { current } = readSettings(files);
  const ids = idsIn(files);
  if (current !== undefined && ids.includes(current)) return current;
  const lost =
    current !== undefined && isLost(files, current)
      ? current
      : files.names(BACKUPS).find((id) => isLost(files, id));
  if (lost !== undefined && (ids.length === 0 || lost === current))
    throw new Problem('store.cleanup-lost', { id: lost });
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** Whether a cleanup's file is gone, though nobody has removed it: its backups still stand. */
function isLost(files: Files, id: string): boolean {
  if (!isCleanupId(id) || files.size(fileOf(id)) !== null) return false;
  const names = files.names(`${BACKUPS}/${id}`);
  return names.some((name) => name.endsWith('.json') && name !== REMOVED) && !names.includes(REMOVED);
}

/** Where a cleanup lies in the store. */
export const fileOf = (id: string): string => `${CLEANUPS}/${id}.json`;

/** The cleanups in a store; other files there are none. */
export const idsIn = (files: Files): string[] =>
  files
    .names(CLEANUPS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isCleanupId);

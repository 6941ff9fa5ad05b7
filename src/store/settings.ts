import { Problem } from '../problem.js';
import { parseObject, versionOf } from './document.js';
import { type ConfClass, readWhole, replaceFile } from './file.js';
import type { Places } from './folder.js';

const VERSION = 1;

/** What holds for all cleanups. */
type Settings = { version: number; current?: string; shown?: Record<string, Shown> };

/** The safe day that a person was last shown of a cleanup, and how many events it had then. */
export type Shown = { safeDay: string; events: number };

/**
 * The store's settings; those of a new store when there are none yet.
 * @throws Problem `store.damaged`, `store.newer` or `store.unreadable`
 */
export function readSettings({ settings: path }: Places): Settings {
  const found = readWhole(path);
  if (found === 'missing') return { version: VERSION };
  const settings = found === 'damaged' ? null : parseObject(found.text);
  const version = settings && versionOf(settings);
  if (settings && version !== null && version > VERSION) throw new Problem('store.newer', { path });
  if (!settings || version === null || !['string', 'undefined'].includes(typeof settings.current)) {
    throw new Problem('store.damaged', { path });
  }
  return settings as Settings;
}

/**
 * Changes some of the settings and leaves the others.
 * @throws Problem as `readSettings`, before anything is written; `store.read-only`
 */
export function changeSettings(ConfFile: ConfClass, places: Places, changes: Partial<Settings>): void {
  replaceFile(ConfFile, places.settings, { ...readSettings(places), ...changes });
}

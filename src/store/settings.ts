import { Problem } from '../problem.js';
import { encode, parseObject, versionOf } from './document.js';
import { type Files, SETTINGS } from './files.js';

const VERSION = 1;

/** What holds for all cleanups. */
type Settings = { version: number; current?: string; shown?: Record<string, Shown> };

/** The safe day that a person was last shown of a cleanup, and how many events it had then. */
export type Shown = { safeDay: string; events: number };

/**
 * The store's settings; those of a new store when there are none yet. Damaged ones are those of a new store too: which cleanup was
 * used last is all that is lost, and shows from what stands beside them.
 * @throws Problem `store.newer` or `store.unreadable`
 */
export function readSettings(files: Files): Settings {
  const found = files.read(SETTINGS);
  const settings = Buffer.isBuffer(found) ? parseObject(found.toString('utf8')) : null;
  const version = settings && versionOf(settings);
  if (settings && version !== null && version > VERSION) {
    throw new Problem('store.newer', { path: files.place(SETTINGS) });
  }
  const isWhole = settings && version !== null && ['string', 'undefined'].includes(typeof settings.current);
  return isWhole ? (settings as Settings) : { version: VERSION };
}

/** Whether the settings are there and can't be read. */
export function areSettingsDamaged(files: Files): boolean {
  const found = files.read(SETTINGS);
  if (found === 'missing') return false;
  const settings = Buffer.isBuffer(found) ? parseObject(found.toString('utf8')) : null;
  return !settings || versionOf(settings) === null;
}

/**
 * Changes some of the settings and leaves the others.
 * @throws Problem as `readSettings`, before anything is written; `store.read-only`
 */
export async function changeSettings(files: Files, changes: Partial<Settings>): Promise<void> {
  const settings = { ...readSettings(files), ...changes };
  await files.write(SETTINGS, Buffer.from(encode(settings)));
}

import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../problem.js';
import { isDatabase, openDatabase } from '../../reading/database.js';
import { saysEncrypted } from './manifest-plist.js';

const DOMAIN = 'HomeDomain';
const MESSAGES = 'Library/SMS/sms.db';
/** Under which name a backup keeps a file: SHA-1 of its domain, `-` and its path. */
const USUAL_NAME = '3d0d7e5fb2ce288813306e4d4636395e047a3d28';
const MAX_PLIST_BYTES = 4_194_304;

/**
 * The file with the messages in a backup of an iPhone.
 * @throws Problem `input.encrypted`; `input.folder-empty` where the backup holds no messages
 */
export async function messagesInBackup(folder: string): Promise<string> {
  const plist = join(folder, 'Manifest.plist');
  const small = await stat(plist).then(
    ({ size }) => size <= MAX_PLIST_BYTES,
    () => false,
  );
  if (small && saysEncrypted(await readFile(plist)))
    throw new Problem('input.encrypted', { path: folder, kind: 'iphone-backup' });
  const name = await nameOf(folder);
  // before iOS 10 all files lay in one folder
  for (const path of [join(folder, name.slice(0, 2), name), join(folder, name)]) {
    const head = await firstBytes(path);
    if (!head) continue;
    // in an encrypted backup the file is there, and noise
    if (!isDatabase(head)) throw new Problem('input.encrypted', { path: folder, kind: 'iphone-backup' });
    return path;
  }
  throw new Problem('input.folder-empty', { path: folder });
}

async function nameOf(folder: string): Promise<string> {
  const list = join(folder, 'Manifest.db');
  const head = await firstBytes(list);
  if (!head) return USUAL_NAME;
  if (!isDatabase(head)) throw new Problem('input.encrypted', { path: folder, kind: 'iphone-backup' });
  const database = await openDatabase(list);
  try {
    const sql = `SELECT fileID FROM Files WHERE domain = '${DOMAIN}' AND relativePath = '${MESSAGES}'`;
    const [found] = database.rows(sql, () => {});
    const name = String(found?.fileID ?? '');
    return /^[0-9a-f]{40}$/.test(name) ? name : USUAL_NAME;
  } finally {
    await database.close();
  }
}

/** null where the file cannot be read or is not there. */
async function firstBytes(path: string): Promise<Buffer | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

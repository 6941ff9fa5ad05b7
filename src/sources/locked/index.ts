import { Problem } from '../../problem.js';
import { wholeOf } from '../../text/whole.js';
import type { AskPassword } from '../asked.js';
import { lockedAegis } from './aegis.js';
import { lockedBitwarden } from './bitwarden.js';
import { messagesInLockedBackup } from './iphone-backup.js';
import { lockedKdbx } from './kdbx.js';
import { lockedOffice } from './office.js';
import { lockedSmsImportExport } from './sms-import-export.js';
import { lockedTwoFas } from './two-fas.js';
import { Locked, type LockedFormat } from './types.js';
import type { LockedEntries } from './zip-entries.js';

/** Every kind of locked export that a password opens. */
const LOCKED: readonly LockedFormat[] = [
  lockedAegis,
  lockedBitwarden,
  lockedKdbx,
  lockedOffice,
  lockedSmsImportExport,
  lockedTwoFas,
];

/** No such export is larger; it is unlocked in memory as a whole. */
const MOST_BYTES = 256 * 1024 * 1024;
const ATTEMPTS = 3;

/** Which kind of locked export the first bytes are of; undefined for anything else. */
export const lockedFormat = (head: Buffer): LockedFormat | undefined =>
  LOCKED.find(({ detect }) => detect(head));

/** Whether the first bytes are of a locked export whose password can be asked for. */
export function isLockedWithPassword(head: Buffer): boolean {
  const format = lockedFormat(head);
  return format !== undefined && !format.isWithoutPassword?.(head);
}

/** What the sentence about a locked export is called that has no password. */
const withoutPassword = (id: string): string => `${id}.account`;

/** What the sentence about a locked export is called, by its first bytes and its format. */
export const kindOfLocked = (head: Buffer, id: string): string =>
  lockedFormat(head)?.isWithoutPassword?.(head) ? withoutPassword(id) : id;

/**
 * Asks for a password until it is right, three times at most, and does something with it.
 * @throws Problem `input.encrypted` where nobody gives one or no password opens it, `.wrong-password`, `.damaged`, `.key-too-costly`
 */
async function withPassword<Opened>(
  { path, kind }: { path: string; kind: string },
  ask: AskPassword,
  open: (password: string) => Promise<Opened>,
): Promise<Opened> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const password = await ask({ path, kind, attempt });
    if (password === null && attempt === 0) throw new Problem('input.encrypted', { path, kind });
    if (password === null) break;
    try {
      return await open(password);
    } catch (error) {
      throwUnlessWrong(error, path, kind);
    }
  }
  throw new Problem('input.wrong-password', { path, kind });
}

function throwUnlessWrong(error: unknown, path: string, kind: string): void {
  if (!(error instanceof Locked)) throw error;
  if (error.why === 'wrong-password') return;
  if (error.why === 'other-key') throw new Problem('input.encrypted', { path, kind: withoutPassword(kind) });
  throw new Problem(error.why === 'damaged' ? 'input.damaged' : 'input.key-too-costly', { path });
}

/**
 * Opens the locked files at these places of a ZIP archive. A password that is let through though nothing can be read with it is one
 * of the wrong ones that ZipCrypto takes, or the archive is damaged: it is taken where no other is better.
 * @throws Problem as `unlocked`
 */
export async function unlockEntries(
  path: string,
  places: readonly number[],
  ask: AskPassword,
): Promise<LockedEntries> {
  const { openLockedEntries } = await import('./zip-entries.js');
  let doubtful: string | undefined;
  try {
    return await withPassword({ path, kind: 'zip' }, ask, async (password) => {
      const entries = await openLockedEntries(path, places, password);
      if (await entries.isRead()) return entries;
      doubtful ??= password;
      await entries.close();
      throw new Locked('wrong-password');
    });
  } catch (error) {
    if (doubtful === undefined) throw error;
    return openLockedEntries(path, places, doubtful);
  }
}

/** `sms.db` out of an encrypted backup of an iPhone. @throws Problem as `unlocked` */
export const unlockedBackup = (folder: string, ask: AskPassword): Promise<Buffer> =>
  withPassword({ path: folder, kind: 'iphone-backup' }, ask, (password) =>
    messagesInLockedBackup(folder, password),
  );

/** The content of a locked export. @throws Problem `input.encrypted`, `.wrong-password`, `.damaged`, `.key-too-costly` */
export async function unlocked(
  path: string,
  format: LockedFormat,
  content: AsyncIterable<Buffer>,
  ask: AskPassword,
): Promise<Buffer> {
  const bytes = await wholeOf(content, MOST_BYTES, () => new Problem('input.damaged', { path }));
  return withPassword({ path, kind: format.id }, ask, (password) => format.open(bytes, password));
}

import { Problem, type ProblemCode } from '../../problem.js';
import { backupStart, isEncryptedBackup } from './android-backup.js';
import { decodeHead, decodeStart } from './encoding.js';
import { isZip } from './is-zip.js';
import { isTelegramPage } from './telegram-page.js';
import { hasRoot, prologEnd } from './xml-prolog.js';

const startsWith =
  (...bytes: number[]) =>
  (head: Buffer): boolean =>
    bytes.every((byte, i) => head[i] === byte);

/** Bit 0 of a ZIP entry's flags: its content is encrypted. */
const isEncryptedZip = (head: Buffer): boolean => isZip(head) && ((head[6] ?? 0) & 1) === 1;

const HTML_ROOTS = ['html', 'head', 'body', 'script', 'title', 'meta'];

function isHtml(head: Buffer): boolean {
  const text = decodeStart(head).toLowerCase();
  return hasRoot(text, ...HTML_ROOTS) || /<!doctype\s{1,64}html[\s>]/.test(text.slice(0, prologEnd(text)));
}

const text =
  (pattern: RegExp) =>
  (head: Buffer): boolean =>
    pattern.test(decodeStart(head));

function isEnte(head: Buffer): boolean {
  const text = decodeStart(head).trimStart();
  const [before = '', after] = text.slice(1).split('"kdfParams"', 2);
  return text.startsWith('{') && !before.includes('{') && after?.includes('"encryptedData"') === true;
}

const isOldOffice = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** An empty list or object is no longer. */
const SMALL = 64;
const EMPTY = new Set(['', '[]', '{}']);

/** What no source reads, by the first bytes; the first that fits is told to the person, with what to do about its kind. */
const REFUSED: readonly { code: ProblemCode; kind?: string; is: (head: Buffer) => boolean }[] = [
  { code: 'input.encrypted', kind: 'zip', is: isEncryptedZip },
  {
    code: 'input.encrypted',
    kind: 'sms-import-export',
    is: startsWith(0x53, 0x53, 0x45, 0x46, 0x00, 0xff),
  },
  {
    code: 'input.encrypted',
    kind: 'xiaomi-backup',
    is: (head) => isEncryptedBackup(head) && backupStart(head) > 0,
  },
  { code: 'input.encrypted', kind: 'adb-backup', is: isEncryptedBackup },
  { code: 'input.encrypted', kind: 'keepass', is: startsWith(0x03, 0xd9, 0xa2, 0x9a) },
  // Proton Pass and whatever else goes through PGP; older ones in base64
  {
    code: 'input.encrypted',
    kind: 'pgp',
    is: text(/^\s*(?:-----BEGIN PGP MESSAGE-----|LS0tLS1CRUdJTiBQR1Ag)/),
  },
  // https://github.com/ente-io/ente/blob/main/docs/docs/auth/migration/export.md
  { code: 'input.encrypted', kind: 'ente', is: isEnte },
  // https://github.com/stratumauth/app/blob/master/doc/BACKUP_FORMAT.md
  { code: 'input.encrypted', kind: 'stratum', is: text(/^AUTHENTICATORPRO/i) },
  {
    code: 'input.encrypted',
    kind: 'xlsx',
    is: (head) => isOldOffice(head) && head.includes(Buffer.from('EncryptedPackage', 'utf16le')),
  },
  // Excel's form before .xlsx, in which it also wraps an .xlsx with a password
  { code: 'input.old-spreadsheet', is: isOldOffice },
  // gzip (in gzip: what is packed once is read), 7z, RAR, PDF, PNG, JPEG
  { code: 'input.binary', is: startsWith(0x1f, 0x8b) },
  { code: 'input.binary', is: startsWith(0x37, 0x7a, 0xbc, 0xaf) },
  { code: 'input.binary', is: startsWith(0x52, 0x61, 0x72, 0x21) },
  { code: 'input.binary', is: startsWith(0x25, 0x50, 0x44, 0x46) },
  { code: 'input.binary', is: startsWith(0x89, 0x50, 0x4e, 0x47) },
  { code: 'input.binary', is: startsWith(0xff, 0xd8, 0xff) },
  { code: 'input.html', is: (head) => isHtml(head) && !isTelegramPage(head) },
  // of SMS Backup & Restore, often taken for the messages
  { code: 'input.call-log', is: (head) => hasRoot(decodeHead(head), 'calls') },
  {
    code: 'input.empty',
    is: (head) => head.length < SMALL && EMPTY.has(decodeHead(head).replace(/\s/g, '')),
  },
  { code: 'input.empty', is: (head) => decodeHead(head).trim() === '' },
];

/**
 * Refuses what is certainly no export.
 * @param head the first bytes, up to 64 KiB
 * @throws Problem `input.encrypted`, `input.old-spreadsheet`, `input.binary`, `input.html`, `input.empty`
 */
export function refuse(path: string, head: Buffer): void {
  const refused = REFUSED.find(({ is }) => is(head));
  if (refused) throw new Problem(refused.code, { path, kind: refused.kind ?? '' });
}

/** Files that are read where they are not encrypted, and noise where they are: only their names tell what they were. */
const NOISE: readonly { name: RegExp; kind: string }[] = [
  // how SMS Backup & Restore names its files; how it locks them, but for ZIP, is not public
  { name: /(?:^|[\\/])(?:sms|calls)-\d{8,14}[^\\/]{0,40}$/i, kind: 'sms-backup-restore' },
  { name: /\.enc$/i, kind: 'huawei-backup' },
  { name: /(?:^|[\\/])sms\.db$/i, kind: 'huawei-backup' },
  { name: /(?:^|[\\/])3d0d7e5fb2ce288813306e4d4636395e047a3d28$/, kind: 'iphone-backup' },
  { name: /\.smem$/i, kind: 'samsung-smart-switch' },
];

/** Why a file that no source knows is none. */
export function unknownFile(path: string, head: Buffer): Problem {
  if (!isBinary(head)) return new Problem('input.unknown-format', { path });
  const noise = NOISE.find(({ name }) => name.test(path));
  return noise
    ? new Problem('input.encrypted', { path, kind: noise.kind })
    : new Problem('input.binary', { path });
}

/** Whether bytes that no source knows are no text at all. */
export function isBinary(head: Buffer): boolean {
  const text = decodeHead(head);
  let strange = 0;
  for (const char of text) {
    if (char === '\uFFFD' || (char < ' ' && char !== '\n' && char !== '\r' && char !== '\t')) strange++;
  }
  return strange * 50 > text.length;
}

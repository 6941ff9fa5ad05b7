import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Problem } from '../problem.js';
import type { Outline } from './asked.js';
import { STANDARD_INPUT } from './expand-paths.js';
import { asInputProblem } from './file-problem.js';
import {
  isLockedWithPassword,
  kindOfLocked,
  lockedFormat,
  unlockEntries,
  unlocked,
  unlockedBackup,
} from './locked/index.js';
import { onePassword1pif } from './logins/1password-1pif.js';
import { onePassword1pux } from './logins/1password-1pux.js';
import { aegisJson } from './logins/aegis-json.js';
import { authenticatorDatabases } from './logins/authenticator-databases.js';
import { authenticatorsJson } from './logins/authenticators-json.js';
import { authyXml } from './logins/authy-xml.js';
import { bitwardenJson } from './logins/bitwarden-json.js';
import { cxfJson } from './logins/cxf-json.js';
import { dashlaneJson } from './logins/dashlane-json.js';
import { enpassJson } from './logins/enpass-json.js';
import { freeotpBackup } from './logins/freeotp-backup.js';
import { freeotpXml } from './logins/freeotp-xml.js';
import { keepassXml } from './logins/keepass-xml.js';
import { keepassxXml } from './logins/keepassx-xml.js';
import { keeperJson } from './logins/keeper-json.js';
import { loginCsv } from './logins/login-csv/index.js';
import { loginText } from './logins/login-text/index.js';
import { loginNotes } from './logins/login-text/notes.js';
import { macosKeychain } from './logins/macos-keychain.js';
import { otherJson } from './logins/other-json.js';
import { googleAuthenticator, otpauthLines } from './logins/otpauth-lines/index.js';
import { protonPassJson } from './logins/proton-pass-json.js';
import { safeincloudXml } from './logins/safeincloud-xml.js';
import { adbBackup } from './messages/adb-backup.js';
import { adbQuery } from './messages/adb-query.js';
import { androidSmsDb } from './messages/android-sms-db/index.js';
import { appleMessages } from './messages/apple-messages/index.js';
import { csvMessages } from './messages/csv-messages.js';
import { extractedSmsDb } from './messages/extracted-sms-db.js';
import { fossify } from './messages/fossify.js';
import { huaweiSmsDb } from './messages/huawei-sms-db.js';
import { imazingCsv } from './messages/imazing-csv.js';
import { isIphoneBackupFolder, messagesInBackup } from './messages/iphone-backup/index.js';
import { jsonMessages } from './messages/json-messages.js';
import { jsonTable } from './messages/json-table.js';
import { nokiaCsv } from './messages/nokia-csv.js';
import { otherDatabase } from './messages/other-database.js';
import { plainText } from './messages/plain-text/index.js';
import { plistMessages } from './messages/plist-messages.js';
import { qksms } from './messages/qksms.js';
import { smsBackupPlus } from './messages/sms-backup-plus/index.js';
import { smsBackupRestore } from './messages/sms-backup-restore/index.js';
import { smsForwarder } from './messages/sms-forwarder.js';
import { smsForwarderDb } from './messages/sms-forwarder-db.js';
import { smsImportExport } from './messages/sms-import-export.js';
import { smsRecord } from './messages/sms-record.js';
import { superBackup } from './messages/super-backup.js';
import { vmsg } from './messages/vmsg/index.js';
import { windowsPhone } from './messages/windows-phone.js';
import { xiaomiBackup } from './messages/xiaomi-backup/index.js';
import { xiaomiCloud } from './messages/xiaomi-cloud.js';
import { xlsxMessages } from './messages/xlsx-messages/index.js';
import { xmlMessages } from './messages/xml-messages.js';
import { outlineOf, outlineOfTables } from './outline.js';
import { type ArchiveSource, openArchive } from './reading/archive.js';
import {
  type DatabaseSource,
  isDatabase,
  openDatabase,
  openMemoryDatabase,
  rowCounts,
  type Tables,
} from './reading/database.js';
import { HEAD_BYTES, peek, sniffEncoding } from './reading/encoding.js';
import { cutFile, type FilePart, type PartRead } from './reading/file-parts.js';
import { filePieces } from './reading/file-pieces.js';
import { namedPipe } from './reading/named-pipe.js';
import {
  type AnySource,
  type FileParts,
  type OpenExport,
  type OpenOptions,
  readOptions,
} from './reading/open-export.js';
import { problemList } from './reading/problem-list.js';
import { refuse, unknownFile } from './reading/refuse.js';
import { isZip } from './reading/zip.js';
import type { PartEnd, Records, SourceRecord } from './types.js';

export { expandPaths } from './expand-paths.js';
export type { FilePart, PartRead } from './reading/file-parts.js';
export { PartsRead } from './reading/file-parts.js';
export type { FileParts, OpenExport } from './reading/open-export.js';

/** Every kind of export that can be read. */
const SOURCES: readonly AnySource[] = [
  smsBackupRestore,
  adbBackup,
  adbQuery,
  csvMessages,
  imazingCsv,
  nokiaCsv,
  plistMessages,
  smsBackupPlus,
  fossify,
  jsonMessages,
  jsonTable,
  qksms,
  smsForwarder,
  smsImportExport,
  smsRecord,
  superBackup,
  vmsg,
  windowsPhone,
  xiaomiBackup,
  xiaomiCloud,
  xmlMessages,
  ...loginCsv,
  aegisJson,
  ...authenticatorsJson,
  authyXml,
  bitwardenJson,
  cxfJson,
  dashlaneJson,
  enpassJson,
  freeotpBackup,
  freeotpXml,
  googleAuthenticator,
  keepassXml,
  keepassxXml,
  keeperJson,
  ...loginText,
  loginNotes,
  macosKeychain,
  onePassword1pif,
  onePassword1pux,
  otherJson,
  otpauthLines,
  protonPassJson,
  safeincloudXml,
  plainText,
];

/** Every kind of SQLite file that can be read. */
const DATABASES: readonly DatabaseSource[] = [
  appleMessages,
  androidSmsDb,
  huaweiSmsDb,
  smsForwarderDb,
  extractedSmsDb,
  ...authenticatorDatabases,
  otherDatabase,
];

/** Every kind of archive that is one export as a whole. */
const ARCHIVES: readonly ArchiveSource[] = [xlsxMessages];

/** What `--format` takes. */
export const FORMATS: readonly string[] = [...SOURCES, ...ARCHIVES, ...DATABASES].map(({ id }) => id);

/** A weaker sign needs `--format`. */
const SURE_ENOUGH = 0.25;
/** Larger chunks make no reader faster, and each leaves its garbage behind. */
const CHUNK_BYTES = 65_536;
/** Pieces of parts leave none: each is asked of another thread, and so fewer are faster. */
const PIECE_BYTES = 262_144;

/**
 * Opens a file and finds out which kind of export it is, by its content; a ZIP archive is taken as a folder and gives each
 * export in it. What one yields has to be read before the next is asked for.
 * @param path a file, an iPhone's backup folder, or `-` for standard input
 * @throws Problem `usage.format-unknown` (with the known ones); `input.not-found`, `.is-folder`, `.unreadable`, `.empty`,
 *   `.binary`, `.html`, `.old-spreadsheet`, `.encrypted` (with its kind), `.unknown-format`, `.not-that-format`,
 *   `.columns-unclear` (with the columns), `.needs-file`, `.damaged`, `.zip-bomb`.
 *   With `unlock` also `.wrong-password`, `.key-too-costly`.
 *   Reading the records may throw `input.unreadable`.
 */
export async function* openExports(
  path: string,
  options: OpenOptions = {},
): AsyncGenerator<OpenExport, void, undefined> {
  const named = options.format === undefined ? undefined : sourceNamed(options.format);
  if (path !== STANDARD_INPUT && (await isIphoneBackupFolder(path))) {
    yield await openBackup(path, options);
    return;
  }
  const { head, whole, bytes, close } = await open(path, options);
  try {
    const content = await unlockedContent(path, head, whole, options);
    if (content) {
      yield* openContent(path, content, options, named);
      return;
    }
    // what is locked in an archive is found when it is listed
    if (!(options.unlock && isZip(head))) refuse(path, head);
    if (isZip(head)) {
      close();
      yield* openZipped(path, options, named);
    } else if (isDatabase(head)) {
      close();
      yield await openDatabaseExport(path, options);
    } else {
      const source = sourceOf(path, head, options, named);
      const parts = partsOf(path, bytes ?? 0, head, source, close);
      yield { ...exportOf(path, head, whole, source, options), ...(parts ? { parts } : {}) };
    }
  } catch (error) {
    close();
    throw error;
  }
}

/** Opens an iPhone's backup folder, with its password where it has one. */
async function openBackup(path: string, options: OpenOptions): Promise<OpenExport> {
  const { unlock } = options;
  try {
    return { ...(await openDatabaseExport(await messagesInBackup(path), options)), path };
  } catch (error) {
    if (!unlock || !(error instanceof Problem) || error.code !== 'input.encrypted') throw error;
    return openMemoryExport(path, await unlockedBackup(path, unlock), options);
  }
}

/** As `openDatabaseExport`, of a database that must not lie on the disk. */
async function openMemoryExport(path: string, bytes: Buffer, options: OpenOptions): Promise<OpenExport> {
  const database = await openMemoryDatabase(bytes, path);
  const { problems, report } = problemList();
  async function* records(): AsyncGenerator<SourceRecord, void, undefined> {
    try {
      yield* source.read(database, report);
    } finally {
      await database.close();
    }
    options.onProgress?.(bytes.length, bytes.length);
  }
  const source = bestDatabase(path, database.tables, options.format);
  return { path, format: source.id, records: records(), problems };
}

/** Opens the exports in a ZIP archive. */
function openZipped(
  path: string,
  options: OpenOptions,
  named: AnySource | undefined,
  content?: Buffer,
): AsyncGenerator<OpenExport, void, undefined> {
  if (path === STANDARD_INPUT && !content) throw new Problem('input.needs-file', { path });
  const { onProgress: _, ...quietly } = options;
  const { unlock } = options;
  const recognition = {
    archives: ARCHIVES,
    sourceOf: (inside: string, head: Buffer) => sourceOf(inside, head, options, named),
    outlineOf: (head: Buffer, source: AnySource) => outlineOf(head, isTable(source)),
    openDatabase: (unpacked: string) => openDatabaseExport(unpacked, quietly),
    isLocked: (head: Buffer) => unlock !== undefined && isLockedWithPassword(head),
    openLocked: (inside: string, locked: AsyncIterable<Buffer>) => openLocked(inside, locked, quietly, named),
  };
  // what was locked is in memory, and so it stays
  if (content) return openArchive(path, options, recognition, content);
  return openArchive(
    path,
    options,
    unlock
      ? { ...recognition, unlockEntries: (at, places) => unlockEntries(at, places, unlock) }
      : recognition,
  );
}

/** What a locked file holds; null for one that is not locked, or where nobody can be asked for its password. */
async function unlockedContent(
  path: string,
  head: Buffer,
  whole: AsyncIterable<Buffer>,
  { unlock }: OpenOptions,
): Promise<Buffer | null> {
  const locked = unlock && lockedFormat(head);
  if (!unlock || !locked) return null;
  if (locked.isWithoutPassword?.(head))
    throw new Problem('input.encrypted', { path, kind: kindOfLocked(head, locked.id) });
  return unlocked(path, locked, whole, unlock);
}

/** Opens a locked file in an archive. */
async function* openLocked(
  path: string,
  input: AsyncIterable<Buffer>,
  options: OpenOptions,
  named: AnySource | undefined,
): AsyncGenerator<OpenExport, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const content = await unlockedContent(path, head, whole, options);
  if (content) yield* openContent(path, content, options, named);
}

/** Opens what a locked file holds. */
async function* openContent(
  path: string,
  content: Buffer,
  options: OpenOptions,
  named: AnySource | undefined,
): AsyncGenerator<OpenExport, void, undefined> {
  async function* pieces(): AsyncGenerator<Buffer, void, undefined> {
    for (let from = 0; from < content.length; from += CHUNK_BYTES)
      yield content.subarray(from, from + CHUNK_BYTES);
  }
  const { head, whole } = await peek(pieces(), HEAD_BYTES);
  if (isZip(head)) {
    yield* openZipped(path, options, named, content);
    return;
  }
  refuse(path, head);
  yield exportOf(path, head, whole, sourceOf(path, head, options, named), options);
}

/** The named source, else the one that fits best. */
function sourceOf(
  path: string,
  head: Buffer,
  { format, columns }: OpenOptions,
  named: AnySource | undefined,
): AnySource {
  if (format !== undefined && !named) throw new Problem('input.not-that-format', { path, format });
  const isTableAsTold = columns !== undefined && csvMessages.unclearColumns?.(head);
  if (named && named.detect(head) === 0 && !(named === csvMessages && isTableAsTold))
    throw new Problem('input.not-that-format', { path, format: named.id });
  const source = named ?? bestSource(head) ?? (isTableAsTold ? csvMessages : undefined);
  if (!source) throw unknownFile(path, head);
  if (source.isEncrypted?.(head))
    throw new Problem('input.encrypted', { path, kind: kindOfLocked(head, source.id) });
  const unclear = columns ? null : source.unclearColumns?.(head);
  if (unclear) throw new Problem('input.columns-unclear', { path, columns: unclear });
  return source;
}

function exportOf(
  path: string,
  head: Buffer,
  content: AsyncIterable<Buffer>,
  source: AnySource,
  options: OpenOptions,
): OpenExport {
  const { problems, report } = problemList();
  const records = source.read(content, report, readOptions(options));
  return { path, format: source.id, records, problems, outline: () => outlineOf(head, isTable(source)) };
}

const isTable = ({ id, unclearColumns }: AnySource): boolean =>
  unclearColumns !== undefined || /csv/.test(id);

/** SQLite reads from disk by itself, here and there in the file. */
async function openDatabaseExport(path: string, options: OpenOptions): Promise<OpenExport> {
  if (path === STANDARD_INPUT) throw new Problem('input.needs-file', { path });
  const database = await openDatabase(path);
  const { tables } = database;
  await database.close();
  const source = bestDatabase(path, tables, options.format);
  const { problems, report } = problemList();
  let outline: Outline | undefined;
  async function* records(): AsyncGenerator<SourceRecord, void, undefined> {
    const database = await openDatabase(path);
    let found = 0;
    try {
      for (const record of source.read(database, report)) {
        found++;
        yield record;
      }
      if (found === 0) outline = outlineOfTables(rowCounts(database));
    } finally {
      await database.close();
    }
    const size = await sizeOf(path);
    options.onProgress?.(size ?? 0, size);
  }
  return { path, format: source.id, records: records(), problems, outline: () => outline };
}

function bestDatabase(path: string, tables: Tables, format: string | undefined): DatabaseSource {
  const [best] = DATABASES.map((source) => ({ source, sure: source.detect(tables) })).sort(
    (a, b) => b.sure - a.sure,
  );
  if (format !== undefined && best?.source.id !== format)
    throw new Problem('input.not-that-format', { path, format });
  if (!best || best.sure < SURE_ENOUGH) throw new Problem('input.unknown-format', { path });
  return best.source;
}

/** The source of this name; undefined where it is one of databases or archives. */
function sourceNamed(format: string): AnySource | undefined {
  const source = SOURCES.find(({ id }) => id === format);
  if ([...DATABASES, ...ARCHIVES].some(({ id }) => id === format)) return undefined;
  if (!source) throw new Problem('usage.format-unknown', { format, known: FORMATS });
  return source;
}

/** The first that is surest; one that is quite sure makes asking the others needless, which matters for ten thousand small files. */
function bestSource(head: Buffer): AnySource | undefined {
  let best: AnySource | undefined;
  let most = 0;
  for (const source of SOURCES) {
    const sure = source.detect(head);
    if (sure > most) [best, most] = [source, sure];
    if (most >= 1) break;
  }
  return most >= SURE_ENOUGH ? best : undefined;
}

/** From so many bytes on a file is read in parts: another thread takes a fifth of a second before it is of help. */
const LARGE = 16_000_000;
/** Large at first, since each part costs something, and small in the end, so that all threads are through at about the same time. */
const partBytes = (left: number): number => Math.min(32_000_000, Math.max(4_000_000, left / 6));

/** The parts of a large file, where its format and encoding allow it; null for any other. */
function partsOf(
  path: string,
  bytes: number,
  head: Buffer,
  { id, parts }: AnySource,
  close: () => void,
): FileParts | null {
  const encoding = sniffEncoding(head);
  if (bytes < LARGE || !parts || (encoding !== 'utf-8' && encoding !== 'gb18030')) return null;
  return {
    bytes,
    cut: () => {
      close();
      return cutFile({ path, format: id, encoding }, bytes, parts.cut, partBytes);
    },
  };
}

/**
 * Reads a part of a file that `openExports` has cut, in whichever thread.
 * @param onRead called per piece with its bytes
 * @returns `read` says what was found beside records, once all of these are read
 */
export function openPart(
  part: FilePart,
  onRead: (bytes: number) => void,
): { records: Records; read(): PartRead } {
  const reader = SOURCES.find(({ id }) => id === part.format)?.parts;
  if (!reader) throw new Problem('usage.format-unknown', { format: part.format, known: FORMATS });
  const { path, from, to, encoding, isLast } = part;
  const { problems, report } = problemList();
  let end: PartEnd | null = null;
  let before = 0;
  const input = watched(filePieces(path, { from, to, size: PIECE_BYTES }), path, (read) => {
    onRead(read - before);
    before = read;
  });
  const ended = (how: PartEnd): void => {
    end = how;
  };
  return {
    records: reader.read(input, report, { encoding, isLast, ended }),
    read: () => ({ problems, end: end ?? { lines: 0, open: null, inside: true } }),
  };
}

type OpenFile = {
  head: Buffer;
  whole: AsyncIterable<Buffer>;
  /** null for a pipe */
  bytes: number | null;
  close(): void;
};

async function open(path: string, { onProgress }: OpenOptions): Promise<OpenFile> {
  try {
    const total = path === STANDARD_INPUT ? null : await sizeOf(path);
    const input = await inputOf(path);
    const { head, whole } = await peek(
      watched(input, path, (read) => onProgress?.(read, total)),
      HEAD_BYTES,
    );
    return { head, whole, bytes: total, close: () => input.destroy() };
  } catch (error) {
    throw asInputProblem(error, path);
  }
}

async function inputOf(path: string): Promise<Readable> {
  if (path === STANDARD_INPUT) return process.stdin;
  const isPipe = (await stat(path)).isFIFO();
  return isPipe
    ? Readable.from(namedPipe(path, CHUNK_BYTES))
    : createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

/** Bytes; null for what is no regular file (a pipe). */
async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path);
  if (found.isDirectory()) throw new Problem('input.is-folder', { path });
  return found.isFile() ? found.size : null;
}

async function* watched(
  input: AsyncIterable<Buffer>,
  path: string,
  onRead: (readBytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let read = 0;
  try {
    for await (const chunk of input) {
      read += chunk.length;
      onRead(read);
      yield chunk;
    }
  } catch (error) {
    throw asInputProblem(error, path);
  }
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Problem } from '../problem.js';
import { onePassword1pif } from './1password-1pif/index.js';
import { onePassword1pux } from './1password-1pux/index.js';
import { adbBackup } from './adb-backup/index.js';
import { aegisJson } from './aegis-json/index.js';
import { androidSmsDb } from './android-sms-db/index.js';
import { appleMessages } from './apple-messages/index.js';
import { type ArchiveSource, openArchive } from './archive.js';
import { authenticatorDatabases } from './authenticator-databases/index.js';
import { authenticatorsJson } from './authenticators-json/index.js';
import { authyXml } from './authy-xml/index.js';
import { bitwardenJson } from './bitwarden-json/index.js';
import { csvMessages } from './csv-messages/index.js';
import { cxfJson } from './cxf-json/index.js';
import { dashlaneJson } from './dashlane-json/index.js';
import { type DatabaseSource, isDatabase, openDatabase, type Tables } from './database.js';
import { HEAD_BYTES, peek } from './encoding.js';
import { enpassJson } from './enpass-json/index.js';
import { STANDARD_INPUT } from './expand-paths.js';
import { extractedSmsDb } from './extracted-sms-db/index.js';
import { asInputProblem } from './file-problem.js';
import { fossify } from './fossify/index.js';
import { freeotpBackup } from './freeotp-backup/index.js';
import { huaweiSmsDb } from './huawei-sms-db/index.js';
import { imazingCsv } from './imazing-csv/index.js';
import { isIphoneBackupFolder, messagesInBackup } from './iphone-backup/index.js';
import { jsonMessages } from './json-messages/index.js';
import { keepassXml } from './keepass-xml/index.js';
import { keepassxXml } from './keepassx-xml/index.js';
import { loginCsv } from './login-csv/index.js';
import { macosKeychain } from './macos-keychain/index.js';
import { namedPipe } from './named-pipe.js';
import { nokiaCsv } from './nokia-csv/index.js';
import {
  type AnySource,
  type OpenExport,
  type OpenOptions,
  problemList,
  readOptions,
} from './open-export.js';
import { googleAuthenticator, otpauthLines } from './otpauth-lines/index.js';
import { plainText } from './plain-text/index.js';
import { protonPassJson } from './proton-pass-json/index.js';
import { qksms } from './qksms/index.js';
import { refuse, unknownFile } from './refuse.js';
import { smsBackupPlus } from './sms-backup-plus/index.js';
import { smsBackupRestore } from './sms-backup-restore/index.js';
import { smsForwarder } from './sms-forwarder/index.js';
import { smsForwarderDb } from './sms-forwarder-db/index.js';
import { smsImportExport } from './sms-import-export/index.js';
import { smsRecord } from './sms-record/index.js';
import { superBackup } from './super-backup/index.js';
import type { SourceRecord } from './types.js';
import { vmsg } from './vmsg/index.js';
import { windowsPhone } from './windows-phone/index.js';
import { xiaomiBackup } from './xiaomi-backup/index.js';
import { xiaomiCloud } from './xiaomi-cloud/index.js';
import { xlsxMessages } from './xlsx-messages/index.js';
import { isZip } from './zip.js';

export { expandPaths } from './expand-paths.js';
export type { OpenExport } from './open-export.js';

/** Every kind of export that can be read. */
const SOURCES: readonly AnySource[] = [
  smsBackupRestore,
  adbBackup,
  csvMessages,
  imazingCsv,
  nokiaCsv,
  smsBackupPlus,
  fossify,
  jsonMessages,
  qksms,
  smsForwarder,
  smsImportExport,
  smsRecord,
  superBackup,
  vmsg,
  windowsPhone,
  xiaomiBackup,
  xiaomiCloud,
  ...loginCsv,
  aegisJson,
  ...authenticatorsJson,
  authyXml,
  bitwardenJson,
  cxfJson,
  dashlaneJson,
  enpassJson,
  freeotpBackup,
  googleAuthenticator,
  keepassXml,
  keepassxXml,
  macosKeychain,
  onePassword1pif,
  onePassword1pux,
  otpauthLines,
  protonPassJson,
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
];

/** Every kind of archive that is one export as a whole. */
const ARCHIVES: readonly ArchiveSource[] = [xlsxMessages];

/** What `--format` takes. */
export const FORMATS: readonly string[] = [...SOURCES, ...ARCHIVES, ...DATABASES].map(({ id }) => id);

/** A weaker sign needs `--format`. */
const SURE_ENOUGH = 0.25;
/** Larger chunks make no reader faster, and each leaves its garbage behind. */
const CHUNK_BYTES = 65_536;

/**
 * Opens a file and finds out which kind of export it is, by its content; a ZIP archive is taken as a folder and gives each
 * export in it. What one yields has to be read before the next is asked for.
 * @param path a file, an iPhone's backup folder, or `-` for standard input
 * @throws Problem `usage.format-unknown` (with the known ones); `input.not-found`, `.is-folder`, `.unreadable`, `.empty`,
 *   `.binary`, `.html`, `.old-spreadsheet`, `.encrypted` (with its kind), `.unknown-format`, `.not-that-format`,
 *   `.columns-unclear` (with the columns), `.needs-file`, `.damaged`, `.zip-bomb`.
 *   Reading the records may throw `input.unreadable`.
 */
export async function* openExports(
  path: string,
  options: OpenOptions = {},
): AsyncGenerator<OpenExport, void, undefined> {
  const named = options.format === undefined ? undefined : sourceNamed(options.format);
  if (path !== STANDARD_INPUT && (await isIphoneBackupFolder(path))) {
    yield { ...(await openDatabaseExport(await messagesInBackup(path), options)), path };
    return;
  }
  const { head, whole, close } = await open(path, options);
  try {
    refuse(path, head);
    if (isZip(head)) {
      close();
      if (path === STANDARD_INPUT) throw new Problem('input.needs-file', { path });
      const { onProgress: _, ...quietly } = options;
      yield* openArchive(path, options, {
        archives: ARCHIVES,
        sourceOf: (inside, head) => sourceOf(inside, head, options, named),
        openDatabase: (unpacked) => openDatabaseExport(unpacked, quietly),
      });
    } else if (isDatabase(head)) {
      close();
      yield await openDatabaseExport(path, options);
    } else {
      yield exportOf(path, whole, sourceOf(path, head, options, named), options);
    }
  } catch (error) {
    close();
    throw error;
  }
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
  if (source.isEncrypted?.(head)) throw new Problem('input.encrypted', { path, kind: source.id });
  const unclear = columns ? null : source.unclearColumns?.(head);
  if (unclear) throw new Problem('input.columns-unclear', { path, columns: unclear });
  return source;
}

function exportOf(
  path: string,
  content: AsyncIterable<Buffer>,
  source: AnySource,
  options: OpenOptions,
): OpenExport {
  const { problems, report } = problemList();
  const records = source.read(content, report, readOptions(options));
  return { path, format: source.id, records, problems };
}

/** SQLite reads from disk by itself, here and there in the file. */
async function openDatabaseExport(path: string, options: OpenOptions): Promise<OpenExport> {
  if (path === STANDARD_INPUT) throw new Problem('input.needs-file', { path });
  const database = await openDatabase(path);
  const { tables } = database;
  await database.close();
  const source = bestDatabase(path, tables, options.format);
  const { problems, report } = problemList();
  async function* records(): AsyncGenerator<SourceRecord, void, undefined> {
    const database = await openDatabase(path);
    try {
      yield* source.read(database, report);
    } finally {
      await database.close();
    }
    const size = await sizeOf(path);
    options.onProgress?.(size ?? 0, size);
  }
  return { path, format: source.id, records: records(), problems };
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

function bestSource(head: Buffer): AnySource | undefined {
  const [best] = SOURCES.map((source) => ({ source, sure: source.detect(head) })).sort(
    (a, b) => b.sure - a.sure,
  );
  return best && best.sure >= SURE_ENOUGH ? best.source : undefined;
}

type OpenFile = { head: Buffer; whole: AsyncIterable<Buffer>; close(): void };

async function open(path: string, { onProgress }: OpenOptions): Promise<OpenFile> {
  try {
    const total = path === STANDARD_INPUT ? null : await sizeOf(path);
    const input = await inputOf(path);
    const { head, whole } = await peek(
      watched(input, path, (read) => onProgress?.(read, total)),
      HEAD_BYTES,
    );
    return { head, whole, close: () => input.destroy() };
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

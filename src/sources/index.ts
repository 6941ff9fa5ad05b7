import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Problem } from '../problem.js';
import { adbBackup } from './adb-backup/index.js';
import { androidSmsDb } from './android-sms-db/index.js';
import { appleMessages } from './apple-messages/index.js';
import { type DatabaseSource, isDatabase, openDatabase, type Tables } from './database.js';
import { HEAD_BYTES, peek } from './encoding.js';
import { STANDARD_INPUT } from './expand-paths.js';
import { extractedSmsDb } from './extracted-sms-db/index.js';
import { asInputProblem } from './file-problem.js';
import { fossify } from './fossify/index.js';
import { huaweiSmsDb } from './huawei-sms-db/index.js';
import { jsonMessages } from './json-messages/index.js';
import { plainText } from './plain-text/index.js';
import { qksms } from './qksms/index.js';
import { isBinary, refuse } from './refuse.js';
import { smsBackupRestore } from './sms-backup-restore/index.js';
import { smsForwarder } from './sms-forwarder/index.js';
import { smsForwarderDb } from './sms-forwarder-db/index.js';
import { smsImportExport } from './sms-import-export/index.js';
import { smsRecord } from './sms-record/index.js';
import { superBackup } from './super-backup/index.js';
import type { FileProblem, Source, SourceRecord } from './types.js';
import { vmsg } from './vmsg/index.js';
import { windowsPhone } from './windows-phone/index.js';
import { xiaomiBackup } from './xiaomi-backup/index.js';
import { xiaomiCloud } from './xiaomi-cloud/index.js';

export { expandPaths } from './expand-paths.js';

/** Every kind of export that can be read. */
const SOURCES: readonly Source[] = [
  smsBackupRestore,
  adbBackup,
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
  plainText,
];

/** Every kind of SQLite file that can be read. */
const DATABASES: readonly DatabaseSource[] = [
  appleMessages,
  androidSmsDb,
  huaweiSmsDb,
  smsForwarderDb,
  extractedSmsDb,
];

/** What `--format` takes. */
export const FORMATS: readonly string[] = [...SOURCES, ...DATABASES].map((source) => source.id);

/** A weaker sign needs `--format`. */
const SURE_ENOUGH = 0.25;
const CHUNK_BYTES = 262_144;

/** An export that is open: reading `records` reads the file. */
export type OpenExport = {
  path: string;
  /** the source's id */
  format: string;
  records: AsyncIterable<SourceRecord>;
  /** damage; complete once all records are read */
  problems: FileProblem[];
};

export type OpenOptions = {
  /** a source's id, where the person named it */
  format?: string;
  /** called per piece read; the total is null where it can't be known (standard input, a pipe) */
  onProgress?(readBytes: number, totalBytes: number | null): void;
};

/**
 * Opens an export and finds out which kind it is, by its content.
 * @param path a file, or `-` for standard input
 * @throws Problem `usage.format-unknown` (with the known ones); `input.not-found`, `.is-folder`, `.unreadable`, `.empty`,
 *   `.binary`, `.html`, `.encrypted`, `.unknown-format`, `.not-that-format`. Reading the records may throw `input.unreadable`.
 */
export async function openExport(path: string, options: OpenOptions = {}): Promise<OpenExport> {
  const named = options.format === undefined ? undefined : sourceNamed(options.format);
  const { head, whole, close } = await open(path, options);
  try {
    refuse(path, head);
    if (isDatabase(head)) {
      close();
      return await openDatabaseExport(path, options);
    }
    if (options.format !== undefined && !named)
      throw new Problem('input.not-that-format', { path, format: options.format });
    const source = named ?? bestSource(path, head);
    if (source.detect(head) === 0) throw new Problem('input.not-that-format', { path, format: source.id });
    const problems: FileProblem[] = [];
    const records = source.read(whole, (problem) => problems.push(problem));
    return { path, format: source.id, records, problems };
  } catch (error) {
    close();
    throw error;
  }
}

/** SQLite reads from disk by itself, here and there in the file. */
async function openDatabaseExport(path: string, options: OpenOptions): Promise<OpenExport> {
  if (path === STANDARD_INPUT) throw new Problem('input.needs-file', { path });
  const database = await openDatabase(path);
  const { tables } = database;
  await database.close();
  const source = bestDatabase(path, tables, options.format);
  const problems: FileProblem[] = [];
  async function* records(): AsyncGenerator<SourceRecord, void, undefined> {
    const database = await openDatabase(path);
    try {
      yield* source.read(database, (problem) => problems.push(problem));
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

/** The source of this name; undefined where it is one of databases. */
function sourceNamed(format: string): Source | undefined {
  const source = SOURCES.find(({ id }) => id === format);
  if (DATABASES.some(({ id }) => id === format)) return undefined;
  if (!source) throw new Problem('usage.format-unknown', { format, known: FORMATS });
  return source;
}

function bestSource(path: string, head: Buffer): Source {
  const [best] = SOURCES.map((source) => ({ source, sure: source.detect(head) })).sort(
    (a, b) => b.sure - a.sure,
  );
  if (best && best.sure >= SURE_ENOUGH) return best.source;
  throw new Problem(isBinary(head) ? 'input.binary' : 'input.unknown-format', { path });
}

type OpenFile = { head: Buffer; whole: AsyncIterable<Buffer>; close(): void };

async function open(path: string, { onProgress }: OpenOptions): Promise<OpenFile> {
  try {
    const total = path === STANDARD_INPUT ? null : await sizeOf(path);
    const input =
      path === STANDARD_INPUT ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
    const { head, whole } = await peek(
      watched(input, path, (read) => onProgress?.(read, total)),
      HEAD_BYTES,
    );
    return { head, whole, close: () => input.destroy() };
  } catch (error) {
    throw asInputProblem(error, path);
  }
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

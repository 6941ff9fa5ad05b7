import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problem.js';
import type { Outline } from './asked.js';
import { ARCHIVES, DATABASES, FORMATS, SOURCES } from './formats.js';
import {
  isLockedWithPassword,
  kindOfLocked,
  lockedFormat,
  unlockEntries,
  unlocked,
  unlockedBackup,
} from './locked/index.js';
import { csvMessages } from './messages/csv-messages.js';
import { isIphoneBackupFolder } from './messages/iphone-backup/folder.js';
import { messagesInBackup } from './messages/iphone-backup/index.js';
import { outlineOf, outlineOfTables } from './outline.js';
import { openArchive } from './reading/archive.js';
import {
  type DatabaseSource,
  isDatabase,
  openDatabase,
  openMemoryDatabase,
  rowCounts,
  type Tables,
} from './reading/database.js';
import { HEAD_BYTES, peek } from './reading/encoding.js';
import { gunzipped, isGzip } from './reading/gzip.js';
import { isZip } from './reading/is-zip.js';
import type { AnySource, OpenExport, OpenOptions } from './reading/open-export.js';
import { CHUNK_BYTES, type OpenFile, openFile, STANDARD_INPUT, sizeOf } from './reading/open-file.js';
import { privateFolder } from './reading/private-folder.js';
import { problemList } from './reading/problem-list.js';
import { refuse, unknownFile } from './reading/refuse.js';
import { exportOf, fileExport, isTable } from './source-export.js';
import type { ReportProblem, SourceRecord } from './types.js';

/** A weaker sign needs `--format`. */
const SURE_ENOUGH = 0.25;
/**
 * As `openExports`, of a file of any format that is open.
 * @param named the source that the person named
 */
export async function* openFound(
  path: string,
  { head, whole, bytes, close }: OpenFile,
  options: OpenOptions,
  named?: AnySource,
): AsyncGenerator<OpenExport, void, undefined> {
  try {
    const content = await unlockedContent(path, head, whole, options);
    if (content) {
      yield* openContent(path, content, options, named);
      return;
    }
    if (isGzip(head)) {
      yield* openGzipped(path, whole, options, named);
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
      yield fileExport(path, { head, whole, bytes, close }, source, options);
    }
  } catch (error) {
    close();
    throw error;
  }
}

/** As `openExports`, of what is no plain file, or where the format is named. */
export async function* openAny(
  path: string,
  options: OpenOptions,
): AsyncGenerator<OpenExport, void, undefined> {
  const named = options.format === undefined ? undefined : sourceNamed(options.format);
  if (path !== STANDARD_INPUT && (await isIphoneBackupFolder(path))) yield await openBackup(path, options);
  else yield* openFound(path, await openFile(path, options), options, named);
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

/**
 * Opens what is packed with gzip, which is one file. It is read as it is unpacked; only what has to be seen whole is unpacked
 * first, a database to a private folder for as long as it is read.
 */
async function* openGzipped(
  path: string,
  packed: AsyncIterable<Buffer>,
  options: OpenOptions,
  named: AnySource | undefined,
): AsyncGenerator<OpenExport, void, undefined> {
  const list = problemList();
  // it is why there may be many others, for which the list has an end
  const tellFirst: ReportProblem = (problem) => void list.problems.unshift(problem);
  const { head, whole } = await peek(gunzipped(path, packed, tellFirst), HEAD_BYTES);
  if (head.length === 0 && list.problems.length > 0) throw new Problem('input.damaged', { path });
  const content = await unlockedContent(path, head, whole, options);
  if (content) yield* openContent(path, content, options, named);
  else if (isZip(head)) yield* openZipped(path, options, named, await heldWhole(path, whole));
  else if (isDatabase(head)) yield* openUnpacked(path, whole, options);
  else {
    refuse(path, head);
    yield exportOf(path, head, whole, sourceOf(path, head, options, named), options, list);
  }
}

/** A larger archive is not held in memory. */
const LARGEST_HELD = 67_108_864;

async function heldWhole(path: string, content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > LARGEST_HELD) throw new Problem('input.unknown-format', { path });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Opens a database that comes out of what is packed. */
async function* openUnpacked(
  path: string,
  content: AsyncIterable<Buffer>,
  { onProgress: _, ...quietly }: OpenOptions,
): AsyncGenerator<OpenExport, void, undefined> {
  const folder = await privateFolder();
  try {
    const unpacked = join(folder.path, 'unpacked');
    await pipeline(content, createWriteStream(unpacked, { mode: 0o600 }));
    yield { ...(await openDatabaseExport(unpacked, quietly)), path };
  } finally {
    await folder.remove();
  }
}

/** Opens the exports in a ZIP archive. */
async function* openZipped(
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
    openGzipped: (inside: string, packed: AsyncIterable<Buffer>) =>
      openGzipped(inside, packed, quietly, named),
    openLocked: (inside: string, locked: AsyncIterable<Buffer>) => openLocked(inside, locked, quietly, named),
  };
  // what was locked is in memory, and so it stays
  const withPassword =
    content || !unlock
      ? {}
      : { unlockEntries: (at: string, places: readonly number[]) => unlockEntries(at, places, unlock) };
  const openInner = (inside: string, inner: Buffer): AsyncIterable<OpenExport> =>
    openZipped(inside, quietly, named, inner);
  const inners = content ? {} : { openInner };
  yield* openArchive(path, options, { ...recognition, ...withPassword, ...inners }, content);
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
    const size = sizeOf(path);
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

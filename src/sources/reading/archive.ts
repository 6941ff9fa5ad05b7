import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../problem.js';
import type { Outline } from '../asked.js';
import type { Records, ReportProblem } from '../types.js';
import { isDatabase } from './database.js';
import { HEAD_BYTES, peek } from './encoding.js';
import { isGzip } from './gzip.js';
import { isZip } from './is-zip.js';
import { type AnySource, type OpenExport, type OpenOptions, readOptions } from './open-export.js';
import { privateFolder } from './private-folder.js';
import { problemList } from './problem-list.js';
import { refuse } from './refuse.js';
import type { UnlockEntries, Zip, ZipEntry } from './zip.js';

/** A kind of ZIP archive that is one export as a whole, known by the names of the files in it. */
export interface ArchiveSource {
  /** stable id, what `--format` takes and evidence names */
  id: string;
  /** 0 not this format … 1 surely */
  detect(names: ReadonlySet<string>): number;
  /** as `Source.unclearColumns` */
  unclearColumns(zip: Zip): Promise<string[] | null>;
  read: (zip: Zip, problem: ReportProblem, options: ReturnType<typeof readOptions>) => Records;
}

/** How the files of an archive are recognised. */
type Recognition = {
  archives: readonly ArchiveSource[];
  /** @throws Problem where the first bytes are no export's */
  sourceOf(path: string, head: Buffer): AnySource;
  /** what a file holds that gave nothing, by its first bytes */
  outlineOf(head: Buffer, source: AnySource): Outline;
  /** opens what is locked; without it that is passed over */
  unlockEntries?: UnlockEntries;
  /** whether a file in it is locked itself, with a password that can be asked for */
  isLocked(head: Buffer): boolean;
  /** opens such a file. @throws Problem where nobody gives its password */
  openLocked(path: string, content: AsyncIterable<Buffer>): AsyncIterable<OpenExport>;
  /** opens an archive in the archive, held in memory; without it that is passed over. @throws Problem where it holds none */
  openInner?(path: string, content: Buffer): AsyncIterable<OpenExport>;
  /** opens what is packed with gzip. @throws Problem where it holds none */
  openGzipped(path: string, content: AsyncIterable<Buffer>): AsyncIterable<OpenExport>;
  /** @throws Problem where it holds none */
  openDatabase(path: string): Promise<OpenExport>;
};

/**
 * Opens the exports in a ZIP archive, one after the other. What is no export is passed over as long as something else in the
 * archive is one. Nothing is unpacked to disk but databases, which SQLite can't read elsewhere: to a private folder, for as long as
 * they are read.
 * @throws Problem `input.damaged`, `.zip-bomb`, `.encrypted`, `.unknown-format`, `.not-that-format`, `.columns-unclear`
 */
export async function* openArchive(
  path: string,
  options: OpenOptions,
  recognition: Recognition,
  content?: Buffer,
): AsyncGenerator<OpenExport, void, undefined> {
  const { openZip } = await import('./zip.js');
  const zip = await openZip(path, recognition.unlockEntries, content);
  try {
    const whole = await archiveExport(zip, path, options, recognition.archives);
    if (whole) yield whole;
    else yield* exportsIn(zip, path, options, recognition);
  } finally {
    zip.close();
  }
}

async function archiveExport(
  zip: Zip,
  path: string,
  options: OpenOptions,
  archives: readonly ArchiveSource[],
): Promise<OpenExport | null> {
  const names = new Set(zip.entries.map(({ name }) => name));
  const source = archives.find(({ detect }) => detect(names) > 0);
  if (!source || (options.format !== undefined && options.format !== source.id)) return null;
  const unclear = options.columns ? null : await source.unclearColumns(zip);
  if (unclear) throw new Problem('input.columns-unclear', { path, columns: unclear });
  const { problems, report } = problemList();
  return { path, format: source.id, records: source.read(zip, report, readOptions(options)), problems };
}

async function* exportsIn(
  zip: Zip,
  path: string,
  options: OpenOptions,
  recognition: Recognition,
): AsyncGenerator<OpenExport, void, undefined> {
  const { found, passed } = await lookInto(zip, path, recognition);
  const total = found.reduce((sum, { entry }) => sum + entry.size, 0);
  let before = 0;
  let opened = 0;
  for (const one of found) {
    const onRead = (read: number): void => options.onProgress?.(before + read, total);
    for await (const open of passingOver(exportsOf(one, zip, path, options, recognition, onRead), passed)) {
      opened++;
      yield open;
    }
    before += one.entry.size;
  }
  if (opened === 0) throw reasonFor(passed, zip, path, options);
  yield* lockedOnes(passed, zip, path);
}

/** What one file of an archive gives. */
async function* exportsOf(
  { entry, source }: FoundEntry,
  zip: Zip,
  path: string,
  options: OpenOptions,
  recognition: Recognition,
  onRead: (readBytes: number) => void,
): AsyncGenerator<OpenExport, void, undefined> {
  const inside = `${path}/${entry.name}`;
  if (source === 'locked') yield* recognition.openLocked(inside, salvaged(entry));
  else if (source === 'gzip') yield* recognition.openGzipped(inside, salvaged(entry));
  else if (source === 'archive') yield* recognition.openInner?.(inside, await heldWhole(entry)) ?? [];
  else if (source === 'database')
    for await (const one of databaseIn(zip, entry, recognition, onRead)) yield { ...one, path: inside };
  else {
    const { problems, report } = problemList();
    const { head, whole } = await peek(salvaged(entry, report, onRead), HEAD_BYTES);
    const records = source.read(whole, report, readOptions(options));
    const outline = (): Outline => recognition.outlineOf(head, source);
    yield { path: inside, format: source.id, records, problems, outline };
  }
}

/** What could have been read is not passed over in silence. */
function* lockedOnes(passed: readonly Problem[], zip: Zip, path: string): Generator<OpenExport> {
  for (const problem of passed) if (problem.code === 'input.encrypted') yield leftOut(problem);
  if (zip.encrypted) yield leftOut(new Problem('input.encrypted', { path, kind: 'zip' }));
}

const leftOut = (problem: Problem): OpenExport => ({
  path: String(problem.values.path),
  format: '',
  records: (async function* () {})(),
  problems: [],
  leftOut: problem,
});

type FoundEntry = { entry: ZipEntry; source: AnySource | 'database' | 'locked' | 'archive' | 'gzip' };

/** An archive within an archive is held in memory: larger ones are passed over. */
const LARGEST_INNER = 67_108_864;

async function heldWhole(entry: ZipEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of salvaged(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The exports in an archive, and why the other files are none. */
async function lookInto(
  zip: Zip,
  path: string,
  { sourceOf, isLocked, openInner }: Recognition,
): Promise<{ found: FoundEntry[]; passed: Problem[] }> {
  const found: FoundEntry[] = [];
  const passed: Problem[] = [];
  for (const entry of zip.entries) {
    try {
      const { head, whole } = await peek(salvaged(entry), HEAD_BYTES);
      await whole[Symbol.asyncIterator]().return?.();
      if (isLocked(head)) {
        found.push({ entry, source: 'locked' });
        continue;
      }
      if (isZip(head) && openInner && entry.size <= LARGEST_INNER) {
        found.push({ entry, source: 'archive' });
        continue;
      }
      if (isGzip(head)) {
        found.push({ entry, source: 'gzip' });
        continue;
      }
      refuse(`${path}/${entry.name}`, head);
      found.push({ entry, source: isDatabase(head) ? 'database' : sourceOf(`${path}/${entry.name}`, head) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      passed.push(error);
    }
  }
  return { found, passed };
}

/** Messages as Samsung's Smart Switch packs them: encrypted. */
const SMART_SWITCH = /(?:^|\/)sms_restore\.bk$/;

/** What the person is told who gets nothing of an archive: what they can do something about comes first. */
function reasonFor(passed: readonly Problem[], zip: Zip, path: string, { format }: OpenOptions): Problem {
  const encrypted = passed.find(({ code }) => code === 'input.encrypted');
  if (zip.entries.some(({ name }) => SMART_SWITCH.test(name)))
    return new Problem('input.encrypted', { path, kind: 'samsung-smart-switch' });
  if (encrypted || zip.encrypted)
    return new Problem('input.encrypted', { path, kind: encrypted?.values.kind ?? 'zip' });
  const unclear = passed.find(({ code }) => code === 'input.columns-unclear');
  if (unclear) return unclear;
  if (format !== undefined) return new Problem('input.not-that-format', { path, format });
  return new Problem('input.unknown-format', { path });
}

async function* passingOver(
  exports: AsyncIterable<OpenExport>,
  passed: Problem[],
): AsyncGenerator<OpenExport, void, undefined> {
  try {
    yield* exports;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    passed.push(error);
  }
}

/** A database with its write-ahead log, where that lies beside it. */
async function* databaseIn(
  zip: Zip,
  entry: ZipEntry,
  { openDatabase }: Recognition,
  onRead: (readBytes: number) => void,
): AsyncGenerator<OpenExport, void, undefined> {
  const folder = await privateFolder();
  const { problems, report } = problemList();
  try {
    const path = join(folder.path, 'unpacked');
    const log = zip.entries.find(({ name }) => name === `${entry.name}-wal`);
    if (log) await unpack(salvaged(log, report), `${path}-wal`);
    await unpack(salvaged(entry, report, onRead), path);
    const opened = await openDatabase(path);
    opened.problems.push(...problems);
    yield opened;
  } finally {
    await folder.remove();
  }
}

const unpack = (content: AsyncIterable<Buffer>, path: string): Promise<void> =>
  pipeline(content, createWriteStream(path, { mode: 0o600 }));

/** An archive's file up to where it is damaged. */
async function* salvaged(
  entry: ZipEntry,
  report?: ReportProblem,
  onRead?: (readBytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let read = 0;
  try {
    for await (const chunk of await entry.open()) {
      read += chunk.length;
      onRead?.(read);
      yield chunk;
    }
  } catch {
    report?.({ at: `byte ${read}`, why: 'damaged' });
  }
}

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Problem } from '../../problem.js';
import type { ReportProblem, SourceRecord } from '../types.js';
import type { Bytes, Database, DatabaseFiles } from './sqlite.js';

/** A kind of SQLite file, known by its tables. */
export interface DatabaseSource {
  /** stable id, what `--format` takes and evidence names */
  id: string;
  /** 0 not this format … 1 surely */
  detect(tables: Tables): number;
  /** Yields records row by row; damage is reported to `problem`. */
  read(database: OpenDatabase, problem: ReportProblem): Iterable<SourceRecord>;
}

/** The columns of each table; names as the file writes them. */
export type Tables = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether a table is there with all of these columns. */
export function hasColumns(tables: Tables, table: string, ...columns: readonly string[]): boolean {
  const found = tables.get(table);
  return found !== undefined && columns.every((column) => found.has(column));
}

/** How many rows each table has; a table that can't be counted is left out. */
export function rowCounts({ tables, rows }: OpenDatabase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of tables.keys()) {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    for (const { count } of rows(`SELECT count(*) AS count FROM ${quoted}`, () => {}))
      counts.set(name, Number(count));
  }
  return counts;
}

export type Row = Readonly<Record<string, unknown>>;

/** A SQLite file that is open for reading. */
export type OpenDatabase = {
  tables: Tables;
  /**
   * The rows that a query gives. Where the file is damaged, `damaged` is called and the rows end.
   * @param sql one SELECT, written by us
   */
  rows(sql: string, damaged: () => void): Iterable<Row>;
  /** must be called once; the file is as it was before */
  close(): Promise<void>;
};

const MAGIC = 'SQLite format 3\0';

/** Whether a file is a SQLite database, by its first bytes. */
export function isDatabase(head: Buffer): boolean {
  return head.toString('latin1', 0, MAGIC.length) === MAGIC;
}

/**
 * Opens a SQLite file, with what its write-ahead log (`…-wal` beside it) holds. It is read piece by piece; nothing is written
 * to it or beside it.
 * @throws Problem `input.damaged`
 */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  const database = openBytes(path);
  let log: OpenBytes | null = null;
  try {
    try {
      log = openBytes(`${path}-wal`);
    } catch {
      // it has none
    }
    const close = (): void => {
      database.close();
      log?.close();
    };
    return await openWith({ database, log }, path, close);
  } catch (error) {
    database.close();
    log?.close();
    throw error;
  }
}

/**
 * Opens a SQLite database that must never lie on the disk.
 * @param bytes the whole file
 * @throws Problem `input.damaged`
 */
export function openMemoryDatabase(bytes: Buffer, path: string): Promise<OpenDatabase> {
  const read = (into: Uint8Array, at: number): number => bytes.copy(into, 0, at);
  return openWith({ database: { size: bytes.length, read }, log: null }, path, () => {});
}

type OpenBytes = Bytes & { close(): void };

function openBytes(path: string): OpenBytes {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: (into, at) => readSync(file, into, 0, into.length, at),
    close: () => closeSync(file),
  };
}

async function openWith(files: DatabaseFiles, path: string, closeFiles: () => void): Promise<OpenDatabase> {
  const { openSqlite } = await import('./sqlite.js');
  let database: Database | undefined;
  try {
    const opened = await openSqlite(files);
    database = opened;
    return {
      tables: tablesOf(opened),
      rows: (sql, damaged) => rowsOf(opened, sql, damaged),
      close: async () => {
        opened.close();
        closeFiles();
      },
    };
  } catch (error) {
    database?.close();
    throw new Problem('input.damaged', { path }, undefined, { cause: error });
  }
}

function tablesOf(database: Database): Tables {
  const tables = new Map<string, Set<string>>();
  const sql =
    "SELECT m.name AS name, p.name AS column FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'";
  for (const { name, column } of database.rows(sql)) {
    const columns = tables.get(String(name)) ?? new Set();
    tables.set(String(name), columns.add(String(column)));
  }
  return tables;
}

function* rowsOf(database: Database, sql: string, damaged: () => void): Generator<Row, void, undefined> {
  try {
    yield* database.rows(sql);
  } catch {
    damaged();
  }
}

import { copyFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from 'node-sqlite3-wasm';
import { Problem } from '../../problem.js';
import type { ReportProblem, SourceRecord } from '../types.js';
import { privateFolder } from './private-folder.js';

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
 * Opens a SQLite file, with what its write-ahead log (`…-wal` beside it) holds. Nothing is written to the file or beside
 * it: SQLite works in a folder of its own, on a link to the file and a copy of the log, which goes again with `close`.
 * @throws Problem `input.damaged`
 */
export async function openDatabase(path: string): Promise<OpenDatabase> {
  const folder = await privateFolder();
  try {
    const database = await openIn(folder.path, path);
    try {
      return { tables: tablesOf(database), rows: (sql, damaged) => rowsOf(database, sql, damaged), close };
    } catch (error) {
      database.close();
      throw error;
    }
    async function close(): Promise<void> {
      database.close();
      await folder.remove();
    }
  } catch (error) {
    await folder.remove();
    throw error instanceof Problem
      ? error
      : new Problem('input.damaged', { path }, undefined, { cause: error });
  }
}

async function openIn(folder: string, path: string): Promise<Database> {
  const here = join(folder, 'database');
  const original = resolve(path);
  // Windows lets only some people make links
  await symlink(original, here).catch(() => copyFile(original, here));
  await copyFile(`${original}-wal`, `${here}-wal`).catch(() => {});
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(here, { readOnly: true });
  try {
    // a log can be read without shared memory only by one who has the file for himself: this link
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON',
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function tablesOf(database: Database): Tables {
  const names = database.all("SELECT name FROM sqlite_master WHERE type = 'table'");
  const tables = new Map<string, ReadonlySet<string>>();
  for (const { name } of names) {
    const columns = database.all('SELECT name FROM pragma_table_info(?)', [String(name)]);
    tables.set(String(name), new Set(columns.map((column) => String(column.name))));
  }
  return tables;
}

function* rowsOf(database: Database, sql: string, damaged: () => void): Generator<Row, void, undefined> {
  let statement: ReturnType<Database['prepare']> | undefined;
  try {
    statement = database.prepare(sql);
    for (const row of statement.iterate()) yield row as Row;
  } catch {
    damaged();
  } finally {
    finalize(statement);
  }
}

/** A statement that has failed tells so once more when it goes. */
function finalize(statement: ReturnType<Database['prepare']> | undefined): void {
  try {
    statement?.finalize();
  } catch {
    // told already
  }
}

import { Problem } from '../../problem.js';
import type { OpenDatabase, Row, Tables } from './database.js';

const VERSIONS_AT = [18, 19];
/** A database without a write-ahead log beside it. */
const NO_LOG = 1;

/**
 * Opens a SQLite database that must never lie on the disk.
 * @param bytes the whole file; they are changed
 * @throws Problem `input.damaged`
 */
export async function openMemoryDatabase(bytes: Buffer, path: string): Promise<OpenDatabase> {
  const { default: init } = await import('@sqlite.org/sqlite-wasm');
  const sqlite = await init();
  for (const at of VERSIONS_AT) bytes[at] = NO_LOG;
  const database = new sqlite.oo1.DB();
  const { capi, wasm } = sqlite;
  try {
    const place = wasm.allocFromTypedArray(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
    const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
    const code = capi.sqlite3_deserialize(database, 'main', place, bytes.length, bytes.length, flags);
    if (code !== capi.SQLITE_OK) throw new Error(`SQLite says ${code}`);
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    return {
      tables: tablesOf((sql) => rowsOf(sql, () => {})),
      rows: rowsOf,
      close: async () => database.close(),
    };
  } catch (error) {
    database.close();
    throw new Problem('input.damaged', { path }, undefined, { cause: error });
  }

  function* rowsOf(sql: string, damaged: () => void): Generator<Row, void, undefined> {
    try {
      const statement = database.prepare(sql);
      try {
        while (statement.step()) yield statement.get({}) as Row;
      } finally {
        statement.finalize();
      }
    } catch {
      damaged();
    }
  }
}

function tablesOf(rows: (sql: string) => Iterable<Row>): Tables {
  const tables = new Map<string, Set<string>>();
  const sql =
    "SELECT m.name AS name, p.name AS column FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'";
  for (const { name, column } of rows(sql)) {
    const columns = tables.get(String(name)) ?? new Set();
    tables.set(String(name), columns.add(String(column)));
  }
  return tables;
}

import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { packageFile } from '../../package-root.js';

/** What SQLite reads: bytes on the disk or in memory, which it never changes. */
export type Bytes = {
  size: number;
  /** Fills `into` with what stands at `at`, and tells how many bytes that were: fewer only at the end. */
  read(into: Uint8Array, at: number): number;
};

/** A database, and what its write-ahead log (`…-wal`) holds, if it has one. */
export type DatabaseFiles = { database: Bytes; log: Bytes | null };

const NOTHING: Bytes = { size: 0, read: () => 0 };
const LOG = '-wal';
const VFS = 'numclean';
const LONGEST_NAME = 64;

/** A database that is open for reading. */
export type Database = {
  /**
   * The rows that a query gives, with whole numbers as numbers where those hold them, else as bigint.
   * @throws where the file is damaged
   */
  rows(sql: string): Generator<Record<string, unknown>, void, undefined>;
  close(): void;
};

/** SQLite, whose only files are those of `open`. */
type Engine = { open(files: DatabaseFiles): Database };

let engine: Promise<Engine> | undefined;

/**
 * Opens a database for reading. SQLite sees the given bytes and no file of this machine: it writes nothing, neither to them
 * nor beside them.
 * @throws where they are no database
 */
export async function openSqlite(files: DatabaseFiles): Promise<Database> {
  return (await startSqlite()).open(files);
}

/** @throws where its file is missing or damaged */
export function startSqlite(): Promise<Engine> {
  engine ??= startEngine();
  return engine;
}

async function startEngine(): Promise<Engine> {
  const wasmBinary = await promisify(brotliDecompress)(await readFile(packageFile('dist/sqlite3.wasm.br')));
  const options = { wasmBinary, print: () => {}, printErr: () => {} };
  const sqlite = await init(options);
  const named = new Map<string, DatabaseFiles>();
  addFileSystem(sqlite, (name) => {
    const files = named.get(name.endsWith(LOG) ? name.slice(0, -LOG.length) : name);
    return (name.endsWith(LOG) ? files?.log : files?.database) ?? null;
  });
  let opened = 0;
  return {
    open: (files) => {
      const name = `/${++opened}`;
      named.set(name, files);
      const database = new sqlite.oo1.DB({ filename: name, flags: 'r', vfs: VFS });
      database.onclose = { after: () => named.delete(name) };
      try {
        // a log can be read without shared memory only by one who has the file for himself
        database.exec(
          'PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON',
        );
        return { rows: (sql) => rowsOf(sqlite, database, sql), close: () => database.close() };
      } catch (error) {
        database.close();
        throw error;
      }
    },
  };
}

/** What is called for each row, without the checks and conversions of the package's own face, which take most of the time. */
type Raw = Record<
  | 'sqlite3_column_type'
  | 'sqlite3_column_text'
  | 'sqlite3_column_blob'
  | 'sqlite3_column_bytes'
  | 'sqlite3_column_double',
  (statement: number, column: number) => number
> & { sqlite3_column_int64(statement: number, column: number): bigint };

function* rowsOf(
  { capi, wasm }: Sqlite3Static,
  database: InstanceType<Sqlite3Static['oo1']['DB']>,
  sql: string,
): Generator<Record<string, unknown>, void, undefined> {
  const raw = wasm.exports as unknown as Raw;
  const prepared = database.prepare(sql);
  try {
    const statement = Number(prepared.pointer);
    const columns = prepared.getColumnNames();
    let heap: Buffer = Buffer.alloc(0);
    const bytesAt = (place: number, column: number): Buffer => {
      // the memory is another one once it has grown
      const { buffer } = wasm.heap8u();
      if (heap.buffer !== buffer) heap = Buffer.from(buffer);
      return heap.subarray(place, place + raw.sqlite3_column_bytes(statement, column));
    };
    const cell = (column: number): unknown => {
      switch (raw.sqlite3_column_type(statement, column)) {
        case capi.SQLITE_INTEGER: {
          const number = raw.sqlite3_column_double(statement, column);
          return Number.isSafeInteger(number) ? number : raw.sqlite3_column_int64(statement, column);
        }
        case capi.SQLITE_FLOAT:
          return raw.sqlite3_column_double(statement, column);
        case capi.SQLITE_TEXT:
          return bytesAt(raw.sqlite3_column_text(statement, column), column).toString('utf8');
        case capi.SQLITE_BLOB:
          return new Uint8Array(bytesAt(raw.sqlite3_column_blob(statement, column), column));
        default:
          return null;
      }
    };
    while (prepared.step()) yield Object.fromEntries(columns.map((name, column) => [name, cell(column)]));
  } finally {
    prepared.finalize();
  }
}

/**
 * Gives SQLite a file system (https://www.sqlite.org/vfs.html) in which there is nothing but what `find` knows, and nothing can be
 * written.
 */
function addFileSystem({ capi, wasm, vfs }: Sqlite3Static, find: (name: string) => Bytes | null): void {
  const { SQLITE_OK, SQLITE_READONLY } = capi;
  const open = new Map<number, Bytes>();
  const nameAt = (place: number): string => wasm.cstrToJs(place) ?? '';
  const tell = (place: number, value: number): number => {
    wasm.poke32(place, value);
    return SQLITE_OK;
  };
  const io = new capi.sqlite3_io_methods();
  // the first version of these methods: without shared memory
  Object.assign(io, { $iVersion: 1 });
  const files = new capi.sqlite3_vfs();
  const common = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null as never));
  Object.assign(files, {
    $iVersion: 1,
    $szOsFile: new capi.sqlite3_file().structInfo.sizeof,
    $mxPathname: LONGEST_NAME,
    $xRandomness: Reflect.get(common, '$xRandomness'),
    $xSleep: Reflect.get(common, '$xSleep'),
    $xCurrentTime: Reflect.get(common, '$xCurrentTime'),
  });
  common.dispose();
  vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose: (file) => {
          open.delete(file);
          return SQLITE_OK;
        },
        xRead: (file, place, length, offset) => {
          const read =
            open.get(file)?.read(wasm.heap8u().subarray(place, place + length), Number(offset)) ?? 0;
          if (read === length) return SQLITE_OK;
          wasm.heap8u().fill(0, place + read, place + length);
          return capi.SQLITE_IOERR_SHORT_READ;
        },
        xWrite: () => SQLITE_READONLY,
        xTruncate: () => SQLITE_READONLY,
        xSync: () => SQLITE_OK,
        xFileSize: (file, place) => {
          wasm.poke64(place, BigInt(open.get(file)?.size ?? 0) as never);
          return SQLITE_OK;
        },
        xLock: () => SQLITE_OK,
        xUnlock: () => SQLITE_OK,
        xCheckReservedLock: (_file, place) => tell(place, 0),
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xDeviceCharacteristics: () => 0,
      },
    },
    vfs: {
      struct: files,
      name: VFS,
      methods: {
        xOpen: (_vfs, place, file, flags, outFlags) => {
          const name = nameAt(place);
          // a database that says that it has a log, and has none beside it, has an empty one
          const bytes = find(name) ?? (flags & capi.SQLITE_OPEN_WAL ? NOTHING : null);
          if (!bytes) return capi.SQLITE_CANTOPEN;
          open.set(file, bytes);
          const struct = new capi.sqlite3_file(file);
          struct.$pMethods = io.pointer;
          struct.dispose();
          return outFlags
            ? tell(outFlags, (flags & ~capi.SQLITE_OPEN_READWRITE) | capi.SQLITE_OPEN_READONLY)
            : SQLITE_OK;
        },
        xDelete: () => SQLITE_OK,
        xAccess: (_vfs, place, _flags, result) => tell(result, find(nameAt(place)) ? 1 : 0),
        xFullPathname: (_vfs, place, room, into) =>
          wasm.cstrncpy(into, place, room) < room ? SQLITE_OK : capi.SQLITE_CANTOPEN,
        xGetLastError: () => SQLITE_OK,
      },
    },
  });
}

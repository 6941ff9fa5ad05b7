import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import sqlite from 'node-sqlite3-wasm';
import { Problem } from '../../src/problem.js';
import { openExports } from '../../src/sources/index.js';
import type { FileProblem, SourceRecord } from '../../src/sources/types.js';

/** What reading a file gave: records and problems, or the code of the problem that it was refused with. */
export type ReadExport = {
  format: string | null;
  records: SourceRecord[];
  problems: FileProblem[];
  refused: string | null;
};

/** A folder for one test file; `remove` takes it away. */
export function scratch(): {
  path: string;
  file(name: string, content: string | Buffer): string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'numclean-exports-'));
  return {
    path,
    file: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Reads all exports in a file. Anything thrown that is no Problem is thrown on. */
export async function readExport(path: string, format?: string): Promise<ReadExport> {
  const read: ReadExport = { format: null, records: [], problems: [], refused: null };
  try {
    for await (const opened of openExports(path, format === undefined ? {} : { format })) {
      read.format = opened.format;
      for await (const record of opened.records) read.records.push(record);
      read.problems.push(...opened.problems);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    read.refused = error.code;
  }
  return read;
}

/** The path of a fixture. */
export const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;

/** Makes a SQLite file of a fixture's statements. */
export function database(path: string, sqlFixture: string, more = ''): string {
  const made = new sqlite.Database(path);
  made.exec(readFileSync(fixture(sqlFixture), 'utf8') + more);
  made.close();
  return path;
}

/** The messages of every sound fixture: what they are in adb's JSON, and in MIUI's protobuf. */
const MESSAGES = [
  { address: '106900000001', body: '【示例】验证码1234，请勿泄露', date: 1_700_000_000_000, type: 1 },
  { address: '106900000001', body: 'TD', date: 1_700_000_120_000, type: 2 },
  { address: '95588', body: '您尾号0000入账1元【示例银行】', date: 1_700_000_060_000, type: 1 },
];

/** An `adb backup` with messages, compressed or not. */
export async function adbBackup(compressed: boolean): Promise<Buffer> {
  const json = MESSAGES.map((message) =>
    Object.fromEntries(Object.entries(message).map(([name, value]) => [name, String(value)])),
  );
  const content = deflateSync(Buffer.from(JSON.stringify(json)));
  const folder = 'apps/com.android.providers.telephony';
  const tar = Buffer.from(
    await packTar([
      entry(`${folder}/_manifest`, Buffer.from('1\ncom.android.providers.telephony\n')),
      entry(`${folder}/d_f/000000_sms_backup`, content),
    ]),
  );
  const head = Buffer.from(`ANDROID BACKUP\n5\n${compressed ? 1 : 0}\nnone\n`);
  return Buffer.concat([head, compressed ? deflateSync(tar) : tar]);
}

/** Xiaomi's `.bak` with messages. */
export async function xiaomiBackup(): Promise<Buffer> {
  const sms = MESSAGES.map(({ address, body, date, type }) =>
    bytesField(
      1,
      Buffer.concat([
        bytesField(1, Buffer.from('guid')),
        number(3, type),
        text(4, address),
        text(6, body),
        number(7, date),
      ]),
    ),
  );
  const root = Buffer.concat([text(1, 'head'), bytesField(4, Buffer.concat(sms)), number(9, 0)]);
  const tar = await packTar([
    entry('apps/com.android.mms/_manifest', Buffer.from('1\n')),
    entry('apps/com.android.mms/miui_bak/_tmp_bak', root),
  ]);
  const head = 'MIUI BACKUP\n2\ncom.android.mms 短信\n-1\n0\nANDROID BACKUP\n2\n0\nnone\n';
  return Buffer.concat([Buffer.from(head), Buffer.from(tar)]);
}

const entry = (name: string, body: Buffer) => ({
  header: { name, size: body.length, type: 'file' as const },
  body: new Uint8Array(body),
});

const text = (field: number, value: string): Buffer => bytesField(field, Buffer.from(value));
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const bytesField = (field: number, value: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

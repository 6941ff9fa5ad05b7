import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM, runProgram } from '../support/built-program.js';
import { zipOf } from '../support/zip-of.js';

let folder: string;
let archive: string;

/** Messages enough for an import of some seconds. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-interrupted-'));
  const path = join(folder, 'mmssms.db');
  const made = new sqlite.Database(path);
  made.exec(`CREATE TABLE sms (address TEXT, body TEXT, date INTEGER, type INTEGER);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 80000)
    INSERT INTO sms SELECT '1069' || i, '【示例' || i || '】验证码' || hex(randomblob(20)), 1700000000000 + i, 1 FROM n`);
  made.close();
  archive = join(folder, 'backup.zip');
  writeFileSync(archive, zipOf([{ name: 'mmssms.db', content: readFileSync(path) }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('nothing of an unpacked database stays behind after %s', async (signal, exitCode) => {
  const store = join(folder, signal);
  const temporary = join(folder, `${signal}-tmp`);
  mkdirSync(temporary);
  expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
  const child = spawn(process.execPath, [PROGRAM, 'import', archive], {
    env: { ...process.env, NUMCLEAN_HOME: store, TMPDIR: temporary },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', (code, killedBy) => resolve(killedBy ?? code)));
  const isUnpacked = (): boolean =>
    readdirSync(temporary).some((name) => existsSync(join(temporary, name, 'unpacked')));
  while (child.exitCode === null && !isUnpacked()) await new Promise((soon) => setTimeout(soon, 5));
  child.kill(signal);
  expect(await ended).toBe(exitCode);
  expect(readdirSync(temporary)).toEqual([]);
});

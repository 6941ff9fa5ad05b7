import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { zipOf } from '../support/zip-of.js';

let folder: string;
let archive: string;

/** Messages enough for an import of some seconds. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-interrupted-'));
  const path = join(folder, 'mmssms.db');
  const made = new sqlite.Database(path);
  made.exec(`CREATE TABLE sms (address TEXT, body TEXT, date INTEGER, type INTEGER);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
    INSERT INTO sms SELECT '1069' || i, '【示例' || i || '】验证码' || hex(randomblob(20)), 1700000000000 + i, 1 FROM n`);
  made.close();
  archive = join(folder, 'backup.zip');
  writeFileSync(archive, zipOf([{ name: 'mmssms.db', content: readFileSync(path) }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  // a closed window: it dies of the signal itself
  ['SIGHUP', 'SIGHUP'],
] as const)('nothing of an unpacked database stays behind after %s', async (signal, exitCode) => {
  const store = join(folder, signal);
  const temporary = join(folder, `${signal}-tmp`);
  mkdirSync(temporary);
  expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
  const child = spawn(COMMAND, [...BEFORE, 'import', archive], {
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

test('of three files an import killed on its way leaves all or nothing, and a sound store', async () => {
  const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
  const files = [
    join(fixtures, 'sms-backup-restore/plain.xml'),
    join(fixtures, 'vmsg/samsung.vmsg'),
    archive,
  ];
  const prepared = async (name: string): Promise<string> => {
    const store = join(folder, name);
    expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
    return store;
  };
  const shown = async (store: string): Promise<unknown> => {
    const { inventory } = (await runProgram(['inventory', '--json'], { store })).json() as {
      inventory: { bindings: { id: string }[]; unknown: unknown[] };
    };
    return { bindings: inventory.bindings.map(({ id }) => id), unknown: inventory.unknown.length };
  };
  const whole = await prepared('whole');
  const began = Date.now();
  expect((await runProgram(['import', ...files], { store: whole })).code).toBe(0);
  const length = Date.now() - began;
  const [all, nothing] = [await shown(whole), await shown(await prepared('none'))];
  expect(all).not.toEqual(nothing);
  const store = await prepared('killed');
  const child = spawn(COMMAND, [...BEFORE, 'import', ...files], {
    env: { ...process.env, NUMCLEAN_HOME: store, TMPDIR: folder },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const timer = setTimeout(() => child.kill('SIGKILL'), length * 0.8);
  await ended;
  clearTimeout(timer);
  expect([nothing, all]).toContainEqual(await shown(store));
  expect((await runProgram(['import', ...files], { store })).code).toBe(0);
  expect(await shown(store)).toEqual(all);
}, 120_000);

test.skipIf(process.platform === 'win32')(
  'a pipe that nobody fills is left at SIGINT, one that is filled is read',
  async () => {
    const store = join(folder, 'pipe');
    expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
    const pipe = join(folder, 'messages');
    execFileSync('mkfifo', [pipe]);
    const child = spawn(COMMAND, [...BEFORE, 'import', pipe], {
      env: { ...process.env, NUMCLEAN_HOME: store },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // nothing outside shows that it waits at the pipe: by then it surely does
    await new Promise((later) => setTimeout(later, 4000));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const reading = runProgram(['import', pipe, '--json'], { store });
    // reading holds nobody up, and what another command changed meanwhile stays
    expect((await runProgram(['add', '微信'], { store })).code).toBe(0);
    const writing = writeFile(pipe, '【淘宝】验证码1234');
    expect((await reading).json()).toMatchObject({ files: [{ format: 'plain-text', messages: 1 }] });
    await writing;
    const { inventory } = (await runProgram(['inventory', '--json'], { store })).json() as {
      inventory: { bindings: { id: string }[] };
    };
    expect(inventory.bindings.map(({ id }) => id)).toEqual(expect.arrayContaining(['wechat', 'taobao']));
  },
);

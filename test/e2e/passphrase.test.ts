import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

const PASSPHRASE = '七只白鹭 飞过稻田';
const folder = mkdtempSync(join(tmpdir(), 'numclean-passphrase-'));
const store = join(folder, 'store');
const start = (...args: string[]): TestTerminal => startWith({}, ...args);
const startWith = (env: Record<string, string>, ...args: string[]): TestTerminal =>
  startTerminal(COMMAND, [...BEFORE, ...args, '--now', '2026-11-24'], {
    cols: 80,
    rows: 24,
    env: { NUMCLEAN_HOME: store, ...env },
  });

beforeAll(async () => {
  expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a store is locked with a passphrase typed unseen, twice; opened with the right one alone; left by Ctrl+C', async () => {
  const lock = start('store', 'encrypt');
  await lock.waitFor('新口令：');
  lock.type(PASSPHRASE);
  lock.press('enter');
  await lock.waitFor('再输一遍：');
  lock.type('另一个 口令');
  lock.press('enter');
  await lock.waitFor(/不一样[\s\S]*新口令：/);
  lock.type(PASSPHRASE);
  lock.press('enter');
  await lock.waitFor(/不一样[\s\S]*再输一遍：/);
  lock.type(PASSPHRASE);
  lock.press('enter');
  expect(await lock.exit).toBe(0);
  expect(lock.history()).not.toContain('白鹭');
  expect(readdirSync(store)).toContain('sealed');

  const wrong = start('status');
  await wrong.waitFor('口令：');
  wrong.type('不是这个口令');
  wrong.press('enter');
  await wrong.waitFor(/请再输一次[\s\S]*口令：/);
  wrong.type('也不是这个口令');
  wrong.press('enter');
  await wrong.waitFor(/请再输一次[\s\S]*请再输一次[\s\S]*口令：/);
  wrong.type('还不是这个口令');
  wrong.press('enter');
  expect(await wrong.exit).toBe(3);
  expect(wrong.history()).not.toContain('不是这个口令');
  expect(wrong.history()).toContain('口令不对，打不开');

  const right = start('status');
  await right.waitFor('口令：');
  right.type(PASSPHRASE);
  right.press('enter');
  expect(await right.exit).toBe(0);
  expect(right.history()).not.toContain('白鹭');
  expect(right.history()).toContain('138****8000');

  const mistyped = start('status');
  await mistyped.waitFor('口令：');
  mistyped.type('不是这个口令');
  mistyped.press('enter');
  await mistyped.waitFor(/请再输一次[\s\S]*口令：/);
  mistyped.type(PASSPHRASE);
  mistyped.press('enter');
  expect(await mistyped.exit).toBe(0);
  expect(mistyped.history()).toContain('138****8000');

  const left = start('prepare-cancel');
  await left.waitFor('口令：');
  left.press('ctrl+c');
  expect(await left.exit).toBe(130);
}, 120_000);

/** Says whenever the terminal is told to hide or to show what is typed. */
const TELLS = `
import { writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';
const { setRawMode } = ReadStream.prototype;
ReadStream.prototype.setRawMode = function (raw) {
  const done = setRawMode.call(this, raw);
  writeSync(1, raw ? '<hidden>\\n' : '<shown>\\n');
  return done;
};
`;

test.skipIf(BEFORE.length === 0)(
  'what is typed ahead is never shown, and answers the question',
  async () => {
    const preload = join(folder, 'tells.mjs');
    writeFileSync(preload, TELLS);
    const other = join(folder, 'ahead');
    const env = { NUMCLEAN_HOME: other, NODE_OPTIONS: `--import ${pathToFileURL(preload)}` };
    expect((await runProgram(['prepare-cancel', '13800138000', '--yes'], { store: other })).code).toBe(0);
    const turns = (terminal: TestTerminal) => terminal.history().match(/<hidden>|<shown>|口令：|再输一遍：/g);

    const lock = startWith(env, 'store', 'encrypt');
    await lock.waitFor('<hidden>');
    lock.type(`${PASSPHRASE}\r${PASSPHRASE}\r`);
    expect(await lock.exit).toBe(0);
    expect(lock.history()).not.toContain('白鹭');
    expect(turns(lock)).toEqual(['<hidden>', '口令：', '再输一遍：', '<shown>']);

    const unlock = startWith(env, 'status');
    await unlock.waitFor('<hidden>');
    unlock.type(`不是这个口令\r${PASSPHRASE}\r`);
    expect(await unlock.exit).toBe(0);
    expect(unlock.history()).not.toMatch(/白鹭|不是这个/);
    expect(unlock.history()).toContain('138****8000');
    expect(turns(unlock)).toEqual(['<hidden>', '口令：', '口令：', '<shown>']);

    const left = startWith(env, 'status');
    await left.waitFor('<hidden>');
    left.press('ctrl+c');
    expect(await left.exit).toBe(130);
    expect(left.history()).not.toContain('^C');

    const another = startWith(env, 'platform', 'list');
    await another.waitFor('<hidden>');
    expect(await another.exit).toBe(0);
    expect(turns(another)).toEqual(['<hidden>', '<shown>']);

    // nothing is asked by what a search alone answers: nothing is hidden, and it ends
    const search = startTerminal(COMMAND, [...BEFORE, 'platform', 'search', 'zfb'], {
      cols: 80,
      rows: 24,
      env: { ...env, NUMCLEAN_HOME: other },
    });
    expect(await search.exit).toBe(0);
    expect(search.history()).toContain('alipay');
    expect(turns(search)).toBeNull();
  },
  120_000,
);

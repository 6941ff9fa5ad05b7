import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

const PASSPHRASE = '七只白鹭 飞过稻田';
const folder = mkdtempSync(join(tmpdir(), 'numclean-passphrase-'));
const store = join(folder, 'store');
const start = (...args: string[]): TestTerminal =>
  startTerminal(COMMAND, [...BEFORE, ...args, '--now', '2026-11-24'], {
    cols: 80,
    rows: 24,
    env: { NUMCLEAN_HOME: store },
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
  expect(await wrong.exit).toBe(3);
  expect(wrong.history()).not.toContain('不是这个口令');

  const right = start('status');
  await right.waitFor('口令：');
  right.type(PASSPHRASE);
  right.press('enter');
  expect(await right.exit).toBe(0);
  expect(right.history()).not.toContain('白鹭');
  expect(right.history()).toContain('138****8000');

  const left = start('prepare-cancel');
  await left.waitFor('口令：');
  left.press('ctrl+c');
  expect(await left.exit).toBe(130);
}, 120_000);

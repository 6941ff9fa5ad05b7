import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEFORE, COMMAND } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal } from '../support/terminal.js';

/** No heading says it, and nothing in the rows does. */
const UNCLEAR =
  '何人,说了什么\n小明,【支付宝】验证码482913，您正在登录\n小红,【淘宝】您的订单已发货，请留意\n';

let folder: string;
let table: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-tables-'));
  table = join(folder, 'table.csv');
  writeFileSync(table, UNCLEAR);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Imported = { files: { path: string; format: string; messages: number }[]; added: { id: string }[] };

async function newCleanup(name: string): Promise<string> {
  const store = join(folder, name);
  expect((await runHere(['prepare-cancel', '13800138000', '--yes'], { store })).code).toBe(0);
  return store;
}

test('a script is told which columns there are and how to name them, and no text', async () => {
  const store = await newCleanup('script');
  for (const [language, hint] of [
    ['zh', '第 2 列 说了什么'],
    ['en', '2 说了什么'],
  ] as const) {
    const refused = await runHere(['import', table, '--lang', language], { store });
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('--columns text=3,sender=1,time=2');
    expect(refused.stderr).toContain(hint);
    expect(refused.stderr).toContain('【支付宝】…');
    expect(refused.stderr).not.toMatch(/482913|登录|小明/);
  }
  const wrong = await runHere(['import', table, '--columns', 'text=7'], { store });
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('说了什么') });
  const told = await runHere(['import', table, '--columns', 'text=说了什么,sender=1', '--json'], {
    store,
  });
  const { files, added } = told.json() as Imported;
  expect(files).toMatchObject([{ path: table, format: 'csv-messages', messages: 2 }]);
  expect(added.map(({ id }) => id).sort()).toEqual(['alipay', 'taobao']);
});

test('a walk takes the columns as an option too', async () => {
  const options = ['--import', table, '--columns', 'text=2', '--yes', '--json'];
  const walked = await runHere(['prepare-cancel', '13800138000', ...options], {
    store: join(folder, 'walk'),
  });
  expect(walked.code).toBe(0);
  expect(walked.stdout).toContain('alipay');
});

test('a person is asked, with nothing shown of the messages', async () => {
  const store = await newCleanup('person');
  const terminal = startTerminal(COMMAND, [...BEFORE, 'import', table], {
    env: { NUMCLEAN_HOME: store },
  });
  try {
    await terminal.waitFor('哪一列是短信内容');
    await terminal.waitFor('第 2 列 说了什么 (【支付宝】…×');
    terminal.press('down', 'enter');
    await terminal.waitFor('哪一列是发来的号码');
    terminal.press('enter');
    await terminal.waitFor('哪一列是时间');
    terminal.press('enter');
    await terminal.waitFor('读到 2 条');
    expect(await terminal.exit).toBe(0);
    expect(terminal.history()).not.toMatch(/482913|登录|小明/);
  } finally {
    terminal.kill();
  }
});

test('the walk asks at its imports', async () => {
  const known = ['--carrier', 'mobile', '--new-number', '13800100500', '--cancel-on', '2027-03-01'];
  const options = ['13800138000', ...known, '--import', table, '--now', '2026-11-24'];
  const terminal = startTerminal(COMMAND, [...BEFORE, 'prepare-cancel', ...options], {
    env: { NUMCLEAN_HOME: join(folder, 'asking') },
    rows: 40,
  });
  try {
    await terminal.waitFor('先看看您的处境');
    terminal.press('enter');
    for (const service of ['互联网账号', '名下电话卡', '一键查卡', '金事通', '信用报告']) {
      await terminal.waitFor(new RegExp(`${service}.*查过了吗`));
      terminal.press('enter');
    }
    await terminal.waitFor('哪一列是短信内容');
    terminal.press('down', 'enter');
    await terminal.waitFor('哪一列是发来的号码');
    terminal.press('enter');
    await terminal.waitFor('哪一列是时间');
    terminal.press('enter');
    await terminal.waitFor(/table\.csv.*2 条/);
    terminal.press('ctrl+c');
    expect(await terminal.exit).toBe(130);
  } finally {
    terminal.kill();
  }
});

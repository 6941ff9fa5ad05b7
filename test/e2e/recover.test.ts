import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BEFORE, COMMAND } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

type Recovery = {
  cleanup: { number: string; track: string; cancelledOn: string; newNumber: string };
  checklist: { tasks: { id: string; after: string[] }[] };
  advice: { title: string }[];
};

let folder: string;
let store: string;
let terminal: TestTerminal | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-recover-'));
  store = join(folder, 'store');
  expect((await runHere(['demo', join(folder, 'files')])).code).toBe(0);
});
afterEach(() => {
  terminal?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[]): TestTerminal => {
  terminal = startTerminal(COMMAND, [...BEFORE, ...args, '--now', '2026-11-24'], {
    cols: 90,
    rows: 40,
    env: { NUMCLEAN_HOME: store },
  });
  return terminal;
};

test('a former holder is sent to the carrier first, stops, goes on, and freezes before recovering', async () => {
  const first = start(['recover-accounts']);
  await first.waitFor('原来用的是哪个手机号');
  first.type('13800138000');
  first.press('enter');
  await first.waitFor('还登录着');
  first.press('enter');
  await first.waitFor('先看看您的处境');
  first.press('enter');
  await first.waitFor('哪家运营商');
  first.press('enter');
  await first.waitFor('号码是哪天注销的');
  first.type('2026.10.12');
  first.press('enter');
  await first.waitFor('号码打算恢复吗');
  expect(first.history()).toMatch(/销号 43 天[\s\S]*营业厅[\s\S]*手续费[\s\S]*10086/);
  first.press('ctrl+c');
  expect(await first.exit).toBe(130);

  const second = start(['recover-accounts']);
  await second.waitFor('接着上次的清理（138****8000）');
  await second.waitFor('号码打算恢复吗');
  second.press('enter');
  await second.waitFor('现在用的手机号是多少');
  second.type('13800100500');
  second.press('enter');
  await second.waitFor('冒充您发消息');
  second.type('是');
  second.press('enter');
  await second.waitFor('是哪些平台');
  second.type('weixin');
  await second.waitFor('微信');
  second.press('tab', 'escape', 'enter');
  for (const service of ['一键查卡', '金事通', '信用报告']) {
    await second.waitFor(new RegExp(`${service}.*查过了吗`));
    second.press('enter');
  }
  await second.waitFor('短信在什么手机上');
  second.press('enter');
  await second.waitFor('短信导出文件在哪里');
  second.type(join(folder, 'files', 'messages.xml'));
  second.press('enter');
  await second.waitFor(/✔ .*messages/);
  second.press('enter');
  await second.waitFor(/找到 \d+ 个账号[\s\S]*这些发信人不在目录里/);
  second.press('enter');
  await second.waitFor('还有哪些平台');
  second.press('enter');
  await second.waitFor('不用管的请勾上');
  second.press('enter');
  await second.waitFor(/都问完了[\s\S]*先办这三件/);
  expect(await second.exit).toBe(0);

  const status = (await runHere(['status', '--json', '--now', '2026-11-24'], { store })).json() as Recovery;
  expect(status.cleanup).toMatchObject({
    track: 'recover-accounts',
    cancelledOn: '2026-10-12',
    newNumber: '138****0500',
  });
  const ids = status.checklist.tasks.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['china-mobile.restore-number', 'wechat.freeze']);
  expect(ids.findLastIndex((id) => id.endsWith('.freeze'))).toBeLessThan(
    ids.findIndex((id) => id.endsWith('.recover')),
  );
  expect(status.checklist.tasks.find(({ id }) => id === 'wechat.recover')).toMatchObject({
    // freezing first is better, and holds nothing up
    after: [],
    prefers: ['wechat.freeze'],
  });
  const remedy = (await runHere(['remedy', '--json', '--now', '2026-11-24'], { store })).json() as {
    remedy: { map: string; mustShow: string[] }[];
  };
  expect(remedy.remedy.map(({ map }) => map)).toEqual(['account-back', 'leak-person', 'leak-carrier']);
}, 90_000);

test('whoever is still logged in changes the number there, told in the walk or later', async () => {
  const run = (...args: string[]) => runHere([...args, '--now', '2026-11-24'], { store });
  const walked = await run(
    'recover-accounts',
    '13800138000',
    '--yes',
    '--still-logged-in',
    '微信',
    '示例门禁',
  );
  expect(walked.code).toBe(0);
  const ids = async (): Promise<string[]> =>
    JSON.parse((await run('status', '--json')).stdout).checklist.tasks.map(({ id }: { id: string }) => id);
  expect(await ids()).toEqual(expect.arrayContaining(['wechat.change']));
  expect(await ids()).not.toContain('wechat.freeze');
  const { stdout } = await run('show', '微信');
  expect(stdout.replace(/\n/g, '')).toMatch(/还登录着，不用申诉.*别的设备都退出登录.*改密码/);

  expect((await run('cleanup', 'set', '--still-logged-in', '淘宝')).code).toBe(0);
  expect(await ids()).toEqual(expect.arrayContaining(['taobao.change', 'wechat.recover', 'wechat.freeze']));
  expect((await run('cleanup', 'set', '--still-logged-in', 'none')).code).toBe(0);
  expect(await ids()).toContain('taobao.recover');
});

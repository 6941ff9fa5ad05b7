import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { BEFORE, COMMAND } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

const DAY = '2026-12-01';
const ANSWER = '尊敬的用户您好，您的手机号138****8000关联的互联网账号情况如下：\n抖音2个，微信1个。\n';

let folder: string;
let terminal: TestTerminal | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-told-again-'));
});
afterEach(() => terminal?.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (store: string, ...args: string[]): TestTerminal => {
  terminal = startTerminal(COMMAND, [...BEFORE, ...args, '--now', DAY], {
    env: { NUMCLEAN_HOME: join(folder, store) },
  });
  return terminal;
};
const statusOf = async (store: string) =>
  (await runHere(['status', '--json', '--now', DAY], { store: join(folder, store) })).json() as {
    cleanup: { cancelOn: string; circumstances: Record<string, string> };
    checklist: { tasks: { id: string; state: string }[] };
  };

it('the home screen hears of a stolen phone: what to do before all else, then the number and nothing of a day to cancel on', async () => {
  const home = start('stolen');
  await home.waitFor(/您是哪种情况[\s\S]*先不做/);
  home.press('down', 'down', 'down', 'down', 'down', 'down', 'enter');
  await home.waitFor(/手机或卡被偷了[\s\S]*10086[\s\S]*要处理的是哪个手机号/);
  home.type('13800138000');
  home.press('enter');
  await home.waitFor(/哪家运营商[\s\S]*> 中国移动/);
  home.press('enter');
  await home.waitFor('新的手机号是多少');
  home.press('enter');
  await home.waitFor('改成保号，先不注销了');
  home.press('ctrl+c');
  expect(await home.exit).toBe(130);
  const { cleanup, checklist } = await statusOf('stolen');
  expect(cleanup.circumstances['number-state']).toBe('stolen');
  expect(checklist.tasks[0]?.id).toBe('china-mobile.block-sim');
}, 60_000);

it('a slip is asked about, two accounts are not done by one, and a finished walk is walked again with its answers', async () => {
  const store = 'again';
  const run = (...args: string[]) => runHere([...args, '--now', DAY], { store: join(folder, store) });
  await run('prepare-cancel', '13800138000', '--new-number', '13800100500', '--add', '抖音', '--json');
  writeFileSync(join(folder, 'answer.txt'), ANSWER);
  await run('official', 'answer', join(folder, 'answer.txt'));

  const add = start(store, 'add', '支付包');
  await add.waitFor(/是下面哪一个[\s\S]*> 支付宝/);
  add.press('enter');
  await add.waitFor('已加入清单：支付宝');

  const done = start(store, 'done', '抖音');
  await done.waitFor('抖音有 2 个账号，都办好了吗');
  done.type('n');
  done.press('enter');
  await done.waitFor('那就先不记');
  expect(await done.exit).toBe(0);

  const again = start(store, 'prepare-cancel', '13800138000');
  await again.waitFor('要再走一遍，改掉某个回答吗');
  again.type('y');
  again.press('enter');
  await again.waitFor('就按这样');
  again.press('enter');
  await again.waitFor(/> 中国移动/);
  again.press('enter');
  await again.waitFor('直接回车 = 13800100500');
  again.press('enter');
  await again.waitFor('打算哪天注销');
  again.type('2027年2月1日');
  again.press('enter');
  await again.waitFor('改成保号，先不注销了');
  again.press('ctrl+c');
  expect(await again.exit).toBe(130);
  const { cleanup, checklist } = await statusOf(store);
  expect(cleanup.cancelOn).toBe('2027-02-01');
  expect(checklist.tasks.find(({ id }) => id === 'douyin.change')?.state).toBe('todo');
}, 90_000);

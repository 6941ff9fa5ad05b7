import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BEFORE, COMMAND } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

type Audit = {
  cleanup: { number: string; track: string; since: string };
  inventory: { bindings: { id: string; dismissed: boolean }[] };
  checklist: { tasks: { id: string; state: string; until: string | null }[] };
  incidents: {
    kind: string;
    day: string;
    who: string | null;
    platform: string | null;
    meantFor: string | null;
    answered: string | null;
    own: boolean;
    count: number;
  }[];
};

let folder: string;
let store: string;
let terminal: TestTerminal | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-audit-'));
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

const status = async (): Promise<Audit> =>
  (await runHere(['status', '--json', '--now', '2026-11-24'], { store })).json() as Audit;

test('a new holder chooses the walk, stops half-way, goes on, and notes a call', async () => {
  const first = start([]);
  await first.waitFor('您是哪种情况');
  first.press('down', 'enter');
  await first.waitFor('新拿到的是哪个手机号');
  first.type('13800100500');
  first.press('enter');
  await first.waitFor('先看看您的处境');
  first.press('enter');
  await first.waitFor('哪家运营商');
  first.press('enter');
  await first.waitFor('哪天开到您名下');
  first.type('2027-01-01');
  first.press('enter');
  await first.waitFor('还没到');
  first.press('ctrl+u');
  first.type('1980-01-01');
  first.press('enter');
  await first.waitFor('还没有手机号');
  first.press('ctrl+u');
  first.type('2026年8月20日');
  first.press('enter');
  await first.waitFor('开户日期有证明吗');
  first.press('enter');
  await first.waitFor('写给别人的短信');
  first.type('是');
  first.press('enter');
  await first.waitFor('找别人的电话');
  first.type('是');
  first.press('enter');
  await first.waitFor('电话里找的是谁');
  first.type('甄旧主');
  first.press('enter');
  await first.waitFor('手机号已注册');
  first.press('enter');
  await first.waitFor('是哪天提交的');
  expect(first.history()).toMatch(/中国移动 App：首页搜“二次号码焕新”/);
  first.type('2026-11-23');
  first.press('enter');
  await first.waitFor('查过了吗');
  first.press('ctrl+c');
  await first.waitFor('都存好了');
  expect(await first.exit).toBe(130);

  const half = await status();
  expect(half.cleanup).toMatchObject({
    number: '138****0500',
    track: 'audit-new-number',
    since: '2026-08-20',
  });
  expect(half.checklist.tasks.find(({ id }) => id === 'china-mobile.renewal')).toMatchObject({
    state: 'waiting',
    until: '2026-11-30',
  });

  const second = start(['audit-new-number']);
  await second.waitFor('接着上次的清理（138****0500）');
  for (const service of ['互联网账号', '名下电话卡', '信用报告']) {
    await second.waitFor(new RegExp(`${service}.*查过了吗`));
    second.press('enter');
  }
  await second.waitFor('短信在什么手机上');
  second.press('enter');
  await second.waitFor('短信导出文件在哪里');
  second.type(join(folder, 'files', 'messages-new-number.xml'));
  second.press('enter');
  await second.waitFor(/✔ .*messages/);
  second.press('enter');
  await second.waitFor('哪些是您自己注册');
  for (const own of ['京东', '美团', '工商银行']) {
    second.type(own);
    await second.waitFor(`查找：${own}`);
    second.press('tab', 'escape');
  }
  second.press('enter');
  await second.waitFor('里面是别人的');
  second.type('baidu-netdisk');
  await second.waitFor('百度网盘');
  second.press('tab', 'escape', 'enter');
  await second.waitFor('是哪天发现的');
  second.press('enter');
  await second.waitFor('手机号已注册');
  second.press('enter');
  await second.waitFor('还有别的事要记下来吗');
  second.type('是');
  second.press('enter');
  await second.waitFor('是什么事');
  second.press('enter');
  await second.waitFor('怎么来的');
  second.press('down', 'enter');
  await second.waitFor('哪一天');
  second.type('2026-08-01');
  second.press('enter');
  await second.waitFor('那时号码还不是您的');
  second.press('ctrl+u');
  second.type('2026-11-03');
  second.press('enter');
  await second.waitFor('从什么号码来的');
  second.press('enter');
  await second.waitFor('对方自称是哪家');
  second.type('示例贷');
  second.press('enter');
  await second.waitFor('找的是谁');
  second.type('甄旧主');
  second.press('enter');
  await second.waitFor('您怎么回的');
  second.type('说了打错了');
  second.press('enter');
  await second.waitFor(/说了打错了[\s\S]*还有别的事要记下来吗/);
  second.press('enter');
  await second.waitFor('千万别');
  expect(await second.exit).toBe(0);
  expect(second.history()).not.toContain('甄旧主，');

  const walked = await status();
  expect(walked.incidents.find(({ who }) => who === '示例贷')).toMatchObject({
    kind: 'collection',
    day: '2026-11-03',
    meantFor: '甄*',
    answered: '说了打错了',
  });
  expect(walked.incidents.find(({ kind }) => kind === 'opened-account')).toMatchObject({
    platform: 'baidu-netdisk',
    day: '2026-11-24',
  });
  expect(
    walked.inventory.bindings
      .filter(({ dismissed }) => dismissed)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['icbc', 'jd', 'meituan']);
}, 90_000);

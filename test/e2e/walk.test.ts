import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { startTerminal, type TestTerminal } from '../support/terminal.js';

type Status = {
  cleanup: { number: string; newNumber: string; cancelOn: string; carrier: string };
  inventory: { bindings: { id: string; name: string; confidence: string; dismissed: boolean }[] };
  checklist: { tasks: { id: string; state: string; until: string | null }[] };
  plan: { earliestSafeDay: string };
};

let folder: string;
let store: string;
let terminal: TestTerminal | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-walk-'));
  store = join(folder, 'store');
  expect((await runProgram(['demo', join(folder, 'files')])).code).toBe(0);
});
afterEach(() => {
  terminal?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const start = (args: readonly string[], size: { cols?: number; rows?: number } = {}): TestTerminal => {
  terminal = startTerminal(COMMAND, [...BEFORE, ...args, '--now', '2026-11-24'], {
    cols: 80,
    rows: 30,
    ...size,
    env: { NUMCLEAN_HOME: store },
  });
  return terminal;
};

const status = async (): Promise<Status> =>
  (await runProgram(['status', '--json', '--now', '2026-11-24'], { store })).json() as Status;

/** From the number to the imports, as a person answers who pastes what 一证通查 sent. */
async function answerUntilImports(walk: TestTerminal, upToPhone = 0): Promise<void> {
  await walk.waitFor('要处理的是哪个手机号');
  walk.type('010-12345678');
  walk.press('enter');
  await walk.waitFor('像是固定电话');
  walk.press(...Array.from({ length: 12 }, () => 'backspace' as const));
  walk.type('+86 138 0013 8000');
  walk.press('enter');
  await walk.waitFor('先看看您的处境');
  walk.press('enter');
  await walk.waitFor('哪家运营商');
  walk.press('enter');
  await walk.waitFor('新的手机号是多少');
  walk.type('13800100500');
  walk.press('enter');
  await walk.waitFor('打算哪天注销');
  walk.type('2027年3月1日');
  walk.press('enter');
  await walk.waitFor('先不注销了');
  walk.press('enter');
  await walk.waitFor('2.0：号码关联的互联网账号，查过了吗');
  walk.type('是');
  walk.press('enter');
  for (const service of ['名下电话卡', '一键查卡', '金事通', '信用报告']) {
    await walk.waitFor(new RegExp(`${service}.*查过了吗`));
    walk.press('enter');
  }
  await walk.waitFor('粘贴到这里');
  walk.paste('您的手机号关联的互联网账号情况如下:\n微信 1个\n淘宝 2个\n快手 0个\n');
  walk.press('enter', 'enter');
  await walk.waitFor('读到的对吗');
  expect(walk.screen()).toMatch(/微信 1[\s\S]*淘宝 2/);
  walk.press('enter');
  await walk.waitFor('短信在什么手机上');
  walk.press(...Array.from({ length: upToPhone }, () => 'up' as const), 'enter');
  await walk.waitFor('短信导出文件在哪里');
}

test('a person walks, stops half-way, goes on, works tasks off, and a second process reads it all back', async () => {
  const first = start(['prepare-cancel']);
  await answerUntilImports(first);
  first.press('ctrl+c');
  await first.waitFor('都存好了');
  expect(await first.exit).toBe(130);

  const half = await status();
  expect(half.cleanup).toMatchObject({ number: '138****8000', carrier: 'mobile', cancelOn: '2027-03-01' });
  const confirmed = half.inventory.bindings.filter(({ confidence }) => confidence === 'confirmed');
  expect(confirmed.map(({ id }) => id).sort()).toEqual(['china-mobile', 'taobao', 'wechat']);

  const second = start(['prepare-cancel']);
  await second.waitFor('接着上次的清理（138****8000）');
  await second.waitFor('短信导出文件在哪里');
  expect(second.history()).not.toContain('要处理的是哪个手机号');
  second.type(join(folder, 'files', 'nothing-here.xml'));
  second.press('enter');
  await second.waitFor('找不到文件');
  second.press('ctrl+u');
  second.type(join(folder, 'files', 'messages.xml'));
  second.press('enter');
  await second.waitFor('✔ ');
  second.press('enter');
  await second.waitFor(/从 747 条里找到 \d+ 个账号，其中 \d+ 个能接触到资金[\s\S]*这些发信人不在目录里/);
  second.type('示例健身');
  await second.waitFor('> [ ] 示例健身房');
  second.press('enter', 'enter');
  await second.waitFor(/还有哪些平台[\s\S]*已找到/);
  second.type('jike');
  await second.waitFor('即刻');
  second.press('tab', 'escape');
  second.type('示例门禁');
  await second.waitFor('添加“示例门禁”');
  second.press('tab', 'enter');
  await second.waitFor('不用管的请勾上');
  second.type('ppd');
  await second.waitFor('拍拍贷');
  second.press('tab', 'escape', 'enter');
  await second.waitFor('建议这样处理');
  second.press('enter');
  await second.waitFor(/都问完了[\s\S]*先办这三件[\s\S]*numclean report --open/);
  expect(await second.exit).toBe(0);

  const walked = await status();
  const ids = walked.inventory.bindings.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['alipay', 'jike', 'own-示例门禁', 'own-示例健身房']));
  expect(walked.inventory.bindings.find(({ id }) => id === 'ppdai')?.dismissed).toBe(true);
  expect(walked.checklist.tasks.length).toBeGreaterThan(100);

  // the new number is checked first of all; what follows is about the accounts
  await runProgram(['done', 'check-new-number', '--now', '2026-11-24'], { store });
  const work = start(['work']);
  await work.waitFor(/> \[ \] 1\)[\s\S]*做完了[\s\S]*今天就到这里/);
  // the first choice is a step to tick, and what is ticked is kept
  work.press('enter');
  await work.waitFor('[x] 1)');
  work.type('做完了');
  await work.waitFor(/> 做完了/);
  work.press('enter');
  await work.waitFor(/待核实[\s\S]*一样吗[\s\S]*> 一样/);
  work.press('enter');
  await work.waitFor(/> \[ \] 1\)/);
  work.type('要等几天');
  await work.waitFor(/> 要等几天/);
  work.press('enter');
  await work.waitFor('等到哪一天');
  work.type('2026-12-08');
  work.press('enter');
  await work.waitFor('等到 2026-12-08');
  await work.waitFor(/> \[ \] 1\)/);
  work.press('ctrl+c');
  expect(await work.exit).toBe(130);

  const worked = await status();
  const states = worked.checklist.tasks.filter(({ state }) => state !== 'todo');
  expect(states.map(({ state, until }) => [state, until])).toEqual(
    expect.arrayContaining([
      ['claimed', null],
      ['waiting', '2026-12-08'],
    ]),
  );
  expect(states).toHaveLength(3);
}, 90_000);

test('the walk keeps within a tiny window and speaks English', async () => {
  const walk = start(['prepare-cancel', '--lang', 'en'], { cols: 44, rows: 12 });
  await walk.waitFor('Which mobile number');
  walk.type('13800138000');
  walk.press('enter');
  await walk.waitFor('your situation');
  walk.press('enter');
  await walk.waitFor('Which carrier');
  walk.press('enter');
  await walk.waitFor('new mobile number');
  expect(walk.history()).not.toMatch(/[\u4e00-\u9fff]/u);
}, 30_000);

test('all about getting messages out of that phone is one key away from where the files are asked for', async () => {
  const walk = start(['prepare-cancel'], { rows: 24 });
  await answerUntilImports(walk, 4);
  await walk.waitFor('输入 ? 看详细步骤');
  walk.type('？');
  walk.press('enter');
  await walk.waitFor(/怎么知道缺没缺[\s\S]*\? 短信导出文件在哪里/);
  expect(walk.history()).not.toContain('Manifest.db');
  // it comes back to the question, which takes files as before
  walk.type(join(folder, 'nothing-here.xml'));
  walk.press('enter');
  await walk.waitFor('找不到文件');
  walk.press('ctrl+c');
  expect(await walk.exit).toBe(130);
});

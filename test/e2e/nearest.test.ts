import { expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

const told = async (line: string): Promise<string> =>
  (await runHere([...line.split(' '), '--demo', '--lang', 'zh'])).stderr;

it.each(['show 支付报', 'show zhifubap', 'done 支付报', 'dismiss 支付报'])(
  'a mistyped name gets the nearest right one: %s',
  async (line) => {
    expect(await told(line)).toContain('是不是想写“支付宝');
  },
);

it('an option that none is like gets the list of those that there are, a slip its own', async () => {
  expect(await told('done 支付宝 --on 2026-11-24')).toContain('--until、--note、--reason');
  expect(await told('status --on 2026-11-24')).not.toContain('--json');
  expect(await told('wait 支付宝 --unitl 2026-11-24')).toContain('您是不是想写 --until？');
});

it('history says which questions were answered, those in a row in one line', async () => {
  const { stdout } = await runHere(['history', '--demo', '--lang', 'zh']);
  expect(stdout).toMatch(/回答了：处境、运营商、新号码/);
  expect(stdout).not.toContain('回答了问题');
  expect(stdout).not.toContain('别的问题');
  expect(stdout).not.toMatch(/线索 0 条/);
});

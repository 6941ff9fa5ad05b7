import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEFORE, COMMAND } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';
import { startTerminal } from '../support/terminal.js';

const store = mkdtempSync(join(tmpdir(), 'numclean-filters-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

const NOW = ['--now', '2026-11-24'];
const run = (...args: string[]) => runHere([...args, ...NOW], { store });
const names = async (...args: string[]): Promise<string[]> => {
  const { json } = await run(...args, '--json');
  const { checklist, inventory } = json() as {
    checklist?: { tasks: { name: string }[] };
    inventory?: { bindings: { name: string }[] };
  };
  return (checklist?.tasks ?? inventory?.bindings ?? []).map(({ name }) => name);
};

describe('filters of the views', () => {
  beforeAll(async () => {
    await run('prepare-cancel', '13800138000', '--yes', '--add', '微信', '支付宝', '招商银行', '豆瓣');
    await run('block', '豆瓣', '--reason', '登录不上');
    await run('wait', '招商银行', '--until', '2026-12-20');
  }, 120_000);

  it('shows the tasks of a state, a part of life, an exposure or a name', async () => {
    expect(await names('checklist', '--stuck')).toEqual(['豆瓣']);
    expect(await names('checklist', '--waiting')).toEqual(['招商银行']);
    expect((await names('checklist', '--stuck', '--waiting')).sort()).toEqual(['招商银行', '豆瓣'].sort());
    expect(await names('checklist', '--search', 'zhifubao')).toEqual(['支付宝']);
    expect((await names('checklist', '--part', 'money')).sort()).toEqual(['招商银行', '支付宝'].sort());
    expect(await names('inventory', '--part', 'money', '--stuck')).toEqual([]);
    const { json } = await run('checklist', '--demo', '--exposure', 'high', '--json');
    const { checklist } = json() as { checklist: { tasks: { exposure: string }[] } };
    expect(new Set(checklist.tasks.map(({ exposure }) => exposure))).toEqual(new Set(['critical', 'high']));
    expect(await names('checklist', '--ready')).not.toContain('豆瓣');
  }, 120_000);

  it('says how much is left out, and so where nothing fits', async () => {
    const some = await run('checklist', '--stuck');
    expect(some.stdout).toMatch(/按要求筛选：\d+ 件里的 1 件/);
    expect(some.stdout).not.toContain('支付宝');
    expect((await run('plan', '--search', '支付宝')).stdout).not.toContain('微信  ');
    expect((await run('inventory', '--part', 'games', '--lang', 'en')).stdout).toContain('Nothing fits');
  }, 120_000);

  it('refuses a level or a part that there is not, with those there are', async () => {
    const { code, stderr } = await run('checklist', '--part', 'moon');
    expect(code).toBe(2);
    expect(stderr).toContain('money');
    expect((await run('inventory', '--exposure', 'huge')).code).toBe(2);
  }, 60_000);

  it('pages at a terminal what is longer than it, and only that', async () => {
    const open = (rows: number, ...more: string[]) =>
      startTerminal(COMMAND, [...BEFORE, 'checklist', '--store', store, ...NOW, ...more], {
        rows,
        env: { NUMCLEAN_PAGER: 'sed s/^/P:/' },
      });
    const [long, short, unpaged] = [open(10), open(60), open(10, '--no-pager')];
    expect(await Promise.all([long.exit, short.exit, unpaged.exit])).toEqual([0, 0, 0]);
    expect(long.history()).toContain('P:');
    expect(short.history()).not.toContain('P:');
    expect(unpaged.history()).not.toContain('P:');
  }, 60_000);
});

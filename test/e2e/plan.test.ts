import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ProgramResult } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';

const store = mkdtempSync(join(tmpdir(), 'numclean-plan-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

const NOW = ['--now', '2026-11-24'];
const run = (...args: string[]): Promise<ProgramResult> => runHere([...args, ...NOW], { store });

type PlanDocument = {
  pace: { minutesWeekday: number; minutesWeekend: number; away: unknown[]; watchDays: number };
  orders: { first: string; next: string }[];
  keepNumber: { yuanPerMonth: { from: number } | null; source: { title: string } } | null;
  plan: {
    feasible: boolean;
    cancelOn: string | null;
    goesOn: string;
    late: { task: string; daysShort: number; waysOut: string[] }[];
    forward: { by: string; tasks: string[]; operation?: string; daysEarlier: number }[];
    earliestSafeDay: string;
    lowerBound: string;
    watchDays: number;
    days: { day: string; tasks: string[] }[];
    critical: string[];
  };
};
const planNow = async (...args: string[]): Promise<PlanDocument['plan']> =>
  ((await run('plan', '--json', ...args)).json() as PlanDocument).plan;

describe('numclean plan', () => {
  it('plans the demo, with a proven bound and the chain that sets the day', async () => {
    const { code, json } = await runHere(['plan', '--demo', '--json']);
    const { plan } = json() as PlanDocument;
    expect(code).toBe(0);
    expect(plan.lowerBound <= plan.earliestSafeDay).toBe(true);
    expect(plan.critical.at(-1)).toBe('china-mobile.cancel-number');
    expect(plan.days.flatMap(({ tasks }) => tasks).length).toBeGreaterThan(50);
  });

  it('keeps what it is told of time, watch and order for later commands', async () => {
    await run('prepare-cancel', '13800138000', '--yes', '--add', '微信', '支付宝', '小米账号');
    const before = await planNow();
    const told = ['--minutes-weekday', '10', '--minutes-weekend', '0', '--watch-days', '21'];
    await planNow(...told, '--away', '2026-11-24..2026-11-30', '--order', '微信', '支付宝');
    const { watchDays, days, earliestSafeDay } = await planNow();
    expect(watchDays).toBe(21);
    expect(days[0]?.day).toBe('2026-12-01');
    expect(earliestSafeDay > before.earliestSafeDay).toBe(true);
    const { json } = await run('status', '--json');
    expect((json() as PlanDocument).plan.earliestSafeDay).toBe(earliestSafeDay);
    const { pace, orders } = (await run('plan', '--json')).json() as PlanDocument;
    const away = [{ from: '2026-11-24', to: '2026-11-30' }];
    expect(pace).toEqual({ minutesWeekday: 10, minutesWeekend: 0, away, watchDays: 21 });
    expect(orders).toEqual([{ first: 'wechat', next: 'alipay' }]);
  });

  it('says what is too late, and what keeping the number costs by whom', async () => {
    const late = (await run('plan', '--json', '--cancel-on', '2026-11-30')).json() as PlanDocument;
    expect(late.plan.feasible).toBe(false);
    expect(late.plan.late.every(({ daysShort }) => daysShort > 0)).toBe(true);
    expect(late.plan.late[0]?.waysOut.at(-1)).toBe('keep-number');
    expect(late.keepNumber?.yuanPerMonth?.from).toBeGreaterThan(0);
    expect(late.keepNumber?.source.title).not.toBe('');
    const { stdout } = await run('plan', '--cancel-on', late.plan.goesOn);
    expect(stdout).toContain('按这个计划来得及');
    expect((await planNow('--cancel-on', 'none')).cancelOn).toBeNull();
  });

  it.each([
    [['--minutes-weekday', '0', '--minutes-weekend', '0'], 'usage.budget-zero'],
    [['--minutes-weekday', 'viel'], 'usage.option-invalid'],
    [['--minutes-weekday', '-5'], 'usage.option-invalid'],
    [['--watch-days', '1.5'], 'usage.option-invalid'],
    [['--away', '2026-12-20..2026-12-01'], 'usage.away-invalid'],
    [['--away', '2026-12-01..3026-12-01'], 'usage.away-invalid'],
    [['--cancel-on', '2026-11-23'], 'usage.day-past'],
    [['--cancel-on', '2027-02-30'], 'usage.day-invalid'],
    [['--order', '支付宝', '微信', '支付宝'], 'usage.dependency-circle'],
    [['--order', '中国移动', '微信'], 'usage.dependency-circle'],
    [['--order', '微信', '微信'], 'usage.dependency-circle'],
    [['--order', '微信'], 'usage.option-invalid'],
    [['--order', '微信', 'nobody'], 'usage.binding-unknown'],
    [['--instead', '微信'], 'usage.option-invalid'],
    [['--instead', '微信=nonsense'], 'usage.option-invalid'],
  ])('refuses %j and stores nothing of it', async (args, problem) => {
    const before = await planNow();
    const { code, stderr } = await run('plan', '--json', '--watch-days', '1', ...args);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe(problem);
    expect(await planNow()).toEqual(before);
  });

  it('does another operation as it says that it would', async () => {
    await run('prepare-cancel', '13800100500', '--yes', '--add', 'QQ');
    const closing = await planNow('--instead', 'QQ=deregister');
    const way = closing.forward.find(({ by }) => by === 'instead');
    expect(way).toMatchObject({ tasks: ['qq.deregister'], operation: 'unbind' });
    const { earliestSafeDay } = await planNow('--instead', 'qq=unbind');
    const daysEarlier = (Date.parse(closing.earliestSafeDay) - Date.parse(earliestSafeDay)) / 86_400_000;
    expect(daysEarlier).toBe(way?.daysEarlier);
  });
});

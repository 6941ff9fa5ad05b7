import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ProgramResult, runProgram } from '../support/built-program.js';

const store = mkdtempSync(join(tmpdir(), 'numclean-plan-'));
afterAll(() => rmSync(store, { recursive: true, force: true }));

const NOW = ['--now', '2026-11-24'];
const run = (...args: string[]): Promise<ProgramResult> => runProgram([...args, ...NOW], { store });

type PlanDocument = {
  plan: {
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
    const { code, json } = await runProgram(['plan', '--demo', '--json']);
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
    [['--order', '微信'], 'usage.option-invalid'],
    [['--order', '微信', 'nobody'], 'usage.binding-unknown'],
  ])('refuses %j and stores nothing of it', async (args, problem) => {
    const before = await planNow();
    const { code, stderr } = await run('plan', '--json', '--watch-days', '1', ...args);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe(problem);
    expect(await planNow()).toEqual(before);
  });
});

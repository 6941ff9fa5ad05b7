import { describe, expect, it } from 'vitest';
import { withHolds } from '../../src/cleanup/checklist/accounting.js';
import type { Task } from '../../src/cleanup/types.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { accountIn, nextStartIn } from '../../src/reports/account-parts.js';
import type { ReportInput } from '../../src/reports/input.js';
import { nextView } from '../../src/reports/terminal/next.js';
import { statusView } from '../../src/reports/terminal/status.js';
import { TODAY } from '../support/heart.js';
import { task } from '../support/planning.js';
import { sample } from './sample.js';

const PLAIN = { width: 80, colour: false };

/** A report on these tasks only. */
function on(tasks: readonly Task[]): ReportInput {
  const told = withHolds(tasks, TODAY);
  const open = told.filter(({ state }) => ['todo', 'doing', 'blocked'].includes(state)).length;
  const waiting = told.filter(({ state }) => state === 'waiting').length;
  const input = sample([]);
  return {
    ...input,
    today: TODAY,
    tasks: told,
    plan: { ...input.plan, days: [] },
    progress: { ...input.progress, open, waiting },
  };
}

const other = {
  operation: 'unbind' as const,
  needsOldNumber: 'required' as const,
  plannedWaitDays: 0,
  codeAfterWait: false,
  notBefore: null,
  minutes: 10,
  place: 'anywhere' as const,
};

describe('the account of open tasks in words', () => {
  const tasks = [
    task({ id: 'a', name: '甲' }),
    task({ id: 'b', name: '乙', state: 'waiting', until: '2026-12-20' }),
    task({ id: 'c', name: '丙', state: 'blocked', reason: '客服不理' }),
    task({ id: 'd', name: '丁', after: ['c'], instead: [other] }),
    task({ id: 'e', name: '戊', after: ['skipped'] }),
    task({ id: 'f', name: '己', notBefore: '2026-12-24' }),
    task({ id: 'g', name: '庚', after: ['a'] }),
    task({ id: 'skipped', name: '辛', state: 'skipped' }),
  ];

  it('adds up, and names for each task that can’t be done what it waits for and what else could be done', () => {
    const { sum, lines } = accountIn(on(tasks), zh) as { sum: string; lines: string[] };
    expect(sum).toBe('没办完的 7 件：现在能办 1 件、要等别的 4 件、在等结果 1 件、卡住了 1 件');
    expect(lines).toEqual([
      '丙：卡住了（客服不理）',
      '乙：等到 2026-12-20',
      '己：要等到 2026-12-24 才能办',
      '丁：要先办好 丙，可它卡住了；也可以改成解绑手机号（numclean plan --instead d=unbind）',
      '戊：要先办好 辛，可它跳过了；再试一次前面那件：numclean reopen skipped',
      '庚：先办好 甲',
    ]);
    expect(accountIn(on(tasks), en)?.sum).toBe(
      '7 left: 1 can be done now, 4 must wait for something else, 1 is on its way, 1 is stuck',
    );
  });

  it('names few of many and counts the rest, the carrier’s with its operation', () => {
    const many = Array.from({ length: 140 }, (_, index) => task({ id: `t${index}`, state: 'waiting' }));
    const carrier = { binding: 'carrier', name: '中国移动' };
    const proof = task({ id: 'proof', ...carrier, operation: 'carrier-proof', state: 'claimed' });
    const cancel = task({
      id: 'cancel',
      ...carrier,
      operation: 'cancel-number',
      after: many.map(({ id }) => id),
    });
    const account = accountIn(on([...many, proof, cancel]), zh);
    expect(account?.lines).toHaveLength(5);
    expect(account?.lines.at(-1)).toBe('中国移动 注销号码：前面还有 140 件要先办完');
    expect(account?.hints).toEqual(['还有 136 件，看全部：numclean checklist']);
  });

  it('is nothing where nothing is open', () =>
    expect(accountIn(on([task({ id: 'a', state: 'claimed' })]), zh)).toBeNull());

  it('says when the next thing begins, only where nothing can be done now', () => {
    const rests = task({ id: 'f', name: '己', notBefore: '2026-12-24' });
    const waits = task({ id: 'b', name: '乙', state: 'waiting', until: '2026-12-20' });
    const input = on([rests, waits]);
    expect(nextStartIn(input, zh)).toContain('2026-12-20：乙');
    for (const view of [nextView(input, 3, zh, PLAIN), statusView(input, zh, PLAIN)]) {
      expect(view).toContain('现在没有马上能办的任务');
      expect(view).toContain('最近的一件是 2026-12-20：乙');
      expect(view).toContain('没办完的 2 件：要等别的 1 件、在等结果 1 件');
    }
    const ready = on([rests, waits, task({ id: 'a' })]);
    expect(nextView(ready, 3, zh, PLAIN)).not.toContain('现在没有马上能办的任务');
  });
});

describe('a plan that uses the time up to the wished day', () => {
  it('says both days', () => {
    const input = sample(['甲', '乙']);
    const plan = { ...input.plan, feasible: true, cancelOn: '2027-03-01', safeBy: '2027-02-10' };
    expect(statusView({ ...input, plan }, zh, PLAIN)).toMatch(
      /先办危险的[\s\S]*2027-02-10\s*办完（赶一赶，\s*2026-12-25/,
    );
    expect(statusView(input, zh, PLAIN)).not.toContain('赶一赶');
  });
});

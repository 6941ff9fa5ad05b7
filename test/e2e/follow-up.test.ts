import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProgramResult } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';

type Verified = {
  added: { id: string }[];
  reopened: string[];
  reopenedBy: { task: string; day: string; kind: string }[];
  verified: string[];
  undecided: { task: string; on: string | null }[];
};
type Task = { id: string; state: string; reopenedBy: { day: string; kind: string } | null };

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (args: readonly string[], now: string): Promise<ProgramResult> =>
  runHere([...args, '--now', now], { store: at('store'), cwd: folder });
const code = (result: ProgramResult): string =>
  (JSON.parse(result.stderr) as { error: { code: string } }).error.code;
const task = async (id: string, now: string): Promise<Task | undefined> =>
  ((await run(['checklist', '--json'], now)).json() as { checklist: { tasks: Task[] } }).checklist.tasks.find(
    (one) => one.id === id,
  );

/** An export with these messages, each at noon in China. */
function exportOf(name: string, messages: readonly [day: string, text: string][]): string {
  const lines = messages.map(
    ([day, text]) =>
      `<sms protocol="0" address="106900001" date="${Date.parse(`${day}T12:00:00+08:00`)}" type="1" body="${text}" />`,
  );
  writeFileSync(
    at(name),
    `<?xml version='1.0' encoding='UTF-8'?>\n<smses count="${lines.length}">\n${lines.join('\n')}\n</smses>`,
  );
  return at(name);
}
const CODE = '您的验证码是 123456，请勿告诉他人。';
const NOTICE = '您的账号在新设备登录，如非本人请修改密码。';

/** Every few days a notice. */
function every(step: number, from: string, until: string, signature: string): [string, string][] {
  const found: [string, string][] = [];
  for (let ms = Date.parse(from); ms < Date.parse(until); ms += step * 86_400_000)
    found.push([new Date(ms).toISOString().slice(0, 10), `【${signature}】${NOTICE}`]);
  return found;
}

let template: string;
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'numclean-follow-up-'));
  folder = template;
  const first = exportOf('first.xml', [
    ...every(5, '2026-01-01', '2026-09-30', '支付宝'),
    ...every(5, '2026-01-02', '2026-09-30', '知乎'),
    ...every(90, '2026-01-03', '2026-09-30', '豆瓣'),
  ]);
  const begun = await run(
    [
      'prepare-cancel',
      '13800138000',
      '--carrier',
      'mobile',
      '--new-number',
      '13800138001',
      '--import',
      first,
      '--yes',
      '--json',
    ],
    '2026-10-01',
  );
  expect(begun).toMatchObject({ code: 0 });
  for (const name of ['alipay', 'zhihu', 'douban']) {
    expect((await run(['done', name], '2026-10-01')).code).toBe(0);
  }
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-follow-up-'));
  cpSync(join(template, 'store'), at('store'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(template, { recursive: true, force: true }));

describe('verify', () => {
  it('opens again what still writes, verifies what fell silent, leaves open what it cannot tell, takes in the new', async () => {
    const later = exportOf('later.xml', [
      ['2026-11-18', `【支付宝】${CODE}`],
      ['2026-11-20', `【哔哩哔哩】${CODE}`],
    ]);
    const result = (await run(['verify', later, '--json'], '2026-11-24')).json() as Verified;
    expect(result).toMatchObject({
      reopened: ['alipay.change'],
      reopenedBy: [{ task: 'alipay.change', day: '2026-11-18', kind: 'code' }],
      verified: [],
      undecided: [
        { task: 'douban.change', on: null },
        { task: 'zhihu.change', on: '2026-10-16' },
      ],
    });
    expect(result.added.map(({ id }) => id)).toEqual(['bilibili']);
    expect(await task('alipay.change', '2026-11-24')).toMatchObject({
      state: 'todo',
      reopenedBy: { day: '2026-11-18', kind: 'code' },
    });
    const whole = exportOf('whole.xml', [
      ['2026-10-01', `【知乎】${CODE}`],
      ['2026-11-23', `【哔哩哔哩】${CODE}`],
    ]);
    const second = (await run(['verify', whole, '--json'], '2026-11-24')).json() as Verified;
    expect([second.verified, second.undecided.map((one) => one.task)]).toEqual([
      ['zhihu.change'],
      ['douban.change'],
    ]);
    expect((await task('zhihu.change', '2026-11-24'))?.state).toBe('verified');
  });

  it('changes nothing where one of the files cannot be read', async () => {
    const before = (await run(['status', '--json'], '2026-11-24')).stdout;
    const good = exportOf('later.xml', [['2026-10-20', `【支付宝】${CODE}`]]);
    const result = await run(['verify', good, at('nothing.xml'), '--json'], '2026-11-24');
    expect([result.code, code(result)]).toEqual([4, 'input.not-found']);
    expect((await run(['status', '--json'], '2026-11-24')).stdout).toBe(before);
  });
});

describe('official answer', () => {
  it('verifies what it finds nothing of, and opens again what it still finds', async () => {
    writeFileSync(at('answer.txt'), '您的手机号码关联的互联网账号：支付宝 1 个，知乎 0 个。');
    const result = (
      await run(['official', 'answer', at('answer.txt'), '--json'], '2026-11-24')
    ).json() as Verified;
    expect([result.reopened, result.verified]).toEqual([['alipay.change'], ['zhihu.change']]);
    expect((await task('alipay.change', '2026-11-24'))?.reopenedBy).toEqual({
      day: '2026-11-24',
      kind: 'official',
    });
  });
});

describe('timeline', () => {
  type Timeline = {
    timeline: {
      state: string;
      since: string | null;
      restore: { countOn: string | null };
      reissue: { possibleFrom: string | null };
      milestones: { claims: { sources: { title: string; retrieved: string }[] }[] }[];
    };
  };

  it('keeps the state that is said, and reckons from it next time', async () => {
    const said = await run(
      ['timeline', '--state', 'cancelled', '--state-since', '2026-11-01', '--json'],
      '2026-11-24',
    );
    expect(said.code).toBe(0);
    const again = (await run(['timeline', '--json'], '2026-11-25')).json() as Timeline;
    expect(again.timeline).toMatchObject({
      state: 'cancelled',
      since: '2026-11-01',
      restore: { countOn: '2026-12-31' },
      reissue: { possibleFrom: '2027-01-01' },
    });
    const sources = again.timeline.milestones.flatMap(({ claims }) =>
      claims.flatMap((claim) => claim.sources),
    );
    expect(sources.length).toBeGreaterThan(3);
    for (const { title, retrieved } of sources) expect([title, retrieved]).not.toContain('');
  });

  it.each([
    [['--state', 'dead'], 'usage.option-invalid'],
    [['--state', 'cancelled', '--state-since', '2026-11-31'], 'usage.option-invalid'],
    [['--state', 'cancelled', '--state-since', '2026-11-25'], 'usage.option-invalid'],
    [['--state-since', '2026-11-01'], 'usage.option-missing'],
  ])('%j exits 2 and keeps nothing', async (args, problem) => {
    const before = (await run(['timeline', '--json'], '2026-11-24')).stdout;
    const result = await run(['timeline', ...args, '--json'], '2026-11-24');
    expect([result.code, code(result)]).toEqual([2, problem]);
    expect((await run(['timeline', '--json'], '2026-11-24')).stdout).toBe(before);
  });
});

describe('the calendar', () => {
  it('is written by report, by the name of the file too', async () => {
    expect((await run(['report', '--out', at('plan.ics')], '2026-11-24')).code).toBe(0);
    const text = readFileSync(at('plan.ics'), 'utf8');
    const root = new ICAL.Component(ICAL.parse(text));
    expect(root.getAllSubcomponents('vevent').length).toBeGreaterThan(3);
    expect(text).not.toContain('13800138000');
    expect((await run(['report', '--format', 'ics'], '2026-11-24')).stdout).toBe(text);
  });
});

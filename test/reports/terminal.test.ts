import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../src/cleanup/types.js';
import { en } from '../../src/language/en.js';
import type { Words } from '../../src/language/words.js';
import { zh } from '../../src/language/zh.js';
import type { VerifyResult } from '../../src/reports/document.js';
import type { ReportInput } from '../../src/reports/input.js';
import { checklistView } from '../../src/reports/terminal/checklist.js';
import { emergencyView } from '../../src/reports/terminal/emergency.js';
import { importView } from '../../src/reports/terminal/import.js';
import { inventoryView } from '../../src/reports/terminal/inventory.js';
import { nextView } from '../../src/reports/terminal/next.js';
import { planView } from '../../src/reports/terminal/plan.js';
import { platformsView } from '../../src/reports/terminal/platforms.js';
import type { Screen } from '../../src/reports/terminal/screen.js';
import { servicesView, serviceView } from '../../src/reports/terminal/service.js';
import { platformView, taskView } from '../../src/reports/terminal/show.js';
import { statusView } from '../../src/reports/terminal/status.js';
import { timelineView } from '../../src/reports/terminal/timeline.js';
import { verifyView } from '../../src/reports/terminal/verify.js';
import { widthOf } from '../../src/text/columns.js';
import { hostileInput, hostileName, NUMBER, platformSaying, sample, TODAY } from './sample.js';

fc.configureGlobal({ seed: 20261124 });

const PLAIN: Screen = { width: 80, colour: false };
const LANGUAGES: readonly Words[] = [zh, en];

const serviceSaying = (text: string): Parameters<typeof serviceView>[0] => ({
  id: 'invented',
  kind: 'carrier',
  order: 1,
  name: { zh: text, en: text },
  tracks: ['prepare-cancel'],
  summary: { zh: text, en: text },
  entrances: [{ zh: text, en: text, url: 'https://service.example.com', sources: [] }],
  needs: [{ zh: text, en: text }],
  limits: [{ zh: text, en: text }],
  answer: { zh: text, en: text, sources: [] },
  facts: [],
  gaps: [{ zh: text, en: text }],
  sources: [
    { id: 'a', url: 'https://gov.example.com', title: text, retrieved: TODAY, tier: 'A', linkable: true },
    { id: 'd', url: 'https://weak.example.org', title: text, retrieved: TODAY, tier: 'D', linkable: false },
  ],
});

/** Every task reopened, verified and undecided at once. */
const verification = ({ tasks }: ReportInput): VerifyResult => ({
  files: [],
  added: [],
  strengthened: [],
  unknown: [],
  reopened: tasks,
  verified: tasks,
  reopenedBy: tasks.map(({ id }) => ({ task: id, reopenedBy: { day: TODAY, kind: 'code' } })),
  undecided: tasks.map(({ id }, index) => ({ task: id, on: index % 2 === 0 ? TODAY : null })),
});

/** Every view of a cleanup. */
function views(input: ReportInput, words: Words, screen: Screen): string[] {
  const [binding] = input.bindings;
  const text = binding?.name ?? '';
  const platform = platformSaying('p0', text);
  return [
    inventoryView(input, words, screen),
    checklistView(input, words, screen),
    planView(input, words, screen),
    timelineView(
      { number: input.cleanup.number, timeline: input.timeline(), carrier: serviceSaying(text) },
      TODAY,
      words,
      screen,
    ),
    verifyView(verification(input), input.tasks, words, screen),
    statusView(input, words, screen),
    nextView(input, 5, words, screen),
    ...input.tasks.slice(0, 4).map((task) => taskView(task, input, words, screen)),
    platformView(
      platform,
      { binding, whose: input, nameOf: (id: string) => id, today: TODAY },
      words,
      screen,
    ),
    platformsView([{ ...platform, part: 'money' }], words, screen),
    servicesView([serviceSaying(text)], words, screen),
    serviceView(serviceSaying(text), words, screen),
    importView(
      {
        files: [
          {
            path: `/tmp/${text}/sms-${NUMBER}.xml`,
            format: 'sms-backup-restore',
            messages: 400,
            logins: 0,
            skipped: 2,
            problems: Array.from({ length: 8 }, () => ({ at: text, why: 'truncated' })),
          },
        ],
        added: input.bindings,
        strengthened: input.bindings,
        reopened: input.tasks,
        unknown: input.unknown,
      },
      words,
      screen,
    ),
  ];
}

describe('every terminal view', () => {
  it('keeps to the width, shows no number, and lets no control through', () => {
    fc.assert(
      fc.property(
        hostileInput,
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 40, max: 120 }),
        (input, words, width) => {
          for (const view of views(input, words, { width, colour: false })) {
            expect(view).not.toContain(NUMBER);
            expect(view.replaceAll('\n', '')).not.toMatch(
              /\p{Cc}|\p{Cs}|[\u{202a}-\u{202e}\u{2066}-\u{2069}]/u,
            );
            for (const line of view.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('cuts no Chinese name in two at a line’s end', () => {
    const bank = platformSaying('p0', '云南红塔银行');
    // said in the middle of a line, so that some width ends in it
    const steps = ['打开手机银行，或者打云南红塔银行的客服电话', '在云南红塔银行的柜面挂失'];
    const frozen = { ...bank, ops: { ...bank.ops, freeze: { ...bank.ops.change, steps } } } as typeof bank;
    const names = ['云南红塔银行', '示例小区门禁', '哔哩哔哩', '招商银行信用卡'];
    const input = sample(names);
    const found = { ...verification(input), added: input.bindings, strengthened: [], reopened: [] };
    // every width: only some of them put a name of six at a line's end
    for (let width = 40; width <= 60; width++) {
      const screen = { width, colour: false };
      for (const view of [
        inventoryView(
          { ...input, bindings: input.bindings.map((one) => ({ ...one, dismissed: true })) },
          zh,
          screen,
        ),
        importView(found, zh, screen),
        emergencyView(
          {
            ...input.atStake,
            accounts: input.bindings.map((one) => ({ ...one, category: 'bank' as const })),
            platform: (id) => ({ ...frozen, id }),
          },
          zh,
          screen,
        ),
      ]) {
        const whole = names.filter((name) => view.replace(/\n\s*/gu, '').includes(name));
        expect(whole, view).not.toEqual([]);
        for (const name of whole) {
          const pieces = new RegExp([...name].join('(\\n\\s*)?'), 'gu');
          for (const [piece] of view.matchAll(pieces)) expect(piece).toBe(name);
        }
      }
    }
  });

  it('says the same without colour', () => {
    fc.assert(
      fc.property(hostileInput, fc.constantFrom(...LANGUAGES), (input, words) => {
        const coloured = views(input, words, { width: 80, colour: true });
        expect(coloured.map(stripVTControlCharacters)).toEqual(views(input, words, PLAIN));
        expect(coloured[0]).toContain('\u{1b}[1m');
      }),
      { numRuns: 12 },
    );
  });

  it('has the second column at one place whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { minLength: 1, maxLength: 6 }), (names) => {
        const lines = inventoryView(sample(names), zh, PLAIN).split('\n');
        const rows = lines.filter((line) => line.includes('很可能 · '));
        const starts = rows.map((line) => widthOf(line.slice(0, line.search(/(?:支付|自己添加) · 很可能/))));
        expect(new Set(starts).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the inventory', () => {
  it('comes worst first, with evidence and reasons in words', () => {
    const view = inventoryView(sample(['甲', '乙', '丙', '丁']), zh, PLAIN);
    const order = ['极高', '高 ·', '中 ·', '低 ·'].map((level) => view.indexOf(`暴露程度${level}`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(view).toContain('验证码 35 条');
    expect(view).toContain('一条短信验证码就能登录');
    expect(view).toContain('138****8000');
  });

  it('names dismissed bindings and unknown signatures', () => {
    const view = inventoryView(sample(['一', '二', '三', '四', '五', '六', '已经排除的那个']), zh, PLAIN);
    expect(view).toMatch(/已排除 · 1 个\n\s+已经排除的那个/);
    expect(view).toMatch(/^ *一 /m);
    expect(view).toContain('numclean add');
  });

  it('says what to do when it is empty', () => {
    expect(inventoryView(sample([]), zh, PLAIN)).toContain('numclean import');
  });
});

describe('the checklist', () => {
  it('shows each state by a box and in words, the cancellation last', () => {
    const lines = checklistView(sample(['甲', '乙', '丙', '丁', '戊', '己']), zh, PLAIN).split('\n');
    expect(lines.find((line) => line.includes('甲'))).toMatch(/\[ \] 甲 +换绑到新号/);
    expect(lines.find((line) => line.includes('丙 '))).toMatch(/\[~\] 丙 .*等待中/);
    expect(lines.find((line) => line.includes('丁 '))).toMatch(/\[!\] 丁 .*卡住了/);
    expect(lines.find((line) => line.includes('己 '))).toMatch(/\[v\] 己 .*已核实/);
    const rows = lines.filter((line) => /^ {2}\[/.test(line));
    expect(rows.at(-1)).toContain('注销号码');
    expect(lines.findIndex((line) => line.startsWith('最后办'))).toBeGreaterThan(
      lines.findIndex((line) => line.startsWith('暴露程度中')),
    );
  });

  it('says what nobody has verified', () => {
    expect(checklistView(sample(['甲', '乙']), zh, { width: 120, colour: false })).toMatch(/乙 .*未核实/s);
  });
});

describe('what is next', () => {
  it('begins with what was not done after all and is under way, without what waits, is stuck or must come later', () => {
    const view = nextView(sample(['甲', '乙', '丙', '丁']), 5, zh, PLAIN);
    expect(view).toMatch(/1\. 甲 · 换绑到新号/);
    expect(view).toMatch(/2\. 乙 · 注销账号/);
    expect(view).not.toMatch(/[34]\. (?:丙|丁|中国移动)/);
    expect(view).toContain('numclean done 甲');
  });

  it('gives the general way where the catalog has no steps', () => {
    expect(nextView(sample(['甲', '乙']), 2, zh, PLAIN)).toContain(zh.views.task.generalWay);
  });

  it('comes back to what waited, once its day has come', () => {
    const input = sample(['甲', '乙', '丙']);
    const tasks = input.tasks.map((task) =>
      task.state === 'waiting' ? { ...task, until: '2026-11-24' } : task,
    );
    const view = nextView({ ...input, tasks }, 2, zh, PLAIN);
    expect(view).toMatch(/2\. 丙 · [^\n]*\n[\s\S]*等到 2026-11-24，日子到了：去看看办成没有/);
    expect(nextView({ ...input, tasks, today: '2026-11-23' }, 2, zh, PLAIN)).toMatch(/2\. 乙/);
  });

  it('says so when only waiting is left', () => {
    const input = sample(['甲', '乙', '丙']);
    const waiting = input.tasks.filter((task) => task.state === 'waiting');
    const progress = { ...input.progress, open: 0, waiting: 1 };
    const view = nextView({ ...input, tasks: waiting, progress }, 3, zh, PLAIN);
    expect(view).toContain(zh.views.status.onlyWaiting);
  });
});

describe('the plan and the status', () => {
  it('say the earliest safe day, how far it is, and what to do when time is short', () => {
    const plan = planView(sample(['甲', '乙']), zh, PLAIN);
    expect(plan).toContain('最早 2026-12-25 销号才安全（还有 31 天）');
    expect(plan).toContain('来不及');
    expect(plan).toContain('有 2 件来不及，最多差 5 天：\n  ! 甲 换绑到新号：还差 5 天');
    expect(plan).toMatch(/ - 不注销，先换绑到新号：甲、乙（numclean plan --instead\s+名字=change）/);
    expect(plan).toContain('把销号推到 2026-12-25，就都来得及');
    expect(plan).toMatch(/按工作日每天 60 分钟、休息日 120 分钟排/);
    expect(plan).toContain('甲 改成换绑到新号：早 5 天（numclean plan --instead p0=change）');
    expect(plan).toMatch(/2026-11-24（就是今天） · 约 15 分钟\n {2}甲/);
    expect(plan).toContain('休息日，先问开不开门');
    expect(statusView(sample(['甲', '乙']), en, PLAIN)).toContain(
      'Cancelling is safe from 2026-12-25 on (in 31 days)',
    );
  });
});

describe('a plan that is too late', () => {
  const first = (count: number, more: Partial<Plan> = {}): string => {
    const input = sample(Array.from({ length: count }, (_, index) => `平台${index}`));
    const late = input.tasks.slice(0, -1).map(({ id }, index) => ({
      task: id,
      daysShort: index + 1,
      waysOut: ['more-minutes', 'cancel-later', 'keep-number'] as Plan['late'][number]['waysOut'],
    }));
    return planView({ ...input, plan: { ...input.plan, late, ...more } }, zh, PLAIN);
  };

  it('names the latest tasks and counts the others, so that it fits a screen', () => {
    const view = first(100);
    expect(view.split('\n').findIndex((line) => line.includes('把号留着'))).toBeLessThan(22);
    expect(view).toMatch(/有 86 件来不及，最多差 86 天：\n {2}! 平台99 /);
    expect(view).toContain('还有 81 件');
    expect(view).toMatch(/每天多留些时间：平台0、.* 等 86 件/);
  });

  it('says so where only the watch after the last task is too late', () =>
    expect(first(3, { late: [] })).toContain(
      '要办的都来得及，只是办完还要留意 14 天短信，到 2026-12-25 才放心',
    ));

  it('says that the price of keeping the number is not known where it is not', () => {
    const input = { ...sample(['甲', '乙']), keepNumber: null };
    expect(planView(input, zh, PLAIN)).toContain('没查到价格，问问运营商客服');
  });

  it('says nothing of it where the wished day can be kept', () => {
    const view = first(3, { feasible: true, late: [] });
    expect(view).not.toMatch(/可以这样|才放心/);
  });
});

describe('show', () => {
  const input = sample(['甲银行', '乙']);
  const [change, closing] = input.tasks;

  it('gives links only of sources that may be handed on, and says how old they are', () => {
    if (!change) throw new Error('the sample has a task');
    const view = taskView(change, input, zh, PLAIN);
    expect(view).toContain('https://pay.example.com/help?a=1');
    expect(view).toContain('2026-11-20 查到，4 天前');
    expect(view).not.toContain('tips.example.org');
    expect(view).toContain('95000');
    expect(view).toContain('密码');
    expect(view).toContain('改过密码或安全设置的，要过 30 天才能办');
  });

  it('tells a new holder of a platform only how to have the number released', () => {
    const platform = platformSaying('p0', '某平台');
    const operation = platform.ops.change;
    if (!operation) throw new Error('the sample has a change');
    const recover = { ...operation, steps: ['点忘记密码'] };
    const newOwner = { ...operation, steps: ['联系客服解绑'] };
    const known = { ...platform, ops: { change: operation, recover, newOwner } };
    const shownTo = (track?: 'audit-new-number' | 'recover-accounts', ops = known.ops) =>
      platformView(
        { ...known, ops },
        {
          ...(track && { whose: { ...input, cleanup: { ...input.cleanup, track } } }),
          nameOf: (id: string) => id,
          today: TODAY,
        },
        zh,
        PLAIN,
      );
    expect(shownTo()).toContain('点忘记密码');
    expect(shownTo('recover-accounts')).toContain('点忘记密码');
    const view = shownTo('audit-new-number');
    expect(view).toContain('联系客服解绑');
    expect(view).not.toMatch(/忘记密码|换绑到新号|旧号|验证码就能登录/);
    const unknown = platformView(
      { ...known, ops: {} },
      {
        whose: { ...input, cleanup: { ...input.cleanup, track: 'audit-new-number' } },
        nameOf: (id: string) => id,
        today: TODAY,
      },
      zh,
      PLAIN,
    );
    expect(unknown).toContain('马上退出');
  });

  it('says of a task that takes longer than any day has', () => {
    const days = [{ day: TODAY, tasks: [], minutes: 15, out: false, off: false }];
    const viewAt = (minutes: number): string => {
      const pace = { ...input.cleanup.pace, minutesWeekday: 5, minutesWeekend: minutes };
      const cleanup = { ...input.cleanup, pace };
      return planView({ ...input, cleanup, plan: { ...input.plan, days } }, zh, PLAIN);
    };
    expect(viewAt(10)).toContain('约 15 分钟 · 这一件比您一天留的时间长');
    expect(viewAt(15)).not.toContain('这一件比您一天留的时间长');
  });

  it('says of money asked for that it is not theirs to pay, and whom to turn to', () => {
    if (!change) throw new Error('the sample has a task');
    const demand: Task = {
      ...change,
      operation: 'new-owner',
      hurtsNow: true,
      asksMoney: true,
      exposure: 'medium',
    };
    const days = [{ day: TODAY, tasks: [demand.id], minutes: 15, out: false, off: false }];
    const plan = { ...input.plan, days };
    const bindings = input.bindings.map((binding) => ({
      ...binding,
      exposure: { level: 'medium' as const, reasons: ['asks-collection'] },
    }));
    const view = nextView({ ...input, bindings, plan, tasks: [demand] }, 1, zh, PLAIN);
    expect(view).toContain('甲银行 · 让对方别再找您要钱 · 最急');
    expect(view).toContain('别人欠的钱，您不用还');
    expect(view).toContain('numclean remedy');
    expect(view).not.toContain('旧号');
  });

  it('says when nothing is verified', () => {
    if (!closing) throw new Error('the sample has a task');
    expect(taskView(closing, input, zh, PLAIN)).toContain('未核实：没找到可靠出处（2026-11-23 查过）');
  });

  it('names the newest of very many sources, and counts the others', () => {
    if (!change) throw new Error('the sample has a task');
    const evidence = Array.from({ length: 15_500 }, (_, place) => ({
      source: `导出${place}`,
      kind: 'code' as const,
      count: 1,
      first: '2026-01-01',
      last: place === 15_499 ? '2026-11-01' : '2026-01-01',
    }));
    const bindings = input.bindings.map((one) => (one.id === change.binding ? { ...one, evidence } : one));
    const view = taskView(change, { ...input, bindings }, zh, PLAIN);
    expect(view.length).toBeLessThan(4000);
    const unbroken = view.replace(/\s/g, '');
    expect(unbroken).toContain('另有15488处·');
    expect(unbroken).toContain('导出15499、');
  });

  it('quotes a task id that a shell would read otherwise', () => {
    if (!change) throw new Error('the sample has a task');
    const view = taskView({ ...change, id: "own-$(x)'y.change" }, input, zh, PLAIN);
    expect(view).toContain("numclean done 'own-$(x)'\\''y.change'");
  });
});

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEFORE, COMMAND, type ProgramResult } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';

type Failure = { error: { code: string; message: string; hint: string; at?: string } };
type Task = { id: string; state: string; until: string | null; reason: string | null; note: string | null };
type Walked = {
  inventory: {
    bindings: { id: string; confidence: string; dismissed: boolean }[];
    unknown: { signature: string }[];
  };
  checklist: { tasks: Task[] };
  plan: { earliestSafeDay: string | null; feasible: boolean };
};

let folder: string;
let store: string;
const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const run = (
  args: readonly string[],
  more: { input?: string; store?: string; env?: Record<string, string> } = {},
) => runHere([...args, '--now', '2026-11-24'], { store, cwd: folder, ...more });
const failure = ({ stderr }: ProgramResult): Failure['error'] => (JSON.parse(stderr) as Failure).error;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-commands-'));
  store = at('store');
  expect((await runHere(['demo', at('files')])).code).toBe(0);
  const walk = await run(['prepare-cancel', '--answers', at('files/answers-prepare-cancel.json'), '--json']);
  expect(walk).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a walk from an answers file', () => {
  it('gives the same document as the demo itself, whose commands say --demo', async () => {
    const own = (await run(['status', '--json'])).json() as Walked;
    const { stdout } = await runHere(['prepare-cancel', '--demo', '--yes', '--json']);
    expect(stdout).toContain('numclean circumstances --demo');
    const demo = JSON.parse(stdout.replaceAll(' --demo', '')) as Walked;
    expect({ ...own, command: '' }).toEqual({ ...demo, command: '' });
  });

  it('stores no text of any message and no number of a sender', () => {
    const kept = readdirSync(join(store, 'cleanups')).map((name) =>
      readFileSync(join(store, 'cleanups', name), 'utf8'),
    );
    expect(kept.join()).not.toMatch(/验证码|尊敬的|退订|您的|106\d{6}/);
  });
});

const onto = (device: string, words: string[]): { status: number | null; stderr: string } => {
  const file = openSync(device, 'w');
  try {
    return spawnSync(COMMAND, [...BEFORE, ...words], {
      stdio: ['ignore', file, 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, LANG: 'zh_CN.UTF-8', NUMCLEAN_HOME: at('full') },
    });
  } finally {
    closeSync(file);
  }
};
const intoFull = (words: string[]) => onto('/dev/full', words);
const intoNowhere = (words: string[]) => onto('/dev/null', words).status;

describe('bad input', () => {
  it.each([
    [['prepare-cancel', '--json'], 2, 'usage.answer-missing'],
    [['prepare-cancel', 'hello', '--json'], 2, 'usage.number-invalid'],
    [['prepare-cancel', '010-12345678', '--json'], 2, 'usage.number-landline'],
    [['prepare-cancel', '+852 5123 4567', '--json'], 2, 'usage.number-foreign'],
    [['prepare-cancel', '13800138000', '--new-number', '13800138000', '--json'], 2, 'usage.number-same'],
    [['prepare-cancel', '13800138000', '--cancel-on', '2026-11-23', '--json'], 2, 'usage.day-past'],
    [['prepare-cancel', '13800138000', '--cancel-on', 'soon', '--json'], 2, 'usage.day-invalid'],
    [['prepare-cancel', '13800138000', '--carrier', 'smoke', '--json'], 2, 'usage.carrier-unknown'],
    [['status', '--json'], 2, 'usage.no-cleanup'],
    [['done', 'x', '--json'], 2, 'usage.no-cleanup'],
    [['work', '--json'], 2, 'usage.needs-terminal'],
    [['status', '--json', '--lang', 'fr'], 2, 'usage.option-invalid'],
    [['frobnicate', '--json'], 2, 'usage.command-line'],
    [['status', '--frobnicate', '--json'], 2, 'usage.command-line'],
    [['status', '--cleanup', '../../etc/passwd', '--json'], 2, 'usage.cleanup-unknown'],
  ])('%j exits %i with %s', async (args, code, problem) => {
    const result = await run(args, { store: mkdtempSync(at('empty-')) });
    expect([result.code, failure(result).code, result.stdout]).toEqual([code, problem, '']);
  });

  it.each([
    ['does not exist', () => at('nothing.xml'), 'input.not-found'],
    ['is an empty folder', () => mkdtempSync(at('void-')), 'input.folder-empty'],
    ['is empty', () => file('empty.xml', ''), 'input.empty'],
    [
      'is binary',
      () => file('photo.xml', Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')),
      'input.binary',
    ],
    ['is a web page', () => file('page.xml', '<!DOCTYPE html><html><body>下载</body></html>'), 'input.html'],
  ])('an import that %s exits 4 and changes nothing', async (_, path, problem) => {
    const before = (await run(['status', '--json'])).stdout;
    const result = await run(['import', path(), '--json']);
    expect([result.code, failure(result).code]).toEqual([4, problem]);
    expect((await run(['status', '--json'])).stdout).toBe(before);
  });

  it('a file that is not the format named exits 4, an unknown format 2', async () => {
    const path = file('note.txt', '你好，这是一张便条');
    expect(failure(await run(['import', path, '--format', 'sms-backup-restore', '--json'])).code).toBe(
      'input.not-that-format',
    );
    const unknown = await run(['import', path, '--format', 'telegram', '--json']);
    expect([unknown.code, failure(unknown).code]).toEqual([2, 'usage.format-unknown']);
    expect(failure(unknown).hint).toContain('sms-backup-restore');
  });

  it('a bad file among good ones leaves everything as it was', async () => {
    const before = (await run(['status', '--json'])).stdout;
    const good = file(
      'one.xml',
      '<smses count="1"><sms address="95599" date="1790000000000" type="1" body="您尾号1234的账户支出5元。【某行】" /></smses>',
    );
    expect((await run(['import', good, at('nothing.xml'), '--json'])).code).toBe(4);
    expect((await run(['status', '--json'])).stdout).toBe(before);
  });

  it('a file cut in the middle gives what it has and says where it ends', async () => {
    const whole = readFileSync(at('files/messages.xml'));
    const cut = file('cut.xml', whole.subarray(0, whole.length / 2));
    const result = (await run(['import', cut, '--json'])).json() as {
      files: { messages: number; problems: { at: string; why: string }[] }[];
      added: unknown[];
    };
    expect(result.files[0]?.messages).toBeGreaterThan(200);
    expect(result.files[0]?.problems).toMatchObject([{ why: 'truncated' }]);
    expect(result.files[0]?.problems[0]?.at).toMatch(/^(line|byte) \d+/);
    expect(result.added).toEqual([]);
  });

  it('an answers file with a wrong key names the nearest right one', async () => {
    const answers = file('wrong.yaml', 'number: 13800138000\nnew-numbr: 13800100500\n');
    const result = await run(['prepare-cancel', '--answers', answers, '--json'], { store: at('other') });
    expect([result.code, failure(result).code]).toEqual([2, 'usage.answers-key-unknown']);
    expect(failure(result).hint).toContain('newNumber');
  });

  it.each([
    ['no-such-task', 'usage.task-unknown'],
    ['中国移动', 'usage.task-ambiguous'],
  ])('a task %s exits 2 with %s', async (task, problem) => {
    const result = await run(['done', task, '--json']);
    expect([result.code, failure(result).code]).toEqual([2, problem]);
  });

  it.each([
    [['wait', 'alipay'], 'usage.option-missing'],
    [['wait', 'alipay', '--until', '2026-11-23'], 'usage.day-past'],
    [['wait', 'alipay', '--until', 'then'], 'usage.day-invalid'],
    [['block', 'alipay'], 'usage.option-missing'],
    [['skip', 'alipay', '--reason', ' '], 'usage.option-missing'],
    [['next', '0'], 'usage.option-invalid'],
    [['report', '--format', 'nonsense'], 'usage.option-invalid'],
    [['check', '--max-open', 'awful'], 'usage.option-invalid'],
    [['report', '--out', '/proc/numclean/report.md'], 'usage.output-unwritable'],
    [['dismiss', 'no-such-platform'], 'usage.binding-unknown'],
    [['official', 'no-such-service'], 'usage.service-unknown'],
  ])('%j exits 2 with %s', async (args, problem) => {
    const result = await run([...args, '--json']);
    expect([result.code, failure(result).code]).toEqual([2, problem]);
  });

  it.skipIf(!existsSync('/dev/full')).each([
    ['worked out', ['platform', 'list']],
    ['asked by installers', ['--version']],
  ])('output that does not fit says so and exits 6: %s', (_what, words) => {
    const { status, stderr } = intoFull(words);
    expect(status).toBe(6);
    expect(stderr).toContain('磁盘满了');
  });

  it.skipIf(!existsSync('/dev/full'))('an answer at hand that does not fit says so and exits 6', async () => {
    const store = at('full');
    const status = ['status', '--now', '2026-11-24'];
    await run(['prepare-cancel', '13800138000', '--yes', '--now', '2026-11-24'], { store });
    // nothing is at hand before one was given: the first look notes the day from which it is safe
    for (let time = 0; time < 2; time++) expect(intoNowhere(status)).toBe(0);
    const kept = join(store, 'derived', 'prepare-8000-1.answers');
    const before = readFileSync(kept, 'utf8');
    expect(JSON.parse(before).answers).toHaveLength(1);
    const full = intoFull(status);
    expect(full.status).toBe(6);
    expect(full.stderr).toContain('磁盘满了');
    expect(readFileSync(kept, 'utf8')).toBe(before);
  });

  it('a store that cannot be written, or has no home, exits 3', async () => {
    const readOnly = await run(['prepare-cancel', '13800138000', '--json'], { store: '/proc/numclean' });
    expect([readOnly.code, failure(readOnly).code]).toEqual([3, 'store.read-only']);
    const homeless = await run(['status', '--json'], {
      env: { NUMCLEAN_HOME: '', HOME: '/nowhere/at/all', XDG_CONFIG_HOME: '' },
    });
    expect([homeless.code, failure(homeless).code]).toEqual([3, 'store.no-home']);
  });

  it('a damaged file exits 3, names the way back to a backup and is not overwritten', async () => {
    const broken = at('broken');
    await run(['prepare-cancel', '13800138000', '--json'], { store: broken });
    await run(['add', '微信', '--json'], { store: broken });
    const path = join(broken, 'cleanups', 'prepare-8000-1.json');
    writeFileSync(path, '{"version": 1, "events": [');
    const result = await run(['add', '支付宝', '--json'], { store: broken });
    expect([result.code, failure(result).code]).toEqual([3, 'store.damaged']);
    expect(failure(result).hint).toContain('store restore --cleanup prepare-8000-1');
    expect(readFileSync(path, 'utf8')).toBe('{"version": 1, "events": [');
  });

  it('speaks the language of the locale, and cleans what it repeats', async () => {
    const english = await run(['import', '/nothing\u001b[31m\u202e/here'], { env: { LANG: 'en_GB.UTF-8' } });
    expect(english.stderr).toContain('No such file');
    for (const bad of ['\u001b', '\u202e', '找不到']) expect(english.stderr).not.toContain(bad);
  });
});

it.each(['cleanup set', 'plan'])(
  '%s --cancel-on is refused where no number is to be cancelled, with what it is for',
  async (command) => {
    const other = { store: at(`no-cancelling-${command.length}`) };
    const began = ['audit-new-number', '13800138000', '--since', '2026-08-20', '--carrier', 'mobile'];
    expect((await run([...began, '--add', '微信', '--yes'], other)).code).toBe(0);
    const told = [...command.split(' '), '--cancel-on'];
    const refused = await run([...told, '2027-03-01', '--json'], other);
    expect([refused.code, failure(refused)]).toEqual([
      2,
      expect.objectContaining({
        code: 'usage.not-cancelling',
        message: expect.stringContaining('打算哪天注销'),
      }),
    ]);
    // one that was told before the number was gone can be taken back
    expect((await run([...told, 'none'], other)).code).toBe(0);
  },
);

describe('cleanup set', () => {
  const began = {
    cancel: ['prepare-cancel', '13800138000'],
    gone: ['prepare-cancel', '13800138000'],
    audit: ['audit-new-number', '13800138000', '--since', '2026-08-20'],
    recover: ['recover-accounts', '13800138000', '--cancelled-on', '2026-11-10'],
  };
  it.each([
    ['audit', ['--keep'], 'continue-as prepare-cancel'],
    ['recover', ['--keep'], 'continue-as prepare-cancel'],
    ['gone', ['--keep'], 'numclean undo'],
    ['recover', ['--since', '2026-08-20'], '--cancelled-on'],
    ['audit', ['--cancelled-on', '2026-11-10'], '--since'],
    ['cancel', ['--cancelled-on', '2026-11-10'], 'numclean done china-mobile.cancel-number'],
    ['gone', ['--cancel-on', '2027-03-01'], '--cleanup'],
    ['audit', ['--still-logged-in', '微信'], 'numclean add'],
  ] as const)('refuses in %s what %o is not for, with the way on', async (kind, told, wayOn) => {
    const other = { store: at(`unfit-${kind}-${told[0]}`) };
    expect((await run([...began[kind], '--carrier', 'mobile', '--yes'], other)).code).toBe(0);
    if (kind === 'gone') await run(['done', 'china-mobile.cancel-number'], other);
    const before = (await run(['history', '--json'], other)).stdout;
    const refused = await run(['cleanup', 'set', ...told, '--json'], other);
    expect([refused.code, failure(refused).hint]).toEqual([2, expect.stringContaining(wayOn)]);
    expect((await run(['history', '--json'], other)).stdout).toBe(before);
  });

  it('mends the day of a cancellation that is marked, and the opening day of a number that is given up', async () => {
    const other = { store: at('fits') };
    await run([...began.gone, '--carrier', 'mobile', '--yes'], other);
    expect((await run(['cleanup', 'set', '--since', '2026-08-20'], other)).code).toBe(0);
    await run(['done', 'china-mobile.cancel-number'], other);
    const mended = await run(['cleanup', 'set', '--cancelled-on', '2026-11-10', '--json'], other);
    expect([mended.code, mended.json()]).toEqual([
      0,
      expect.objectContaining({ cleanup: expect.objectContaining({ cancelledOn: '2026-11-10' }) }),
    ]);
  });
});

it('what was left out is named, never called done', async () => {
  const other = { store: at('left-out') };
  await run(
    [
      'prepare-cancel',
      '13800138000',
      '--carrier',
      'mobile',
      '--new-number',
      '13800100500',
      '--add',
      '微信',
      '豆瓣',
      '--yes',
    ],
    other,
  );
  const { checklist } = (await run(['checklist', '--json'], other)).json() as Walked;
  const left = ['douban.change', 'china-mobile.cancel-number'];
  for (const { id } of checklist.tasks.filter((task) => !left.includes(task.id)))
    await run(['done', id], other);
  await run(['skip', 'china-mobile.cancel-number', '--reason', '先留着'], other);
  const last = await run(['skip', '豆瓣', '--reason', '不用了'], other);
  for (const { stdout } of [last, await run(['status'], other), await run(['next'], other)]) {
    expect(stdout.replace(/\s+/gu, '')).toMatch(/跳过的没有办：.*豆瓣.*numcleanreopen/u);
    expect(stdout).not.toContain('都办好了。');
  }
  expect((await run(['checklist'], other)).stdout).toMatch(/办好 \d 件，跳过 1 件/u);
});

describe('tasks', () => {
  const state = async (id: string): Promise<Task | undefined> =>
    ((await run(['checklist', '--json'])).json() as Walked).checklist.tasks.find((task) => task.id === id);

  it('move through their states by id, name and pinyin', async () => {
    expect((await run(['start', 'zhifubao', '--note', '约了客服'])).code).toBe(0);
    expect(await state('alipay.change')).toMatchObject({ state: 'doing', note: '约了客服' });
    await run(['wait', '支付宝', '--until', '2026-12-01']);
    expect(await state('alipay.change')).toMatchObject({ state: 'waiting', until: '2026-12-01' });
    expect((await run(['block', 'zfb', '--reason', '刷脸不过'])).stdout).toContain('numclean remedy');
    expect(await state('alipay.change')).toMatchObject({ state: 'blocked', reason: '刷脸不过' });
    await run(['done', 'alipay.change']);
    expect(await state('alipay.change')).toMatchObject({ state: 'claimed', until: null, reason: null });
    await run(['skip', 'alipay', '--reason', '不用了']);
    expect(await state('alipay.change')).toMatchObject({ state: 'skipped' });
    expect((await run(['status', '--json'])).json()).toMatchObject({ progress: { done: 0, skipped: 1 } });
    for (const view of ['status', 'checklist']) {
      const { stdout } = await run([view]);
      expect(stdout).toMatch(/办好 0 件，共 \d+ 件/u);
      expect(stdout).toContain('跳过 1 件');
    }
    await run(['reopen', 'alipay']);
    expect(await state('alipay.change')).toMatchObject({ state: 'todo', reason: null });
  });

  it('warn when the number is cancelled while others are open', async () => {
    const result = await run(['start', 'china-mobile.cancel-number']);
    expect([result.code, result.stderr]).toEqual([0, expect.stringContaining('收不到验证码')]);
    await run(['reopen', 'china-mobile.cancel-number']);
  });

  it('next and show give steps; check fails while much is open and holds once it is not', async () => {
    expect((await run(['next', '1'])).stdout).toContain('1)');
    expect((await run(['show', '微信'])).stdout).toContain('账号与安全');
    const failing = await run(['check', '--by', '2026-12-01', '--json']);
    expect(failing.code).toBe(1);
    expect(failing.json()).toMatchObject({
      ok: false,
      failures: [{ rule: 'open-tasks' }, { rule: 'plan-misses-day' }],
    });
    const fresh = at('fresh');
    const check = async () => (await run(['check', '--max-open', 'low', '--json'], { store: fresh })).json();
    await run(['prepare-cancel', '13800138000', '--carrier', 'unknown', '--json'], { store: fresh });
    expect(await check()).toMatchObject({
      ok: false,
      failures: [{ rule: 'empty-inventory' }, { rule: 'open-tasks' }],
    });
    await run(['cleanup', 'set', '--new-number', '13800100500'], { store: fresh });
    await run(['add', '豆瓣'], { store: fresh });
    const { checklist } = (await run(['checklist', '--json'], { store: fresh })).json() as Walked;
    // the number stays until it may go: then nothing is left to be had back
    const order = checklist.tasks.map(({ id }) => id).filter((id) => id !== 'carrier.cancel-number');
    for (const task of order) await run(['done', task], { store: fresh });
    await run(['skip', 'carrier.cancel-number', '--reason', '先留着'], { store: fresh });
    expect(await check()).toMatchObject({
      ok: true,
      failures: [],
    });
    // nothing is cancelled any more: a day that was asked about cannot hold, and is not passed over in silence
    const asked = await run(['check', '--max-open', 'low', '--by', '2027-03-01', '--json'], { store: fresh });
    expect(asked.code).toBe(1);
    expect(asked.json()).toMatchObject({ ok: false, failures: [{ rule: 'no-safe-day', tasks: [] }] });
  });
});

describe('the inventory', () => {
  it('gains nothing from the same export again', async () => {
    const result = (await run(['import', at('files/messages.xml'), '--json'])).json();
    expect(result).toMatchObject({ added: [], strengthened: [], files: [{ format: 'sms-backup-restore' }] });
  });

  it('takes unknown signatures and own names, puts aside and takes back', async () => {
    const before = (await run(['inventory', '--json'])).json() as Walked;
    expect(before.inventory.unknown.length).toBeGreaterThan(10);
    const added = (await run(['add', before.inventory.unknown[0]?.signature ?? '', '--json'])).json();
    expect(added).toMatchObject({ added: [{ platform: null, category: 'own', confidence: 'confirmed' }] });
    const after = (await run(['inventory', '--json'])).json() as Walked;
    expect(after.inventory.unknown).toEqual(before.inventory.unknown.slice(1));
    const dismissed = async (): Promise<boolean | undefined> =>
      ((await run(['inventory', '--json'])).json() as Walked).inventory.bindings.find(({ id }) => id === 'jd')
        ?.dismissed;
    await run(['dismiss', '京东']);
    expect(await dismissed()).toBe(true);
    await run(['restore', 'jd']);
    expect(await dismissed()).toBe(false);
  });

  it('takes a pasted official answer, and refuses what is none', async () => {
    const pasted = await run(['official', 'answer', '--json'], {
      input: '互联网账号查询结果：知乎1个，快手0个',
    });
    expect(pasted.json()).toMatchObject({
      understood: {
        counts: [
          { platform: 'zhihu', count: 1 },
          { platform: 'kuaishou', count: 0 },
        ],
      },
    });
    const unbound = await run(['official', 'answer'], {
      input: '二次号码焕新办理结果：知乎成功；快手失败；豆瓣处理中',
    });
    expect(unbound.stdout).toMatch(/知乎 +已经解绑\n快手 +没解绑成功\n豆瓣 +还在办\n有 1 个平台没解绑成功/);
    const refused = await run(['official', 'answer', '--json'], { input: '今天天气不错' });
    expect([refused.code, failure(refused).code]).toEqual([4, 'input.not-an-answer']);
  });
});

describe('documents and cleanups', () => {
  it.each(['md', 'csv', 'json'])('report --format %s goes to a file of the owner, once', async (format) => {
    const out = at(`report.${format}`);
    expect((await run(['report', '--format', format, '--out', out])).code).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out, 'utf8')).toContain('支付宝');
    expect(readFileSync(out, 'utf8')).not.toContain('13800138000');
    const again = await run(['report', '--format', format, '--out', out]);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('没有覆盖')]);
  });

  it.each(['report.csv', 'report.ics'])(
    'with --json %s is what its name says, and the document is printed',
    async (name) => {
      const out = at(`with-json-${name}`);
      const { code, stdout } = await run(['report', '--out', out, '--json']);
      expect([code, JSON.parse(stdout).command]).toEqual([0, 'report']);
      expect(readFileSync(out, 'utf8')).not.toMatch(/^\{/);
    },
  );

  it('a report in an unknown form is refused with the known ones', async () => {
    const result = await run(['report', '--format', 'pdf']);
    expect([result.code, result.stderr]).toEqual([2, expect.stringContaining('md')]);
  });

  it('move to another machine and back without a loss', async () => {
    const out = at('moved.json');
    const elsewhere = at('elsewhere');
    expect((await run(['cleanup', 'export', 'prepare-8000-1', '--out', out])).code).toBe(0);
    expect((await run(['cleanup', 'import', out], { store: elsewhere })).code).toBe(0);
    const [here, there] = [
      await run(['status', '--json']),
      await run(['status', '--json'], { store: elsewhere }),
    ];
    expect(there.stdout).toBe(here.stdout);
    expect((await run(['cleanup', 'remove', 'prepare-8000-1', '--yes'], { store: elsewhere })).code).toBe(0);
    expect(
      ((await run(['cleanup', 'list', '--json'], { store: elsewhere })).json() as { cleanups: unknown[] })
        .cleanups,
    ).toEqual([]);
    chmodSync(out, 0o600);
    const none = await run(['cleanup', 'import', at('files/README.txt'), '--json']);
    expect([none.code, failure(none).code]).toEqual([4, 'input.not-a-cleanup']);
  });

  it('two numbers are kept apart and can be switched', async () => {
    const two = at('two');
    await run(['prepare-cancel', '13800138000', '--json'], { store: two });
    await run(['prepare-cancel', '13800100500', '--json'], { store: two });
    const list = async () =>
      (
        (await run(['cleanup', 'list', '--json'], { store: two })).json() as {
          cleanups: { id: string; current: boolean }[];
        }
      ).cleanups;
    expect((await list()).map(({ id, current }) => [id, current])).toEqual([
      ['prepare-0500-1', true],
      ['prepare-8000-1', false],
    ]);
    await run(['cleanup', 'use', 'prepare-8000-1'], { store: two });
    expect((await list()).find(({ current }) => current)?.id).toBe('prepare-8000-1');
  });
});

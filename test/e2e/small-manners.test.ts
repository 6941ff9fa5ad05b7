import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BEFORE, COMMAND, runProgram } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'numclean-manners-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runHere([...args, '--now', '2026-12-01'], { store: join(dir, 'store'), cwd: dir });
const walked = () => run('prepare-cancel', '13800138000', '--carrier', 'mobile', '--add', '微信', '--yes');

describe('--json', () => {
  it('an error stands alone on stderr: what would have been said beside a result is not', async () => {
    await walked();
    await run('done', '微信');
    const { code, stdout, stderr } = await run('store', 'restore', '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'usage.confirmation-missing' } });
  });

  it('where all went well, what stands beside the result is still said', async () => {
    await walked();
    await run('done', '微信');
    const { code, stderr } = await run('store', 'restore', '--json', '--yes');
    expect(code).toBe(0);
    expect(stderr).not.toBe('');
  });

  it('a report written to a file is printed as it was written', async () => {
    await walked();
    const { stdout } = await run('report', '--out', 'r.json', '--json');
    expect(readFileSync(join(dir, 'r.json'), 'utf8').trim()).toBe(stdout.trim());
    const html = await run('report', '--out', 'r.html', '--json');
    expect(html.stdout).toBe(stdout);
    expect(readFileSync(join(dir, 'r.html'), 'utf8')).toContain('<!doctype html>');
  });
});

describe('cleanup set --new-number', () => {
  const numberNow = async (): Promise<unknown> =>
    ((await run('status', '--json')).json() as { cleanup: { newNumber: unknown } }).cleanup.newNumber;

  it.each(['', '  '])('refuses “%s”, and changes nothing', async (empty) => {
    await walked();
    await run('cleanup', 'set', '--new-number', '13800100500');
    const before = await numberNow();
    const { code, stderr } = await run('cleanup', 'set', '--new-number', empty);
    expect(code).toBe(2);
    expect(stderr).toContain('--new-number 后面还没写号码。');
    expect(await numberNow()).toBe(before);
  });

  it('takes the number back where a person says that there is none yet', async () => {
    await walked();
    await run('cleanup', 'set', '--new-number', '13800100500');
    expect(await run('cleanup', 'set', '--new-number', '没有')).toMatchObject({ code: 0 });
    expect(await numberNow()).toBeNull();
    const { stdout } = await run('checklist', '--json');
    expect(stdout).toContain('number.choose-number');
  });
});

describe('platform search', () => {
  it.each(['号码标记', '标记', '号码标记 '])(
    'finds the official service that is called “%s”',
    async (text) => {
      const { code, stdout } = await run('platform', 'search', text);
      expect(code).toBe(0);
      expect(stdout).toContain('numclean official number-labels');
      const found = await runHere(['platform', 'search', text, '--json']);
      expect(found.json()).toMatchObject({ platforms: [], services: [{ id: 'number-labels' }] });
      expect(existsSync(join(dir, 'store', 'cleanups'))).toBe(false);
    },
  );

  it('a platform, also a mistyped one, is found as before', async () => {
    for (const text of ['支付宝', 'zhifb'])
      expect((await run('platform', 'search', text)).stdout).toContain('alipay');
  });

  it('what a service is called leads to it in either language', async () => {
    for (const text of ['标记', 'caller labels', 'NUMBER-LABELS'])
      expect((await run('official', text)).stdout).toContain('腾讯手机管家');
  });
});

describe('an account with several tasks', () => {
  const marked = async (...args: string[]): Promise<unknown> => {
    const result = await run(...args, '--json');
    if (result.code !== 0) return JSON.parse(result.stderr).error.code;
    return (result.json() as { checklist: { tasks: { id: string; state: string }[] } }).checklist.tasks.map(
      ({ id, state }) => `${id} ${state}`,
    );
  };
  beforeEach(async () => {
    const walk = ['recover-accounts', '13800138000', '--carrier', 'mobile', '--cancelled-on', '2026-11-10'];
    await run(...walk, '--add', '豆瓣', '--yes');
  });

  it('is asked about while several of them can be done, each with what is typed for it', async () => {
    const { code, stderr } = await run('block', '豆瓣', '--reason', '不给办');
    expect(code).toBe(2);
    expect(stderr).toContain('豆瓣 · 先冻结账号（douban.freeze）、豆瓣 · 找回账号（douban.recover）');
  });

  it('means the one that is left once the others are settled, and the one that was begun where it is begun again', async () => {
    expect(await marked('done', 'douban.freeze')).toEqual(['douban.freeze claimed']);
    expect(await marked('block', '豆瓣', '--reason', '不给办')).toEqual(['douban.recover blocked']);
    expect(await marked('reopen', '豆瓣')).toBe('usage.task-ambiguous');
    expect(await marked('reopen', 'douban.recover')).toEqual(['douban.recover todo']);
    expect(await marked('reopen', '豆瓣')).toEqual(['douban.freeze todo']);
    expect(await marked('done', '豆瓣')).toBe('usage.task-ambiguous');
  });
});

it.each([
  ['sent', 'remedy sent'],
  ['nxet', 'next'],
])('a command that is written “%s” is told as %s', async (typed, meant) => {
  const { code, stderr } = await run(typed, '微信');
  expect(code).toBe(2);
  expect(stderr).toContain(meant);
});

it.each(['store', 'letter', 'platform', 'catalog', 'proof', 'incident', 'cleanup'])(
  'a group without its command, with --json: the error alone, no help text (%s)',
  async (group) => {
    const { code, stdout, stderr } = await run(group, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'usage.command-line' } });
  },
);

it('the wide digits of a Chinese keyboard count as digits', async () => {
  await walked();
  await run('incident', 'add', 'code', '--platform', '微信');
  expect((await run('next', '１')).stdout).toContain('接下来这一件');
  expect((await run('incident', 'remove', '１')).code).toBe(0);
  expect((await run('plan', '--watch-days', '２０')).code).toBe(0);
  expect((await run('store', 'restore', '１', '--yes')).code).toBe(0);
  for (const count of ['0', '三', '1.5', '-1']) expect((await run('next', '--', count)).code).toBe(2);
});

it('a name written twice is put aside, and taken back, once', async () => {
  await walked();
  expect((await run('dismiss', '微信', 'weixin')).stdout).toContain('已放一边：微信。');
  expect((await run('restore', '微信', '微信')).stdout.trim()).toBe('已找回：微信');
});

it('a category is understood by the name under which it is offered', async () => {
  const { stdout } = await run('platform', 'list', '--category', '银行', '--json');
  expect(stdout).toBe((await run('platform', 'list', '--category', 'bank', '--json')).stdout);
  const { code, stderr } = await run('platform', 'list', '--category', '月球');
  expect(code).toBe(2);
  expect(stderr).toContain('银行（bank）');
});

it('an address that is not encrypted is refused as such, not as a lack of network', async () => {
  const { code, stderr } = await run('catalog', 'update', '--from', 'http://example.com/x');
  expect(code).toBe(2);
  expect(stderr).toContain('https://');
});

it('a word that merely stands inside a platform’s Latin name is no name of it', async () => {
  const { code, stderr } = await run('exit');
  expect(code).toBe(2);
  expect(stderr).toContain('没有 exit 这个命令');
});

it('--yes takes no account of one’s own for what only sounds like a known one', async () => {
  await walked();
  const { code, stderr } = await run('add', '威信', '--yes');
  expect(code).toBe(2);
  expect(stderr).toContain('是不是：微信');
});

it('a clock that went back is not called time in which nothing was done', async () => {
  const at = (day: string) => runHere(['status', '--now', day], { store: join(dir, 'store'), cwd: dir });
  await walked();
  await at('2026-12-01');
  expect((await at('2027-03-01')).stdout).toMatch(/推迟了 \d+ 天.*没有办成新的/);
  const back = (await at('2026-12-01')).stdout.replaceAll('\n', '');
  expect(back).toMatch(/提前了 \d+ 天/);
  expect(back).not.toContain('没有办成新的');
});

describe('a passphrase that nobody gives', () => {
  const words = (name: string, text: string): string => {
    writeFileSync(join(dir, name), text);
    return name;
  };

  it('is the store’s matter where it is locked, and usage where a new one is wanted', async () => {
    await walked();
    const open = await run('store', 'encrypt');
    expect([open.code, open.stderr]).toEqual([2, expect.stringContaining('--new-passphrase-file')]);
    expect(open.stderr).not.toContain('数据加了密');
    const old = words('old', '七只白鹭 飞过稻田\n');
    expect((await run('store', 'encrypt', '--new-passphrase-file', old)).code).toBe(0);
    const { code, stderr } = await run('status', '--json');
    expect([code, JSON.parse(stderr).error.code]).toEqual([3, 'store.passphrase-missing']);
    const { code: well, stdout } = await run('doctor', '--json');
    expect([well, JSON.parse(stdout).ok]).toEqual([0, true]);
    // the passphrase that opens it is no new one
    const same = await run('store', 'encrypt', '--passphrase-file', old, '--json');
    expect([same.code, JSON.parse(same.stderr).error.code]).toEqual([2, 'usage.new-passphrase-missing']);
    expect((await run('status', '--passphrase-file', old)).code).toBe(0);
  }, 30_000);
});

describe('names', () => {
  it('of a track that is none are answered with all there are, of one that cannot follow with those that can', async () => {
    await walked();
    const mistyped = await run('continue-as', 'foo');
    expect([mistyped.code, mistyped.stderr]).toEqual([2, expect.stringContaining('recover-accounts')]);
    const refused = await run('continue-as', 'audit-new-number');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('可以转到：recover-accounts。'),
    ]);
  });

  it.each([
    ['new-number', 'en'],
    ['get a new number', 'en'],
    ['new-number', 'zh'],
    ['办新号', 'zh'],
  ])('of the task to get a number: %s (%s)', async (name, language) => {
    await walked();
    const { code, json } = await run('show', name, '--lang', language, '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ checklist: { tasks: [{ id: 'number.choose-number' }] } });
  });
});

describe('surroundings that are not as usual', () => {
  it.each([
    ['--demo', ['status', '--demo']],
    ['what is only looked at', ['report', '--open']],
  ])('no place for what comes and goes is said, and is no fault of the program: %s', async (_, words) => {
    await walked();
    const TMPDIR = join(dir, 'not-there');
    const { code, stderr } = await runProgram(words, { store: join(dir, 'store'), env: { TMPDIR } });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`写不进 ${TMPDIR}`)]);
  });

  it.skipIf(process.platform === 'win32')('a current folder that is gone is said', () => {
    const gone = join(dir, 'gone');
    mkdirSync(gone);
    const line = `rmdir "${gone}"; exec "$0" "$@" --store here --lang zh`;
    const { status, stderr } = spawnSync('sh', ['-c', line, COMMAND, ...BEFORE, 'status'], {
      cwd: gone,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('现在所在的文件夹已经不在了')]);
  });

  it.skipIf(!existsSync('/dev/full'))('where nobody can be told what is wrong, the exit code says it', () => {
    const stderr = openSync('/dev/full', 'w');
    const env = { ...process.env, NUMCLEAN_HOME: join(dir, 'none') };
    const { status } = spawnSync(COMMAND, [...BEFORE, 'status'], {
      env,
      stdio: ['ignore', 'ignore', stderr],
    });
    closeSync(stderr);
    expect(status).toBe(2);
  });
});

describe('folders and files that cannot be', () => {
  it.runIf(process.platform === 'linux')(
    'a cache folder under /proc: the command ends all the same',
    async () => {
      const { code } = await runProgram(['platform', 'list'], { env: { XDG_CACHE_HOME: '/proc' } });
      expect(code).toBe(0);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'the name of a written file is said without what a terminal would obey',
    async () => {
      await walked();
      const { code, stdout, stderr } = await run('report', '--out', join(dir, 'r\u001b[31m.md'));
      expect(code).toBe(0);
      expect(`${stdout}${stderr}`).not.toContain('\u001b');
      expect(`${stdout}${stderr}`).toContain('r.md');
    },
  );

  it('a name that is too long for any disk is no fault of the program', async () => {
    await walked();
    const { code, stderr } = await run('report', '--json', '--out', join(dir, `${'长'.repeat(100)}.md`));
    expect([code, JSON.parse(stderr).error.code]).toEqual([2, 'usage.output-unwritable']);
  });
});

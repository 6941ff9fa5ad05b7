import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../../src/text/columns.js';
import { runHere } from '../support/in-process.js';

let store: string;
const run = (...args: string[]) => runHere([...args, '--now', '2026-12-01'], { store, cwd: tmpdir() });

beforeAll(async () => {
  store = mkdtempSync(join(tmpdir(), 'numclean-help-'));
  const begun = await run('prepare-cancel', '13800138000', '--add', '支付宝', '微信', '--yes');
  expect(begun).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(store, { recursive: true, force: true }));

describe('a slip in a command line is answered with the nearest right word', () => {
  it.each([
    [['statsu'], 'status'],
    [['prepare-cancle', '13800138000'], 'prepare-cancel'],
    [['platform', 'serach', '微信'], 'search'],
    [['help', 'platfrom'], 'platform'],
    [['check', '--max-opne', 'high'], '--max-open'],
  ])('%j', async (typed, meant) => {
    const { code, stdout, stderr } = await run(...typed, '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(JSON.parse(stderr).error.hint).toContain(meant);
  });

  it('but nothing is offered for a word that is like none', async () => {
    const { code, stderr } = await run('zzzzzzzzzz');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--help') });
  });
});

it('a name alone shows what is to be done there, in any script', async () => {
  for (const name of ['支付宝', 'alipay', 'zfb']) expect((await run(name)).stdout).toContain('支付宝');
  expect((await run('支付宝', '微信')).stdout).toMatch(/支付宝[\s\S]*微信/);
});

it('help shows one command, grouped ones too', async () => {
  expect((await run('help', 'wait')).stdout).toContain('--until');
  expect((await run('help', 'platform', 'search')).stdout).toContain('platform search');
});

describe('completion', () => {
  const offered = async (...typed: string[]) =>
    (await runHere(['--now', '2026-12-01', 'complete', '--', ...typed], { store })).stdout.split('\n');

  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'prints a script for %s that asks the program',
    async (shell) => {
      const { code, stdout } = await run('completion', shell);
      expect(code).toBe(0);
      expect(stdout).toMatch(/numclean complete '?--/);
    },
  );

  it('offers commands, options, tasks, bindings, platforms, levels', async () => {
    expect(await offered('sta')).toEqual(expect.arrayContaining([expect.stringMatching(/^status\t/)]));
    expect(await offered('wait', '--un')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^--until\t/)]),
    );
    expect(await offered('done', 'alip')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^alipay\./)]),
    );
    expect(await offered('dismiss', '')).toEqual(expect.arrayContaining(['wechat\t微信', 'alipay\t支付宝']));
    expect(await offered('add', 'wec')).toEqual(expect.arrayContaining(['wechat\t微信']));
    expect(await offered('check', '--max-open', '')).toContain('critical\t极高');
  });

  it('leaves files to the shell', async () => {
    expect(await offered('import', '')).toEqual([':0', '']);
    expect(await offered('status', '--answers', '')).toEqual([':0', '']);
  });
});

describe('doctor', () => {
  it('says that all is well', async () => {
    const { code, stdout } = await run('doctor', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, checks: expect.any(Array) });
  });

  it('sees a clock that lies before the catalog, and a catalog that is old', async () => {
    const before = await runHere(['doctor', '--now', '2020-01-01'], { store });
    expect(before).toMatchObject({ code: 1, stdout: expect.stringContaining('时钟') });
    const later = await runHere(['doctor', '--now', '2031-01-01'], { store });
    expect(later).toMatchObject({ code: 1, stdout: expect.stringContaining('没有更新') });
  });
});

it('help gathers every command by what one wants, the most needed within a window of 80×24', async () => {
  const listed = (await runHere(['complete', '--', ''], { store, cwd: tmpdir() })).stdout
    .split('\n')
    .flatMap((line) => line.split('\t')[0] || []);
  const commands = listed.filter((word) => /^[a-z-]+$/.test(word) && word !== 'complete');
  expect(commands.length).toBeGreaterThan(30);
  for (const lang of ['zh', 'en']) {
    const lines = (await run('--help', '--lang', lang)).stdout.split('\n');
    const named = lines.flatMap((line) => /^ {2}([a-z][a-z-]+) {2}/.exec(line)?.[1] ?? []);
    expect([...named].sort()).toEqual([...commands].sort());
    const first = lines.slice(0, 23).join('\n');
    for (const name of ['prepare-cancel', 'audit-new-number', 'recover-accounts', 'work', 'status', 'show'])
      expect(first).toContain(`  ${name} `);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
  }
});

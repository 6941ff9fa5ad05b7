import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

let folder: string;
const run = (...args: string[]) =>
  runHere([...args, '--now', '2026-12-01'], { store: join(folder, 'store'), cwd: folder });
const note = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-corrections-'));
  const begun = await run(
    'prepare-cancel',
    '13800138000',
    '--new-number',
    '13800100500',
    '--add',
    '支付宝',
    '--yes',
  );
  expect(begun.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a note of one’s own comes first wherever the entry is shown, and says that it is one', async () => {
  const file = note('mine.json', '{ "ops": { "change": { "path": "我的 > 示例新入口 > 手机号" } } }');
  expect(await run('platform', 'correct', 'alipay', '--file', file)).toMatchObject({ code: 0 });
  for (const view of [
    ['show', '支付宝'],
    ['platform', 'show', 'alipay'],
  ]) {
    const { stdout } = await run(...view);
    expect(stdout).toContain('示例新入口');
    expect(stdout).toContain('您自己的更正（2026-12-01 记）');
  }
});

it('a second note adds to the first; both are given back without anything of the person', async () => {
  const file = note('more.json', '{ "ops": { "deregister": { "path": "示例 > 13800138000 > 注销" } } }');
  expect(await run('platform', 'correct', 'alipay', '--file', file)).toMatchObject({ code: 0 });
  const { stdout } = await run('platform', 'corrections', '--share');
  expect(stdout).toContain('示例新入口');
  expect(stdout).toContain('"deregister"');
  expect(stdout).not.toMatch(/13800138000|138\*{4}8000/);
});

it('what is given back is clean text, whatever was noted', async () => {
  const path = '示例 \u202egpj.exe \u009b31mx \u001b]0;y\u0007';
  const file = note('hostile.json', JSON.stringify({ ops: { unbind: { path } } }));
  expect(await run('platform', 'correct', 'wechat', '--file', file)).toMatchObject({ code: 0 });
  const { stdout } = await run('platform', 'corrections', '--share');
  expect(stdout).toContain('"wechat"');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

it.each([
  ['{ "ops": { "change"', 4],
  ['{ "ops": { "change": { "oldNumber": "sometimes" } } }', 4],
  ['{ "smsSignatures": ["支付宝"] }', 4],
  ['{ "ops": { "change": { "path": "身份证 11010519491231002X" } } }', 2],
  ['[]', 4],
  ['{}', 4],
  ['{ "ops": null }', 4],
])('what does not fit is refused and changes nothing: %s', async (text, code) => {
  const before = readFileSync(join(folder, 'store', 'corrections.json'), 'utf8');
  const result = await run('platform', 'correct', 'alipay', '--file', note('bad.json', text), '--json');
  expect({ code: result.code, stdout: result.stdout }).toEqual({ code, stdout: '' });
  expect(readFileSync(join(folder, 'store', 'corrections.json'), 'utf8')).toBe(before);
});

it('refuses a platform that is not there, and asks for a file where nobody can be asked', async () => {
  expect((await run('platform', 'correct', 'nosuchplatform', '--file', 'mine.json')).code).toBe(2);
  expect((await run('platform', 'correct', 'alipay')).code).toBe(2);
});

it('keeps a note on a platform that the catalog dropped, says so, and lets it be taken away', async () => {
  const path = join(folder, 'store', 'corrections.json');
  const document = JSON.parse(readFileSync(path, 'utf8'));
  document.corrections.push({ platform: 'gone-platform', on: '2026-11-01', entry: { notes: '示例' } });
  writeFileSync(path, JSON.stringify(document));
  expect((await run('platform', 'corrections')).stdout).toContain('目录里已经没有这一家了');
  expect((await run('platform', 'correct', 'gone-platform', '--drop')).code).toBe(0);
  expect((await run('platform', 'corrections')).stdout).not.toContain('gone-platform');
  expect((await run('platform', 'correct', 'alipay', '--drop')).code).toBe(0);
  expect((await run('show', '支付宝')).stdout).not.toContain('示例新入口');
});

it('a note that is nested deeper than any is refused', async () => {
  const nested = `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`;
  const file = note('deep.json', `{ "notes": ${nested} }`);
  expect(await run('platform', 'correct', 'wechat', '--file', file)).toMatchObject({ code: 4 });
});

it('notes that are damaged are told and left alone, and the cleanup is there without them', async () => {
  const file = join(folder, 'store/corrections.json');
  const sound = readFileSync(file);
  writeFileSync(file, sound.subarray(0, sound.length >> 1));
  const status = await run('status', '--lang', 'zh');
  expect(status.code).toBe(0);
  expect(status.stderr).toContain(`您对平台的更正损坏了，这次没有用上，也没有动它：${file}`);
  expect(await run('platform', 'correct', 'wechat', '--file', 'mine.json')).toMatchObject({ code: 3 });
  expect(await run('store', 'check')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('corrections.json'),
  });
  expect(readFileSync(file)).toEqual(sound.subarray(0, sound.length >> 1));
  writeFileSync(file, sound);
  expect((await run('status')).stderr).toBe('');
});

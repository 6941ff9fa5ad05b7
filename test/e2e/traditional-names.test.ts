// Wherever the name of a platform is typed, traditional characters are read too.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-traditional-'));
  await numclean('prepare-cancel 13800138000 --new-number 13800100500 --add 淘寶 支付寶 --yes');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const numclean = (line: string) =>
  runHere([...line.split(' '), '--lang', 'zh'], { store: join(folder, 'store') });

it.each([
  ['inventory', '淘宝'],
  ['add 京東', '京东'],
  ['show 淘寶', '淘宝'],
  ['platform show 攜程', '携程'],
  ['platform search 號碼標記', '号码标记'],
  ['platform search 攜程', '携程'],
  ['inventory --search 淘寶', '淘宝'],
  ['start 淘寶', '淘宝'],
  ['start 支付寶·換綁到新號', '支付宝'],
  ['block 淘寶 --reason 原手機號已停用', '淘宝'],
  ['remedy 淘寶', '淘宝'],
  ['done 支付寶', '支付宝'],
  ['reopen 支付寶', '支付宝'],
  ['dismiss 支付寶', '支付宝'],
  ['restore 支付寶', '支付宝'],
  ['letter write change-or-close --to 淘寶', '淘宝'],
])('%s', async (line, said) => {
  const { code, stdout, stderr } = await numclean(line);
  expect(stdout + stderr).toContain(said);
  expect(code).toBe(0);
});

// Whoever wrote a day that is none is shown one that could be meant there: gone where something was, coming where something will be.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

const TODAY = '2031-05-05';
const store = mkdtempSync(join(tmpdir(), 'numclean-days-'));
const numclean = (words: string[], lang = 'zh') =>
  runHere([...words, '--now', TODAY, '--lang', lang], { store });
beforeAll(async () => {
  const line = 'prepare-cancel 13800138000 --new-number 13800100500 --add 微信 --yes';
  expect((await numclean(line.split(' '))).code).toBe(0);
});
afterAll(() => rmSync(store, { recursive: true, force: true }));

const GONE = [
  'cleanup set --since WRONG',
  'audit-new-number 13800138000 --yes --since WRONG',
  'recover-accounts 13800138000 --yes --cancelled-on WRONG',
  'incident add 催收 --day WRONG',
  'remedy sent 催收 --on WRONG',
];
const COMING = [
  'prepare-cancel 13800138000 --yes --cancel-on WRONG',
  'cleanup set --cancel-on WRONG',
  'wait 微信 --until WRONG',
  'circumstances --set restore-by=WRONG',
];

it.each([...GONE.map((line) => [line, 'gone']), ...COMING.map((line) => [line, 'coming'])])(
  '%s: a day that is %s',
  async (line = '', when) => {
    for (const wrong of ['2030-13-01', '几天']) {
      const words = line.split(' ').map((word) => word.replace('WRONG', wrong));
      for (const lang of ['zh', 'en']) {
        const { code, stderr } = await numclean(words, lang);
        expect(code).toBe(2);
        const [example = ''] = stderr.replace(wrong, '').match(/\d{4}-\d{2}-\d{2}/) ?? [];
        if (example === '') continue;
        expect(when === 'gone' ? example < TODAY : example > TODAY, stderr).toBe(true);
      }
    }
  },
);

it('shows one where nothing was written, and where it was no day', async () => {
  for (const wrong of ['', 'soon'])
    expect((await numclean(['cleanup', 'set', '--since', wrong])).stderr).toContain('请写成 2031-02-04 这样');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

/** Chinese that no bracket marks as what stands on the screen or is a title; lines are joined, since marks may wrap. */
function chineseSentences(text: string): string[] {
  const joined = text.replace(/\n\s*/g, ' ');
  const marks =
    /「[^」]*」|『[^』]*』|《[^》]*》|【[^】]*】|（[^）]*）|\([^)]*\)|\[[^\]]*\]|“[^”]*”|"(?:[^"\\]|\\.)*"/g;
  return joined.replace(marks, '').match(/[\p{Script=Han}，。；：]{9,}/gu) ?? [];
}

describe('the demo in English', () => {
  it.each(['prepare-cancel', 'audit-new-number', 'recover-accounts'])(
    '%s has no unmarked Chinese sentence',
    async (walk) => {
      const { code, stdout, stderr } = await runHere([walk, '--demo', '--yes', '--lang', 'en']);
      expect(code).toBe(0);
      expect(chineseSentences(stdout + stderr)).toEqual([]);
    },
  );
});

describe('a cleanup in English', () => {
  let store: string;
  const run = (...args: string[]) =>
    runHere([...args, '--lang', 'en', '--now', '2026-12-01'], { store, cwd: tmpdir() });

  beforeAll(async () => {
    store = mkdtempSync(join(tmpdir(), 'numclean-english-'));
    const names = ['支付宝', '微信', '招商银行', '知乎', '百度网盘', '个人所得税', '顺丰', 'keep', '拍拍贷'];
    const begun = await run(
      'recover-accounts',
      '13800138000',
      '--carrier',
      'mobile',
      '--add',
      ...names,
      '--yes',
    );
    expect(begun).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(store, { recursive: true, force: true }));

  it.each([
    [['status']],
    [['checklist']],
    [['next', '9']],
    [['show', 'cmb.freeze']],
    [['show', 'keep.recover']],
    [['report', '--format', 'md']],
  ])('%j has no unmarked Chinese sentence', async (args) => {
    const { code, stdout } = await run(...args);
    expect(code).toBe(0);
    expect(chineseSentences(stdout)).toEqual([]);
  });

  it('says of a bank of which nothing is known how it usually goes at banks, and where to call', async () => {
    const { stdout } = await run('show', 'cmb.freeze');
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toContain('This is how it usually goes at banks; nothing was found about this bank itself');
    expect(said).toContain('95555');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inEnglish } from '../../src/catalog/english.js';
import { readCatalogFiles } from '../../src/catalog/source-files.js';
import type { WrittenPlatform } from '../../src/catalog/types.js';
import { SOURCE } from '../catalog/compiled.js';
import { runHere } from '../support/in-process.js';
import { unglossed } from '../support/unglossed.js';

/** Chinese that no bracket marks as what stands on the screen or is a title; lines are joined, since marks may wrap. */
function chineseSentences(text: string): string[] {
  const joined = text.replace(/\n\s*/g, ' ');
  const marks =
    /「[^」]*」|『[^』]*』|《[^》]*》|【[^】]*】|（[^）]*）|\([^)]*\)|\[[^\]]*\]|“[^”]*”|"(?:[^"\\]|\\.)*"/g;
  return joined.replace(marks, '').match(/[\p{Script=Han}，。；：]{9,}/gu) ?? [];
}

const WALKS = ['prepare-cancel', 'audit-new-number', 'recover-accounts'];

type Status = {
  inventory: { bindings: { platform: string | null }[] };
  checklist: { tasks: { id: string; steps: string[]; notes: string[]; covers: string[] }[] };
};

/** Chinese that is no word on a screen with its English beside it, in what somebody is told of a platform. */
function leftInChinese(id: string): string[] {
  const { notes, contact, ops } = platforms.get(`${id}.json`) as WrittenPlatform;
  const { say, path } = inEnglish(english, id);
  const told = Object.values(ops).flatMap((operation) => [
    ...[operation.before, operation.steps, operation.after].flatMap((steps = []) => steps.map(say)),
    ...[operation.reportedSteps, operation.unverifiedSteps].flatMap((steps = []) => steps.map(say)),
    ...(operation.conditions ?? []).map(say),
    ...(operation.stops ? [say(operation.stops)] : []),
    ...(operation.path ? [path(operation.path)] : []),
  ]);
  const all = [...told, ...(notes ? [say(notes)] : []), ...(contact.inApp ? [path(contact.inApp)] : [])];
  return all.filter((text) => unglossed(text).length + chineseSentences(text).length > 0);
}

const { platforms, english } = readCatalogFiles(SOURCE);

describe('the demo in English', () => {
  it.each(WALKS)(
    '%s tells each step, path, need, wait and note of its platforms in English',
    async (walk) => {
      const { stdout } = await runHere([walk, '--demo', '--yes', '--lang', 'en', '--json']);
      const { inventory, checklist } = JSON.parse(stdout) as Status;
      const shown = [
        ...inventory.bindings.flatMap(({ platform }) => platform ?? []),
        ...checklist.tasks.flatMap(({ covers }) => covers).filter((id) => platforms.has(`${id}.json`)),
      ];
      expect(shown.length).toBeGreaterThan(20);
      expect([...new Set(shown)].flatMap((id) => leftInChinese(id).map((text) => `${id}: ${text}`))).toEqual(
        [],
      );
      const ofTasks = checklist.tasks.flatMap(({ id, steps, notes }) =>
        [...steps, ...notes].filter((text) => unglossed(text).length > 0).map((text) => `${id}: ${text}`),
      );
      expect(ofTasks).toEqual([]);
    },
  );

  it.each(WALKS)('%s has no unmarked Chinese sentence', async (walk) => {
    const { code, stdout, stderr } = await runHere([walk, '--demo', '--yes', '--lang', 'en']);
    expect(code).toBe(0);
    expect(chineseSentences(stdout + stderr)).toEqual([]);
  });
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

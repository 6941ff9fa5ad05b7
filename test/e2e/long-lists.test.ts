// Lists of a cleanup with 150 accounts, as a person meets them: what it amounts to first, what to do next last, and what is cut
// listed whole where asked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

const folder = mkdtempSync(join(tmpdir(), 'numclean-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (line: string): Promise<string> => {
  const args = [...line.split(' '), '--now', '2026-11-24'];
  const { code, stdout, stderr } = await runHere(args, { store: join(folder, 'store'), cwd: folder });
  expect([line, code, stderr]).toEqual([line, 0, '']);
  return stdout.trimEnd();
};

beforeAll(async () => {
  await runHere(['demo', join(folder, 'files')]);
  const answers = join(folder, 'files/answers-prepare-cancel.json');
  const options = { store: join(folder, 'store'), cwd: folder };
  await runHere(['prepare-cancel', '--answers', answers, '--now', '2026-11-24'], options);
  for (const line of [
    'wait 招商银行 --until 2026-12-20',
    'block 豆瓣 --reason 登录不上',
    'incident add collection --platform 分期乐 --day 2026-11-20',
    'proof add files/README.txt',
  ]) {
    const { code } = await runHere([...line.split(' '), '--now', '2026-11-24'], options);
    expect([line, code]).toEqual([line, 0]);
  }
}, 60_000);

/** Each list, what its first line says, and the commands that its last lines lead to. */
const LISTS: Readonly<Record<string, readonly [first: RegExp, ...next: string[]]>> = {
  checklist: [/^核对表 .*共 \d+ 件/, 'numclean show', 'numclean done'],
  plan: [/^计划 /, 'numclean next'],
  inventory: [/^清单 .*一共 \d+ 个平台/, 'numclean dismiss'],
  status: [/^准备销号 /, 'numclean work', 'numclean checklist'],
  history: [/^改动记录 .*一共 \d+ 处/, 'numclean undo'],
  'platform list': [/^713 个平台|^\d+ 个平台/, 'numclean platform show'],
  'incident list': [/^这个号上出的事 · \d+ 条/, 'numclean '],
  'proof list': [/./, 'numclean '],
  'letter list': [/^可以写的文书 · \d+ 种/, 'numclean letter list --all', 'numclean letter write'],
  remedy: [/^接下来找谁 · \d+ 件/, 'numclean remedy'],
};
/** Lines that may stand below the last of what is listed. */
const LAST_LINES = 6;

describe('lists of 150 accounts', () => {
  it.each(Object.entries(LISTS))(
    '%s begins with what it amounts to, and ends with what to do',
    async (line, [first, ...next]) => {
      const lines = (await run(line)).split('\n');
      expect(lines[0]).toMatch(first);
      const last = lines.slice(-LAST_LINES).join('');
      for (const command of next) expect(last).toContain(command);
      expect(lines.join('\n')).not.toContain('--json');
    },
  );

  it('what is cut says how to see it all, and then nothing is cut', async () => {
    const cut: string[] = [];
    for (const line of ['inventory', 'plan', 'letter list']) {
      const [some, all] = [await run(line), await run(`${line} --all`)];
      expect(some.includes('--all'), line).toBe(all !== some);
      expect(all, line).not.toContain('--all');
      if (all !== some) cut.push(line);
    }
    expect(cut).toContain('letter list');
  });

  it('a task is named by its id where the name of its place does not say which', async () => {
    const checklist = await run('checklist');
    expect(checklist).toContain('china-mobile.cancel-number');
    expect(checklist).not.toContain('douban.change');
  });

  it('conditions add up, and where nothing is left it says how to widen', async () => {
    const count = async (line: string) => Number(/(\d+) 件里的 (\d+) 件/.exec(await run(line))?.[2] ?? 0);
    const open = await count('checklist --open --exposure critical');
    const money = await count('checklist --open --exposure critical --part money');
    const one = await count('checklist --open --exposure critical --part money --search 中国银行');
    expect([open > money, money > one, one]).toEqual([true, true, 1]);
    expect(await count('checklist --stuck --waiting')).toBe(2);
    for (const view of ['checklist', 'inventory', 'plan', 'status']) {
      expect(await run(`${view} --stuck --part games`), view).toContain('去掉一个条件');
    }
    expect(await run('inventory --part money --search 银行')).toMatch(/\d+ 个里的 \d+ 个/);
  });
});

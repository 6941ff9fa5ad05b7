import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../support/built-program.js';

let home: string;
let store: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'numclean-start-'));
  store = join(home, 'store');
  await runProgram(['demo', home], { store });
  const files = ['--yes', '--now', '2026-11-24', '--import', join(home, 'messages.xml')];
  const { code } = await runProgram(['prepare-cancel', '13800138000', ...files], { store });
  expect(code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a view says the same whether it finds worked out what it shows, or works it out anew', async () => {
  for (const view of ['status', 'next', 'plan', 'checklist', 'inventory', 'remedy', 'timeline']) {
    rmSync(join(store, 'derived'), { recursive: true, force: true });
    const args = [view, '--now', '2026-11-24', '--json'];
    const anew = await runProgram(args, { store });
    const kept = await runProgram(args, { store });
    expect(kept).toEqual({ ...anew, json: expect.any(Function) });
    expect(anew.code).toBe(0);
  }
});

test('a change is in the next view', async () => {
  const now = ['--now', '2026-11-24'];
  const tasks = async (): Promise<{ id: string; state: string }[]> => {
    const { checklist } = (await runProgram(['checklist', ...now, '--json'], { store })).json() as {
      checklist: { tasks: { id: string; state: string }[] };
    };
    return checklist.tasks;
  };
  const todo = (await tasks()).find(({ state }) => state === 'todo')?.id ?? '';
  await runProgram(['start', todo, ...now], { store });
  expect((await tasks()).find(({ id }) => id === todo)?.state).toBe('doing');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHere } from '../support/in-process.js';

let store: string;
beforeAll(() => {
  store = mkdtempSync(join(tmpdir(), 'numclean-titles-'));
});
afterAll(() => rmSync(store, { recursive: true, force: true }));

const run = (...args: string[]) => runHere([...args, '--now', '2026-12-01', '--lang', 'en'], { store });

it('in English a problem without a name, and a step that was left out, begin with a capital', async () => {
  const began = ['audit-new-number', '13800138000', '--since', '2026-08-20', '--carrier', 'mobile'];
  await run(...began, '--add', '微信', '--yes');
  for (const kind of ['collection', 'parcel', 'acquaintance'])
    expect(await run('incident', 'add', kind)).toMatchObject({ code: 0 });
  const skipped = ['remedy', 'skip', 'collector', '--rung', 'ask-who', '--reason', 'they hung up'];
  expect(await run(...skipped)).toMatchObject({ code: 0 });
  const { stdout } = await run('remedy');
  const titles = stdout.split('\n').filter((line) => /^\d+\. /u.test(line));
  expect(titles.length).toBeGreaterThan(1);
  for (const title of titles) expect(title).toMatch(/^\d+\. \P{Ll}/u);
  expect(stdout).toContain('  Find out which company it is: left out (they hung up)');
});

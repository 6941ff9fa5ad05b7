import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

// the rest of `npm run torture` has its short forms elsewhere: exports in test/sources/fuzz.test.ts, secrets in secrets.test.ts
it('damaged files and stores, and a store killed on its way, are met with a reason or come back', () => {
  const args = [join(ROOT, 'scripts/torture/index.js'), '--short', '--only', 'sealing,damages,entrances'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
  expect(
    `${status} ${stderr
      .split('\n')
      .filter((line) => !line.includes(' min: '))
      .join('\n')}`,
  ).toBe('0 ');
  expect(stdout).toMatch(/\| other files, damaged \| 3,000 \| 0 \|/);
  expect(stdout).toMatch(/\| each file of a store damaged, clear and locked \| \d\d \| 0 \|/);
}, 240_000);

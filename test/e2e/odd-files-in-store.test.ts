import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../support/built-program.js';

// What lies in a store may have been put there by somebody else: a pipe that nobody writes to, a device without end.

const PASSPHRASE = { NUMCLEAN_PASSPHRASE: 'kept on paper only' };
const CLEANUP = ['prepare-cancel', '13800138000', '--add', '支付宝', '--yes'];
const DAY = ['--now', '2026-12-01'];

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-odd-'));
  for (const store of ['open', 'locked']) {
    expect((await runProgram([...CLEANUP, ...DAY], { store: join(folder, store) })).code).toBe(0);
    // once more, so that there is a backup and a kept answer
    expect((await runProgram(['status', ...DAY], { store: join(folder, store) })).code).toBe(0);
  }
  const locking = await runProgram(['store', 'encrypt', '--yes'], {
    store: join(folder, 'locked'),
    env: PASSPHRASE,
  });
  expect(locking.code, locking.stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (store: string): string[] =>
  readdirSync(store, { recursive: true, encoding: 'utf8' })
    .map((name) => join(store, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(store, path))
    .sort();

const ODD: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a device without end': (path) => symlinkSync('/dev/zero', path),
};

it
  .skipIf(process.platform === 'win32')
  .each(Object.keys(ODD).flatMap((odd) => ['open', 'locked'].map((store) => [odd, store] as const)))(
  '%s in the place of any file of an %s store is waited for by no command',
  async (odd, store) => {
    const files = filesIn(join(folder, store));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const copy = mkdtempSync(join(folder, 'copy-'));
      cpSync(join(folder, store), copy, { recursive: true });
      rmSync(join(copy, file));
      ODD[odd]?.(join(copy, file));
      for (const command of ['status', 'done']) {
        const { code, stderr } = await runProgram(
          [command, ...(command === 'done' ? ['支付宝'] : []), ...DAY],
          {
            store: copy,
            env: PASSPHRASE,
          },
        );
        expect([0, 1, 2, 3], `${file}: ${command}\n${stderr}`).toContain(code);
        expect(stderr, file).not.toContain('自己出错');
      }
    }
  },
);

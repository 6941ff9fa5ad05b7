import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainLine } from '../../src/plain-line.js';
import { runHere } from '../support/in-process.js';

let store: string;
beforeAll(async () => {
  store = join(mkdtempSync(join(tmpdir(), 'numclean-plain-')), 'store');
  const given = ['13800138000', '--yes', '--now', '2026-11-24', '--add', '微信', '支付宝', 'QQ'];
  expect((await runHere(['prepare-cancel', ...given], { store })).code).toBe(0);
});
afterAll(() => rmSync(join(store, '..'), { recursive: true, force: true }));

const said = async (args: readonly string[]): Promise<unknown> => {
  const { code, stdout, stderr } = await runHere(args, { store });
  return { code, stdout, stderr };
};

/** With `--debug`, which changes nothing where all goes well, a line is no plain one. */
it.each(
  [
    ...['status', 'next', 'next 2', 'show 微信', 'plan', 'checklist', 'inventory', 'timeline'],
    ...[
      'import nobody.xml nowhere',
      'show',
      'next x',
      'show nobody',
      'status --lang en',
      'next --json',
      '--json status',
      'done nobody',
    ],
  ].map((line) => [line]),
)('says the same with and without the parser of command lines: %s', async (line) => {
  const args = [...line.split(' '), '--now', '2026-11-24'];
  expect(plainLine(args)).not.toBeNull();
  const parsed = [...args, '--debug'];
  expect(plainLine(parsed)).toBeNull();
  const [plain, whole] = [await said(args), await said(parsed)] as { stderr: string }[];
  // what `--debug` adds to an error
  const [first] = plain?.stderr.split('\n') ?? [];
  expect(whole?.stderr.split('\n')[0]).toBe(first);
  expect({ ...plain, stderr: '' }).toEqual({ ...whole, stderr: '' });
});

it.each([
  ['status more'],
  ['import'],
  ['next 1 2'],
  ['done 微信 QQ'],
  ['status --bad'],
  ['status --now'],
  ['status --lang fr'],
  ['status --store='],
])('leaves a line that is wrong to the parser: %s', async (line) => {
  const { code, stderr } = await runHere(line.split(' '), { store });
  expect(code).toBe(2);
  expect(stderr).not.toBe('');
});

it('takes only what every command takes', () => {
  for (const line of [
    '--help',
    '-h',
    '--demo',
    '--debug',
    '--version',
    '--',
    '-',
    '--no-pager',
    '--now=2026-11-24',
  ])
    expect(plainLine(['status', line])).toBeNull();
  expect(plainLine(['status', '--lang', 'en', '--lang', 'zh'])).toBeNull();
  expect(plainLine(['-y', 'next', '3', '--store', 'here', '--no-color'])).toEqual({
    words: ['next', '3'],
    options: { yes: true, store: 'here', color: false },
  });
  fc.assert(
    fc.property(fc.array(fc.string()), (argv) => {
      const words = plainLine(argv)?.words ?? [];
      expect(words.every((word) => argv.includes(word) && !word.startsWith('-'))).toBe(true);
    }),
  );
});

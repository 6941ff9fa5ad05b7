import { expect, test } from 'vitest';
import type { Context } from '../../src/commands/shared/context.js';
import { run } from '../../src/commands/store/check.js';
import { wordsOf } from '../../src/language/both.js';
import { Problem, type ProblemCode } from '../../src/problem.js';

/** Checks a store of one whole file to which nothing can be written, for a reason. @returns the exit code and what is printed */
async function checked(code: ProblemCode): Promise<[number, string]> {
  const printed: string[] = [];
  const context = {
    words: wordsOf('zh'),
    store: {
      check: async () => [{ kind: 'cleanup', name: 'cleanups/prepare-8000-1.json', state: 'whole' }],
      lock: async () => {
        throw new Problem(code, { path: '/media/copy' });
      },
    },
    document: () => {},
    print: (text: string) => printed.push(text),
  } as unknown as Context;
  return [await run(context), printed.join('\n')];
}

test('a copy that nothing can be written to is checked, and nothing is said of its lock', async () => {
  expect(await checked('store.read-only')).toEqual([0, '检查了 1 个文件，都完好。']);
});

test('on a full disk all is checked, and that nothing more can be written is said', async () => {
  expect(await checked('store.full')).toEqual([
    0,
    '检查了 1 个文件，都完好。\n磁盘满了：腾出一些空间，才能再记下新的改动。',
  ]);
});

test('a lock that cannot be had is told of', async () => {
  await expect(checked('store.locked')).rejects.toMatchObject({ code: 'store.locked' });
});

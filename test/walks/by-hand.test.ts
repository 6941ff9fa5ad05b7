import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { replay } from '../../src/cleanup/record/cleanup.js';
import { zh } from '../../src/language/zh.js';
import { handSelection } from '../../src/walks/by-hand.js';

const real = loadCatalog();
const at = '2026-03-01T04:00:00.000Z';
const cleanup = replay([
  { type: 'created', at, id: 'prepare-8000-1', track: 'prepare-cancel', number: '13800138000' },
]);

/** Selects by names, and counts for how many of them it was asked what they may mean. */
async function select(names: string[]): Promise<{ asked: number; code: string | null }> {
  let asked = 0;
  const catalog: Catalog = Object.assign(Object.create(real), {
    platform: (id: string) => real.platform(id),
    named: (text: string) => real.named(text),
    meant: (text: string) => {
      asked += 1;
      return real.meant(text);
    },
  });
  const setting = { catalog, cleanup, words: zh, today: '2026-03-01', interactive: false } as const;
  const code = await handSelection(names, {
    ...setting,
    facts: { nameIn: 'zh' } as never,
    ask: () => Promise.reject(new Error('nobody sits there')),
  }).then(
    () => null,
    (error) => error.code,
  );
  return { asked, code };
}

const many = (name: string, count = 20_000): string[] => Array.from({ length: count }, (_, n) => name + n);

test('a name said twenty thousand times is looked up once', async () => {
  expect(await select(Array(20_000).fill('某某网站'))).toEqual({ asked: 1, code: null });
});

test('the first name that may mean another one ends the search where nobody can be asked', async () => {
  expect(await select(['支付保', ...many('支付保', 1_000)])).toEqual({ asked: 1, code: 'usage.name-unsure' });
});

test('more names than anybody has accounts are refused before one is looked up', async () => {
  expect(await select(many('某某网站'))).toEqual({ asked: 0, code: 'usage.names-too-many' });
});

test('a name longer than any is refused', async () => {
  expect(await select(['长'.repeat(101)])).toEqual({ asked: 0, code: 'usage.text-too-long' });
});

test.each(['某某网站', 'qzxkw', 'zhifbao'])('two thousand names like %s are looked up in time', (name) => {
  const names = many(name, 2_000);
  real.meant(name);
  const before = process.cpuUsage();
  for (const one of names) [real.named(one), real.meant(one)];
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(0.02 * Buffer.byteLength(names.join()) * 1e-3);
});

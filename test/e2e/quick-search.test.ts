import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { BEFORE } from '../support/built-program.js';
import { runHere } from '../support/in-process.js';

const BUILT = join(import.meta.dirname, '../../dist/catalog');
let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'numclean-search-'));
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

/** What is said by the search alone, and by the whole program, which any day takes a search to. */
async function bothWays(args: readonly string[], env: Record<string, string> = {}): Promise<unknown[]> {
  const ways = [args, [...args, '--now', '2026-11-24']];
  const results = [];
  for (const way of ways) {
    const { code, stdout, stderr } = await runHere(['platform', 'search', ...way], { store, env });
    results.push({ code, stdout, stderr });
  }
  return results;
}

const cards = loadCatalog().cards();
const named = fc
  .constantFrom(...cards)
  .chain(({ id, name, aliases }) => fc.constantFrom(id, name.zh, name.en, ...aliases));
const typed = fc.oneof(
  named,
  // part of a name, and a name with a slip
  fc
    .tuple(named, fc.nat(), fc.nat())
    .map(([text, from, length]) => text.slice(from % 4, (from % 4) + 1 + (length % 6))),
  fc.tuple(named, fc.nat(), fc.constantFrom('', 'x', '支', '"')).map(([text, at, other]) => {
    const place = at % text.length;
    return text.slice(0, place) + other + text.slice(place + 1);
  }),
  fc.constantFrom('zfb', 'zhifb', 'wexin', '招商银航', '95588', '+86 95588', 'https://login.taobao.com/x'),
  fc.constantFrom('', ' ', '"', '\\', '[', 'help', '帮助', '金', 'e', '\u{1b}[31m', '__proto__'),
  fc.string({ unit: 'grapheme' }),
);
const options = fc.constantFrom([], ['--json'], ['--lang', 'en'], ['--lang', 'en', '--json'], ['--no-color']);

it('says the same as the whole program, whatever is looked for', async () => {
  await fc.assert(
    fc.asyncProperty(typed, options, async (text, more) => {
      const [quick, whole] = await bothWays([text, ...more]);
      expect(quick).toEqual(whole);
    }),
    // an executable can't be run within this process, and starts for each
    { numRuns: BEFORE.length === 0 ? 15 : 150 },
  );
});

it.each([{ LANG: 'en_GB.UTF-8' }, { FORCE_COLOR: '1' }, { NO_COLOR: '1' }])(
  'says the same as the whole program in %j',
  async (env) => {
    const [quick, whole] = await bothWays(['支付'], env);
    expect(quick).toEqual(whole);
  },
);

it.each([
  [['支付', '--lang', 'fr']],
  [['支付', '--now', 'never']],
  [[]],
  [['支付', '--bad']],
  [['支付', 'more']],
])('leaves what is wrong to the whole program: %j', async (args) => {
  const { code, stderr } = await runHere(['platform', 'search', ...args], { store });
  expect(code).toBe(2);
  expect(stderr).not.toBe('');
});

it('looks into a newer catalog that was taken in, and not into one that is of an earlier form', async () => {
  const folder = join(store, 'catalog');
  mkdirSync(folder, { recursive: true });
  cpSync(BUILT, folder, { recursive: true });
  writeFileSync(join(folder, 'release.json'), '{"release":9999,"day":"2027-01-01"}');
  const file = join(folder, 'cards.json');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('余额宝', '余额袋'));
  const [quick, whole] = (await bothWays(['余额袋'])) as { stdout: string }[];
  expect(quick?.stdout).toContain('alipay');
  expect(quick).toEqual(whole);
  rmSync(file);
  const [own, wholeOwn] = (await bothWays(['余额宝'])) as { stdout: string }[];
  expect(own?.stdout).toContain('alipay');
  expect(own).toEqual(wholeOwn);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { Problem } from '../../src/problem.js';
import { readOfficialAnswer } from '../../src/recognition/official-answer.js';
import { hasRoot, prologEnd } from '../../src/sources/reading/xml-prolog.js';
import { readSmallText } from '../../src/text/small-file.js';
import { readExports } from '../../src/walks/read-exports.js';

const folder = mkdtempSync(join(tmpdir(), 'numclean-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const catalog = loadCatalog();

/** Seconds of this processor per 100,000 bytes; other programs on the machine don't count. */
async function secondsPer100k(bytes: number, work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / Math.max(1, bytes / 100_000);
}

const CODE = '【淘宝】您的验证码是123456，请勿泄露。\n';
const KEEPASS = '<?xml version="1.0"?><KeePassFile><Root><Group>';

test.each<[string, string, string]>([
  ['blank lines on top', 'a.txt', '\n'.repeat(40) + CODE],
  ['60 kB of blank lines', 'a.txt', '\n'.repeat(60_000) + CODE],
  ['comments without an end', 'a.xml', '<!-- '.repeat(12_000)],
  ['comments, one after the other', 'a.xml', '<!---->'.repeat(9_000)],
  ['document types without an end', 'a.xml', '<!DOCTYPE a ['.repeat(5_000)],
  ['document types', 'a.xml', '<!A>'.repeat(16_000)],
  ['a message of 60 kB of digits', 'a.txt', `【淘宝】${'1'.repeat(60_000)}\n`],
  ['messages of 10 kB of digits', 'a.txt', `【淘宝】${'12'.repeat(5_000)}\n`.repeat(10)],
  [
    'rows that leave a quote open',
    'a.csv',
    `address,body,date\n${'10690000,"【淘宝】验证码123456,2025-01-01\n'.repeat(1_600)}`,
  ],
  ['XML whose tags nothing closes', 'a.xml', KEEPASS + '<Entry>'.repeat(9_000)],
  ['XML that closes what is not open', 'a.xml', `${KEEPASS + '<a>'.repeat(250)}${'</b>'.repeat(16_000)}`],
  ['XML of nothing but brackets', 'a.xml', KEEPASS + '<'.repeat(60_000)],
  ['XML with a declaration that has no end', 'a.xml', `${KEEPASS}<!${'a'.repeat(60_000)}`],
  ['XML of declarations in quotes', 'a.xml', `${KEEPASS}<!a "${"'<!".repeat(20_000)}`],
  ['a heading and then blanks', 'a.txt', `10690000 2025-01-01${' '.repeat(32_000)}x\n${CODE}`],
  ['a name without its bracket, then blanks', 'a.txt', `【淘宝${' '.repeat(32_000)}x\n${CODE}`],
  ['lines of one letter', 'a.txt', `${CODE}${'a\n'.repeat(30_000)}`],
  ['nested JSON', 'a.json', `[{"address":"1","body":"x","a":${'{"a":{},"b":'.repeat(5_000)}`],
  ['JSON of damaged objects', 'a.json', `[${'{"address":?},'.repeat(4_500)}]`],
])('%s', async (_what, name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const seconds = await secondsPer100k(content.length, () =>
    readExports([path], catalog, { number: '13800138000' }),
  );
  expect(seconds).toBeLessThan(2);
});

test.each([
  ['dashes', '-'.repeat(9_000)],
  ['one letter', 'a'.repeat(9_000)],
  ['letters and spaces', 'a '.repeat(9_000)],
  ['characters and spaces', '微 '.repeat(9_000)],
  ['one name', '微信'.repeat(9_000)],
  ['blank lines', '\n'.repeat(30_000)],
  ['brackets', '【'.repeat(9_000)],
  ['many names that nobody knows', Array.from({ length: 5_000 }, (_, n) => `某某站${n} 1个`).join('\n')],
  ['one name again and again', '某某站 1个\n'.repeat(5_000)],
])('a pasted answer of %s', async (_what, answer) => {
  expect(await secondsPer100k(answer.length, () => readOfficialAnswer(answer, catalog))).toBeLessThan(2);
});

test('many files of one message each are put together', async () => {
  const paths = Array.from({ length: 300 }, (_, n) => {
    const path = join(folder, `one-${n}.txt`);
    writeFileSync(path, `2025-01-0${1 + (n % 9)} 10:00\n【淘宝】您的验证码是${100_000 + n}。\n`);
    return path;
  });
  const steps: number[] = [];
  const read = await readExports(paths, catalog, {
    onProgress: (_path, done, total) => steps.push(done / (total ?? 1)),
  });
  expect(read.files).toHaveLength(300);
  expect(read.files.every(({ messages, format }) => messages === 1 && format === 'plain-text')).toBe(true);
  expect(read.findings).toHaveLength(1);
  expect(Object.values(read.findings[0]?.days ?? {}).reduce((sum, n) => sum + n, 0)).toBe(300);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps.at(-1)).toBeLessThanOrEqual(1);
});

test.each([
  ['', 0],
  ['  \n\t<a>', 4],
  ['<?xml version="1.0"?>\n<!-- <b> --><a/>', 34],
  ['<!DOCTYPE a [ <!ENTITY x "y"> ]> <a>', 33],
  ['<!-- no end <a>', 0],
  ['\uFEFF<a>', 1],
])('the root of %j begins at %d', (text, at) => {
  expect(prologEnd(text)).toBe(at);
});

test('a root is known by its whole name', () => {
  expect(hasRoot('<?xml?><smses count="1">', 'smses')).toBe(true);
  expect(hasRoot('<smsesx>', 'smses')).toBe(false);
  expect(hasRoot('smses', 'smses')).toBe(false);
  expect(hasRoot('<a', 'a')).toBe(false);
});

test.skipIf(process.platform === 'win32')('a small file is an ordinary file', async () => {
  const large = join(folder, 'large');
  writeFileSync(large, Buffer.alloc(2_000));
  for (const [path, code] of [
    ['/dev/zero', 'input.not-a-file'],
    [folder, 'input.is-folder'],
    [join(folder, 'missing'), 'input.not-found'],
    [large, 'input.too-large'],
  ] as const) {
    await expect(readSmallText(path, 1_000)).rejects.toMatchObject({ code, exitCode: 4 });
  }
});

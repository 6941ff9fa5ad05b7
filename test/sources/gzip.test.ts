import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { openExports } from '../../src/sources/index.js';
import { zipOf } from '../support/zip-of.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-gzip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(import.meta.dirname, '../fixtures', name);
const written = (name: string, content: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Seen = { formats: string[]; records: unknown[]; problems: string[] };

/** All that a file gives, or the code of what is wrong with it. */
async function allOf(path: string): Promise<Seen | string> {
  const seen: Seen = { formats: [], records: [], problems: [] };
  try {
    for await (const { format, records, problems } of openExports(path)) {
      seen.formats.push(format);
      for await (const record of records) seen.records.push(record);
      seen.problems.push(...problems.map(({ why }) => why));
    }
    return seen;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const messages = (count: number, more = ''): Buffer =>
  Buffer.from(
    `<?xml version='1.0' encoding='UTF-8'?>\n<smses count="${count}">\n${Array.from(
      { length: count },
      (_, n) =>
        `<sms address="10690000${n % 90}" date="${1_790_000_000_000 + n}" type="1" body="【示例${n}】验证码${n * 7919}${more}" />\n`,
    ).join('')}</smses>\n`,
  );

it.each([
  ['sms-backup-restore', messages(50)],
  ['chrome-csv', readFileSync(at(join('chrome-csv', readdirSync(at('chrome-csv'))[0] ?? '')))],
  ['plain-text', Buffer.from('【支付宝】您的验证码是123456\n\n【微信】您的验证码是654321\n')],
])('gives the same of a %s file as without gzip', async (_, content) => {
  const plain = await allOf(written('plain', content));
  expect((plain as Seen).records.length).toBeGreaterThan(1);
  expect(await allOf(written('packed.gz', gzipSync(content)))).toEqual(plain);
  // two packed files, one behind the other, unpack to one
  const half = Math.floor(content.length / 2);
  const parts = Buffer.concat([gzipSync(content.subarray(0, half)), gzipSync(content.subarray(half))]);
  expect(await allOf(written('parts.gz', parts))).toEqual(plain);
});

it('a large file is read as it streams by, though without gzip it would be cut into parts', async () => {
  const seen = await allOf(written('large.gz', gzipSync(messages(20_000, '，请勿告诉别人'.repeat(50)))));
  expect(seen).toMatchObject({ formats: ['sms-backup-restore'], problems: [] });
  expect((seen as Seen).records).toHaveLength(20_000);
});

it('an archive of ZIP in it is opened', async () => {
  const zip = zipOf([{ name: 'a.xml', content: messages(3) }]);
  expect(((await allOf(written('a.zip.gz', gzipSync(zip)))) as Seen).records).toHaveLength(3);
});

it('is opened within an archive too, beside what is not packed', async () => {
  const zip = zipOf([
    { name: 'a.xml.gz', content: gzipSync(messages(3)) },
    { name: 'b.xml', content: messages(2) },
    { name: 'c.gz', content: gzipSync(gzipSync('x')) },
  ]);
  expect(((await allOf(written('a.zip', zip))) as Seen).records).toHaveLength(5);
});

it('gives what stands before the place where it is cut off or damaged, and says so', async () => {
  const packed = gzipSync(messages(20_000));
  const middle = Math.floor(packed.length / 2);
  const cut = (await allOf(written('cut.gz', packed.subarray(0, middle)))) as Seen;
  expect(cut.records.length).toBeGreaterThan(1_000);
  expect(cut.problems).toContain('damaged');
  const damaged = Buffer.from(packed);
  damaged.fill(0, middle, middle + 200);
  const seen = (await allOf(written('damaged.gz', damaged))) as Seen;
  expect(seen.records.length).toBeGreaterThan(1_000);
  expect(seen.problems).toContain('damaged');
});

it.each([
  ['nothing but its head', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), 'input.damaged'],
  [
    'noise behind its head',
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255]),
    'input.damaged',
  ],
  ['nothing', gzipSync(''), 'input.empty'],
  ['itself packed again', gzipSync(gzipSync(messages(3))), 'input.binary'],
  ['a picture', gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), 'input.binary'],
  ['a web page', gzipSync('<!doctype html><html><body>x</body></html>'), 'input.html'],
  ['zeros', gzipSync(Buffer.alloc(300_000_000)), 'input.binary'],
])('refuses what holds %s', async (_, content, code) => {
  expect(await allOf(written('x.gz', content))).toBe(code);
});

it('a bomb is not read on', async () => {
  const line = `<sms address="10690000" date="1790000000000" type="1" body="【示例】验证码1234${'。'.repeat(20_000)}" />\n`;
  const bomb = gzipSync(`<smses count="9">\n${line.repeat(2_000)}</smses>`);
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await allOf(written('bomb.xml.gz', bomb))).toBe('input.zip-bomb');
});

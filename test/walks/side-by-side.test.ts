import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recognize } from '../../src/recognition/recognize.js';
import { openExports } from '../../src/sources/index.js';
import { smsBackupRestore } from '../../src/sources/messages/sms-backup-restore/index.js';
import { cutFile } from '../../src/sources/reading/file-parts.js';
import { readPart } from '../../src/walks/read-part.js';
import { type Lane, recognizeSideBySide } from '../../src/walks/side-by-side.js';
import { smallCatalog } from '../support/small-catalog.js';

const catalog = smallCatalog();
const HOW = { source: 'sms-backup-restore', marks: true };
const message = (n: number) =>
  `<sms type="1" address="10690001" date="${1_600_000_000_000 + n * 3_600_000}" body="【${n % 3 ? '支付宝' : '甲店'}】验证码${1000 + n}" />\n`;

let folder = '';
let path = '';
let bytes = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numclean-lanes-'));
  path = join(folder, 'sms.xml');
  const messages = Array.from({ length: 300 }, (_, n) => message(n));
  messages[200] = '<sms type="1" address="10690001" date="then" body="【支付宝】您好" />\n';
  const text = `<smses>\n${messages.join('')}<sms type="1" body="cut`;
  bytes = Buffer.byteLength(text);
  await writeFile(path, text);
});
afterAll(() => rm(folder, { recursive: true }));

const inParts = () => ({
  bytes,
  cut: () =>
    cutFile(
      { path, format: 'sms-backup-restore', encoding: 'utf-8' },
      bytes,
      smsBackupRestore.parts?.cut ?? (() => -1),
      () => 700,
    ),
});

async function alone() {
  for await (const { records, problems } of openExports(path))
    return { shown: (await recognize(records, catalog, HOW)).showing(null), problems };
  throw new Error('nothing was opened');
}

/** A thread that is slow, so that its parts come late. */
const slow: Lane = {
  read: async (part) => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    return readPart(part, catalog, HOW, () => {});
  },
  close: () => {},
};
/** One that dies with its second part. */
const dying = (): Lane => {
  let parts = 0;
  return { ...slow, read: async (part) => (parts++ === 0 ? slow.read(part) : null) };
};

it.each([
  ['nobody', () => []],
  ['one that is slow', () => [slow]],
  ['one that is slow and two that die', () => [slow, dying(), dying()]],
  ['one that never begins', () => [{ read: async () => null, close: () => {} }]],
])('reads the parts of a file beside %s as it reads the file alone', async (_, lanes) => {
  let done = 0;
  const { recognized, problems } = await recognizeSideBySide(
    inParts(),
    catalog,
    HOW,
    (read) => {
      done = read;
    },
    lanes,
  );
  expect({ shown: recognized.showing(null), problems }).toEqual(await alone());
  expect(problems.map(({ why }) => why)).toEqual(['bad-date', 'truncated']);
  expect(done).toBeLessThanOrEqual(bytes);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPart, PartsRead } from '../../src/sources/index.js';
import { smsBackupRestore } from '../../src/sources/messages/sms-backup-restore/index.js';
import { cutFile } from '../../src/sources/reading/file-parts.js';
import type { FileProblem, SourceRecord } from '../../src/sources/types.js';

const WHOLE = '<sms type="1" address="10086" date="1600000000000" body="【甲】验证码4029" sub_id="1" />\n';
/** What files hold, and what was seen in damaged ones: all that may stand open where a file is cut. */
const PIECES = [
  "<sms type='1' address='10010' body='a > b'/>",
  '<sms type="2" address="10086" date="1600000000000" body="sent" />\r\n',
  '<sms type="1" body="no end quote />\n',
  '<sms type="1" date="x" body="&#55357;&#56832; &#55357; & <b> <sms">',
  '<sms type="1" body="says <sms type="1" body="inside" />',
  '<sms address="1" />',
  '<sms body="cut',
  '<mms msg_box="1" address="10086" date="1600000000000"><parts><part ct="text/plain" text="one" /></parts>',
  '<part seq="0" ct="text/plain" text="two" />',
  '<addrs><addr address="+44 7700 900123" type="137" /></addrs></mms>\n',
  '<!-- <sms type="1" body="in a comment" /> -->',
  '<!--',
  '-->',
  '<smses count="3">\n',
  '</smses>\n',
  '"',
  ' x="',
  '\n\n',
  `<part ct="image/jpeg" data="${'QUJD'.repeat(20_000)}" />`,
  `<sms type="1" body="${'长'.repeat(30_000)}" />`,
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'numclean-parts-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function whole(bytes: Buffer): Promise<{ records: SourceRecord[]; problems: FileProblem[] }> {
  const problems: FileProblem[] = [];
  const records: SourceRecord[] = [];
  async function* input() {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }
  for await (const record of smsBackupRestore.read(input(), (problem) => problems.push(problem)))
    records.push(record);
  return { records, problems: problems.slice(0, 300) };
}

it('reads a file in parts as it is read from its beginning to its end, damage and its places included', async () => {
  const { parts } = smsBackupRestore;
  let cuts = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { arbitrary: fc.constant(WHOLE), weight: 3 },
          { arbitrary: fc.constantFrom(...PIECES), weight: 1 },
        ),
        { minLength: 3, maxLength: 60 },
      ),
      fc.integer({ min: 1, max: 400 }),
      async (pieces, partBytes) => {
        const bytes = Buffer.from(`<smses>${pieces.join('')}`);
        const path = join(folder, 'sms.xml');
        await writeFile(path, bytes);
        const read = new PartsRead();
        const records: SourceRecord[] = [];
        const file = { path, format: 'sms-backup-restore', encoding: 'utf-8' } as const;
        for await (const part of cutFile(
          file,
          bytes.length,
          parts?.cut ?? (() => -1),
          () => partBytes + 0.5,
        )) {
          const opened = openPart(part, () => {});
          for await (const record of opened.records) records.push(record);
          read.append(part, opened.read());
          cuts++;
        }
        expect({ records, problems: read.problems }).toEqual(await whole(bytes));
      },
    ),
    { numRuns: 200 },
  );
  // the property would hold for files that are never cut, too
  expect(cuts).toBeGreaterThan(500);
});

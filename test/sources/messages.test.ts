import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adbBackup as adbBackupSource } from '../../src/sources/messages/adb-backup.js';
import { adbQuery } from '../../src/sources/messages/adb-query.js';
import { csvMessages } from '../../src/sources/messages/csv-messages.js';
import { forwardedMail } from '../../src/sources/messages/forwarded-mail.js';
import { fossify } from '../../src/sources/messages/fossify.js';
import { imazingCsv } from '../../src/sources/messages/imazing-csv.js';
import { jsonMessages } from '../../src/sources/messages/json-messages.js';
import { jsonTable } from '../../src/sources/messages/json-table.js';
import { nokiaCsv } from '../../src/sources/messages/nokia-csv.js';
import { plainText } from '../../src/sources/messages/plain-text/index.js';
import { plistMessages } from '../../src/sources/messages/plist-messages.js';
import { qksms } from '../../src/sources/messages/qksms.js';
import { smsBackupPlus } from '../../src/sources/messages/sms-backup-plus/index.js';
import { smsForwarder } from '../../src/sources/messages/sms-forwarder.js';
import { smsImportExport } from '../../src/sources/messages/sms-import-export.js';
import { smsRecord } from '../../src/sources/messages/sms-record.js';
import { superBackup } from '../../src/sources/messages/super-backup.js';
import { vmsg } from '../../src/sources/messages/vmsg/index.js';
import { windowsPhone } from '../../src/sources/messages/windows-phone.js';
import { xiaomiBackup as xiaomiBackupSource } from '../../src/sources/messages/xiaomi-backup/index.js';
import { xiaomiCloud } from '../../src/sources/messages/xiaomi-cloud.js';
import { xmlMessages } from '../../src/sources/messages/xml-messages.js';
import type { Source } from '../../src/sources/types.js';
import {
  adbBackup,
  database,
  fixture,
  type ReadExport,
  readExport,
  scratch,
  xiaomiBackup,
} from '../support/exports.js';

/** What each sound fixture holds, beside a message that was sent; dates to the minute, as some programs write them. */
const MESSAGES = [
  { sender: '106900000001', text: '【示例】验证码1234，请勿泄露', minute: '2023-11-14T22:13' },
  { sender: '95588', text: '您尾号0000入账1元【示例银行】', minute: '2023-11-14T22:14' },
];
const seen = ({ records }: ReadExport): unknown[] =>
  records.map((record) => {
    expect(record.type).toBe('message');
    const { sender, text, at } = record as Extract<typeof record, { type: 'message' }>;
    return { sender, text, minute: at === null ? null : new Date(at).toISOString().slice(0, 16) };
  });
const simsOf = ({ records }: ReadExport): unknown[] =>
  records.map((record) => ('sim' in record ? record.sim : null));

const here = scratch();
afterAll(() => here.remove());

/** Folders of `test/fixtures` with files as they are; their names are the formats'. */
const TEXT_FORMATS = [
  'adb-query',
  'csv-messages',
  'forwarded-mail',
  'fossify',
  'imazing-csv',
  'json-messages',
  'json-table',
  'nokia-csv',
  'plist-messages',
  'qksms',
  'sms-forwarder',
  'sms-import-export',
  'sms-record',
  'telegram-html',
  'super-backup',
  'vmsg',
  'windows-phone',
  'xiaomi-cloud',
  'xml-messages',
];
const DATABASES = [
  'android-sms-db',
  'apple-messages',
  'extracted-sms-db',
  'huawei-sms-db',
  'other-database',
  'sms-forwarder-db',
];
const filesOf = (format: string): string[] => readdirSync(fixture(format)).map((name) => `${format}/${name}`);
const TEXT_FIXTURES = TEXT_FORMATS.flatMap((format) =>
  filesOf(format).map((path) => [format, path] as const),
);
const MAILBOX = ['sms-backup-plus', 'sms-backup-plus/takeout.mbox'] as const;

describe('every format', () => {
  it.each([...TEXT_FIXTURES, MAILBOX])(
    '%s: %s is known and gives its received messages',
    async (format, path) => {
      const read = await readExport(fixture(path));
      expect(read).toMatchObject({ format, refused: null, problems: [] });
      expect(seen(read)).toEqual(MESSAGES);
    },
  );

  it.each(DATABASES)('%s is known by its tables', async (format) => {
    const [sql = ''] = filesOf(format);
    const read = await readExport(database(join(here.path, `${format}.db`), sql));
    expect(read).toMatchObject({ format, refused: null, problems: [] });
    expect(seen(read)).toEqual(MESSAGES);
  });

  it.each([true, false])('adb-backup, compressed: %s', async (compressed) => {
    const read = await readExport(here.file('backup.ab', await adbBackup(compressed)));
    expect(read).toMatchObject({ format: 'adb-backup', refused: null, problems: [] });
    expect(seen(read)).toEqual(MESSAGES);
  });

  it('xiaomi-backup', async () => {
    const read = await readExport(here.file('sms.bak', await xiaomiBackup()));
    expect(read).toMatchObject({ format: 'xiaomi-backup', refused: null, problems: [] });
    expect(seen(read)).toEqual(MESSAGES);
  });

  it('a single mail', async () => {
    const read = await readExport(fixture('sms-backup-plus/received.eml'));
    expect(seen(read)).toEqual(MESSAGES.slice(0, 1));
  });
});

describe('what is no table of messages', () => {
  it.each([
    [
      'prose with commas',
      '在 2023-11-15 06:13, 我收到, 95588 的短信\n它说, 入账, 1 元\n然后, 没有, 了\n就, 这些, 吧\n',
    ],
    ['logins', 'name,url,username,password\n示例,https://example.com,13800138000,x\n'],
    ['WhatsApp', 'Chat Session,Message Date,Sent Date,Type,Text\n示例,2023-12-03 12:33:30,,Incoming,你好\n'],
  ])('%s', async (_, content) => {
    expect((await readExport(here.file('other.csv', content))).format).not.toBe('csv-messages');
  });
});

describe('which SIM a message came to', () => {
  it.each([
    ['qksms/backup.json', '2'],
    ['sms-import-export/messages.ndjson', '2'],
    ['fossify/messages.json', '2'],
    ['vmsg/mtk-utf8.vmsg', '2'],
    ['vmsg/irms.vmsg', '2'],
  ])('%s says it', async (path, sim) => {
    expect(simsOf(await readExport(fixture(path)))).toEqual([sim, sim]);
  });

  it('an iPhone names the number', async () => {
    const path = database(join(here.path, 'sim.db'), 'apple-messages/sms.sql');
    expect(simsOf(await readExport(path))).toEqual(['+8613800138000', null]);
  });
});

describe('a file in any state', () => {
  const SMALL = [
    'adb-query/all-columns.txt',
    'adb-query/projection.txt',
    'csv-messages/chinese-gb18030.csv',
    'csv-messages/no-heading.csv',
    'forwarded-mail/takeout.mbox',
    'fossify/messages.json',
    'imazing-csv/comma.csv',
    'json-messages/array.json',
    'json-messages/deeper.json',
    'json-messages/name-value-pairs.json',
    'json-messages/notifications.json',
    'json-messages/pieces.json',
    'json-messages/wrapped.json',
    'json-table/columns-values.json',
    'json-table/rows.json',
    'nokia-csv/suite.csv',
    'plain-text/arrows.txt',
    'plain-text/blocks.txt',
    'plain-text/screen.txt',
    'plist-messages/list.plist',
    'qksms/backup.json',
    'sms-backup-plus/takeout.mbox',
    'sms-forwarder/query.json',
    'sms-import-export/messages.ndjson',
    'sms-record/sms.xml',
    'super-backup/sms.xml',
    'vmsg/mtk-gbk.vmsg',
    'vmsg/nokia-utf16.vmg',
    'windows-phone/backup.msg',
    'xiaomi-cloud/thread.json',
    'xml-messages/attributes.xml',
    'xml-messages/delivery.xml',
    'xml-messages/elements.xml',
  ];
  const content = new Map<string, Buffer>();
  beforeAll(async () => {
    for (const path of SMALL) content.set(path, readFileSync(fixture(path)));
    content.set('adb', await adbBackup(true));
    content.set('xiaomi', await xiaomiBackup());
  });
  const ALL = [...SMALL, 'adb', 'xiaomi'];
  const SOURCES: Readonly<Record<string, Source>> = {
    adb: adbBackupSource,
    'adb-query': adbQuery,
    'csv-messages': csvMessages,
    'forwarded-mail': forwardedMail,
    fossify,
    'imazing-csv': imazingCsv,
    'json-messages': jsonMessages,
    'json-table': jsonTable,
    'nokia-csv': nokiaCsv,
    'plain-text': plainText,
    'plist-messages': plistMessages,
    qksms,
    'sms-backup-plus': smsBackupPlus,
    'sms-forwarder': smsForwarder,
    'sms-import-export': smsImportExport,
    'sms-record': smsRecord,
    'super-backup': superBackup,
    vmsg,
    'windows-phone': windowsPhone,
    xiaomi: xiaomiBackupSource,
    'xiaomi-cloud': xiaomiCloud,
    'xml-messages': xmlMessages,
  };
  async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
    yield bytes;
  }

  /** Whatever is read of damaged bytes, it is no more than the messages that were there, and nothing is thrown. */
  const readDamaged = async (bytes: Buffer): Promise<ReadExport> => {
    const read = await readExport(here.file('damaged', bytes));
    expect(read.records.length).toBeLessThanOrEqual(20);
    return read;
  };

  it.each(ALL)('%s cut at any byte: what stands before the cut is kept', async (name) => {
    const bytes = content.get(name) ?? Buffer.alloc(0);
    const source = SOURCES[name.slice(0, name.indexOf('/'))] ?? SOURCES[name];
    const whole = MESSAGES.map(({ text }) => text);
    let kept: string[] = [];
    for (let cut = 0; cut <= bytes.length; cut++) {
      const texts: string[] = [];
      for await (const record of source?.read(piecesOf(bytes.subarray(0, cut)), () => {}) ?? [])
        texts.push(record.text);
      expect(texts.length).toBeLessThanOrEqual(3);
      // behind a text may stand what the cut has left of the next
      const complete = whole.filter((text) => texts.some((one) => one.startsWith(text)));
      expect(complete).toEqual(expect.arrayContaining(kept));
      kept = complete;
    }
    expect(kept).toEqual(whole);
  });

  it.each(ALL)('%s with bytes that were changed', async (name) => {
    const bytes = content.get(name) ?? Buffer.alloc(0);
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const damaged = Buffer.from(bytes);
        for (const [at, byte] of changes) damaged[at] = byte;
        await readDamaged(damaged);
      }),
      { numRuns: 60 },
    );
  });

  it.each(SMALL.filter((name) => !/^(?:plain-text|forwarded-mail|sms-backup-plus|vmsg)|gb18030/.test(name)))(
    '%s saved again in another encoding',
    async (name) => {
      const text = content.get(name)?.toString('utf8') ?? '';
      const utf16 = Buffer.from(text, 'utf16le');
      for (const bytes of [utf16, Buffer.from(utf16).swap16(), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
        expect(seen(await readExport(here.file('encoded', bytes)))).toEqual(MESSAGES);
      }
    },
  );

  it.each(['apple-messages/sms.sql', 'other-database/phone-link.sql'])(
    '%s cut, or with bytes that were changed',
    async (sql) => {
      const path = database(join(here.path, `whole-${sql.replace('/', '-')}.db`), sql);
      const bytes = readFileSync(path);
      for (let cut = 0; cut < bytes.length; cut += 509) await readDamaged(bytes.subarray(0, cut));
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
          const damaged = Buffer.from(bytes);
          for (const [at, byte] of changes) damaged[at] = byte;
          await readDamaged(damaged);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('hostile files', () => {
  const LONG = 20_000_000;
  it.each([
    ['a string without end', `[{"address":"10086","body":"${'x'.repeat(LONG)}`],
    ['a picture in a message', `[{"address":"10086","body":"收到","data":"${'A'.repeat(LONG)}"}]`],
    ['a hundred thousand brackets', '['.repeat(100_000)],
    ['brackets in a message', `[{"address":"10086","body":"收到","x":${'{"a":'.repeat(50_000)}`],
    ['one line of vMessage', `BEGIN:VMSG\n${'x'.repeat(LONG)}`],
    ['one line of a table', `number,content\n${'x'.repeat(LONG)}`],
    ['elements without end', `<SMSRecord><SMS>${'<Body>'.repeat(150_000)}`],
    ['beginnings without end', 'BEGIN:VMSG\n'.repeat(500_000)],
    ['one row of adb', `Row: 0 _id=1, address=10086, body=${'x, a_b='.repeat(LONG / 7)}`],
    ['rows without end', `Row: 0 _id=1, address=10086, date=1, body=\n${'Row: 1 '.repeat(LONG / 7)}`],
    ['one frame', `2025-01-01 10:00:00=>来自106900000001的新消息,${'来自：，时间：'.repeat(LONG / 20)}`],
    ['labels without end', `${'来自：106900000001\n'.repeat(200_000)}`],
    ['brackets of names', `${'【'.repeat(LONG / 10)}\n${'】'.repeat(LONG / 10)}`],
    ['an element of another program', `<messages><message><address>1</address><body>${'x'.repeat(LONG)}`],
    ['attributes without end', `<messages><message address="1" body="x" ${'a="b" '.repeat(LONG / 6)}`],
    ['elements of another program without end', `<messages>${'<message><body>'.repeat(150_000)}`],
    ['an object of a million fields', `[{"from":"1","text":"x",${'"a":1,'.repeat(1_000_000)}`],
    ['lists in lists', `{"conversations":${'[{"messages":'.repeat(100_000)}`],
    ['a row without end', `[["address","body"],["1","${'x'.repeat(LONG)}`],
    ['rows in rows', `[["address","body"],${'["1",'.repeat(100_000)}`],
    ['dictionaries without end', `<plist><array>${'<dict><key>text</key>'.repeat(150_000)}`],
    ['one line of notes', `淘宝账号13800138000 密码${'x '.repeat(LONG / 2)}`],
    ['one element', `<SMSRecord><SMS><Body>${'x'.repeat(LONG)}`],
  ])('%s', async (_, content) => {
    const before = process.cpuUsage();
    const read = await readExport(here.file('hostile', content));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, 'seconds of the processor').toBeLessThan(15);
    expect(read.records.length).toBeLessThanOrEqual(1);
    expect(read.refused ?? read.problems[0]?.why ?? 'read').not.toBe('');
  });
});

describe('JSON that is damaged', () => {
  const message = (i: number): string =>
    `{"_id":"${i}","thread_id":"1","address":"95588","body":"第${i}条","date":"1700000000000","type":"1"}`;
  const whole = Array.from({ length: 100 }, (_, i) => message(i));
  it.each([
    ['a quote lost', message(50).replace('"address"', 'address"')],
    ['a brace lost', message(50).slice(0, -1)],
    ['an opening brace lost', message(50).slice(1)],
    ['a comma lost', message(50).replace('","', '""')],
    ['rubbish', '\u0000\u0001{{{'],
  ])('%s costs its message and at most the next', async (_, damaged) => {
    const lines = whole.map((line, i) => (i === 50 ? damaged : line));
    for (const text of [`[${lines.join(',')}]`, `[\n${lines.join(',\n')}\n]`, `${lines.join('\n')}\n`]) {
      const { records, problems } = await readExport(here.file('damaged.json', text));
      expect(records.length).toBeGreaterThanOrEqual(98);
      expect(problems.length).toBeGreaterThanOrEqual(1);
    }
  });
});

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { readExports } from '../../src/walks/read-exports.js';
import { fixture, scratch } from '../support/exports.js';
import { SHARED_FIXTURES } from '../support/shared.js';
import { smallCatalog } from '../support/small-catalog.js';

const here = scratch();
afterAll(() => here.remove());

/** Fixtures that hold messages in files that are read as they are. */
const MESSAGES =
  /fixtures\/(?:csv-messages|fossify|imazing-csv|json-messages|nokia-csv|qksms|sms-|super-backup|vmsg|windows-phone|xiaomi-cloud).*(?<!\.sql|calls\.xml)$/;
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);

async function codeOf(paths: string[]): Promise<string | null> {
  return readExports(paths, smallCatalog()).then(
    () => null,
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
}

describe('several files', () => {
  const [sound, picture] = [fixture('qksms/backup.json'), here.file('a.png', PICTURE)];

  it('are read but for those that cannot be, which are listed', async () => {
    const { files } = await readExports([picture, sound], smallCatalog());
    expect(files).toMatchObject([
      { path: picture, format: 'none', problems: [{ why: 'binary' }] },
      { path: sound, format: 'qksms', messages: 2 },
    ]);
  });

  it('fail where none can be read, where one is not there, and where all are needed', async () => {
    expect(await codeOf([picture])).toBe('input.binary');
    expect(await codeOf([sound, join(here.path, 'missing.xml')])).toBe('input.not-found');
    const needed = readExports([sound, picture], smallCatalog(), { needAll: true });
    await expect(needed).rejects.toMatchObject({ code: 'input.binary' });
  });
});

describe('a folder of other programs’ files', () => {
  const XML = Buffer.from(
    '<smses><sms address="95588" date="1700000000000" type="1" body="您的验证码是402911" /></smses>',
  );
  const folder = join(here.path, 'downloads');
  mkdirSync(folder);
  const [export_, like] = [here.file('downloads/sms.xml', XML), here.file('downloads/sms.js', XML)];

  it('is read without opening what only other programs call so', async () => {
    const { files } = await readExports([folder], smallCatalog());
    expect(files).toMatchObject([
      { path: like, format: 'none', problems: [{ why: 'foreign' }] },
      { path: export_, messages: 1 },
    ]);
  });

  it('leaves out no file that the person names', async () => {
    expect((await readExports([like], smallCatalog())).files).toMatchObject([{ messages: 1 }]);
    expect((await readExports([folder, like], smallCatalog())).files).toMatchObject([
      { messages: 1 },
      { messages: 1 },
    ]);
  });

  it('of nothing but such files says that there is nothing to read', async () => {
    const other = join(here.path, 'sources');
    mkdirSync(other);
    here.file('sources/a.PY', XML);
    expect(await codeOf([other])).toBe('input.folder-empty');
  });
});

it('tells the kinds of a sender apart, and what is sure from what is not', async () => {
  const sms = (day: number, sender: string, text: string): string =>
    `<sms address="${sender}" date="17${day}0000000000" type="1" body="${text}" />`;
  const xml = [
    sms(1, '1069000001', '【示例甲乙丙】全场五折，退订回T'),
    sms(1, '1069000001', '【示例甲乙丙】全场六折，退订回T'),
    sms(2, '1069000001', '【示例甲乙丙】验证码4029，请勿泄露'),
    sms(3, '1069000001', '【示例甲乙丙】验证码4030，请勿泄露'),
    sms(1, '13800138000', '【微信】您的账号在新设备登录'),
    sms(2, '1069000002', '【微信】您的账号在新设备登录'),
  ].join('\n');
  const { findings, unknown } = await readExports(
    [here.file('kinds.xml', Buffer.from(`<smses>${xml}</smses>`))],
    smallCatalog(),
  );
  const days = (counts: object): number => Object.keys(counts).length;
  expect(unknown.map((one) => [one.signature, one.kind, days(one.days)]).sort()).toEqual([
    ['示例甲乙丙', 'code', 2],
    ['示例甲乙丙', 'marketing', 1],
  ]);
  expect(findings.map((one) => [one.platform, one.kind, one.unsure ?? false]).sort()).toEqual([
    ['wechat', 'notice', false],
    ['wechat', 'notice', true],
  ]);
});

describe('a file that was recognised and gave nothing says what is in it, and nothing that stands there', () => {
  const SENT = '{"address":"13800138000","body":"好的","date":1700000000000,"type":2}';
  it.each([
    ['a.xml', '<smses count="0"></smses>', { form: 'xml', rows: 0, sent: 0 }],
    [
      'b.xml',
      '<smses><sms address="13800138000" date="1" type="2" body="好的"/><sms address="1" date="1" type="2" body="嗯"/></smses>',
      {
        kinds: [
          { name: 'sms', count: 2 },
          { name: 'smses', count: 1 },
        ],
        rows: 2,
        sent: 2,
      },
    ],
    [
      'a.csv',
      '号码,内容,时间,收发\n13800138000,好的,2025-01-02 10:00,发送\n',
      { form: 'table', rows: 1, names: ['号码', '内容', '时间', '收发'], sent: 1, whole: true },
    ],
    ['b.csv', 'name,url,username,password\n', { rows: 0, names: ['name', 'url', 'username', 'password'] }],
    [
      'a.json',
      `[${SENT},${SENT}]`,
      { form: 'json', rows: 2, names: ['address', 'body', 'date', 'type'], sent: 2 },
    ],
    [
      'b.json',
      '[["address","date","type","body"],["13800138000",1700000000000,2,"好的"]]',
      { form: 'json', rows: 1, names: ['address', 'date', 'type', 'body'], sent: 1 },
    ],
  ])('%s', async (name, content, seen) => {
    const { files } = await readExports([here.file(name, content)], smallCatalog());
    expect(files).toMatchObject([{ messages: 0, logins: 0, notes: ['nothing-in-it'], seen }]);
    expect(JSON.stringify(files)).not.toMatch(/好的|138001/);
  });
});

describe('a folder', () => {
  it('gives what can be read, and says what was left out and why', async () => {
    const folder = join(here.path, 'mixed');
    mkdirSync(folder);
    copyFileSync(fixture('qksms/backup.json'), join(folder, 'a.json'));
    here.file('mixed/b.png', PICTURE);
    here.file('mixed/c.ab', 'ANDROID BACKUP\n5\n1\nAES-256\nabc');
    const { files } = await readExports([folder], smallCatalog());
    expect(files).toMatchObject([
      { path: join(folder, 'a.json'), format: 'qksms', messages: 2, problems: [] },
      { path: join(folder, 'b.png'), format: 'none', messages: 0, problems: [{ why: 'binary' }] },
      { path: join(folder, 'c.ab'), format: 'none', messages: 0, problems: [{ why: 'encrypted' }] },
    ]);
  });

  it('with nothing to read in it fails', async () => {
    const folder = join(here.path, 'pictures');
    mkdirSync(folder);
    here.file('pictures/a.png', PICTURE);
    expect(await codeOf([folder])).toBe('input.binary');
  });

  it('asked for in an unknown way fails, whatever lies in it', async () => {
    const asked = readExports([fixture('qksms'), fixture('vmsg')], smallCatalog(), { format: 'no-format' });
    await expect(asked).rejects.toMatchObject({ code: 'usage.format-unknown' });
  });

  it('of all fixtures is one import', async () => {
    const { files } = await readExports([fixture('')], smallCatalog());
    const left = files.filter(({ format }) => format === 'none').map(({ path }) => path);
    expect(files.length).toBeGreaterThan(30);
    expect(left.filter((path) => MESSAGES.test(path))).toEqual([]);
  });

  it.runIf(SHARED_FIXTURES !== '')('of files of other projects is one import', async () => {
    const { files } = await readExports([SHARED_FIXTURES], smallCatalog());
    const messages = files.reduce((sum, file) => sum + file.messages, 0);
    expect(messages).toBeGreaterThanOrEqual(91);
  });
});

import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsBackupRestore } from '../../src/sources/messages/sms-backup-restore/index.js';
import { TagScanner } from '../../src/sources/messages/sms-backup-restore/scanner.js';
import type { FileProblem, MessageRecord } from '../../src/sources/types.js';
import { SHARED_FIXTURES } from '../support/shared.js';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/sms-backup-restore/${name}`, import.meta.url));

type Found = { records: MessageRecord[]; problems: FileProblem[] };

async function read(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<Found> {
  const found: Found = { records: [], problems: [] };
  async function* stream(): AsyncGenerator<Buffer> {
    yield* chunks;
  }
  for await (const record of smsBackupRestore.read(stream(), (problem) => found.problems.push(problem))) {
    found.records.push(record);
  }
  return found;
}
const readAll = (bytes: Buffer): Promise<Found> => read([bytes]);
const texts = ({ records }: Found): string[] => records.map(({ text }) => text);
const whys = ({ problems }: Found): string[] => problems.map(({ why }) => why);

/** Every event of the scanner, with its place. */
function scanned(pieces: readonly Buffer[]): string[] {
  const events: string[] = [];
  const at = (): string => `line ${scanner.place().line}, byte ${scanner.place().byte}`;
  const scanner = new TagScanner(
    {
      tag: ({ name, selfClosed, values }) => {
        const texts = values.map(({ state, bytes, from, to }) =>
          state === 'here' ? bytes.toString('latin1', from, to) : state,
        );
        events.push(`${at()}: ${name} ${selfClosed} ${JSON.stringify(texts)}`);
      },
      badAttribute: () => events.push(`${at()}: bad attribute`),
    },
    true,
  );
  for (const piece of inTurn(pieces)) scanner.push(piece);
  events.push(`ends inside a tag: ${scanner.end()}`);
  return events;
}

/** As a file is read: into two buffers that are used again in turn. */
function* inTurn(pieces: readonly Buffer[]): Generator<Buffer> {
  const longest = Math.max(...pieces.map(({ length }) => length));
  const buffers = [Buffer.alloc(longest), Buffer.alloc(longest)] as const;
  for (const [at, piece] of pieces.entries()) {
    const buffer = buffers[(at % 2) as 0 | 1].fill('#');
    piece.copy(buffer);
    yield buffer.subarray(0, piece.length);
  }
}

const PLAIN = [
  {
    type: 'message',
    sender: '106900000001',
    text: '【示例】验证码1234，请勿泄露',
    at: 1700000000000,
    sim: '1',
  },
  { type: 'message', sender: '95588', text: '您尾号0000入账1元【示例银行】', at: 1700000060000, sim: '1' },
];

describe('a sound file', () => {
  it('gives the received messages and no problem', async () => {
    expect(await readAll(fixture('plain.xml'))).toEqual({ records: PLAIN, problems: [] });
  });

  it('gives nothing when it is empty', async () => {
    for (const root of [
      '<smses count="0"></smses>',
      '<smses count="0" />',
      '<?xml version="1.0"?><smses/>',
    ]) {
      expect(await readAll(Buffer.from(root))).toEqual({ records: [], problems: [] });
    }
  });

  it('does not mind a wrong count or a missing header', async () => {
    expect(await readAll(fixture('wrong-count.xml'))).toMatchObject({
      records: [{ text: '只有一条' }],
      problems: [],
    });
    expect(texts(await readAll(fixture('no-header.xml')))).toEqual(['【示例】没有声明也没有根', '第二条']);
  });
});

describe('encodings', () => {
  const utf8 = fixture('plain.xml').toString('utf8');
  const utf16 = Buffer.from(utf8, 'utf16le');
  const bigEndian = Buffer.from(utf16).swap16();
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${utf8}`)],
    ['UTF-16 LE without one, declared as UTF-8', utf16],
    ['UTF-16 LE with one', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 BE without one', bigEndian],
    ['UTF-16 BE with one', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian])],
    ['UTF-8 declared as UTF-16', Buffer.from(utf8.replace('UTF-8', 'UTF-16'))],
    ['UTF-8 declared as GBK', Buffer.from(utf8.replace('UTF-8', 'gbk'))],
    ['GB18030 declared as UTF-8', fixture('declares-utf8-is-gb18030.xml')],
  ])('reads %s', async (_, bytes) => {
    expect(smsBackupRestore.detect(bytes)).toBe(1);
    expect(await readAll(bytes)).toEqual({ records: PLAIN, problems: [] });
  });

  it('reads GB18030 with characters of four bytes', async () => {
    expect(texts(await readAll(fixture('gb18030.xml')))[1]).toBe('您尾号0000入账1元【示例银行𠮷】');
  });

  it('reads GB18030 that begins only after the first 64 KiB', async () => {
    const head = Buffer.from(`<smses>${'<sms type="1" body="plain" />\n'.repeat(4000)}`);
    const found = await readAll(Buffer.concat([head, fixture('gb18030.xml')]));
    expect(texts(found).at(-1)).toBe('您尾号0000入账1元【示例银行𠮷】');
  });

  it('keeps a message with a broken character, and says where', async () => {
    const bytes = Buffer.from(fixture('plain.xml'));
    bytes[bytes.indexOf('验证码')] = 0xff;
    const { records, problems } = await readAll(bytes);
    expect(records).toHaveLength(2);
    expect(records[0]?.text).toContain('证码1234，请勿泄露');
    expect(records[0]?.text).toContain('\uFFFD');
    expect(problems).toEqual([{ at: expect.stringMatching(/^line 5, byte \d+$/), why: 'bad-encoding' }]);
  });
});

describe('what XML forbids', () => {
  it('joins the halves of a character; a lone half becomes U+FFFD', async () => {
    const found = await readAll(fixture('surrogate-entities.xml'));
    expect(texts(found)).toEqual(['一 😀 二', '半 \uFFFD 个', '反 \uFFFD\uFFFD', '十六 😀 整 😀 超 \uFFFD']);
    expect(whys(found)).toEqual(['bad-entity', 'bad-entity', 'bad-entity']);
  });

  it('reads quotes, angle brackets and ampersands that were not escaped', async () => {
    const found = await readAll(fixture('not-well-formed.xml'));
    expect(texts(found)).toEqual([
      '他说"好的"，"再见" 了',
      'It\'s "here"',
      '1 < 2 > 0 & R&D &nbsp; &copy',
      '控制字符\n第二行\u0001',
      `<b> &amp; "x" 'y'`,
      '引号在末尾"',
      expect.stringMatching(/^没有结束引号 toa="null|^没有结束引号/),
      '到标签末尾都没有引号',
      '标签没有结束',
      '后面的都在',
    ]);
    expect(whys(found)).toEqual(['bad-attribute', 'bad-attribute']);
    expect(found.problems[0]?.at).toMatch(/^line \d+, byte \d+$/);
  });

  it('reads attributes in any order and spacing, and leaves out what is not there', async () => {
    const found = await readAll(fixture('attributes.xml'));
    expect(found.records).toEqual([
      { type: 'message', sender: null, text: '只有正文', at: null },
      { type: 'message', sender: null, text: '', at: null },
      { type: 'message', sender: null, text: '', at: null },
      { type: 'message', sender: null, text: '空格', at: 1700000000000 },
      { type: 'message', sender: null, text: '日期不对', at: null },
      { type: 'message', sender: '\u202a+86 138-0013-8000\u202c', text: '号码照写', at: null },
    ]);
    expect(whys(found)).toEqual(['no-text', 'bad-date', 'bad-date']);
  });
});

it('reads messages inside MMS', async () => {
  expect((await readAll(fixture('mms.xml'))).records).toEqual([
    { type: 'message', sender: '10658000', text: '【示例】第一行\n第二行\n第二段', at: 1700000000000 },
    { type: 'message', sender: '10010', text: '秒', at: 1700000000000 },
    { type: 'message', sender: '10086', text: '没有方向', at: 1700000000000 },
    { type: 'message', sender: '106900000001', text: '彩信之后', at: 1700000000000, sim: '1' },
  ]);
});

it('says which SIM a message came to, where the export knows it', async () => {
  const sims = ['sub_id="2"', 'sub_id="-1"', 'sub_id="null"', ''].map(
    (sim) =>
      `<sms type="1" body="x" ${sim} /><mms msg_box="1" ${sim}><part ct="text/plain" text="y" /></mms>`,
  );
  const { records } = await readAll(Buffer.from(`<smses>${sims.join('')}</smses>`));
  expect(records.map(({ sim }) => sim)).toEqual(['2', '2', ...Array(6).fill(undefined)]);
});

describe('a file that is cut', () => {
  it.each(['plain.xml', 'mms.xml', 'surrogate-entities.xml', 'gb18030.xml'])(
    'gives every complete message, wherever %s is cut',
    async (name) => {
      const bytes = fixture(name);
      const whole = (await readAll(bytes)).records;
      const root = bytes.indexOf('<smses');
      const end = bytes.indexOf('</smses>') + '</smses>'.length;
      let before = 0;
      for (let cut = 0; cut < bytes.length; cut++) {
        const { records, problems } = await readAll(bytes.subarray(0, cut));
        // a cut MMS is kept with the parts and the sender it has until then
        const complete = records.length > 0 && name === 'mms.xml' ? records.slice(0, -1) : records;
        expect(complete).toEqual(whole.slice(0, complete.length));
        expect(records.length).toBeGreaterThanOrEqual(before);
        before = records.length;
        if (cut >= root + '<smses '.length && cut < end) {
          expect(problems.filter(({ why }) => why === 'truncated')).toHaveLength(1);
        }
        if (cut >= end) expect(problems.map(({ why }) => why)).not.toContain('truncated');
      }
      expect(before).toBe(whole.length);
    },
  );

  it('says the line and the byte of the cut', async () => {
    const bytes = fixture('plain.xml');
    const cut = bytes.indexOf('草稿');
    const { problems } = await readAll(bytes.subarray(0, cut));
    expect(problems).toEqual([{ at: `line 7, byte ${cut}`, why: 'truncated' }]);
  });

  it('says the line where bytes cannot be told', async () => {
    const bytes = Buffer.from(fixture('plain.xml').toString('utf8'), 'utf16le');
    const { problems } = await readAll(bytes.subarray(0, bytes.length - 40));
    expect(problems).toEqual([{ at: 'line 8', why: 'truncated' }]);
  });
});

describe('a file that comes in pieces', () => {
  const names = [
    'plain.xml',
    'mms.xml',
    'surrogate-entities.xml',
    'not-well-formed.xml',
    'attributes.xml',
    'gb18030.xml',
  ];

  it.each(names)('gives the same from single bytes: %s', async (name) => {
    const bytes = fixture(name);
    const single = Array.from({ length: bytes.length }, (_, i) => bytes.subarray(i, i + 1));
    expect(await read(single)).toEqual(await readAll(bytes));
  });

  it('gives the same from any pieces', async () => {
    // more than the first look takes, so that pieces reach the scanner as they are
    const bytes = Buffer.concat([
      Buffer.from(`<smses>${'<sms type="1" body="plain" />\n'.repeat(2400)}`),
      ...names.slice(0, 5).map(fixture),
    ]);
    const whole = await readAll(bytes);
    const cuts = fc.array(fc.integer({ min: 65_536, max: bytes.length }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        const pieces = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge));
        expect(await read(pieces)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same whatever the piece size, with values around the limit', async () => {
    const long = (length: number): string =>
      `<sms type="1" address="1" date="1700000000000" body="${'长'.repeat(length)}" />\n`;
    const bytes = Buffer.from(
      `<smses>${long(21_845)}${long(21_846)}${long(30_000)}<sms body="后" /></smses>`,
    );
    const whole = await readAll(bytes);
    expect(texts(whole).map((text) => text.length)).toEqual([21_845, 1]);
    expect(whys(whole)).toEqual(['too-long', 'too-long']);
    for (const size of [997, 4096, 65_536, 65_537]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(await read(pieces)).toEqual(whole);
    }
  });
});

describe('a file that is damaged', () => {
  it('never fails or hangs, and still gives what is far from the damage', async () => {
    const sms = (n: number): string =>
      `<sms protocol="0" address="106900000001" date="1700000000000" type="1" body="【示例】第${n}条" read="1" />\n`;
    const bytes = Buffer.from(
      `<smses count="20">\n${Array.from({ length: 20 }, (_, n) => sms(n)).join('')}</smses>`,
    );
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const damaged = Buffer.from(bytes);
        for (const [at, byte] of changes) damaged[at] = byte;
        const { records } = await readAll(damaged);
        expect(records.length).toBeGreaterThanOrEqual(20 - 2 * changes.length);
      }),
      { numRuns: 500 },
    );
  });

  /** What occurs in files like this, and at places where it should not. */
  const scraps = fc.constantFrom(
    '<sms ',
    '<mms ',
    '<part ',
    '</mms>',
    '/>',
    '>',
    '"',
    "'",
    'body=',
    ' ',
    '<!--',
    '&#',
    '55357;',
    '\0',
    '<',
    '\n',
    '="',
    '" x="',
    '" sub_id="2',
    '" <sms body="',
  );

  it('says the same of it, at the same places, in whatever pieces it comes', () => {
    const sound = Buffer.concat(
      ['plain.xml', 'mms.xml', 'not-well-formed.xml', 'attributes.xml'].map(fixture),
    );
    const anywhere = fc.nat({ max: sound.length });
    const damage = fc.array(fc.tuple(anywhere, fc.nat({ max: 40 }), scraps), { minLength: 1, maxLength: 8 });
    const pieceSizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(damage, pieceSizes, (changes, sizes) => {
        let bytes = sound;
        for (const [at, lost, scrap] of changes) {
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(scrap), bytes.subarray(at + lost)]);
        }
        const pieces: Buffer[] = [];
        for (let from = 0, k = 0; from < bytes.length; k++) {
          const size = sizes[k % sizes.length] ?? 1;
          pieces.push(bytes.subarray(from, from + size));
          from += size;
        }
        expect(scanned(pieces)).toEqual(scanned([bytes]));
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of tags that are like those before, of whatever form, and of those that are not', () => {
    const forms = fc.constantFrom(
      '<sms protocol="0" address="10690000" date="1700000000000" type="1" subject="null" body="【示例】验证码402911 &amp; T" toa="null" sub_id="1" readable_date="今" />\n',
      '<sms protocol="0" address="10690000" date="1700000000000" type="1" body="【示例】文字">\n',
      '<sms address="10690000" date="1700000000000" type="2" body="" read="1"/>\n',
      '<sms type="1" sub_id="" type="2" body="x" date="1700000000000" address="+44 7700 900123" />',
      "<sms  type='1'  body='x' />",
    );
    const runs = fc.array(fc.tuple(forms, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 4 });
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), scraps), { maxLength: 4 });
    fc.assert(
      fc.property(runs, damage, fc.integer({ min: 4097, max: 9000 }), (alike, changes, size) => {
        let bytes = Buffer.from(
          `<smses>${alike.map(([form, times]) => form.repeat(times)).join('')}</smses>`,
        );
        for (const [place, lost, scrap] of changes) {
          const at = place % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(scrap), bytes.subarray(at + lost)]);
        }
        const inPieces = (of: number): Buffer[] =>
          Array.from({ length: Math.ceil(bytes.length / of) }, (_, i) =>
            bytes.subarray(i * of, (i + 1) * of),
          );
        // no tag is whole in so few bytes: each is read name by name
        const byName = scanned(inPieces(7));
        expect(scanned([bytes])).toEqual(byName);
        expect(scanned(inPieces(size))).toEqual(byName);
      }),
      { numRuns: 400 },
    );
  });

  it('never fails on any bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc.array(scraps, { maxLength: 80 }).map((list) => Buffer.from(list.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        smsBackupRestore.detect(input);
        await readAll(input);
      }),
      { numRuns: 500 },
    );
  });

  it('reports a few hundred problems at most', async () => {
    const { records, problems } = await readAll(
      Buffer.from(`<smses>${'<sms body="x" date="?" />'.repeat(1000)}</smses>`),
    );
    expect(records).toHaveLength(1000);
    expect(problems).toHaveLength(300);
  });
});

describe('a file that is huge', () => {
  const MEGABYTE = 1_048_576;

  /** The bytes that are not garbage: when that is cleared away is V8's affair. */
  function held(): number {
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    return arrayBuffers + heapUsed;
  }

  it('holds neither a picture nor a message that is none, on a single line', async () => {
    const megabytes = 96;
    let most = 0;
    async function* huge(): AsyncGenerator<Buffer> {
      yield Buffer.from('<smses><mms msg_box="1" address="10086"><parts><part ct="image/jpeg" data="');
      for (let i = 0; i < megabytes; i++) {
        yield Buffer.alloc(MEGABYTE, 'A');
        if (i % 8 === 0) most = Math.max(most, held());
      }
      yield Buffer.from('" /><part ct="text/plain" text="【示例】图片" /></parts></mms><sms body="');
      for (let i = 0; i < 4; i++) yield Buffer.alloc(MEGABYTE, 'B');
      yield Buffer.from('" /><sms body="后" /></smses>');
    }
    const before = held();
    const found = await read(huge());
    expect(texts(found)).toEqual(['【示例】图片', '后']);
    expect(whys(found)).toEqual(['too-long']);
    expect(most - before).toBeLessThan((megabytes / 3) * MEGABYTE);
  });

  it('resumes after a picture that was cut in the middle', async () => {
    const bytes = Buffer.from(
      `<smses><mms msg_box="1"><parts><part ct="image/jpeg" data="${'A'.repeat(200_000)}\n<sms type="1" body="后" /></smses>`,
    );
    const found = await readAll(bytes);
    expect(texts(found)).toEqual(['后']);
    expect(whys(found)).toEqual(['bad-attribute']);
  });
});

describe('what it is', () => {
  it.each([
    ['a comment before the root', '<?xml version="1.0"?>\n<!-- <calls> -->\n<smses>', 1],
    ['no header', '<smses count="1">', 1],
    ['no root', fixture('no-header.xml').toString('utf8'), 0.9],
    ['something before the root', 'saved by an editor\n<smses>', 0],
    ['a word before the root', 'x<smses>', 0.6],
    ['a call log', fixture('calls.xml').toString('utf8'), 0],
    ['a web page', '<!doctype html><html><smses></html>', 0],
    ['another root', '<smsesx>', 0],
    ['text', '【示例】验证码1234', 0],
    ['nothing', '', 0],
  ])('is told by its content: %s', (_, text, sure) => {
    expect(smsBackupRestore.detect(Buffer.from(text))).toBe(sure);
  });
});

describe.runIf(SHARED_FIXTURES !== '')('files of other projects, where they are at hand', () => {
  it.each([
    ['devadvance/corrupt_attachments.xml', 2, []],
    ['devadvance/empty.xml', 0, []],
    ['devadvance/sample_mms.xml', 4, []],
    ['devadvance/sample_small.xml', 4, []],
    ['devadvance/sms_and_mms.xml', 27, ['truncated']],
    ['devadvance/sms_small.xml', 8, []],
    ['fkleon/emptySms.xml', 0, []],
    ['fkleon/invalidSms.xml', 1, ['no-text']],
    ['fkleon/invalidSms2.xml', 1, ['bad-date']],
    ['fkleon/sms-and-mms.xml', 0, []],
    ['fkleon/sms-dupes.xml', 4, []],
    ['fkleon/sms-non-dupes.xml', 1, []],
    ['fkleon/sms-non-dupes-2.xml', 0, []],
  ])('%s holds %i received messages', async (name, count, problems) => {
    const found = await read(
      createReadStream(join(SHARED_FIXTURES, 'sms-backup-restore', name)) as AsyncIterable<Buffer>,
    );
    expect(found.records).toHaveLength(count);
    expect(whys(found)).toEqual(problems);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/sources/plain-text/index.js';
import type { FileProblem, MessageRecord } from '../../src/sources/types.js';

async function read(
  pieces: Iterable<Buffer>,
): Promise<{ records: MessageRecord[]; problems: FileProblem[] }> {
  const records: MessageRecord[] = [];
  const problems: FileProblem[] = [];
  async function* stream(): AsyncGenerator<Buffer> {
    yield* pieces;
  }
  for await (const record of plainText.read(stream(), (problem) => problems.push(problem)))
    records.push(record);
  return { records, problems };
}
const messages = async (text: string) =>
  (await read([Buffer.from(text)])).records.map(({ text, sender, at }) => [
    text,
    sender,
    at === null ? null : new Date(at).toISOString().slice(0, 10),
  ]);

describe('pasted messages', () => {
  it('may stand one on a line', async () => {
    expect(await messages('【示例】验证码1234\r\n您尾号0000入账1元【示例银行】\n【甲店】您好')).toEqual([
      ['【示例】验证码1234', null, null],
      ['您尾号0000入账1元【示例银行】', null, null],
      ['【甲店】您好', null, null],
    ]);
  });

  it('may take several lines', async () => {
    expect(await messages('【示例】第一行\n第二行\n\n第一行\n第二行【示例银行】\n第三条')).toEqual([
      ['【示例】第一行\n第二行', null, null],
      ['第一行\n第二行【示例银行】', null, null],
      ['第三条', null, null],
    ]);
  });

  it('may have number and time before them, on the line or on lines of their own', async () => {
    const expected = [
      ['【示例】验证码1234', '106900000001', '2026-01-05'],
      ['入账1元【示例银行】', '95588', '2026-01-06'],
    ];
    expect(
      await messages(
        '106900000001 2026-01-05 20:13:00 【示例】验证码1234\n2026/1/6 8:00,95588,入账1元【示例银行】',
      ),
    ).toEqual(expected);
    expect(
      await messages(
        '106900000001\n2026年1月5日 下午8:13\n【示例】验证码1234\n\n95588\n2026.01.06\n\n入账1元【示例银行】',
      ),
    ).toEqual(expected);
  });

  it('do not take over the heading of another', async () => {
    expect(await messages('95588 2026-01-05\n【甲】一\n【乙】二\n\n95588\n\n\n【丙】三')).toEqual([
      ['【甲】一', '95588', '2026-01-05'],
      ['【乙】二', null, null],
      ['【丙】三', null, null],
    ]);
  });

  it('do not lose a number that they begin with', async () => {
    expect(await messages('123456是您的验证码【示例】\n2026年1月5日您消费1元【示例银行】')).toEqual([
      ['123456是您的验证码【示例】', null, null],
      ['2026年1月5日您消费1元【示例银行】', null, null],
    ]);
  });

  it('may be in UTF-16 or GB18030', async () => {
    const utf16 = Buffer.from('\uFEFF【示例】abc 1234\r\n', 'utf16le');
    expect((await read([utf16])).records.map(({ text }) => text)).toEqual(['【示例】abc 1234']);
    // 【示例】验证码1234
    const gb = Buffer.from('a1becabec0fda1bfd1e9d6a4c2eb31323334', 'hex');
    expect((await read([gb])).records.map(({ text }) => text)).toEqual(['【示例】验证码1234']);
  });

  it('are not held when a line is too long to be one', async () => {
    const pieces = ['【甲】一\n', ...Array.from({ length: 40 }, () => 'x'.repeat(50_000)), '\n【乙】二'];
    const { records, problems } = await read(pieces.map((piece) => Buffer.from(piece)));
    expect(records.map(({ text }) => text)).toEqual(['【甲】一', '【乙】二']);
    expect(problems).toEqual([{ at: 'line 2', why: 'too-long' }]);
  });

  it('come out the same in any pieces', async () => {
    const bytes = Buffer.from(
      '106900000001\r\n2026-01-05\r\n【示例】验证码\r1234\r\n\r\n您好【示例银行】\n'.repeat(1200),
    );
    const whole = await read([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 30 }), async (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        expect(await read(edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge)))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text', () => {
  it.each([
    ['with a signature at the start of a line', '你好\n【示例】验证码1234', 0.3],
    ['with a signature at the end of a line', '验证码1234【示例】\n', 0.3],
    ['with a number before the signature', '106900000001 【示例】验证码1234', 0.3],
    ['without a signature', '你好', 0.1],
    ['that is XML', '<calls>\n【示例】', 0],
    ['that is JSON', '[{"body":"【示例】"}]', 0],
    ['that is none', '\0\x01\x02\x03\xff', 0],
  ])('is told by its signatures: %s', (_, text, sure) => {
    expect(plainText.detect(Buffer.from(text, 'utf8'))).toBe(sure);
  });
});

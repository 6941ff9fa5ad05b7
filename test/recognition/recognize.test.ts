import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaDay } from '../../src/cleanup/days/day.js';
import { hasHardlyAnyCodes } from '../../src/recognition/hardly-any-codes.js';
import { recognize } from '../../src/recognition/recognize.js';
import type { MessageRecord } from '../../src/sources/types.js';
import { smallCatalog } from '../support/small-catalog.js';

const catalog = smallCatalog();
const message = (
  text: string,
  day: string | null,
  sender: string | null = '106900000001',
): MessageRecord => ({
  type: 'message',
  sender,
  text,
  at: day === null ? null : Date.parse(day.includes('T') ? day : `${day}T12:00:00+08:00`),
});

async function* stream(records: readonly MessageRecord[]): AsyncGenerator<MessageRecord> {
  yield* records;
}
const look = async (records: readonly MessageRecord[], since?: string) => {
  const options = { source: 'test', ...(since === undefined ? {} : { since }) };
  return (await recognize(stream(records), catalog, options)).showing(null);
};

describe('recognising messages', () => {
  it('counts per platform, kind and day', async () => {
    const { findings } = await look([
      message('【支付宝】验证码1234', '2026-01-05'),
      message('【支付宝】验证码5678', '2026-01-05'),
      message('【支付宝】验证码5678', '2026-03-01'),
      message('【支付宝】全场5折，退订回T', '2026-01-05'),
    ]);
    expect(findings).toEqual([
      { platform: 'alipay', source: 'test', kind: 'code', days: { '2026-01-05': 2, '2026-03-01': 1 } },
      { platform: 'alipay', source: 'test', kind: 'marketing', days: { '2026-01-05': 1 } },
    ]);
  });

  it('takes days in China, not those of the machine', async () => {
    const { findings } = await look([
      message('【支付宝】验证码1234', '2026-01-05T15:59:59Z'),
      message('【支付宝】验证码1234', '2026-01-05T16:00:00Z'),
    ]);
    expect(findings[0]?.days).toEqual({ '2026-01-05': 1, '2026-01-06': 1 });
  });

  it('reports unknown signatures per day, most frequent first', async () => {
    const { unknown, findings } = await look([
      message('【甲店】您好', '2026-01-05'),
      message('【某某健身】周年庆', '2026-01-05'),
      message('周年庆【某某 健身】', '2026-01-06'),
    ]);
    expect(findings).toEqual([]);
    expect(unknown).toEqual([
      {
        signature: '某某健身',
        kind: 'marketing',
        source: 'test',
        days: { '2026-01-05': 1, '2026-01-06': 1 },
      },
      { signature: '甲店', kind: expect.any(String), source: 'test', days: { '2026-01-05': 1 } },
    ]);
  });

  it('keeps of a great many unknown signatures only the sums, the first and the last days, in whatever order', async () => {
    const DAYS = 60;
    const shops = Array.from({ length: 1000 }, (_, i) => `第${i}家店`);
    const dayAt = (i: number): string => chinaDay(Date.parse('2026-01-05T12:00:00+08:00') + i * 86_400_000);
    const all = Array.from({ length: DAYS }, (_, i) => i).flatMap((i) =>
      shops.map((shop) => message(`【${shop}】您好`, dayAt(i))),
    );
    const { unknown } = await look(all);
    expect(unknown).toHaveLength(shops.length);
    for (const { days } of unknown) expect(days).toEqual({ [dayAt(0)]: 1, [dayAt(DAYS - 1)]: DAYS - 1 });
    expect((await look(all.toReversed())).unknown).toEqual(unknown);
  }, 60_000);

  it('lists no more unknown signatures than anybody can have, and counts the rest as skipped', async () => {
    const many = Array.from({ length: 20_005 }, (_, i) => message(`【第${i}家店】您好`, '2026-01-05'));
    const { unknown, skipped, messages } = await look(many);
    expect({ unknown: unknown.length, skipped, messages }).toEqual({
      unknown: 20_000,
      skipped: 5,
      messages: 20_005,
    });
  });

  it('counts what it read and what says nothing', async () => {
    const { messages, skipped } = await look([
      message('【支付宝】验证码1234', '2026-01-05'),
      message('晚上一起吃饭', '2026-01-05', '13800138000'),
      message('', null, null),
    ]);
    expect({ messages, skipped }).toEqual({ messages: 3, skipped: 2 });
  });

  it('leaves out what came before the number was the person’s, but keeps what has no date', async () => {
    const { findings, older, skipped } = await look(
      [
        message('【支付宝】验证码1234', '2026-01-05'),
        message('【淘宝】验证码1234', '2026-01-06'),
        message('【美团】验证码1234', null),
      ],
      '2026-01-06',
    );
    expect(findings.map(({ platform, days }) => [platform, days])).toEqual([
      ['meituan', { '': 1 }],
      ['taobao', { '2026-01-06': 1 }],
    ]);
    expect({ older, skipped }).toEqual({ older: 1, skipped: 0 });
  });

  it('lets no text through', async () => {
    const secret = '机密内容四七八';
    const found = await look([
      message(`【支付宝】验证码1234，${secret}`, '2026-01-05'),
      message(`【某某健身】${secret}`, '2026-01-05'),
      message(`${secret}【淘宝】${secret}`, '2026-01-05'),
      message(`${secret}`, '2026-01-05'),
    ]);
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('does not hang on the order of the messages', async () => {
    const texts = [
      '【支付宝】验证码1234',
      '【淘宝】验证码1234',
      '【甲店】您好',
      '【乙店】您好',
      '【甲店】再见',
    ];
    const records = texts.map((text, i) => message(text, `2026-01-0${(i % 3) + 1}`));
    const sorted = await look(records);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(records, { minLength: records.length }), async (shuffled) => {
        expect(await look(shuffled)).toEqual(sorted);
      }),
    );
  });
});

describe('messages to several SIMs', () => {
  const to = (sim: string | undefined, text: string): MessageRecord => ({
    ...message(text, '2026-01-05'),
    ...(sim === undefined ? {} : { sim }),
  });
  const records = [
    to('1', '【支付宝】验证码1234'),
    to('2', '【支付宝】验证码1234'),
    to('2', '【淘宝】验证码1234'),
    to(undefined, '【支付宝】验证码1234'),
    to('2', '【某某健身】周年庆'),
  ];
  const seen = () => recognize(stream(records), catalog, { source: 'test', reasons: true });

  it('are told apart, and all count at first', async () => {
    const { sims, showing } = await seen();
    expect(sims).toEqual([
      { sim: '2', messages: 3 },
      { sim: '1', messages: 1 },
    ]);
    const all = showing(null);
    expect(all.findings).toContainEqual(
      expect.objectContaining({ platform: 'alipay', days: { '2026-01-05': 3 } }),
    );
    expect({ ...all, findings: [], unknown: [], reasons: [] }).toMatchObject({ messages: 5, otherSims: 0 });
  });

  it('count for one of them, with those of which the export does not say', async () => {
    const one = (await seen()).showing('1');
    expect(one.findings).toEqual([
      { platform: 'alipay', source: 'test', kind: 'code', days: { '2026-01-05': 2 } },
    ]);
    expect(one.unknown).toEqual([]);
    expect(one).toMatchObject({ messages: 5, otherSims: 3 });
  });

  it('says by which rule they were judged, without their texts', async () => {
    const { reasons } = (await seen()).showing('2');
    expect(reasons[0]).toEqual({
      signature: '支付宝',
      platform: 'alipay',
      kind: 'code',
      reason: 'code-word-and-digits',
      count: 2,
    });
    expect(JSON.stringify(reasons)).not.toContain('1234');
  });
});

it('reads batches as it reads records one by one', async () => {
  const records = [message('【支付宝】验证码1234', '2026-01-05'), message('【淘宝】验证码1234', null)];
  async function* batches() {
    yield records.slice(0, 1);
    yield [];
    yield records.slice(1);
  }
  const batched = Object.assign(stream([]), { batches: batches() });
  const found = await recognize(batched, catalog, { source: 'test' });
  expect(found.showing(null)).toEqual(await look(records));
});

describe('an export without codes', () => {
  const platforms = ['支付宝', '淘宝', '美团', '天猫', '抖音', '快手', '百度', '京东'];
  const bills = Array.from({ length: 104 }, (_, i) =>
    message(`【${platforms[i % 8]}】您的订单已发货`, '2026-01-05'),
  );
  const codes = (count: number) =>
    Array.from({ length: count }, () => message('【支付宝】验证码1234', '2026-01-05'));

  it('is noticed where many platforms wrote, but no code', async () => {
    expect(hasHardlyAnyCodes((await look(bills)).findings)).toBe(true);
    expect(hasHardlyAnyCodes((await look([...bills, ...codes(1)])).findings)).toBe(true);
  });

  it('is not where a code comes now and then, or where little is there', async () => {
    expect(hasHardlyAnyCodes((await look([...bills, ...codes(2)])).findings)).toBe(false);
    expect(hasHardlyAnyCodes((await look(bills.slice(0, 99))).findings)).toBe(false);
    expect(
      hasHardlyAnyCodes((await look(bills.map((bill) => ({ ...bill, text: '【支付宝】您好' })))).findings),
    ).toBe(false);
    expect(hasHardlyAnyCodes([])).toBe(false);
  });
});

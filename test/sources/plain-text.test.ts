import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/sources/messages/plain-text/index.js';
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

  const PASTES: [string, string, [string, string | null, string | null][]][] = [
    [
      'with frames around each',
      '发件人：106900001\n接收时间：2026年5月1日 上午10:00\n类型：接收\n短信内容：【示例】验证码1234\n请勿泄露\n--------\n发件人：示例银行\n接收时间：2026-05-02 10:00:00\n短信内容：入账1元【示例银行】',
      [
        ['【示例】验证码1234请勿泄露', '106900001', '2026-05-01'],
        ['入账1元【示例银行】', '示例银行', '2026-05-02'],
      ],
    ],
    [
      'with what was sent among them',
      '号码：106900001\n类型：发送\n内容：【示例】TD\n\n号码：106900001\n类型：接收\n内容：【示例】您好',
      [['【示例】您好', '106900001', null]],
    ],
    [
      'off a screenshot: times without a day, lines broken, names of buttons',
      '9:41\n信息\n编辑\n10690000000123\n上午 9:41\n【示例】您的订单已发货，预计\n明天送达，请查收。\n95588\n昨天 18:20\n您尾号0000的卡入账1元【示例银行】\n星期三\n【甲店】您好',
      [
        ['【示例】您的订单已发货，预计明天送达，请查收。', '10690000000123', null],
        ['您尾号0000的卡入账1元【示例银行】', '95588', null],
        ['【甲店】您好', null, null],
      ],
    ],
    [
      'with spaces of full width, and days without a year',
      '5月1日 周五 上午 9:41\n　　【 示例 】验证码1234，\n　　请勿泄露。\n05-02 10:21\n　　【甲店】您好',
      [
        ['【 示例 】验证码1234，请勿泄露。', null, null],
        ['【甲店】您好', null, null],
      ],
    ],
    [
      'with brackets that are lost or others',
      '【示例 您的验证码是1234\n示例银行】您尾号0000入账1元\n[示例银行]您尾号0000入账2元\n〔甲店〕您好\n[1/2]第一段',
      [
        ['【示例】您的验证码是1234', null, null],
        ['【示例银行】您尾号0000入账1元', null, null],
        ['[示例银行]您尾号0000入账2元', null, null],
        ['〔甲店〕您好\n[1/2]第一段', null, null],
      ],
    ],
    [
      'in a list',
      '1、【示例】验证码1234\n2. 【甲店】您好\n- 【乙店】您好\n• 【丙店】您好',
      [
        ['【示例】验证码1234', null, null],
        ['【甲店】您好', null, null],
        ['【乙店】您好', null, null],
        ['【丙店】您好', null, null],
      ],
    ],
    [
      'out of a chat',
      '小明 2026/5/1 9:41:00\n【示例】验证码1234\n\n小明 2026/5/2 9:42:00\n【甲店】您好',
      [
        ['【示例】验证码1234', '小明', '2026-05-01'],
        ['【甲店】您好', '小明', '2026-05-02'],
      ],
    ],
    [
      'as an SMS forwarder sends them',
      '106900001\n【示例】验证码1234\nSIM1_中国移动\nSubId：1\n2026-05-01 10:00:00\n示例手机\n95588\n入账1元【示例银行】\nSubId：1\n2026-05-02 10:00:00\n示例手机',
      [
        ['【示例】验证码1234', '106900001', '2026-05-01'],
        ['入账1元【示例银行】', '95588', '2026-05-02'],
      ],
    ],
    [
      'as a mailbox backed them up: a day with a count, then tabs',
      '2012-10-15\t2\n106900001\t106900001\t10:00\t1\t【示例】验证码1234\n95588\t95588\t11:00\t2\t入账1元【示例银行】\n95588\t95588\t11:00\t2\t入账2元【示例银行】',
      [
        ['【示例】验证码1234', '106900001', '2012-10-15'],
        ['入账1元【示例银行】', '95588', '2012-10-15'],
        ['入账2元【示例银行】', '95588', null],
      ],
    ],
    [
      'in a frame below each: app, text, sender, time, phone',
      'com.android.mms\n【示例】验证码1234\n106900000001\n2026-05-01 10:00:00\n示例手机\ncom.android.mms\n入账1元【示例银行】\n95588\n2026-05-02 10:00:00\n示例手机\n',
      [
        ['【示例】验证码1234', '106900000001', '2026-05-01'],
        ['入账1元【示例银行】', '95588', '2026-05-02'],
      ],
    ],
    [
      'with the number above and the time below',
      '106900000001\n【示例】验证码1234\n2026-05-01 10:00:00\n95588\n入账1元【示例银行】\n2026-05-02 10:00:00\n',
      [
        ['【示例】验证码1234', '106900000001', '2026-05-01'],
        ['入账1元【示例银行】', '95588', '2026-05-02'],
      ],
    ],
    [
      'with English dates, and own replies among them',
      '106900000001 May 1, 2026 10:00 PM\n【示例】验证码1234\nMe May 1, 2026 10:05 PM\n【示例】TD\n我 2026/5/2 10:00:00\n【示例】TD\n95588 5/2/2026, 10:00 AM\n入账1元【示例银行】',
      [
        ['【示例】验证码1234', '106900000001', '2026-05-01'],
        ['入账1元【示例银行】', '95588', '2026-05-02'],
      ],
    ],
    [
      'with the signature on a line of its own',
      '您正在登录，验证码1234，请勿泄\n露给他人。\n【示例】\n【甲店】\n您好，欢迎光临',
      [
        ['您正在登录，验证码1234，请勿泄露给他人。\n【示例】', null, null],
        ['【甲店】', null, null],
        ['您好，欢迎光临', null, null],
      ],
    ],
    [
      'off a page of bubbles: what phones write around them, lines cut before codes and within signatures',
      '<信息\n中国移动 5G\n106912345678\n短信/彩信\n2025年12月3日 周三 上午10:20\n【示\n例】您正在登录，验证码是\n123456，请勿泄露给\n他人。\n2025年12月4日 周四 下午3:02\n您的余额为\n88.20元，请留意【示例银\n行】\n文本信息',
      [
        ['【示例】您正在登录，验证码是123456，请勿泄露给他人。', '106912345678', '2025-12-03'],
        ['您的余额为\n88.20元，请留意【示例银行】', null, '2025-12-04'],
      ],
    ],
    [
      'off a list of conversations: names, numbers and times on one line',
      '信息\n13 条结果\n106900001111 · 2025/11/3\n【示例】验证码1122\n示例银行 昨天\n【示例银行】您尾号0000入账1元\n95588 星期三\n【甲店】您好',
      [
        ['【示例】验证码1122', '106900001111', '2025-11-03'],
        ['【示例银行】您尾号0000入账1元', null, null],
        ['【甲店】您好', '95588', null],
      ],
    ],
    [
      'with letters for digits in numbers and times',
      '1O69l2345678\n2O25年l2月3日 上午l0:2O\n【示例】验证码12O456\n2025/l1/O3 10:20\n【甲店】OK',
      [
        ['【示例】验证码12O456', '106912345678', '2025-12-03'],
        ['【甲店】OK', null, '2025-11-03'],
      ],
    ],
    [
      'with brackets that text recognition took for others',
      '(示例〕验证码1234\n｛示例银行｝入账1元\nL甲店】您好\nI乙店I您好\n『丙店]您好\n[丁店】您好\n(不是)戊店',
      [
        ['[示例]验证码1234', null, null],
        ['[示例银行]入账1元', null, null],
        ['【甲店】您好', null, null],
        ['[乙店]您好', null, null],
        ['[丙店]您好', null, null],
        ['【丁店】您好\n(不是)戊店', null, null],
      ],
    ],
  ];
  it.each(PASTES)('%s', async (_, text, expected) => {
    expect(await messages(text)).toEqual(expected);
    expect(plainText.detect(Buffer.from(text))).toBe(0.3);
  });

  const ONE = '您的话费余额不足10元，请及时充值。';
  const TWO = '您尾号0000的卡入账1元，余额2元。';
  const UNSIGNED: [string, string, [string | null, string | null][]][] = [
    [
      'day, time and number on the line above, without blank lines',
      `2026/11/03 14:22 10086\n${ONE}\n2026/11/04 09:10 95588\n${TWO}`,
      [
        ['10086', '2026-11-03'],
        ['95588', '2026-11-04'],
      ],
    ],
    [
      'number first, with spaces behind, a BOM and CRLF',
      `\uFEFF10086 2026/11/03 14:22  \r\n${ONE}  \r\n\r\n95588　2026-11-04 上午9:10\r\n${TWO}\r\n`,
      [
        ['10086', '2026-11-03'],
        ['95588', '2026-11-04'],
      ],
    ],
    [
      'a day without a year before the number',
      `11月3日 14:22 10086\n${ONE}\n昨天 下午2:22 95588\n${TWO}`,
      [
        ['10086', null],
        ['95588', null],
      ],
    ],
    [
      'number, then time, each on its line, as an iPhone copies them',
      `10086\n星期二 14:22\n${ONE}\n\n95588\n今天 上午9:10\n${TWO}`,
      [
        ['10086', null],
        ['95588', null],
      ],
    ],
    [
      'in full width',
      `１００８６　２０２６／１１／０３　１４：２２\n${ONE}\n发件人：95588\n时间：2026年11月4日 09：10\n内容：${TWO}`,
      [
        ['10086', '2026-11-03'],
        ['95588', '2026-11-04'],
      ],
    ],
    [
      'with fields in English',
      `From: 10086\nTime: 2026-11-03 14:22\nMessage: ${ONE}\n\nFrom: 95588\nTime: 2026-11-04 09:10\nMessage: ${TWO}`,
      [
        ['10086', '2026-11-03'],
        ['95588', '2026-11-04'],
      ],
    ],
  ];
  it.each(UNSIGNED)('need no signature under who and when: %s', async (_, text, expected) => {
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text.replace('\uFEFF', '')}`, 'utf16le')]) {
      const { records } = await read([bytes]);
      expect(records.map(({ text }) => text)).toEqual([ONE, TWO]);
      expect(
        records.map(({ sender, at }) => [
          sender,
          at === null ? null : new Date(at).toISOString().slice(0, 10),
        ]),
      ).toEqual(expected);
      expect(plainText.detect(bytes)).toBe(0.26);
    }
  });

  it.each([
    'HSBC: 402918 is your one-time password for online banking.',
    '示例银行 2026/11/03 14:22\n您的短信验证码为402918，请勿泄露。',
    '妈妈\n您正在登录，402918是您的验证码',
    'Your Example verification code is 402918',
  ])('need neither signature nor sender where they bring a code: %s', (text) => {
    expect(plainText.detect(Buffer.from(text))).toBe(0.26);
  });

  it.each([
    ['a diary', '2026年11月3日 星期二\n今天天气很好，我们去了公园。\n2026年11月4日\n在家休息，看书。'],
    ['a list of numbers', '移动 10086\n工行 95588\n小明 13800138000\n'],
    ['a list of calls', '10086 2026/11/03 14:22\n通话时长 3 分钟\n95588 2026/11/04 09:10\n未接来电'],
    ['a log', '2026-11-03 10:22:11 10245 worker started, ok; 3 jobs\n2026-11-03 10:22:12 10245 done, bye.'],
    ['a chat', '小明 2026/11/03 14:22\n在吗，晚上一起吃饭？\n小红 2026/11/03 14:23\n好呀！'],
    ['talk of codes', '换号以后收不到验证码，怎么办？我在2026年11月换的号。'],
  ])('are not seen in %s', (_, text) => {
    expect(plainText.detect(Buffer.from(text))).toBe(0.1);
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
      '106900000001\r\n2026-01-05\r\n【示例】验证码\r1234\r\n\r\n您好【示例银行】\n'.repeat(300),
    );
    const whole = await read([bytes]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: bytes.length }), { maxLength: 30 }), async (places) => {
        const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
        expect(await read(edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge)))).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});

describe('messages that were photographed', () => {
  const NAMES = ['示例', '示例银行', '甲店', '乙店铺', '示例出行'];
  const TEXTS = [
    '您正在登录，验证码是123456，五分钟内有效，请勿泄露给他人。',
    '您尾号0000的储蓄卡于12月03日支出人民币120.00元，余额88.20元。',
    '您的订单已发货，快递单号为88442200，请注意查收，感谢您的支持。',
    '尊敬的用户，您的账号在新设备上登录，如非本人操作请尽快修改密码。',
  ];
  const OPENS = [...'【[［〔「『{｛(（〖'];
  const CLOSES = [...'】]］〕」』}｝)）〗'];
  const TIMES = ['上午10:20', '昨天 18:20', '2025年12月3日 周三 下午3:02', '星期三', '12月3日 晚上8:00'];
  const bubble = fc.record({
    name: fc.constantFrom(...NAMES),
    text: fc.constantFrom(...TEXTS),
    // one half of a pair is always seen rightly
    brackets: fc.oneof(
      fc.constantFrom(...OPENS).map((open) => [open, '】']),
      fc.constantFrom(...CLOSES).map((close) => ['【', close]),
    ),
    time: fc.constantFrom(...TIMES),
  });
  /** Characters a line. */
  const cut = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];

  it('are found one by one with their text and signature, in bubbles of any width', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(bubble, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 13, max: 24 }),
        async (bubbles, width) => {
          const screen = bubbles.flatMap(({ name, text, brackets: [open, close], time }) => [
            time,
            ...cut(`${open}${name}${close}${text}`, width),
          ]);
          const { records } = await read([Buffer.from(['<信息', ...screen, '文本信息'].join('\n'))]);
          expect(records.map(({ text }) => text.replaceAll('\n', ''))).toEqual(
            bubbles.map(({ name, text }) => `【${name}】${text}`),
          );
        },
      ),
      { numRuns: 150, seed: 16 },
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

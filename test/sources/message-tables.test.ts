import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import type { ChosenColumns } from '../../src/sources/asked.js';
import { openExports } from '../../src/sources/index.js';
import type { MessageRecord } from '../../src/sources/types.js';
import { scratch } from '../support/exports.js';
import { zipOf } from '../support/zip-of.js';

const here = scratch();
afterAll(() => here.remove());

type Read = { messages: Omit<MessageRecord, 'type'>[]; problem: Problem | null; format: string | null };

async function read(content: string | Buffer, columns?: ChosenColumns): Promise<Read> {
  const path = here.file('table.csv', content);
  const found: Read = { messages: [], problem: null, format: null };
  try {
    for await (const { format, records } of openExports(path, columns ? { columns } : {})) {
      found.format = format;
      for await (const record of records) if (record.type === 'message') found.messages.push(record);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    found.problem = error;
  }
  return found;
}

const DAY = Date.parse('2026-05-01T10:00:00+08:00');

describe('columns by their headings', () => {
  it.each([
    '短信内容,发件号码,收到时间',
    '正文,手机号码,日期',
    'Message Body,Sender,Date',
    '"内容","对方号码","收发时间"',
    '消息,联系人,接收日期',
  ])('%s', async (headings) => {
    const { messages } = await read(`${headings}\n【示例】验证码1234,95588,2026-05-01 10:00:00\n`);
    expect(messages).toMatchObject([{ sender: '95588', text: '【示例】验证码1234', at: DAY }]);
  });

  it('the day counts where day and time stand in two', async () => {
    const { messages } = await read('时间,日期,号码,内容\n10:00,2026-05-01,95588,【示例】验证码1234\n');
    expect(new Date(messages[0]?.at ?? 0).toISOString()).toMatch(/^2026-04-30T16:00/);
  });

  it.each([
    '短信类型(Type),对方号码(Number),短信内容(Content),收发时间(Time)',
    '收发状态,发送方/接收方,短信内容,日期',
    '类型,号码,内容,时间,信箱',
    '收件箱/发件箱,对方,正文,时间,状态',
  ])('%s: what was sent counts for nothing', async (headings) => {
    const way = headings.startsWith('类型') ? '短信' : '';
    const row = (of: string, day: string) =>
      `${way || of},95588,【示例】验证码1234,2026-05-0${day} 10:00:00,${way ? of : '已读'}\n`;
    const { messages } = await read(
      `${headings}\n${row('收件箱', '1')}${row('发件箱', '2')}${row('草稿箱', '3')}`,
    );
    expect(messages).toMatchObject([{ sender: '95588', at: DAY }]);
  });

  it.each([
    ['strokes between', '号码|内容|时间\n95588|【示例】验证码1234|2026-05-01 10:00:00\n'],
    [
      'Markdown',
      '| 号码 | 内容 | 时间 |\n|---|:--|---|\n| 95588 | 【示例】验证码1234 | 2026-05-01 10:00 |\n',
    ],
    ['cells as formulas', '号码,内容,时间\n="95588","【示例】验证码1234",="2026-05-01 10:00"\n'],
    ['a number taken for a quantity', '号码,内容,时间\n95588.0,【示例】验证码1234,2026-05-01 10:00\n'],
    ['such a number as Java writes it', '号码,内容,时间\n9.5588E4,【示例】验证码1234,2026-05-01 10:00\n'],
  ])('%s', async (_, content) => {
    const { messages } = await read(content);
    expect(messages).toMatchObject([{ sender: '95588', text: '【示例】验证码1234', at: DAY }]);
  });

  it('a title may stand above them', async () => {
    const { messages } = await read(
      '我的短信,,\n号码,时间,内容\n95588,2026-05-01 10:00:00,【示例】验证码1234\n',
    );
    expect(messages).toHaveLength(1);
  });
});

describe('columns by what is in them', () => {
  it('headings that nobody knows are no message', async () => {
    const { messages } = await read(
      '序,何人,何时,说了什么\n1,95588,2026-05-01 10:00:00,【示例】验证码1234\n2,95588,2026-05-02 10:00:00,您尾号0000入账【示例】\n',
    );
    expect(messages.map(({ text }) => text)).toEqual(['【示例】验证码1234', '您尾号0000入账【示例】']);
  });
});

const UNCLEAR = [
  ['two columns', '何人,说了什么\n小明,【示例】验证码482913，请勿泄露\n小红,您的订单已发货【示例】\n'],
  [
    'texts without signatures',
    '编号,昵称,说明\n1,13800100500,明天下午三点老地方见面\n2,13800100500,好的没问题不见不散哦\n',
  ],
  [
    'a bank statement',
    '记账日,摘要,凭证\n2026-05-01,示例超市消费扣款若干元,10690001\n2026-05-02,示例公司代发工资奖金,10690002\n',
  ],
] as const;

describe('a table that does not say what is where', () => {
  it.each(UNCLEAR)('%s: its columns are named, and no text is', async (_, content) => {
    const { problem } = await read(content);
    expect(problem).toMatchObject({ code: 'input.columns-unclear', exitCode: 4 });
    const shown = [problem?.values.columns].flat().join('\n');
    expect(shown.split('\n')).toHaveLength(content.split('\n')[0]?.split(',').length ?? 0);
    expect(shown).not.toMatch(/482913|泄露|小明|13800100500|见面|消费/);
  });

  it('is read as somebody says, by number or by heading', async () => {
    const [[, content]] = UNCLEAR;
    for (const columns of [{ text: '2' }, { text: '说了什么' }]) {
      const { messages, format } = await read(content, columns);
      expect(format).toBe('csv-messages');
      expect(messages.map(({ text }) => text)).toEqual([
        '【示例】验证码482913，请勿泄露',
        '您的订单已发货【示例】',
      ]);
    }
    expect((await read(content, { text: '2', sender: '1' })).messages[0]?.sender).toBe('小明');
  });

  it('says which columns there are where the named one is not', async () => {
    const { problem } = await read(UNCLEAR[0][1], { text: '3' });
    expect(problem).toMatchObject({ code: 'usage.columns-unknown', exitCode: 2 });
    expect([problem?.values.columns].flat()[1]).toMatch(/^说了什么 \(【示例】…×\d+\)$/);
  });

  it('what is chosen counts even where headings say something else', async () => {
    const { messages } = await read('号码,时间,内容,原文\n95588,2026-05-01 10:00:00,x,【示例】验证码1234\n', {
      text: '4',
      time: '时间',
    });
    expect(messages).toMatchObject([{ sender: null, text: '【示例】验证码1234', at: DAY }]);
  });
});

describe('an Excel table', () => {
  const STRINGS = ['号码', '时间', '内容', '【示例】验证码1234', '2026-05-01 10:00', '何人', '说了什么'];
  const rich =
    '<si><r><t>【示例</t></r><r><t xml:space="preserve">】您的订单</t></r><rPh><t>x</t></rPh></si>';
  const strings = `<sst xmlns="x">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}${rich}</sst>`;
  const s = (place: string, index: number): string => `<c r="${place}" t="s"><v>${index}</v></c>`;
  const n = (place: string, value: string): string => `<c r="${place}"><v>${value}</v></c>`;
  const workbook = (rows: readonly string[], more: Partial<Record<string, string>> = {}): Buffer =>
    zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      { name: 'xl/sharedStrings.xml', content: more.strings ?? strings },
      { name: 'xl/worksheets/sheet2.xml', content: '<worksheet/>' },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: `<?xml version="1.0"?><worksheet><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row}</row>`).join('')}</sheetData></worksheet>`,
      },
    ]);
  const HEADINGS = s('A1', 0) + s('B1', 1) + s('C1', 2);

  it('is read: shared, rich and inline texts, days of spreadsheets, senders that Excel has spoilt', async () => {
    const { messages, format, problem } = await read(
      workbook([
        HEADINGS,
        n('A2', '1.3800138E10') + n('B2', '46143.4166666667') + s('C2', 3),
        n('A3', '1.0690000123E+19') + s('B3', 4) + s('C3', 7),
        // an empty cell is not written
        `${s('B4', 4)}<c r="C4" t="inlineStr"><is><t>您尾号0000入账【示例】</t></is></c>`,
      ]),
    );
    expect({ format, problem }).toEqual({ format: 'xlsx-messages', problem: null });
    expect(messages.map(({ sender, text, at }) => [sender, text, at])).toEqual([
      ['13800138000', '【示例】验证码1234', DAY],
      [null, '【示例】您的订单', DAY],
      [null, '您尾号0000入账【示例】', DAY],
    ]);
  });

  it('asks for its columns as any table does', async () => {
    const rows = [s('A1', 5) + s('B1', 6), s('A2', 0) + s('B2', 3), s('A3', 0) + s('B3', 7)];
    const { problem } = await read(workbook(rows));
    expect(problem).toMatchObject({
      code: 'input.columns-unclear',
      values: { columns: ['何人 (…×2)', expect.stringContaining('说了什么 (【示例】…')] },
    });
    expect((await read(workbook(rows), { text: '说了什么' })).messages).toHaveLength(2);
  });

  it('with anything in it is read or refused, never more', async () => {
    const whole = workbook([HEADINGS, n('A2', '95588') + s('B2', 4) + s('C2', 3)]);
    const hostile = [
      workbook([HEADINGS, s('XFD2', 3)]),
      workbook([HEADINGS, s('C2', 99_999) + s('??', -1)]),
      workbook([HEADINGS], { strings: '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si>' }),
    ];
    for (const bytes of hostile) await read(bytes);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of changes) damaged[at] = byte;
        expect((await read(damaged)).messages.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is no table of messages', () => {
  it.each([
    ['logins', '名称,网址,账户,口令\n示例,https://example.com,13800138000,S3CRET-PASSWORD\n'],
    ['contacts', '姓名,电话\n小明,13800138000\n小红,13800100500\n'],
    ['pasted messages with commas', '【示例】验证码1234,请勿泄露\n【样例】您的订单已发货,请留意\n'],
    ['a list', 'a,b\n1,2\n3,4\n'],
  ])('%s', async (_, content) => {
    const { problem, format } = await read(content);
    expect(problem?.code).not.toBe('input.columns-unclear');
    expect(format).not.toBe('csv-messages');
  });

  it('no cell is ever shown but days, beginnings of numbers and signatures', async () => {
    const secret = fc.stringMatching(/^[a-zA-Z0-9!#]{9,30}$/).map((text) => `x${text}`);
    await fc.assert(
      fc.asyncProperty(fc.array(secret, { minLength: 2, maxLength: 6 }), async (secrets) => {
        const rows = secrets.map((one, i) => `95588${i},2026-05-0${i + 1},${one} ${one}`);
        const { problem } = await read(`甲,乙,丙\n${rows.join('\n')}\n`);
        expect(problem?.code).toBe('input.columns-unclear');
        const shown = JSON.stringify(problem?.values);
        for (const one of secrets) expect(shown).not.toContain(one);
      }),
      { numRuns: 50 },
    );
  });
});

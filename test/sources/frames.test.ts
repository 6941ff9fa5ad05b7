import { describe, expect, it } from 'vitest';
import { jsonMessages } from '../../src/sources/messages/json-messages.js';
import { plainText } from '../../src/sources/messages/plain-text/index.js';
import type { MessageRecord, Source } from '../../src/sources/types.js';

type Message = { sender: string; day: string; text: string };

const MESSAGES: readonly Message[] = [
  { sender: '106900000001', day: '2024-01-01', text: '【示例】您的验证码是123456，请勿泄露。' },
  { sender: '95588', day: '2024-01-02', text: '您尾号0000的卡1月2日支出120.00元。【示例银行】' },
];

async function read(source: Source, content: string): Promise<Message[]> {
  async function* pieces(): AsyncGenerator<Buffer> {
    yield Buffer.from(content);
  }
  const records: MessageRecord[] = [];
  for await (const record of source.read(pieces(), () => {})) records.push(record);
  return records.map(({ sender, at, text }) => ({
    sender: sender ?? '',
    day: at === null ? '' : new Date(at).toISOString().slice(0, 10),
    text,
  }));
}

/** What forwarders and programs write around a message, in the manner of each. */
const FRAMES: Readonly<Record<string, (message: Message) => string>> = {
  'title, sender and time in parentheses above': ({ sender, day, text }) =>
    `[短信] 来自 ${sender} (${day} 08:00)\n${text}\n\n`,
  'labels below': ({ sender, day, text }) =>
    `${text}\n来自:${sender}\n时间:${day} 08:00:00\n卡槽:SIM1_中国移动\n设备:MI 9\n\n`,
  'labels behind pictures, rules between': ({ sender, day, text }) =>
    `📩 新短信\n👤 发送方：${sender}\n🕐 时间：${day} 08:00:00\n📝 内容：${text}\n━━━━━━━━\n`,
  'key=value with semicolons': ({ sender, day, text }) =>
    `sender=${sender};time=${day} 08:00:00;content=${text}\n`,
  'labels parted by strokes': ({ sender, day, text }) =>
    `手机号: ${sender} | 时间: ${day} 08:00:00 | 短信: ${text}\n`,
  'time and sender behind': ({ sender, day, text }) => `${text} ${day} 08:00:00 ${sender}\n`,
  'card and phone in front, sender and time behind': ({ sender, day, text }) =>
    `【卡2】【MI 5s】${text} 来自${sender} ${day} 08:00:00\n`,
  'a log, with what was sent': ({ sender, day, text }) =>
    `${day} 08:00:00 收到短信 ${sender}：${text}\n${day} 08:01:00 发送短信 ${sender}：【示例】TD\n`,
  Markdown: ({ sender, day, text }) => `## ${sender}\n\n**${day} 08:00** ${text}\n\n`,
  'a Markdown table': ({ sender, day, text }) => `| ${day} 08:00 | ${sender} | ${text} |\n`,
  'English sentences, with what was sent': ({ sender, day, text }) =>
    `Received from ${sender} on ${day} 08:00:00\n${text}\n\nSent to ${sender} on ${day} 09:00:00\n【示例】TD\n\n`,
  'English labels, with what was sent': ({ sender, day, text }) =>
    `From: ${sender}\nDate: ${day} 08:00 AM\nMessage: ${text}\n\nTo: ${sender}\nDate: ${day} 09:00 AM\nMessage: 【示例】TD\n\n`,
  'a chat in brackets, with own words': ({ sender, day, text }) =>
    `[${day} 08:00:00] ${sender}: ${text}\n[${day} 08:01:00] Me: 【示例】TD\n`,
  'a chat with a dash': ({ sender, day, text }) =>
    `${day.replaceAll('-', '/')}, 08:00 - ${sender}: ${text}\n`,
  'what forwards it in brackets, time and card below': ({ sender, day, text }) =>
    `[短信转发] ${sender}\n${text}\n${day} 08:00:00\nSIM1_中国移动\n\n`,
  'a title in bold, quoted labels': ({ sender, day, text }) =>
    `**新短信**\n> 发件人：${sender}\n> 内容：${text}\n> 时间：${day} 08:00:00\n\n`,
  'keys and values, with seconds since 1970': ({ sender, day, text }) =>
    `address=${sender}\ndate=${Date.parse(`${day}T08:00:00+08:00`)}\ntype=1\nbody=${text}\n\n`,
  YAML: ({ sender, day, text }) => `- address: "${sender}"\n  date: ${day} 08:00:00\n  body: ${text}\n`,
  'the log of a program': ({ sender, day, text }) =>
    `${day} 08:00:00 INFO SmsReceiver: from=${sender} body=${text}\n`,
  'labels below, the way among them': ({ sender, day, text }) =>
    `号码：${sender}\n内容：${text}\n时间：${day} 08:00\n类型：接收\n\n号码：13800138000\n内容：【示例】TD\n时间：${day} 09:00\n类型：发送\n\n`,
  'keys and values, the way below': ({ sender, day, text }) =>
    `- address: "${sender}"\n  body: "${text}"\n  date: ${day} 08:00:00\n  type: 1\n- address: "13800138000"\n  body: 【示例】TD\n  date: ${day} 09:00:00\n  type: 2\n`,
  'a conversation, own words under Me': ({ sender, day, text }) =>
    `${day} 08:00\n${sender}\n${text}\n\n${day} 09:00\nMe\n【示例】TD\n\n`,
  'a time in its zone': ({ sender, day, text }) => `${dayBefore(day)}T20:00:00.000Z ${sender} ${text}\n`,
  'a day without signs': ({ sender, day, text }) => `${day.replaceAll('-', '')} 080000 ${sender} ${text}\n`,
  'milliseconds since 1970 behind the sender': ({ sender, day, text }) =>
    `${sender} ${Date.parse(`${day}T08:00:00+08:00`)} ${text}\n`,
  'a year of two digits': ({ sender, day, text }) => `${day.slice(2)} 08:00 ${sender}\n${text}\n\n`,
  'a day with its weekday': ({ sender, day, text }) => `${day} 星期二\n${sender}\n${text}\n\n`,
  'lines around the day': ({ sender, day, text }) => `—— ${day} ——\n${sender}\n${text}\n\n`,
  'quoted as mails do': ({ sender, day, text }) => `> ${day} 08:00 ${sender}\n> ${text}\n>\n`,
  'labels with tabs': ({ sender, day, text }) =>
    `发件人\t${sender}\n时间\t${day} 08:00:00\n内容\t${text}\n\n`,
  'a day in the brackets of names': ({ sender, day, text }) => `【${day} 08:00】${sender}\n${text}\n`,
  'the sender in front, the time behind in brackets': ({ sender, day, text }) =>
    `${sender}: ${text} (${day} 08:00)\n`,
  'one sentence': ({ sender, day, text }) => `来自${sender}的短信（${day} 08:00:00）：${text}\n`,
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What chats write around a message that somebody has passed on. */
const CHATS: Readonly<Record<string, (day: string, text: string) => string>> = {
  'a name with its number behind the time': (day, text) => `${day} 8:00:00 某某(12345678)\n${text}\n\n`,
  'a name and the time in brackets': (day, text) => `某某, [${day} 8:00]\n${text}\n\n`,
  'a name before the text, own words': (day, text) =>
    `[${day} 08:00:00] 某某: ${text}\n[${day} 08:01:00] 我: 【示例】TD\n`,
  'circled numbers': (day, text) => `${day} 08:00\n①${text}\n`,
  'quoted, signed lines': (day, text) => `> ${text}（${day}）\n`,
  'the day behind it in brackets': (day, text) => `1. ${text}（${day}）\n`,
};

describe('a chat gives text and day', () => {
  it.each(Object.entries(CHATS))('%s', async (_, frame) => {
    const [{ text, day }] = MESSAGES as [Message];
    const found = await read(plainText, frame(day, text) + frame('2024-01-05', text));
    expect(found.map(({ text, day }) => [text, day])).toEqual([
      [text, day],
      [text, '2024-01-05'],
    ]);
  });
});

describe('a frame gives text, sender and day', () => {
  it.each(Object.entries(FRAMES))('%s', async (_, frame) => {
    const pasted = MESSAGES.map(frame).join('');
    expect(await read(plainText, pasted)).toEqual(MESSAGES);
    expect(plainText.detect(Buffer.from(pasted))).toBeGreaterThan(0.25);
  });
});

describe('a line names an office and its number', () => {
  it.each([
    '工商银行(95588) 2024-01-02 08:00',
    '工商银行 95588\n2024年1月2日 上午8:00',
    'ICBC <95588>\n2024-01-02',
  ])('%s', async (heading) => {
    const [, message] = MESSAGES as [Message, Message];
    expect(await read(plainText, `${heading}\n${message.text}\n`)).toEqual([message]);
  });
});

describe('what a message says is no frame', () => {
  it.each([
    '【示例】请于 2024-01-01 08:00:00 前到店，有效期至 2024-02-01 08:00:00',
    '【示例】编辑短信发送10086查询，或发送 TD 退订',
    '【示例】发送 10086 到 1069 即可',
  ])('%s', async (text) => {
    expect(await read(plainText, text)).toEqual([{ sender: '', day: '', text }]);
  });
});

/** Milliseconds of eight in the morning in China. */
const at = (day: string): number => Date.parse(`${day}T08:00:00+08:00`);

/** How programs write messages in JSON, each with own replies where it has any. */
const WRITTEN: Readonly<Record<string, (messages: readonly Message[]) => unknown>> = {
  'sent ones in a list of their own': (messages) => ({
    sms: {
      inbox: messages.map(({ sender, day, text }) => ({ address: sender, body: text, date: `${at(day)}` })),
      sent: [{ address: '95588', body: '【示例】TD', date: `${at('2024-01-02')}` }],
    },
  }),
  'a conversation each, which has the number': (messages) => ({
    owner: '13800138000',
    threads: messages.map(({ sender, day, text }, i) => ({
      address: i === 0 ? Number(sender) : sender,
      unread: 0,
      messages: [{ body: text, date: at(day), type: 1 }],
    })),
  }),
  'the name in the phone book beside the number': (messages) =>
    messages.map(({ sender, day, text }, i) => ({
      from: i === 0 ? sender : `工商银行(${sender})`,
      body: text,
      date: at(day),
    })),
  'lists under the number': (messages) =>
    messages.map(({ sender, day, text }) => ({ [sender]: [{ text, time: at(day) }] })),
  'each value in an object of its own': (messages) => ({
    messages: messages.map(({ sender, day, text }) => ({
      received: { $date: new Date(at(day)).toISOString() },
      text: { value: text },
      sender: { number: sender },
    })),
  }),
  'names of their own, own replies by name': (messages) => [
    {
      items: [
        ...messages.map(({ sender, day, text }) => ({ msg_text: text, when: `${day} 08:00`, who: sender })),
        { msg_text: '【示例】TD', when: '2024-01-02 08:00', who: 'me' },
      ],
    },
  ],
  'a time under a name that only ends like one': (messages) =>
    messages.map(({ sender, day, text }) => ({ phone: sender, msg: text, recv_time: at(day) / 1000 })),
  'the ways in and out in short': (messages) => [
    ...messages.map(({ sender, day, text }) => ({ addr: sender, txt: text, ts: at(day), dir: 'in' })),
    { addr: '95588', txt: '【示例】TD', ts: at('2024-01-02'), dir: 'out' },
  ],
  'a chat whose texts are in pieces, the sender among them': (messages) => ({
    name: 'bot',
    messages: messages.map(({ sender, day, text }, id) => ({
      id,
      type: 'message',
      date: `${day}T08:00:00`,
      from: 'bot',
      text: ['来自 ', { type: 'phone', text: sender }, '\n', text],
    })),
  }),
};

describe('JSON gives them by its structure', () => {
  it.each(Object.entries(WRITTEN))('%s', async (_, write) => {
    const content = JSON.stringify(write(MESSAGES), null, 1);
    expect(jsonMessages.detect(Buffer.from(content))).toBeGreaterThan(0.25);
    expect(await read(jsonMessages, content)).toEqual(MESSAGES);
  });
});

it('any number of fields around messages is passed over in time in proportion', async () => {
  const fields = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`field${at}`, 'said']));
  const message = { address: '106900000001', body: '【示例】您好', date: at('2024-01-02'), type: 1 };
  const found = await read(jsonMessages, JSON.stringify({ a: [message], ...fields, b: [message] }));
  expect(found.map(({ text }) => text)).toEqual(['【示例】您好', '【示例】您好']);
});

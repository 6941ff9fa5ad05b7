import { directionOf } from '../shared/direction.js';

/** What stands before a message on its line, or on lines of its own. */
export type Heading = {
  /** a number that messages come from, or the name that stands for it */
  sender: string | null;
  /** milliseconds since 1970: noon in China on the day, since only the day is kept; null without a whole date */
  at: number | null;
  /** whether something stands before the message, or in place of one */
  found: boolean;
  /** whether it says that the person sent the message */
  sent: boolean;
  /** the line without them, trimmed */
  rest: string;
};

const NUMBER =
  /^((?:\+?86[ -]?)?(?:1[3-9]\d(?:[ -]?\d{4}){2}|106\d{4,17}|9[56]\d{3,12}|1[02]\d{3,8}|400[ -]?\d{3}[ -]?\d{4}))(?=[\s,，:：\t]|$)/;
const CLOCK =
  '(?:凌晨|早上|上午|中午|下午|傍晚|晚上|[ap]m)?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2}(?:\\.\\d+)?)?(?:\\s?[ap]m|Z)?';
const DATE = new RegExp(
  `^[[(（]?((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})日?(?:[\\sT,，]*(?:星期.|周.))?(?:[\\sT,，]*${CLOCK})?[\\])）]?(?=[\\s,，:：【\\t]|$)`,
  'i',
);
/** A line of nothing but a time, or a day without its year: what phones show above messages. */
const ONLY_TIME = new RegExp(
  `^(?:(?:今天|昨天|前天|刚刚|(?:星期|周)[一二三四五六日天]|\\d{1,2}月\\d{1,2}日|\\d{1,2}[-/]\\d{1,2}(?=\\s))[\\s,，]*){0,3}(?:${CLOCK})?$`,
  'i',
);
/** A name and when, as chats are copied. */
const NAME_BEFORE_DATE = /^(?![+\d])[^\s【】:：]{1,20}[\s\u3000]+(?=(?:19|20)\d{2}[-/.年])/;
const BETWEEN = /^[\s,，:：|;；-]+/;
/** What numbers a list. */
const BULLET = /^(?:\(?\d{1,4}[.、)）]|[•·●▪*-])\s*(?=[【[［〔「])/;
/** In the backup of 163: number, number, clock, id, text, with tabs between. */
const TABBED = /^(?:[\d+]{3,20}\t)?\d{1,2}:\d{2}\t\d{1,9}\t/;

/** Labels in front of what a message consists of, where each stands on a line. */
const SENDER_LABEL =
  /^(?:来自|发件人|发件号码|发送者|发送人|发送号码|发信人|对方号码|电话号码|手机号码?|号码|电话|来源|from|sender|number|address)\s*[:：]\s*/i;
const TIME_LABEL = /^(?:(?:接收|收到|发送|收发|短信)?(?:时间|日期)|time|date)\s*[:：]\s*/i;
const TEXT_LABEL = /^(?:短信内容|短信正文|信息内容|内容|正文|content|text|body|message)\s*[:：]\s*/i;
const OTHER_LABEL =
  /^(?:类型|状态|方向|姓名|联系人|sim\s?卡?|卡槽|设备|序号|type|status|name)\s*[:：]\s*(.{0,20})$/i;
const MAX_NAME = 20;

const NOTHING: Heading = { sender: null, at: null, found: false, sent: false, rest: '' };

/** Takes off the beginning of a line what is no text of a message: a number and a date in any order, labels, bullets. */
export function readHeading(line: string): Heading {
  const whole = line.trim();
  if (whole === '') return NOTHING;
  if (ONLY_TIME.test(whole)) return { ...NOTHING, found: true };
  const [, other] = OTHER_LABEL.exec(whole) ?? [];
  if (other !== undefined) return { ...NOTHING, found: true, sent: directionOf(other.trim()) === 'sent' };
  const withoutLabel = whole.replace(TEXT_LABEL, '');
  const read = readNumberAndDate(withoutLabel.replace(NAME_BEFORE_DATE, ''));
  // a name belongs to its date only where nothing else is on the line
  const { sender, at, rest } =
    read.rest === '' || !NAME_BEFORE_DATE.test(withoutLabel) ? read : readNumberAndDate(withoutLabel);
  const found = sender !== null || at !== null || withoutLabel !== whole;
  return { sender, at, found, sent: false, rest: rest.replace(BULLET, '') };
}

type Taken = Pick<Heading, 'sender' | 'at' | 'rest'>;

function readNumberAndDate(line: string): Taken {
  let read: Taken = { sender: null, at: null, rest: line };
  for (let round = 0; round < 2; round++) {
    const date = read.at === null ? takeDate(read.rest) : null;
    const taken = date ?? (read.sender === null ? takeSender(read.rest) : null);
    if (!taken) break;
    read = { sender: read.sender ?? taken.sender, at: read.at ?? taken.at, rest: taken.rest };
  }
  return read;
}

function takeDate(line: string): Taken | null {
  const unlabelled = line.replace(TIME_LABEL, '');
  const date = DATE.exec(unlabelled);
  if (!date) return null;
  return { sender: null, at: noonInChina(date), rest: unlabelled.slice(date[0].length).replace(BETWEEN, '') };
}

function takeSender(line: string): Taken | null {
  const unlabelled = line.replace(SENDER_LABEL, '');
  const [number] = NUMBER.exec(unlabelled) ?? [];
  if (number !== undefined) {
    const rest = unlabelled.slice(number.length).replace(BETWEEN, '').replace(TABBED, '');
    return { sender: number, at: null, rest };
  }
  // the phone knew the number by name
  const isName = unlabelled !== line && unlabelled.length <= MAX_NAME;
  return isName ? { sender: unlabelled, at: null, rest: '' } : null;
}

function noonInChina([, year = '', month = '', day = '']: RegExpExecArray): number | null {
  const at = Date.parse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T12:00:00+08:00`);
  return Number.isNaN(at) ? null : at;
}

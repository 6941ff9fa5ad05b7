import { isObject } from '../../reading/json-objects.js';
import type { DateReader } from '../../reading/time.js';
import type { FileProblemCode, MessageRecord } from '../../types.js';
import { directionOf, isSelf } from './direction.js';
import { readSender } from './sender.js';

type Fields = Readonly<Record<string, unknown>>;

/** The names that programs give to the fields of a message, best first; compared without case, `_` and `-`. */
const NAMES = {
  text: [
    'body',
    'content',
    'text',
    'mmsbody',
    'smsbody',
    'smsmsg',
    'smscontent',
    'smstext',
    'messagebody',
    'messagetext',
    'messagecontent',
    'snippet',
    'txt',
    'message',
    'msg',
    'sms',
    '短信内容',
    '内容',
    '正文',
    '信息内容',
  ],
  sender: [
    'address',
    'senderaddress',
    'fromaddress',
    'number',
    'num',
    'phonenumber',
    'phone',
    'mobile',
    'from',
    'sender',
    'sendernumber',
    'fromnumber',
    'originatingaddress',
    'recipients',
    'tel',
    'addr',
    'who',
    '号码',
    '发件人',
    '发送方',
    '来源',
  ],
  time: [
    'date',
    'localtime',
    'timestamp',
    'time',
    't',
    'received',
    'receivetime',
    'receivedtime',
    'receivedat',
    'receivedate',
    'receiveddate',
    'datereceived',
    'datetime',
    'dateunixtime',
    'datesent',
    'senttime',
    'sentat',
    'sentdate',
    'createdate',
    'createtime',
    'createdat',
    'ts',
    '时间',
    '日期',
    '接收时间',
    '发送时间',
  ],
  direction: [
    'type',
    'msgbox',
    'messagebox',
    'folder',
    'box',
    'direction',
    'dir',
    'way',
    'shorttype',
    'delivery',
    'state',
    'status',
    'inout',
    '类型',
    '收发',
  ],
  sim: ['subid', 'subscriptionid', 'simid', 'simslot', 'slot', 'selfphone', 'siminfo'],
  parts: ['parts'],
  addresses: ['addresses', 'mmsaddresses', 'senderaddress'],
} as const;

/** In these a number is not the way that a message went. */
const NO_NUMBER: ReadonlySet<string> = new Set(['delivery', 'state', 'status']);

/** Fields that say yes or no of the way a message went, and what they say of one that the person sent. */
const SENT_WHERE: Readonly<Record<string, boolean>> = {
  isfromme: true,
  fromme: true,
  issent: true,
  isoutgoing: true,
  outgoing: true,
  isincoming: false,
  incoming: false,
  isreceived: false,
};

/** In the GSM numbering that Android uses: whom an MMS is from. */
const FROM = '137';
/** -1 and 0: the phone doesn't tell the SIM cards apart. */
const NO_SIM = new Set(['', '-1', '0', 'null']);
const MAX_TEXT = 65_536;

/**
 * A message out of an object with named fields: a JSON object or a row of a database, in the names of Android's own
 * tables or in those of the programs that export them.
 * @returns null where it is no received message with a text
 */
export function messageOf(
  object: Fields,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const fields = simpleNames(object);
  if (isSent(fields)) return null;
  const text = textOf(fields);
  if (text === null) {
    if (first(fields, NAMES.sender) !== undefined && first(fields, NAMES.parts) === undefined)
      problem('no-text');
    return null;
  }
  const sender = senderOf(fields);
  if (sender === null && isOtherNotification(fields, text)) return null;
  const at = timeOf(fields, dates);
  if (at === undefined) problem('bad-date');
  if (text.includes('\uFFFD')) problem('bad-encoding');
  const sim = simOf(fields);
  return {
    type: 'message',
    sender: sender ?? titleAsSender(fields),
    text,
    at: at ?? null,
    ...(sim === null ? {} : { sim }),
  };
}

/** Whether an object has fields named as a message's: a text, and a sender or a time. */
export function isMessageLike(object: Fields): boolean {
  const fields = simpleNames(object);
  const has = (names: readonly string[]): boolean => names.some((name) => fields[name] !== undefined);
  const hasTime = has(NAMES.time) || Object.keys(fields).some((name) => OTHER_TIME.test(name));
  return has([...NAMES.text, ...NAMES.parts]) && (has(NAMES.sender) || hasTime);
}

/** Whether a field is named as a message's text. */
export const isNamedAsText = (name: string): boolean =>
  (NAMES.text as readonly string[]).includes(simpleName(name));

/** Whether an object has fields named as a message's: a text, a sender and a time. */
export function isWholeMessage(object: Fields): boolean {
  const fields = simpleNames(object);
  return [[...NAMES.text, ...NAMES.parts], NAMES.sender, NAMES.time].every((names) =>
    names.some((name) => fields[name] !== undefined),
  );
}

/** Whether any field says that the person sent it. */
function isSent(fields: Fields): boolean {
  for (const name of NAMES.direction) {
    if (fields[name] === undefined || (NO_NUMBER.has(name) && /^-?\d+$/.test(String(fields[name])))) continue;
    const way = directionOf(fields[name]);
    if (way) return way === 'sent';
  }
  return (
    NAMES.sender.some((name) => isSelf(fields[name])) ||
    Object.entries(SENT_WHERE).some(([name, meaning]) => yesOrNo(fields[name]) === meaning)
  );
}

function yesOrNo(value: unknown): boolean | null {
  if (/^(?:true|1|yes|是)$/i.test(String(value))) return true;
  return /^(?:false|0|no|否)$/i.test(String(value)) ? false : null;
}

/** The first of the fields that tell a time which can be read: `received` may also be a yes. */
function timeOf(fields: Fields, dates: DateReader): number | null | undefined {
  let unread: null | undefined = null;
  for (const name of NAMES.time) {
    const value = fields[name];
    if (value === undefined || value === null || typeof value === 'boolean') continue;
    const at = dates.read(scalarIn(value));
    if (typeof at === 'number') return at;
    unread = at === undefined ? undefined : unread;
  }
  return otherTimeOf(fields, dates) ?? unread;
}

/** What the end of a name tells, where it is none of those that are known: recv_time, smsDate, 入库时间. */
const OTHER_TIME = /(?:time|date|stamp|when|millis|时间|日期)$/;

function otherTimeOf(fields: Fields, dates: DateReader): number | undefined {
  for (const [name, value] of Object.entries(fields)) {
    const at = OTHER_TIME.test(name) && typeof value !== 'boolean' ? dates.read(scalarIn(value)) : null;
    if (typeof at === 'number') return at;
  }
  return undefined;
}

/** What a program has wrapped once more: {"$date": …}, {"value": …}, {"number": …}. */
function scalarIn(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.values(value).find((inner) => typeof inner === 'string' || typeof inner === 'number');
}

/** The objects of a file have the same few names; but one that was made to fill the memory shall not. */
const MOST_NAMES = 500;
const LONGEST_NAME = 64;
const simpleByName = new Map<string, string>();

function simpleName(name: string): string {
  const known = simpleByName.get(name);
  if (known !== undefined) return known;
  const simple = name.replace(/[_-]/g, '').toLowerCase();
  if (simpleByName.size < MOST_NAMES && name.length <= LONGEST_NAME) simpleByName.set(name, simple);
  return simple;
}

/** `__parts`, `date_sent` and `dateSent` are written without their dress. */
function simpleNames(object: Fields): Fields {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(object)) fields[simpleName(name)] ??= value;
  return fields;
}

function first(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((one) => fields[one] !== undefined && fields[one] !== null && fields[one] !== '');
  return name === undefined ? undefined : fields[name];
}

function textOf(fields: Fields): string | null {
  for (const name of NAMES.text) {
    const value = fields[name];
    const text = Array.isArray(value) ? joined(value) : scalarIn(value);
    if (typeof text === 'string' && text !== '' && text !== 'null') return text.slice(0, MAX_TEXT);
  }
  const parts = first(fields, NAMES.parts);
  return Array.isArray(parts) ? partsText(parts) : null;
}

/** A text in pieces, as Telegram writes it: texts, and objects with a text. */
const joined = (pieces: readonly unknown[]): string =>
  pieces
    .map((piece) => (isObject(piece) ? piece.text : piece))
    .filter((piece) => typeof piece === 'string')
    .join('');

function partsText(parts: readonly unknown[]): string | null {
  const texts: string[] = [];
  for (const part of parts) {
    if (!isObject(part)) continue;
    const fields = simpleNames(part);
    const kind = fields.ct ?? fields.contenttype ?? fields.mimetype;
    if (kind === 'text/plain' && typeof fields.text === 'string') texts.push(fields.text);
  }
  return texts.length === 0 ? null : texts.join('\n').slice(0, MAX_TEXT);
}

function senderOf(fields: Fields): string | null {
  for (const name of NAMES.addresses) {
    for (const address of [fields[name]].flat()) {
      if (!isObject(address)) continue;
      const { type, address: number } = simpleNames(address);
      if (String(type ?? FROM) === FROM && readSender(number) !== null) return readSender(number);
    }
  }
  for (const name of NAMES.sender) {
    const sender = readSender(scalarIn([fields[name]].flat()[0]));
    if (sender !== null) return sender;
  }
  return null;
}

const NUMBER = /^\+?\d[\d -]{2,24}$/;
const SIGNED = /^\s*(?:\[[^\]\n]{1,40}\]\s*)?【[^【】\n]{1,40}】|【[^【】\n]{1,40}】[\s。]*$/;
const OF_MESSAGES = /短信|sms|mms|messag/i;

const titleAsSender = ({ title }: Fields): string | null =>
  typeof title === 'string' && NUMBER.test(title.trim()) ? title.trim() : null;

/** In a list of what any app has shown: a title that is no number, above a text that nobody has signed. */
function isOtherNotification(fields: Fields, text: string): boolean {
  const { title, group, app, appname, packagename } = fields;
  if (typeof title !== 'string' || titleAsSender(fields) !== null || SIGNED.test(text)) return false;
  return ![title, group, app, appname, packagename].some(
    (of) => typeof of === 'string' && OF_MESSAGES.test(of),
  );
}

function simOf(fields: Fields): string | null {
  const value = first(fields, NAMES.sim);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const sim = String(value).trim().slice(0, 64);
  return NO_SIM.has(sim) ? null : sim;
}

import { DateReader } from '../../reading/time.js';
import { ENDS_SIGNED, STARTS_SIGNED } from './brackets.js';
import { withDigits } from './digit-slips.js';
import { directionOf, isSelf } from './direction.js';
import {
  COUNT,
  ICON_TITLE,
  KIND,
  ON_SCREEN,
  OTHER_LABEL,
  PACKAGE,
  SENDER_LABEL,
  SENDER_NUMBER,
  TEXT_LABEL,
  TIME_LABEL,
  TITLE,
  TO_LABEL,
  WAY_LABEL,
} from './frame-words.js';
import { headlineOf, tailOf } from './headline.js';
import { inlineFrame } from './inline-frame.js';
import { officeNumberIn } from './sender.js';
import { CLOCK, SHORT_YEAR_FIRST, YEAR_FIRST, ZONE } from './written-time.js';

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
  /** whether it says whom the message went to, or which way, on a line of its own */
  to?: true;
  way?: true;
  /** the line without them, trimmed */
  rest: string;
};

const NUMBER = new RegExp(`^(${SENDER_NUMBER})(?=[\\s,，:：/|\\t]|$)`);
const DATE = new RegExp(
  `^[[(（【]?(${YEAR_FIRST}|${SHORT_YEAR_FIRST})日?(?:[\\sT,，]{0,4}(?:星期.|周.))?(?:[\\sT,，]{0,4}${CLOCK})?(?:[\\])）]|】\\s?(?=[+\\d【]|$))?(?=[\\s,，:：【=\\-→|\\t+\\d]|$)`,
  'i',
);
/** The same with a zone behind, in which it may be another day: 2026-01-02T20:00:00Z. */
const IN_ZONE = new RegExp(
  `^[[(（]?(${YEAR_FIRST}[\\sT]{1,2}\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?${ZONE})[\\])）]?(?=[\\s,，|:：【]|$)`,
  'i',
);
/** Without any signs: 20260103 080000, 20260103080000, and milliseconds since 1970. */
const BARE_DATE =
  /^((?:19|20)\d{2}[01]\d[0-3]\d)[\sT_-]?\d{2}:?\d{2}(?::?\d{2})?(?=[\s,，|【]|$)|^(1[2-9]\d{11})(?=[\s,，|【]|$)/;
/** `Jan 5, 2024, 3:04 PM`, `5 January 2024 15:04`, `1/5/2024 3:04 PM`. */
const ENGLISH_DATE = new RegExp(
  `^[[(]?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\\s)?(?:[a-z]{3,9}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2}(?:st|nd|rd|th)?\\s[a-z]{3,9}\\.?,?)\\s(?:19|20)\\d{2}|\\d{1,2}/\\d{1,2}/(?:19|20)\\d{2})(?:,?\\s{1,2}(?:at\\s)?${CLOCK})?[\\])]?(?=[\\s,:【=\\-→|\\t]|$)`,
  'i',
);
/** A line of nothing but a time, or a day without its year: what phones show above messages. */
const ONLY_TIME = new RegExp(
  `^(?:(?:今天|昨天|前天|刚刚|today|yesterday|(?:星期|周)[一二三四五六日天]|\\d{1,2}月\\d{1,2}日|\\d{1,2}[-/]\\d{1,2}(?=\\s|$))[\\s,，]*){0,3}(?:${CLOCK})?$`,
  'i',
);
/** What may stand behind a time: 11月3日 14:22 95588 */
const NUMBER_AT_END = new RegExp(`[\\s,，](${SENDER_NUMBER})[:：]?$`);
/** Digits and signs as Chinese keyboards write them. */
const FULL_WIDTH = /[\uFF0D-\uFF1A]/;
/** A name and when, as chats are copied. */
const NAME_BEFORE_DATE =
  /^(?![+\d])([^\s【】:：]{1,20}?)(?:,\s\[|[\s\u3000]{1,20}(?:[·•]\s{0,4})?)(?=(?:19|20)\d{2}[-/.年])/;
/** The same behind a date: 短信转发(12345678), and what chats put before a text: [2026/1/3 08:00] 短信: 【… */
const NAME_BEHIND_DATE = /^[^\s【】:：()<>]{1,20}[(<][\w@.-]{5,40}[)>]$/;
const NAME_BEFORE_TEXT = /^(?!\d)[^\s【】:：]{1,20}[:：]\s?(?=【)/;
/** A name, and on which of the last days it wrote: the list of a phone's conversations. */
const NAME_BEFORE_DAY =
  /^[^\s【】:：，。]{1,20}\s{1,20}(?:[·•]\s{0,4})?(?:昨天|前天|今天|刚刚|(?:星期|周)[一二三四五六日天]|\d{1,2}月\d{1,2}日|yesterday|\d{1,2}分钟前)$/i;
const BETWEEN = /^[\s,，:：|;；/=>→·•-]+/;
/** What numbers a list. */
const BULLET = /^(?:\(?\d{1,4}[.、)）]|[•·●▪*\u2460-\u249B-])\s*(?=[【[［〔「])/;
const NUMBERED = /^(?:\[\d{1,6}\]|\(\d{1,6}\)|#\d{1,6})\s+/;
/** In the backup of 163: number, number, clock, id, text, with tabs between. */
const TABBED = /^(?:[\d+]{3,20}\t)?\d{1,2}:\d{2}\t\d{1,9}\t/;
/** What is drawn before the lines of a frame, and what some begin with. */
const BOX = /^[\u2500-\u257F|>]+\s*/;
const BOX_END = /\s{0,4}[\u2500-\u257F|]$/;
const ICON = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u;
/** SIM and phone behind a text: 【卡2】【MI 5s】. */
const PHONE_BEHIND = /【(?:卡|SIM)\s?\d[^【】]{0,12}】(?:【[^【】]{1,30}】)?$/i;
const COLON = /[:：=]/;
/** The same in front of it. */
const PHONE_IN_FRONT = /^【(?:卡|SIM)\s?\d[^【】]{0,12}】(?:【(?:[\w .+-]{1,30}】|[^【】]{1,30}】(?=【)))?/i;
/** Signs of Markdown: ## 95588, **2024-01-01** */
const MARKDOWN = /^(?:#{1,6}\s{1,4}|>\s)/;
const BOLD = /^(\*\*|__)([^*_\n]{1,40})\1/;
/** 【短信转发】 106900000001: what a forwarder calls itself, and whom it is from. */
const TITLE_IN_FRONT =
  /^[[(（【][^\]【】()（）]{0,8}(?:短信|消息|信息|sms)[^\]【】()（）]{0,8}[\])）】]\s{0,4}(?=\+?\d)/i;
/** A line drawn on both sides of a day: —— 2026年1月3日 —— */
const DRAWN_AROUND = /^[-—–=~*·]{1,20}\s{0,4}(.{4,40}?)\s{0,4}[-—–=~*·]{1,20}$/;
/** In a list of keys and values: - address: "106900000001" */
const LIST_ITEM = /^-\s{1,3}(?=[a-z_]{2,20}:\s)/i;
const QUOTED = /^([^\s:：]{1,20}[:：]\s?)"([^"]{0,2000})"$/;
/** What a program has logged: from=95588 body=… */
const LOGGED =
  /^(.{0,60}?)\b(?:from|sender|address|number|addr)=(\+?[\w-]{3,24})[,;]?\s.{0,40}?\b(?:body|text|content|message|msg)=(.*)$/is;
const EPOCH = /^(?:\d{10}|\d{13})$/;
const SENT_BY_SELF =
  /^(?:me|我|我自己|本人)(?:\s{0,4}[:：]\s{0,4}|\s(?=[a-z]{3,9}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\/\d{1,2}\/\d{4}))/i;
/** Who wrote, on a line of its own; 本机 may be the name of a SIM card. */
const SELF_ALONE = /^(?:me|我|我自己)$/i;
const WAY =
  /^[[(（]?(received|sent|incoming|outgoing|inbox|outbox|inc|out|收到|接收|发送|发出|已发送)[\])）]?(?=[\s,，:：|]|$)[\s,，:：|]*/i;
const MAX_NAME = 20;

const NOTHING: Heading = { sender: null, at: null, found: false, sent: false, rest: '' };
const FRAME: Heading = { ...NOTHING, found: true };

/** Takes off a line what is no text of a message: a number and a date in any order, labels, bullets, what frames draw. */
export function readHeading(line: string): Heading {
  const narrow = FULL_WIDTH.test(line) ? readNarrow(line.normalize('NFKC')) : null;
  // a text keeps the signs in which it was written
  return narrow?.found && narrow.rest === '' ? narrow : readNarrow(line);
}

function readNarrow(line: string): Heading {
  const trimmed = line.trim();
  if (trimmed === '') return NOTHING;
  const isBoxed = BOX.test(trimmed);
  const around = [BOX, ...(isBoxed ? [BOX_END] : []), MARKDOWN, LIST_ITEM, ICON, TITLE_IN_FRONT];
  const bare = [...around, PHONE_IN_FRONT, PHONE_BEHIND]
    .reduce((left, one) => left.replace(one, ''), trimmed.replace(BOLD, '$2').replace(DRAWN_AROUND, '$1'))
    .replace(QUOTED, '$1$2');
  const whole = withDigits(bare.trim());
  if (whole === '') return NOTHING;
  const isDressed = ICON.test(trimmed) || BOLD.test(trimmed) || MARKDOWN.test(trimmed);
  if (isNoText(whole) || (isDressed && ICON_TITLE.test(whole))) return FRAME;
  if (SELF_ALONE.test(whole)) return { ...FRAME, sent: true };
  return (
    timeThenNumber(whole) ??
    inlineHeading(whole) ??
    logged(whole) ??
    labelled(whole) ??
    titled(whole, trimmed, isBoxed)
  );
}

function timeThenNumber(whole: string): Heading | null {
  const number = NUMBER_AT_END.exec(whole);
  const time = whole.slice(0, number?.index ?? 0).trim();
  return number?.[1] && time !== '' && ONLY_TIME.test(time) ? { ...FRAME, sender: number[1] } : null;
}

function inlineHeading(whole: string): Heading | null {
  const inline = COLON.test(whole) ? inlineFrame(whole) : null;
  return inline && { ...named(inline.sender), at: dayIn(inline.time), found: true, rest: inline.text };
}

/** A line of a program's log. */
function logged(whole: string): Heading | null {
  const [, before = '', sender = '', rest] = LOGGED.exec(whole) ?? [];
  if (rest === undefined || rest.trim() === '') return null;
  return { ...NOTHING, sender, at: takeDate(before)?.at ?? null, found: true, rest: rest.trim() };
}

/** A line of its own for the way that a message went, or for what doesn't matter. */
function labelled(whole: string): Heading | null {
  const [, way] = WAY_LABEL.exec(whole) ?? [];
  if (way !== undefined) return { ...FRAME, way: true, sent: directionOf(way.trim()) === 'sent' };
  if (TO_LABEL.test(whole)) return { ...FRAME, to: true };
  return OTHER_LABEL.test(whole) ? FRAME : null;
}

/** A line of a number, a time and a text, unless it is the title of a frame. */
function titled(whole: string, trimmed: string, isBoxed: boolean): Heading {
  const isTitle = (isBoxed || whole !== trimmed) && TITLE.test(whole);
  const read = withTail(readLine(whole));
  return (isBoxed && !read.found && !isSigned(read.rest)) ||
    (isTitle && read.sender === null && read.at === null && !TEXT_LABEL.test(whole))
    ? FRAME
    : read;
}

const isSigned = (text: string): boolean => STARTS_SIGNED.test(text) || ENDS_SIGNED.test(text);

/** What stands around messages on a screen or in a list. */
const isNoText = (line: string): boolean =>
  ONLY_TIME.test(line) ||
  PACKAGE.test(line) ||
  COUNT.test(line) ||
  ON_SCREEN.test(line) ||
  (NAME_BEFORE_DAY.test(line) && !NUMBER.test(line) && !DATE.test(line));

/** With the time and the number that stand behind a signed text on its line. */
function withTail(read: Heading): Heading {
  if (read.rest === '' || read.at !== null) return read;
  const tail = tailOf(read.rest);
  const at = tail && dayIn(tail.time);
  const sender = read.sender ?? tail?.sender ?? null;
  return tail && at !== null ? { ...read, sender, at, found: true, rest: tail.text } : read;
}

function readLine(whole: string): Heading {
  const withoutLabel = whole.replace(TEXT_LABEL, '');
  const [, name = ''] = TIME_LABEL.test(withoutLabel) ? [] : (NAME_BEFORE_DATE.exec(withoutLabel) ?? []);
  const read = readParts(name === '' ? withoutLabel : withoutLabel.replace(NAME_BEFORE_DATE, ''));
  // a name belongs to its date only where nothing else is on the line
  const parts = read.rest === '' || name === '' ? read : readParts(withoutLabel);
  const found = parts.sender !== null || parts.at !== null || parts.sent || withoutLabel !== whole;
  const isNamed = parts === read && parts.sender === null && name !== '' && parts.rest === '';
  return {
    ...parts,
    ...(isNamed ? { sender: named(name).sender } : {}),
    sent: parts.sent || isSelf(name),
    found,
    rest: parts.rest.replace(BULLET, ''),
  };
}

type Taken = Omit<Heading, 'found'>;

/** A number, a date and the way that it went, in any order. */
function readParts(line: string): Taken {
  let read: Taken = { sender: null, at: null, sent: false, rest: line.replace(NUMBERED, '') };
  for (let round = 0; round < 4 && read.rest !== ''; round++) {
    const taken = takeNext(read);
    if (!taken) break;
    read = {
      sender: read.sender ?? taken.sender,
      at: read.at ?? taken.at,
      sent: read.sent || taken.sent,
      rest: taken.rest,
    };
  }
  if (isBegun(read)) return isNoTextBehind(read) ? { ...read, rest: '' } : withoutName(read);
  return read.sent ? read : { ...read, rest: line };
}

const isNoTextBehind = ({ at, rest }: Taken): boolean =>
  KIND.test(rest) || ONLY_TIME.test(rest) || (at !== null && NAME_BEHIND_DATE.test(rest));

/** Chats say behind the time who wrote. */
function withoutName(read: Taken): Taken {
  const [name] = read.at === null || read.sender !== null ? [] : (NAME_BEFORE_TEXT.exec(read.rest) ?? []);
  if (name === undefined) return read;
  const { sender, sent } = named(name.replace(/[:：]\s?$/, ''));
  return { ...read, sender, sent: read.sent || sent, rest: read.rest.slice(name.length) };
}

const isBegun = ({ sender, at }: Taken): boolean => sender !== null || at !== null;

const takeNext = (read: Taken): Taken | null =>
  (read.at === null ? takeDate(read.rest) : null) ??
  (read.sender === null ? takeSender(read.rest) : null) ??
  takeWay(read.rest, isBegun(read));

function takeDate(line: string): Taken | null {
  if (!/\d/.test(line.slice(0, DATE_WITHIN))) return null;
  const unlabelled = line.replace(TIME_LABEL, '');
  if (unlabelled !== line && EPOCH.test(unlabelled))
    return { sender: null, at: dayIn(unlabelled), sent: false, rest: '' };
  const date =
    IN_ZONE.exec(unlabelled) ??
    DATE.exec(unlabelled) ??
    ENGLISH_DATE.exec(unlabelled) ??
    BARE_DATE.exec(unlabelled);
  const at = date ? dayIn(date[1] ?? date[2] ?? '') : null;
  if (!date || at === null) return null;
  return { sender: null, at, sent: false, rest: unlabelled.slice(date[0].length).replace(BETWEEN, '') };
}

/** In how many characters a line that begins with a date, labelled or not, has its first digit. */
const DATE_WITHIN = 32;

function takeSender(line: string): Taken | null {
  const head = headlineOf(line);
  if (head) return { ...head, at: null };
  const [, from = '', rest] = FROM.exec(line) ?? [];
  if (rest !== undefined) return { ...named(from), at: null, rest };
  const unlabelled = line.replace(SENDER_LABEL, '');
  const [number] = NUMBER.exec(unlabelled) ?? [];
  if (number !== undefined) {
    const rest = unlabelled.slice(number.length).replace(BETWEEN, '').replace(TABBED, '');
    return { sender: number, at: null, sent: false, rest };
  }
  const [, beside] = BESIDE_NAME.exec(unlabelled) ?? [];
  if (beside !== undefined) return { sender: beside, at: null, sent: false, rest: '' };
  // the phone knew the number by name
  const isName = unlabelled !== line && unlabelled.length <= MAX_NAME;
  return isName ? { ...named(unlabelled), at: null, rest: '' } : null;
}

/** A line of a name and its number: 工商银行 95588, 工商银行(95588) */
const BESIDE_NAME = new RegExp(`^[\\p{Script=Han}A-Za-z]{2,12}[\\s(（<]{1,3}(${SENDER_NUMBER})[)）>]?$`, 'u');
/** 来自10086的新消息, */
const FROM =
  /^(?:来自|收到|from)\s?([^\s的,，]{2,24})\s?(?:的|发来的)?(?:新)?(?:消息|短信|信息)\s?[,，:：]\s?(.*)$/is;

function takeWay(line: string, isBegun: boolean): Taken | null {
  const self = SENT_BY_SELF.exec(line);
  if (self) return { sender: null, at: null, sent: true, rest: line.slice(self[0].length) };
  const way = isBegun ? WAY.exec(line) : null;
  if (!way) return null;
  const sent = directionOf(way[1]) === 'sent';
  return { sender: null, at: null, sent, rest: line.slice(way[0].length) };
}

const named = (sender: string | null): { sender: string | null; sent: boolean } =>
  isSelf(sender)
    ? { sender: null, sent: true }
    : { sender: (sender && officeNumberIn(sender)) || sender || null, sent: false };

/** Noon in China on the day of a written date; null where there is none. */
function dayIn(written: string | null): number | null {
  const at =
    written === null
      ? null
      : new DateReader().read(written.replace(/：/g, ':').replace(/\s(?=[-/.年月])/g, ''));
  if (typeof at !== 'number') return null;
  const day = new Date(at + CHINA_OFFSET).toISOString().slice(0, 10);
  return Date.parse(`${day}T12:00:00+08:00`);
}

const CHINA_OFFSET = 8 * 3_600_000;

import { ENDS_SIGNED, mended, STARTS_SIGNED } from './brackets.js';
import { SENDER_NUMBER } from './frame-words.js';
import { CLOCK, YEAR_FIRST } from './written-time.js';

const TITLE = '[[(（【](?:新?(?:短信|消息|信息)|sms)[\\])）】]\\s{0,4}';
const MESSAGE = '(?:一条)?(?:新?(?:短信|消息|信息)|message|sms)';
/** 收到短信 106900001：, Received from 106900001 on …, [短信] 来自 106900001 (…) */
const RECEIVED = `(?:received|incoming|收到|接收|来自|from)(?:\\s{0,2}${MESSAGE})?(?:\\s{0,2}(?:from|来自|自))?`;
/** 发送短信 95588：, Sent to 95588 on …; `发送 10086` alone asks to do so */
const SENT = `(?:sent|outgoing|发送|发出|发给)(?:\\s{0,2}${MESSAGE}(?:\\s{0,2}(?:to|给|至))?|\\s{0,2}(?:to|给|至))`;
const HEADLINE = new RegExp(
  `^(?:${TITLE})?(?:(${SENT})|${RECEIVED})\\s{0,4}[:：]?\\s{0,4}(${SENDER_NUMBER})(?:\\s{0,2}的?${MESSAGE})?\\s{0,4}(?:(?:on|at|于)\\s{1,4})?(?=$|[:：,，(（\\[]|${YEAR_FIRST})[:：,，]?\\s{0,4}`,
  'i',
);

/** A line that says in words that a message came from a number or went to it, and what stands behind. */
export function headlineOf(line: string): { sender: string; sent: boolean; rest: string } | null {
  const [whole, sent, sender = ''] = HEADLINE.exec(line) ?? [];
  return whole === undefined ? null : { sender, sent: sent !== undefined, rest: line.slice(whole.length) };
}

/** The end of a line is looked at in so many characters. */
const TAIL_WITHIN = 72;
const TAIL = new RegExp(
  `(?<![至到于为:：期])[\\s,，|;；(（]{1,4}(?:(?:来自|from)\\s{0,2})?(?:(${SENDER_NUMBER})[\\s,，|]{1,4})?(${YEAR_FIRST}日?[\\sT]{1,2}${CLOCK})(?:[\\s,，|]{1,4}(?:(?:来自|from)\\s{0,2})?(${SENDER_NUMBER}))?[)）]?$`,
  'i',
);

/** A day alone stands between brackets. */
const DAY_TAIL = new RegExp(`\\s{0,4}[[(（]\\s?(${YEAR_FIRST})日?\\s?[\\])）]$`);

/** A signed text with a time, and maybe a number, behind it on its line. */
export function tailOf(line: string): { sender: string | null; time: string; text: string } | null {
  const from = Math.max(0, line.length - TAIL_WITHIN);
  const end = line.slice(from);
  const found = (/\d:\d\d/.test(end) ? TAIL.exec(end) : null) ?? dayTail(end);
  if (!found) return null;
  const [, before, time = '', behind] = found;
  const text = line.slice(0, from + found.index);
  if (!STARTS_SIGNED.test(mended(text)) && !ENDS_SIGNED.test(text)) return null;
  return { sender: before ?? behind ?? null, time, text };
}

/** As `TAIL` finds it. */
function dayTail(end: string): RegExpExecArray | null {
  const found = /\d日?\s?[\])）]$/.test(end) ? DAY_TAIL.exec(end) : null;
  if (found) found.splice(1, 0, '');
  return found;
}

import { OF_A_SERVICE } from '../shared/frame-words.js';
import { type Heading, readHeading } from '../shared/heading.js';

/** A code as only messages say it, with the word for it and its digits side by side. */
const SAYS_CODE =
  /(?:验证码|校验码|动态码|动态密码|确认码|激活码)(?:是|为)?[^\d\n。，？！?!]{0,8}(?<!\d)\d{4,8}(?!\d)|(?<![\d./-])\d{4,8}\s?[(（]?\s?(?:是|为|您的|is your\s)[^\n。.]{0,40}?(?:验证码|校验码|动态码|动态密码|code|passcode|password|otp|pin)|\byour\s[^\n.]{0,40}(?:code|passcode|one-time password|otp)\s?(?:is|:|：)\s?:?\s?\d{4,8}(?!\d)/i;
const TELLS_TIME =
  /\d{1,2}[:：]\d{2}|\d[年月]\s?\d|\d{1,4}[-/.]\d{1,2}|今天|昨天|前天|刚刚|today|yesterday|(?:星期|周)[一二三四五六日天]/i;
/** What a message is and a list of calls isn't: a sentence in Chinese, with its marks. */
const SENTENCE = /^(?=.{8})(?=.*\p{Script=Han}{2}).*[，。！？；,!?;]/u;
/** What no sentence is without: other programs' files need not be looked at more closely. */
const HAN = /\p{Script=Han}/u;
/** Number, day and time may take as many lines, and a blank one. */
const LINES_OF_HEADING = 4;

/**
 * Whether a text without any signature holds messages all the same: one that brings a code, or one with a service's number and a time
 * above it. Diaries, lists of numbers and logs hold neither.
 */
export function holdsUnsigned(lines: readonly string[]): boolean {
  if (lines.some((line) => SAYS_CODE.test(line))) return true;
  return lines.some((line) => HAN.test(line)) && hasHeadedMessage(lines);
}

function hasHeadedMessage(lines: readonly string[]): boolean {
  let above: { heading: Heading; line: string }[] = [];
  for (const line of lines) {
    const heading = readHeading(line);
    const { rest, found } = heading;
    const isHeading = found && rest === '';
    if (found || rest === '') above = [...above, { heading, line: found ? headingOf(line, rest) : '' }];
    above = above.slice(-LINES_OF_HEADING);
    if (rest !== '' && SENTENCE.test(rest) && tellsWhoAndWhen(above)) return true;
    if (rest !== '' && !isHeading) above = [];
  }
  return false;
}

/** What of a line stands before its text. */
const headingOf = (line: string, rest: string): string =>
  rest === '' ? line : line.slice(0, Math.max(line.lastIndexOf(rest), 0));

const tellsWhoAndWhen = (above: readonly { heading: Heading; line: string }[]): boolean =>
  above.some(({ heading: { sender } }) => sender !== null && OF_A_SERVICE.test(sender)) &&
  above.some(({ heading: { at }, line }) => at !== null || TELLS_TIME.test(line));

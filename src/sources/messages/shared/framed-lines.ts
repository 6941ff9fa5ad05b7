import type { MessageRecord } from '../../types.js';
import { ENDS_SIGNED, ENOUGH_TO_SIGN, mended, ONLY_SIGNATURE, STARTS_SIGNED } from './brackets.js';
import { type Heading, readHeading } from './heading.js';

/** A line drawn between messages. */
const RULE = /^[-=—_*~·.\s\u2500-\u257F]{3,}$/;
/** What an SMS forwarder writes below a text: the SIM and its number; then come the time and the phone's name. */
const FORWARDED = /^SubId\s*[:：]\s*-?\d+$/i;
const FORWARDED_SIM = /^(?:SIM|卡)\s?\d(?:[_\s-].{0,40})?$/i;
/** A phone's name: a few words without any mark of a sentence, or a number that may be a code. */
const PHONE_NAME = /^(?=.{2,24}$)(?!.*\d{4})[\p{L}\p{N}][\p{L}\p{N} .+()_-]*$/u;
/** Backup of 163: a day, and how many messages of it follow. */
const DAY_WITH_COUNT = /^\s*(?:19|20)\d{2}-\d{1,2}-\d{1,2}\t(\d{1,5})\s*$/;
/** Longer is no message: what follows is another. */
export const MAX_LINE = 65_536;

const NOT_A_HEADING: Heading = { sender: null, at: null, found: false, sent: false, rest: '' };
/** How a line ends that is cut right before a code, a number or a day. */
const SAYS_NEXT = /(?:[是为于在至到自从码，、,:：(（]|\bis|\bcode)$/i;
const AS_LONG_AS_A_CODE = /^\d{4,8}(?!\d)/;
const ENDS_SENTENCE = /[。！？!?；;】]$/;

/** What of a message stands below its text in a file, and not above. */
export type Layout = { senderBelow: boolean; timeBelow: boolean; wayBelow: boolean };

/** As most write: first who and when. */
const ABOVE: Layout = { senderBelow: false, timeBelow: false, wayBelow: false };

/**
 * Where a file has senders and times: below the texts where the first text has none above and the last none after it.
 * @param isWhole whether these are all lines of it
 */
export function layoutOf(lines: readonly string[], isWhole: boolean): Layout {
  const { before, after, last } = new LayoutReader().read(lines);
  const isBelow = (what: keyof Told): boolean => !before[what] && after[what] && (!isWhole || last[what]);
  return { senderBelow: isBelow('sender'), timeBelow: isBelow('time'), wayBelow: isBelow('way') };
}

type Told = { sender: boolean; time: boolean; way: boolean };

const NOTHING_TOLD: Told = { sender: false, time: false, way: false };

/** Looks what is told before the first text, between it and the next, and after the last. */
class LayoutReader {
  readonly before: Told = { ...NOTHING_TOLD };
  readonly after: Told = { ...NOTHING_TOLD };
  last: Told = { ...NOTHING_TOLD };
  private texts = 0;
  /** whether no blank line stands between the last text and here */
  private isBelow = false;

  read(lines: readonly string[]): this {
    for (const line of lines) this.take(line.trim());
    return this;
  }

  private take(line: string): void {
    const heading = readHeading(RULE.test(line) ? '' : line);
    const { rest, found } = heading;
    if (rest === '' && !found) this.isBelow = false;
    if (rest === '' || isForwarded(line) || (this.isBelow && PHONE_NAME.test(line))) {
      this.tell(heading, this.last);
      if (this.texts === 0) this.tell(heading, this.before);
      else if (this.texts === 1 && this.isBelow) this.tell(heading, this.after);
    } else this.takeText(heading);
  }

  private takeText(heading: Heading): void {
    if (this.texts === 0) this.tell(heading, this.before);
    // a text over several lines is one
    const isNext = !this.isBelow || this.last.sender || this.last.time || this.last.way;
    if (isNext || STARTS_SIGNED.test(mended(heading.rest))) this.texts++;
    this.isBelow = true;
    this.last = { ...NOTHING_TOLD };
  }

  private tell({ sender, at, way }: Heading, into: Told): void {
    into.sender ||= sender !== null;
    into.time ||= at !== null;
    into.way ||= way === true;
  }
}

const isForwarded = (line: string): boolean => FORWARDED_SIM.test(line) || FORWARDED.test(line);

/** Puts lines together to messages: texts, with who and when above them or, where the layout says so, below. */
export class FramedLines {
  private done: MessageRecord[] = [];
  private lines: string[] = [];
  private length = 0;
  private sender: string | null = null;
  private at: number | null = null;
  private sent = false;
  /** whether it was said whom the message went to */
  private to = false;
  /** nothing more belongs to the text; what is below it may still tell its time */
  private complete = false;
  private blankSinceHeading = 0;
  /** whether the message has its number in front of it on the same line: so will the next */
  private isHeadedInLine = false;
  /** a day that counts for so many messages */
  private day: { at: number | null; messages: number } = { at: null, messages: 0 };
  /** below a forwarded text: its time, then the phone's name */
  private footer: 'time' | 'phone' | null = null;

  constructor(private readonly layout: Layout = ABOVE) {}

  ready(): MessageRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  take(line: string): void {
    const read = readHeading(RULE.test(line) ? '' : line);
    const heading = this.goesOnWith(line.trim(), read) ? { ...NOT_A_HEADING, rest: line.trim() } : read;
    if (this.takeFooter(line.trim(), heading)) return;
    if (this.complete) this.end();
    if (this.takeDay(line, heading)) return;
    const { sender, found } = heading;
    const rest = mended(heading.rest);
    if (ONLY_SIGNATURE.test(rest) && this.isToBeSigned()) {
      this.lines.push(rest);
      this.end();
      return;
    }
    if (rest === '' || found || STARTS_SIGNED.test(rest) || this.isSignedAlready(rest)) this.end();
    if (found) this.startHeading(heading);
    if (this.lines.length === 0) this.isHeadedInLine = sender !== null && rest !== '';
    if (rest !== '') this.addLine(rest);
    else if (!found) this.passBlankLine();
  }

  private addLine(line: string): void {
    this.lines.push(line);
    this.length += line.length;
    const isFull = this.length > MAX_LINE;
    this.complete = ENDS_SIGNED.test(line) || isFull;
  }

  /** Whether what looks like a number or a day above a message is what the line before was about to say. */
  private goesOnWith(line: string, { sender, at, sent, rest }: Heading): boolean {
    const before = this.lines.at(-1);
    if (before === undefined || this.complete || sent || (sender === null && at === null)) return false;
    if (STARTS_SIGNED.test(mended(rest))) return false;
    if (SAYS_NEXT.test(before)) return rest !== '' || AS_LONG_AS_A_CODE.test(line);
    const isCode = at === null && AS_LONG_AS_A_CODE.test(line) && /^\d+[，,。]/.test(line);
    return isCode && rest !== '' && !this.isHeadedInLine && !ENDS_SENTENCE.test(before);
  }

  /** A message that began with a signature and a line that ends with one are two. */
  private isSignedAlready(line: string): boolean {
    return ENDS_SIGNED.test(line) && STARTS_SIGNED.test(this.lines[0] ?? '');
  }

  private isToBeSigned(): boolean {
    const text = this.lines.join('');
    return text.length >= ENOUGH_TO_SIGN && !STARTS_SIGNED.test(text);
  }

  private takeFooter(text: string, heading: Heading): boolean {
    const { at, sender, sent, rest } = heading;
    if (this.lines.length > 0 && isForwarded(text)) {
      this.footer = 'time';
      return true;
    }
    const { footer } = this;
    if (this.isBelow(heading) && rest === '') {
      this.at ??= at;
      this.sender ??= sender;
      this.sent ||= sent;
      this.complete = true;
      this.footer = 'phone';
      return true;
    }
    if (footer === 'time' && at !== null && rest === '') {
      this.at = at;
      this.end();
      this.footer = 'phone';
      return true;
    }
    this.footer = null;
    return footer === 'phone' && sender === null && at === null && PHONE_NAME.test(text);
  }

  /** Whether these belong to the text above. */
  private isBelow({ at, sender, way }: Heading): boolean {
    const { senderBelow, timeBelow, wayBelow } = this.layout;
    return (
      this.lines.length > 0 &&
      ((timeBelow && at !== null && this.at === null) ||
        (senderBelow && sender !== null && this.sender === null) ||
        (wayBelow && way === true))
    );
  }

  private takeDay(line: string, { at }: Heading): boolean {
    const [, messages] = DAY_WITH_COUNT.exec(line) ?? [];
    if (messages === undefined) return false;
    this.end();
    this.day = { at, messages: Number(messages) };
    return true;
  }

  /** Number and time may stand on two lines. */
  private startHeading({ sender, at, sent, to }: Heading): void {
    this.sender = sender ?? this.sender;
    this.at = at ?? this.at;
    this.sent ||= sent;
    this.to ||= to === true;
    this.blankSinceHeading = 0;
  }

  /** A heading counts for what follows at once, or after one blank line. */
  private passBlankLine(): void {
    if (++this.blankSinceHeading < 2) return;
    this.forgetHeading();
  }

  private end(): void {
    if (this.lines.length === 0) return;
    const at = this.at ?? (this.day.messages-- > 0 ? this.day.at : null);
    const isSent = this.sent || (this.to && this.sender === null);
    if (!isSent) this.done.push({ type: 'message', sender: this.sender, text: this.lines.join('\n'), at });
    this.lines = [];
    this.length = 0;
    this.complete = false;
    this.forgetHeading();
  }

  private forgetHeading(): void {
    this.sender = null;
    this.at = null;
    this.sent = false;
    this.to = false;
  }
}

/**
 * A message whose text came in a forwarder's frame: the text alone, with the sender and the day that the frame says where the
 * export says none.
 */
export function unframed(message: MessageRecord): MessageRecord {
  if (!message.text.includes('\n') && !FRAME_IN_LINE.test(message.text)) return message;
  const lines = message.text.split(/\r\n?|\n/);
  const framed = new FramedLines(layoutOf(lines, true));
  for (const line of [...lines, '']) framed.take(line);
  const [only, ...more] = framed.ready();
  if (!only || more.length > 0 || (only.sender === null && only.at === null)) return message;
  return { ...message, text: only.text, sender: only.sender ?? message.sender, at: message.at ?? only.at };
}

const FRAME_IN_LINE = /[=-]>|→|[:：].{0,200}[:：]|^(?:来自|收到|from)\s?\+?\d/is;

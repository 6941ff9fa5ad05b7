import { decodeHead, HEAD_BYTES, peek, sniffEncoding } from '../../reading/encoding.js';
import { isBinary } from '../../reading/refuse.js';
import type { MessageRecord, ReportProblem, Source } from '../../types.js';
import { readHeading } from './heading.js';

/**
 * Messages pasted into a text: one per line, or in blocks with blank lines between, with or without a line of number
 * and time before each. The way that is open to everybody, and the only one on an iPhone without a computer.
 */
export const plainText: Source = { id: 'plain-text', detect, read };

/** Text recognition and banks write other brackets than 【】; whether a name in them is a sender is for others to say. */
const STARTS_SIGNED =
  /^\s*(?:【[^【】\n]{1,40}[】\]］]|[[［〔「](?=[^\]］〕」]*\p{Script=Han})[^[\]［］〔〕「」\n]{2,20}[\]］〕」])/u;
const ENDS_SIGNED = /【[^【】\n]{1,40}】[\s。]*$/u;
/** A signature on a line of its own, and how much must stand before it to be what it signs. */
const ONLY_SIGNATURE = /^【[^【】\n]{1,40}】$/u;
const ENOUGH_TO_SIGN = 6;
/** Brackets that text recognition has lost on one side. */
const LOST_BEGIN = /^([\p{Script=Han}A-Za-z0-9]{2,12})】/u;
const LOST_END = /^【([\p{Script=Han}A-Za-z0-9]{2,10})[\s\u3000]+(?=[^】]*$)/u;
/** A line drawn between messages. */
const RULE = /^[-=—_*~·.\s]{3,}$/;
/** What an SMS forwarder writes below a text: the SIM and its number; then come the time and the phone's name. */
const FORWARDED = /^SubId\s*[:：]\s*-?\d+$/i;
const FORWARDED_SIM = /^SIM\d(?:[_\s-].{0,40})?$/i;
/** Backup of 163: a day, and how many messages of it follow. */
const DAY_WITH_COUNT = /^\s*(?:19|20)\d{2}-\d{1,2}-\d{1,2}\t(\d{1,5})\s*$/;
/** What other formats begin with; a CSV is none of ours either, but its lines don't begin with a signature. */
const ANOTHER_FORMAT = /^\s*(?:<|\{|\[\s*[{"])/;
/** Longer lines are no messages: thrown away while they stream by. */
const MAX_LINE = 65_536;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (ANOTHER_FORMAT.test(text) || isBinary(head)) return 0;
  const signed = text
    .split(/\r\n?|\n/)
    .some((line) => STARTS_SIGNED.test(mended(readHeading(line).rest)) || ENDS_SIGNED.test(line));
  return signed ? 0.3 : 0.1;
}

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const blocks = new Blocks();
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line === null) report({ at: `line ${number}`, why: 'too-long' });
    else blocks.take(line);
    for (const message of blocks.ready()) yield message;
  }
  blocks.take('');
  for (const message of blocks.ready()) yield message;
}

/** The lines of a text in any encoding; null for one that is too long to be a message. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<string | null, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const decoder = new TextDecoder(sniffEncoding(head));
  let rest = '';
  let tooLong = false;
  for await (const chunk of whole) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield tooLong || line.length > MAX_LINE ? null : line;
      tooLong = false;
    }
    if (rest.length > MAX_LINE) {
      rest = '';
      tooLong = true;
    }
  }
  rest += decoder.decode();
  if (tooLong || rest.length > MAX_LINE) yield null;
  else if (rest !== '') yield rest;
}

/** With the bracket that is missing. */
const mended = (line: string): string => line.replace(LOST_BEGIN, '【$1】').replace(LOST_END, '【$1】');

/** Puts lines together to messages. */
class Blocks {
  private done: MessageRecord[] = [];
  private lines: string[] = [];
  private sender: string | null = null;
  private at: number | null = null;
  private sent = false;
  /** nothing more belongs to the text; what is below it may still tell its time */
  private complete = false;
  private blankSinceHeading = 0;
  /** a day that counts for so many messages */
  private day: { at: number | null; messages: number } = { at: null, messages: 0 };
  /** below a forwarded text: its time, then the phone's name */
  private footer: 'time' | 'phone' | null = null;

  ready(): MessageRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  take(line: string): void {
    if (this.takeFooter(line)) return;
    if (this.complete) this.end();
    if (this.takeDay(line)) return;
    const { sender, at, found, sent, rest: unmended } = readHeading(RULE.test(line) ? '' : line);
    const rest = mended(unmended);
    if (ONLY_SIGNATURE.test(rest) && this.isToBeSigned()) {
      this.lines.push(rest);
      this.end();
      return;
    }
    if (rest === '' || found || STARTS_SIGNED.test(rest) || this.isSignedAlready(rest)) this.end();
    if (found) this.startHeading(sender, at, sent);
    if (rest === '') {
      if (!found) this.passBlankLine();
      return;
    }
    this.lines.push(rest);
    const full = this.lines.reduce((sum, { length }) => sum + length, 0) > MAX_LINE;
    this.complete = ENDS_SIGNED.test(rest) || full;
  }

  /** A message that began with a signature and a line that ends with one are two. */
  private isSignedAlready(line: string): boolean {
    return ENDS_SIGNED.test(line) && STARTS_SIGNED.test(this.lines[0] ?? '');
  }

  private isToBeSigned(): boolean {
    const text = this.lines.join('');
    return text.length >= ENOUGH_TO_SIGN && !STARTS_SIGNED.test(text);
  }

  private takeFooter(line: string): boolean {
    const text = line.trim();
    if (this.lines.length > 0 && FORWARDED_SIM.test(text)) return true;
    if (this.lines.length > 0 && FORWARDED.test(text)) {
      this.footer = 'time';
      return true;
    }
    const { footer } = this;
    const { at, sender, rest } = readHeading(text);
    if (footer === 'time' && at !== null && rest === '') {
      this.at = at;
      this.end();
      this.footer = 'phone';
      return true;
    }
    this.footer = null;
    return footer === 'phone' && text !== '' && sender === null && !STARTS_SIGNED.test(text);
  }

  private takeDay(line: string): boolean {
    const [, messages] = DAY_WITH_COUNT.exec(line) ?? [];
    if (messages === undefined) return false;
    this.end();
    this.day = { at: readHeading(line).at, messages: Number(messages) };
    return true;
  }

  /** Number and time may stand on two lines. */
  private startHeading(sender: string | null, at: number | null, sent: boolean): void {
    this.sender = sender ?? this.sender;
    this.at = at ?? this.at;
    this.sent ||= sent;
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
    if (!this.sent) this.done.push({ type: 'message', sender: this.sender, text: this.lines.join('\n'), at });
    this.lines = [];
    this.complete = false;
    this.forgetHeading();
  }

  private forgetHeading(): void {
    this.sender = null;
    this.at = null;
    this.sent = false;
  }
}

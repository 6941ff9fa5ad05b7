import { decodeHead, HEAD_BYTES, peek, sniffEncoding } from '../encoding.js';
import { isBinary } from '../refuse.js';
import type { MessageRecord, ReportProblem, Source } from '../types.js';
import { readHeading } from './heading.js';

/**
 * Messages pasted into a text: one per line, or in blocks with blank lines between, with or without a line of number
 * and time before each. The way that is open to everybody, and the only one on an iPhone without a computer.
 */
export const plainText: Source = { id: 'plain-text', detect, read };

const STARTS_SIGNED = /^\s*【[^【】\n]{1,40}】/u;
const ENDS_SIGNED = /【[^【】\n]{1,40}】[\s。]*$/u;
/** What other formats begin with; a CSV is none of ours either, but its lines don't begin with a signature. */
const ANOTHER_FORMAT = /^\s*(?:<|\{|\[\s*[{"])/;
/** Longer lines are no messages: thrown away while they stream by. */
const MAX_LINE = 65_536;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (ANOTHER_FORMAT.test(text) || isBinary(head)) return 0;
  const signed = text
    .split(/\r\n?|\n/)
    .some((line) => STARTS_SIGNED.test(readHeading(line).rest) || ENDS_SIGNED.test(line));
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

/** Puts lines together to messages. */
class Blocks {
  private done: MessageRecord[] = [];
  private lines: string[] = [];
  private sender: string | null = null;
  private at: number | null = null;
  private blankSinceHeading = 0;

  ready(): MessageRecord[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  take(line: string): void {
    const { sender, at, rest } = readHeading(line);
    const hasHeading = sender !== null || at !== null;
    if (rest === '' || hasHeading || STARTS_SIGNED.test(rest) || this.isSignedAlready(rest)) this.end();
    if (hasHeading) this.startHeading(sender, at);
    if (rest === '') {
      if (!hasHeading) this.passBlankLine();
      return;
    }
    this.lines.push(rest);
    const full = this.lines.reduce((sum, { length }) => sum + length, 0) > MAX_LINE;
    if (ENDS_SIGNED.test(rest) || full) this.end();
  }

  /** A message that began with a signature and a line that ends with one are two. */
  private isSignedAlready(line: string): boolean {
    return ENDS_SIGNED.test(line) && STARTS_SIGNED.test(this.lines[0] ?? '');
  }

  /** Number and time may stand on two lines. */
  private startHeading(sender: string | null, at: number | null): void {
    this.sender = sender ?? this.sender;
    this.at = at ?? this.at;
    this.blankSinceHeading = 0;
  }

  /** A heading counts for what follows at once, or after one blank line. */
  private passBlankLine(): void {
    if (++this.blankSinceHeading < 2) return;
    this.sender = null;
    this.at = null;
  }

  private end(): void {
    if (this.lines.length === 0) return;
    this.done.push({ type: 'message', sender: this.sender, text: this.lines.join('\n'), at: this.at });
    this.lines = [];
    this.sender = null;
    this.at = null;
  }
}

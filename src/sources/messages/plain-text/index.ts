import { sniffEncoding } from '../../../text/encoding.js';
import { decodeHead, HEAD_BYTES, peek } from '../../reading/encoding.js';
import { isBinary } from '../../reading/refuse.js';
import type { MessageRecord, ReportProblem, Source } from '../../types.js';
import { ENDS_SIGNED, isCutSignature, mended, STARTS_SIGNED } from '../shared/brackets.js';
import { FramedLines, layoutOf, MAX_LINE } from '../shared/framed-lines.js';
import { readHeading } from '../shared/heading.js';
import { inlineFrame } from '../shared/inline-frame.js';
import { joinedLines } from './cut-lines.js';
import { holdsUnsigned } from './unsigned.js';

/**
 * Messages pasted into a text: one per line, or in blocks with blank lines between, with or without a line of number
 * and time before each. The way that is open to everybody, and the only one on an iPhone without a computer.
 */
export const plainText: Source = { id: 'plain-text', detect, read };

/** What other formats begin with; a CSV is none of ours either, but its lines don't begin with a signature. */
const ANOTHER_FORMAT = /^\s*(?:<[A-Za-z!?/]|\{\s*["'}]|\[\s*[{"])/;
/** What a forwarder writes before a text, with a comma behind: no table. */
const FROM_ARROW = /^\s*\d[\d :./-]{7,24}\s?(?:=>|->|→)\s?来自/;

function detect(head: Buffer): number {
  const text = decodeHead(head);
  if (ANOTHER_FORMAT.test(text) || isBinary(head)) return 0;
  const lines = wholeSignatures(text.split(/\r\n?|\n/));
  const framed = lines.filter((line) => inlineFrame(line.trim()) !== null || FROM_ARROW.test(line));
  if (framed.length > 0 && framed.length * 2 >= lines.filter((line) => line.trim() !== '').length) return 0.6;
  const signed =
    mayBeSigned(text) &&
    lines.some((line) => STARTS_SIGNED.test(mended(readHeading(line).rest)) || ENDS_SIGNED.test(line));
  if (signed) return 0.3;
  return holdsUnsigned(lines) ? 0.26 : 0.1;
}

/** No signature is without any of these; to look at each line of a foreign file for one takes its time. */
const mayBeSigned = (text: string): boolean => /[【】\p{Script=Han}]/u.test(text);

async function* read(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const lines = wholeSignatures(decodeHead(head).split(/\r\n?|\n/));
  const blocks = new FramedLines(layoutOf(lines, head.length < HEAD_BYTES));
  const ready = (): MessageRecord[] =>
    blocks.ready().map((message) => ({ ...message, text: joinedLines(message.text) }));
  let number = 0;
  let held: string | null = null;
  for await (const line of linesOf(whole)) {
    number++;
    if (line === null) report({ at: `line ${number}`, why: 'too-long' });
    if (held !== null && line !== null && isCutSignature(held, line)) held += line.trimStart();
    else {
      if (held !== null) blocks.take(held);
      held = line;
    }
    yield* ready();
  }
  if (held !== null) blocks.take(held);
  blocks.take('');
  yield* ready();
}

/** Lines without those breaks that cut a signature in two. */
function wholeSignatures(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before !== undefined && isCutSignature(before, line))
      whole[whole.length - 1] = before + line.trimStart();
    else whole.push(line);
  }
  return whole;
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

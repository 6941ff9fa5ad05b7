import { isUtf8 } from 'node:buffer';
import type { MessageRecord, ReportProblem } from '../../types.js';
import { readSender } from '../shared/sender.js';

/** Longer is no SMS but a collection of them: read from its inside. */
const MAX_MESSAGE = 65_536;
const MAX_VARINT = 10;

/** Wire types of protobuf. */
const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;

/** Fields of `Sms`. */
const TYPE = 3;
const ADDRESS = 4;
const BODY = 6;
const DATE = 7;
const RECEIVED = 1n;

/** Fields of the root and of `MmsSms` that lead to messages. */
const MMS_SMS = 4;
const SMS = 1;

type Field = { number: number; wire: number; value: bigint; content: Buffer; next: number };

/**
 * The messages in MIUI's protobuf, as it streams by: `SyncRoot { MmsSms mms_sms = 4 }`, `MmsSms { repeated Sms sms = 1 }`.
 * Lengths of the two outer levels are not trusted: their fields are read one after the other.
 */
export async function* readMiuiMessages(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
): AsyncGenerator<MessageRecord, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let messages = 0;
  let skip = 0;
  let inside = false;
  for await (const chunk of input) {
    const passed = Math.min(skip, chunk.length);
    skip -= passed;
    rest = Buffer.concat([rest, chunk.subarray(passed)]);
    let at = 0;
    for (let step = outerField(rest, at); step !== null; step = outerField(rest, at)) {
      at = step.next;
      inside ||= step.enters === true;
      if (!step.message || !inside) continue;
      messages++;
      yield* messageOf(step.message, () => report({ at: `message ${messages}`, why: 'bad-row' }));
    }
    skip += Math.max(0, at - rest.length);
    rest = rest.subarray(Math.min(at, rest.length));
  }
  if (rest.length > 0 || skip > 0) report({ at: `message ${messages + 1}`, why: 'truncated' });
}

/** The next step over the outer levels: into `mms_sms`, over everything but messages; null where more bytes are needed. */
function outerField(bytes: Buffer, at: number): { next: number; enters?: boolean; message?: Buffer } | null {
  const field = fieldAt(bytes, at);
  if (!field) return null;
  const { number, wire, content, next } = field;
  if (wire === BYTES && number === MMS_SMS) {
    return { next: content.byteOffset - bytes.byteOffset, enters: true };
  }
  if (wire !== BYTES || number !== SMS || Number(field.value) > MAX_MESSAGE) return { next };
  return next > bytes.length ? null : { next, message: content };
}

function* messageOf(bytes: Buffer, damaged: () => void): Generator<MessageRecord, void, undefined> {
  const fields = new Map<number, Field>();
  for (let at = 0; at < bytes.length; ) {
    const field = fieldAt(bytes, at);
    if (!field || field.next > bytes.length) return damaged();
    fields.set(field.number, field);
    at = field.next;
  }
  const body = fields.get(BODY)?.content;
  if ((fields.get(TYPE)?.value ?? RECEIVED) !== RECEIVED || !body || body.length === 0) return;
  if (!isUtf8(body)) return damaged();
  const date = Number(fields.get(DATE)?.value ?? 0n);
  yield {
    type: 'message',
    sender: readSender(fields.get(ADDRESS)?.content.toString('utf8')),
    text: body.toString('utf8'),
    // milliseconds have 13 digits from 2001 to 2286
    at: date >= 1e12 && date < 1e13 ? date : null,
  };
}

/** One field; `next` may lie beyond the bytes at hand. @returns null where its head does */
function fieldAt(bytes: Buffer, at: number): Field | null {
  const tag = varint(bytes, at);
  if (!tag) return null;
  const [number, wire] = [Number(tag.value >> 3n), Number(tag.value & 7n)];
  const field = { number, wire, value: 0n, content: bytes.subarray(0, 0) };
  if (wire === FIXED_64 || wire === FIXED_32)
    return { ...field, next: tag.next + (wire === FIXED_64 ? 8 : 4) };
  // a wire type that does not exist: damage, gone over byte by byte
  if (wire !== VARINT && wire !== BYTES) return { ...field, next: at + 1 };
  const value = varint(bytes, tag.next);
  if (!value) return null;
  const length = wire === BYTES ? Number(value.value) : 0;
  const next = Number.isSafeInteger(length) ? value.next + length : at + 1;
  return { ...field, value: value.value, content: bytes.subarray(value.next, next), next };
}

function varint(bytes: Buffer, at: number): { value: bigint; next: number } | null {
  let value = 0n;
  for (let i = 0; i < MAX_VARINT; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value |= BigInt(byte & 0x7f) << BigInt(7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  // longer than any: damage, passed over
  return { value: 0n, next: at + MAX_VARINT };
}

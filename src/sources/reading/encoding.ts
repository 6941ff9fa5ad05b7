import { isUtf8 } from 'node:buffer';
import { type Encoding, looksLikeUtf8, sniffEncoding } from '../../text/encoding.js';

/** How far sources look into a file to know it: 64 KiB. */
export const HEAD_BYTES = 65_536;

/** The text of the first bytes, without a byte order mark; what cannot be read becomes U+FFFD. */
export function decodeHead(head: Buffer): string {
  const known = decoded.get(head) ?? new TextDecoder(sniffEncoding(head)).decode(head);
  decoded.set(head, known);
  return known;
}

/** Every format asks for it anew. */
const decoded = new WeakMap<Buffer, string>();

/** As `decodeHead`, of no more than what tells most formats from each other: 4 KiB. */
export function decodeStart(head: Buffer): string {
  if (head.length <= START_BYTES) return decodeHead(head);
  const start = starts.get(head) ?? head.subarray(0, START_BYTES);
  starts.set(head, start);
  return decodeHead(start);
}

const START_BYTES = 4096;
const starts = new WeakMap<Buffer, Buffer>();

/** A value's text, and whether every byte of it could be read. */
export type Decoded = { text: string; intact: boolean };

/**
 * Decodes single values of a file. One value may differ from the rest of its file (merged exports), so a value that
 * the file's encoding can't read is tried in the other.
 */
export function valueDecoder(encoding: Encoding): (bytes: Buffer, from: number, to: number) => Decoded {
  const strictGb = new TextDecoder('gb18030', { fatal: true });
  const readGb = (bytes: Buffer, from: number, to: number): string | null => {
    try {
      return strictGb.decode(bytes.subarray(from, to));
    } catch {
      return null;
    }
  };
  return (bytes, from, to) => {
    if (encoding === 'gb18030') {
      const text = readGb(bytes, from, to);
      if (text !== null) return { text, intact: true };
    }
    const text = bytes.toString('utf8', from, to);
    if (!text.includes('\uFFFD')) return { text, intact: true };
    const value = bytes.subarray(from, to);
    if (looksLikeUtf8(value)) return { text, intact: isUtf8(value) };
    const gb = readGb(bytes, from, to);
    return { text: gb ?? text, intact: gb !== null };
  };
}

/** Turns UTF-16 into UTF-8 while it streams by; other encodings pass as they are. */
export async function* utf16AsUtf8(
  input: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer, void, undefined> {
  if (encoding === 'utf-8' || encoding === 'gb18030') {
    yield* input;
    return;
  }
  const decoder = new TextDecoder(encoding);
  // half a character at the very end is where the file was cut, and nothing of a text
  for await (const chunk of input) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** The first bytes of a stream (fewer only where it ends before), and the whole stream again from its start. */
export async function peek(
  input: AsyncIterable<Buffer>,
  size: number,
): Promise<{ head: Buffer; whole: AsyncIterable<Buffer> }> {
  const chunks = input[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let length = 0;
  while (length < size) {
    const next = await chunks.next();
    if (next.done) break;
    read.push(next.value);
    length += next.value.length;
  }
  const head = read.length === 1 && read[0] ? read[0] : Buffer.concat(read);
  return { head: head.subarray(0, size), whole: replay(head, chunks) };
}

async function* replay(read: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  try {
    if (read.length > 0) yield read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

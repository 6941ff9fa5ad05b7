import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const BYTE_ORDER_MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a file from its first bytes: byte order mark, zeros in every second place, strict UTF-8, else
 * GB18030. What the file declares about itself is not asked: files saved again by an editor lie.
 */
export function sniffEncoding(head: Buffer): Encoding {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte));
  if (marked) return marked[0];
  const zeros = zerosByPlace(head);
  const few = head.length / 40;
  if (zeros.odd > few && zeros.even * 10 < zeros.odd) return 'utf-16le';
  if (zeros.even > few && zeros.odd * 10 < zeros.even) return 'utf-16be';
  return looksLikeUtf8(withoutCutEnd(head)) ? 'utf-8' : 'gb18030';
}

/** What stands in bytes, whatever a person's editor or shell wrote it in, without a byte order mark. */
export const decodedText = (bytes: Buffer): string => new TextDecoder(sniffEncoding(bytes)).decode(bytes);

function zerosByPlace(bytes: Buffer): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** Valid, or damaged in fewer places than it is intact: GB18030 read as UTF-8 is nearly all damage. */
export function looksLikeUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let damaged = 0;
  let intact = 0;
  for (const char of bytes.toString('utf8')) {
    if (char === '\uFFFD') damaged++;
    else if (char > '\u007F') intact++;
  }
  return intact > damaged;
}

/** Without a character that the end of the bytes cuts in two. */
export function withoutCutEnd(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

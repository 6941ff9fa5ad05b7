import { isUtf8 } from 'node:buffer';
import { type Encoding, sniffEncoding } from '../../text/encoding.js';
import { HEAD_BYTES, peek, utf16AsUtf8, valueDecoder } from './encoding.js';

const LINE_FEED = 0x0a;
/** A longer line comes in several pieces, so that a file on a single line needs no more memory than any other. */
const MAX_PIECE_BYTES = 65_536;

/**
 * The text of a file in pieces, most of them ending at the end of a line. A line that the file's encoding can't read is
 * tried in the other one (merged exports); what neither reads is U+FFFD.
 * @param maxPieceBytes a line that is longer is cut
 */
export async function* textPieces(
  input: AsyncIterable<Buffer>,
  maxPieceBytes = MAX_PIECE_BYTES,
): AsyncGenerator<string, void, undefined> {
  const { head, whole } = await peek(input, HEAD_BYTES);
  const encoding = sniffEncoding(head);
  const decode = pieceDecoder(encoding);
  let rest: Buffer[] = [];
  let restLength = 0;
  let first = true;
  const text = (bytes: Buffer): string => {
    const piece = decode(bytes);
    const marked = first && piece.startsWith('\uFEFF');
    first = false;
    return marked ? piece.slice(1) : piece;
  };
  for await (const chunk of utf16AsUtf8(whole, encoding)) {
    rest.push(chunk);
    restLength += chunk.length;
    if (restLength < maxPieceBytes && !chunk.includes(LINE_FEED)) continue;
    const bytes = rest.length === 1 ? chunk : Buffer.concat(rest);
    const lineEnd = bytes.lastIndexOf(LINE_FEED) + 1;
    const end = lineEnd > 0 ? lineEnd : placeToCut(bytes);
    rest = [bytes.subarray(end)];
    restLength = bytes.length - end;
    if (end > 0) yield text(bytes.subarray(0, end));
  }
  if (restLength > 0) yield text(Buffer.concat(rest));
}

function pieceDecoder(encoding: Encoding): (bytes: Buffer) => string {
  const one = valueDecoder(encoding);
  const gb = new TextDecoder('gb18030', { fatal: true });
  return (bytes) => {
    if (encoding !== 'gb18030') {
      if (isUtf8(bytes)) return bytes.toString('utf8');
    } else {
      try {
        return gb.decode(bytes);
      } catch {
        // some line is damaged or in another encoding: each by itself
      }
    }
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, from);
      const to = end < 0 ? bytes.length : end + 1;
      lines.push(one(bytes, from, to).text);
      from = to;
    }
    return lines.join('');
  };
}

/** After the last byte that is a character by itself in every encoding. */
function placeToCut(bytes: Buffer): number {
  for (let i = bytes.length - 1; i > bytes.length - 4096 && i > 0; i--) {
    if ((bytes[i] ?? 0xff) < 0x30) return i + 1;
  }
  return bytes.length;
}

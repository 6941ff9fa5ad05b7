import { argon2Key } from './keys.js';
import type { SecretStream } from './secret-stream.js';
import { Locked, type LockedFormat } from './types.js';

const MAGIC = Buffer.from('SSEF\0\xff', 'latin1');
const VERSION = 1;
const HEADER_BYTES = 36;
const SALT_FROM = 16;
const SALT_BYTES = 16;

/** SMS Import / Export's encrypted files. https://github.com/tmo1/sms-ie/blob/master/ENCRYPTION.md */
export const lockedSmsImportExport: LockedFormat = {
  id: 'sms-import-export',
  detect: (head) => head.subarray(0, MAGIC.length).equals(MAGIC),
  open: async (bytes, password) => {
    const { SEAL_BYTES, SecretStream, STREAM_HEADER_BYTES } = await import('./secret-stream.js');
    if (bytes.length < HEADER_BYTES + STREAM_HEADER_BYTES || bytes.readUInt16BE(6) !== VERSION)
      throw new Locked('damaged');
    const key = await argon2Key(password, bytes.subarray(SALT_FROM, SALT_FROM + SALT_BYTES), {
      type: 'id',
      passes: bytes.readUInt32BE(8),
      memory: bytes.readUInt32BE(12),
      lanes: 1,
    });
    const size = bytes.readUInt32BE(SALT_FROM + SALT_BYTES) + SEAL_BYTES;
    const from = HEADER_BYTES + STREAM_HEADER_BYTES;
    return opened(new SecretStream(key, bytes.subarray(HEADER_BYTES, from)), bytes.subarray(from), size);
  },
};

/** Where the first chunk does not open the password is wrong; where a later one does not, or the last is missing, the file is damaged. */
function opened(stream: SecretStream, sealed: Buffer, size: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < sealed.length; at += size) {
    const chunk = stream.open(sealed.subarray(at, at + size));
    if (chunk === null) throw new Locked(at === 0 ? 'wrong-password' : 'damaged');
    pieces.push(chunk.content);
    if (chunk.isLast) return Buffer.concat(pieces);
  }
  throw new Locked('damaged');
}

import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { hchacha } from '@noble/ciphers/chacha.js';
import { u32, utf8ToBytes } from '@noble/ciphers/utils.js';

/** Bytes that the stream begins with. */
export const STREAM_HEADER_BYTES = 24;
/** Bytes that sealing adds to each chunk: its tag and its MAC. */
export const SEAL_BYTES = 17;

const KEY_FROM_BYTES = 16;
const MAC_BYTES = 16;
const BLOCK_BYTES = 64;
const REKEY = 2;
/** The tag of the last chunk. */
const FINAL = 3;
const SIGMA = u32(utf8ToBytes('expand 32-byte k'));

/**
 * Opens libsodium's secretstream (XChaCha20-Poly1305), chunk by chunk in its order.
 * https://doc.libsodium.org/secret-key_cryptography/secretstream, checked against files that libsodium made
 */
export class SecretStream {
  private readonly key: Buffer;
  private readonly rest: Buffer;
  private counter = 1;

  constructor(key: Buffer, header: Buffer) {
    const own = new Uint32Array(8);
    hchacha(SIGMA, u32(Uint8Array.from(key)), u32(Uint8Array.from(header.subarray(0, KEY_FROM_BYTES))), own);
    this.key = Buffer.from(own.buffer);
    this.rest = Buffer.from(header.subarray(KEY_FROM_BYTES, STREAM_HEADER_BYTES));
  }

  /** What a chunk holds, and whether it is the last; null where the key is another or a byte is changed. */
  open(sealed: Buffer): { content: Buffer; isLast: boolean } | null {
    if (sealed.length < SEAL_BYTES) return null;
    const text = sealed.subarray(1, -MAC_BYTES);
    const mac = sealed.subarray(-MAC_BYTES);
    const block = Buffer.alloc(BLOCK_BYTES);
    block[0] = sealed[0] ?? 0;
    const opened = this.xor(block, 1);
    const tag = opened[0] ?? 0;
    opened[0] = sealed[0] ?? 0;
    if (!timingSafeEqual(this.macOf(opened, text), mac)) return null;
    const content = this.xor(text, 2);
    for (let i = 0; i < this.rest.length; i++) this.rest[i] = (this.rest[i] ?? 0) ^ (mac[i] ?? 0);
    this.counter++;
    // no program that is read here changes its key on the way
    if (tag !== FINAL && (tag & REKEY) !== 0) return null;
    return { content, isLast: tag === FINAL };
  }

  private macOf(block: Buffer, text: Buffer): Uint8Array {
    const sizes = Buffer.alloc(16);
    sizes.writeBigUInt64LE(BigInt(BLOCK_BYTES + text.length), 8);
    return (
      poly1305
        .create(this.xor(Buffer.alloc(32), 0))
        .update(block)
        .update(text)
        // libsodium pads by so many, not up to the next sixteen
        .update(new Uint8Array(text.length & 15))
        .update(sizes)
        .digest()
    );
  }

  /** ChaCha20 from this block on. */
  private xor(bytes: Buffer, from: number): Buffer {
    const start = Buffer.alloc(16);
    start.writeUInt32LE(from, 0);
    start.writeUInt32LE(this.counter, 4);
    this.rest.copy(start, 8);
    return createDecipheriv('chacha20', this.key, start).update(bytes);
  }
}

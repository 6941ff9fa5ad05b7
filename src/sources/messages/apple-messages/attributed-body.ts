import { isUtf8 } from 'node:buffer';

const CLASS = Buffer.from('NSString');
/** `+`: the bytes of a text follow. */
const TEXT_FOLLOWS = 0x2b;
const LENGTH_16 = 0x81;
const LENGTH_32 = 0x82;
/** What stands after the text; looked for where the stated length is wrong. */
const AFTER_TEXT = Buffer.from([0x86, 0x84]);
/** How far after the class's name the text begins at most. */
const NEAR = 16;

/**
 * The text of an `attributedBody`: an NSAttributedString in Apple's typedstream, of which only the first string is read.
 * @returns null where there is none
 */
export function attributedText(blob: Buffer): string | null {
  const named = blob.indexOf(CLASS);
  if (named < 0) return null;
  const mark = blob.indexOf(TEXT_FOLLOWS, named + CLASS.length);
  if (mark < 0 || mark > named + CLASS.length + NEAR || mark + 1 >= blob.length) return null;
  const { length, from } = lengthAt(blob, mark + 1);
  const text = blob.subarray(from, from + length);
  if (isUtf8(text)) return text.toString('utf8');
  const end = blob.indexOf(AFTER_TEXT, from);
  return blob.subarray(from, end < 0 ? blob.length : end).toString('utf8');
}

function lengthAt(blob: Buffer, at: number): { length: number; from: number } {
  const first = blob[at] ?? 0;
  if (first === LENGTH_16 && at + 3 <= blob.length)
    return { length: blob.readUInt16LE(at + 1), from: at + 3 };
  if (first === LENGTH_32 && at + 5 <= blob.length)
    return { length: blob.readUInt32LE(at + 1), from: at + 5 };
  return { length: first, from: at + 1 };
}

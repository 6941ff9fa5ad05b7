const KEY = 'IsEncrypted';
const MAGIC = 'bplist00';
const TRAILER = 32;
/** Kinds of objects, in the upper half of their first byte; and the object `true`. */
const TRUE = 0x09;
const ASCII = 0x5;
const DICTIONARY = 0xd;
/** In the lower half: the length follows as a number. */
const LENGTH_FOLLOWS = 0xf;

/** Whether `Manifest.plist` (XML or Apple's binary form) says that the backup is encrypted. Damage counts as no. */
export function saysEncrypted(plist: Buffer): boolean {
  if (plist.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return new RegExp(`<key>${KEY}</key>\\s*<true\\s*/>`).test(plist.toString('utf8'));
  }
  try {
    return binarySaysEncrypted(plist);
  } catch {
    return false;
  }
}

/** An offset beyond the bytes throws a RangeError. */
function binarySaysEncrypted(plist: Buffer): boolean {
  const trailer = plist.subarray(plist.length - TRAILER);
  const [offsetSize, referenceSize] = [trailer.readUInt8(6), trailer.readUInt8(7)];
  const [top, table] = [Number(trailer.readBigUInt64BE(16)), Number(trailer.readBigUInt64BE(24))];
  const placeOf = (object: number): number => plist.readUIntBE(table + object * offsetSize, offsetSize);
  const { kind, length, from } = headAt(plist, placeOf(top));
  if (kind !== DICTIONARY) return false;
  const reference = (i: number): number => placeOf(plist.readUIntBE(from + i * referenceSize, referenceSize));
  for (let i = 0; i < length; i++) {
    const key = headAt(plist, reference(i));
    if (key.kind !== ASCII || plist.toString('latin1', key.from, key.from + key.length) !== KEY) continue;
    return plist.readUInt8(reference(length + i)) === TRUE;
  }
  return false;
}

function headAt(plist: Buffer, at: number): { kind: number; length: number; from: number } {
  const first = plist.readUInt8(at);
  const [kind, length] = [first >> 4, first & 0xf];
  if (length !== LENGTH_FOLLOWS) return { kind, length, from: at + 1 };
  const size = 2 ** (plist.readUInt8(at + 1) & 0xf);
  return { kind, length: plist.readUIntBE(at + 2, Math.min(size, 6)), from: at + 2 + size };
}

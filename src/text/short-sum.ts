const FACTOR = 0x9e3779b1;

/** A short sum of a text, quick without any module; it finds chance changes and tells texts apart. */
export function shortSum(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, FACTOR);
    two = Math.imul(two ^ unit, 1597334677) ^ (one >>> 15);
  }
  return `${text.length}.${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}`;
}

/** The same of bytes, by four at a time; whatever changes within four of them is always found. */
export function shortSumOfBytes(bytes: Uint8Array): string {
  const whole = new Int32Array((bytes.length + 3) >> 2);
  new Uint8Array(whole.buffer).set(bytes);
  let sum = 0xdeadbeef;
  for (let at = 0; at < whole.length; at++) sum = Math.imul(sum ^ (whole[at] as number), FACTOR);
  return `${bytes.length}.${(sum >>> 0).toString(36)}`;
}

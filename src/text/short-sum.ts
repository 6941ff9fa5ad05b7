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

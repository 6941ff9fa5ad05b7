const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const ONE = 0x31;
const NINE = 0x39;
const HAN_RANGE = /([\u4e00-\u9fff])-([\u4e00-\u9fff])/g;

/**
 * Gives texts that some patterns can't tell apart the same shape: one digit stands for all from 2 to 9, and one Chinese
 * character for all that no pattern names. Names, places and amounts differ, what is said of them hardly does.
 * @param patterns ask for no single digit but 0, and name Chinese characters as themselves, not by escapes
 */
export function shapeReader(patterns: Iterable<RegExp>): (text: string) => string {
  const standsFor = new Uint16Array(0x10000).map((_, code) => code);
  standsFor.fill(ONE, ONE, NINE + 1);
  const named = namedCharacters(patterns);
  let other = 0;
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    if (named.has(code)) continue;
    other ||= code;
    standsFor[code] = other;
  }
  let bytes = Buffer.alloc(1024);
  return (text) => {
    if (bytes.length < 2 * text.length) bytes = Buffer.alloc(2 * text.length);
    for (let i = 0, to = 0; i < text.length; i++) {
      const code = standsFor[text.charCodeAt(i)] as number;
      bytes[to++] = code & 0xff;
      bytes[to++] = code >> 8;
    }
    return bytes.toString('utf16le', 0, 2 * text.length);
  };
}

function namedCharacters(patterns: Iterable<RegExp>): Set<number> {
  const named = new Set<number>();
  for (const { source } of patterns) {
    for (let i = 0; i < source.length; i++) named.add(source.charCodeAt(i));
    for (const [, from = '', to = ''] of source.matchAll(HAN_RANGE)) {
      for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) named.add(code);
    }
  }
  return named;
}

import { SIMPLE } from '../../text/simplified.js';
import {
  COLON,
  DASH,
  DIGIT,
  LETTER,
  NONE,
  PLAIN,
  POINT,
  SLASH,
  SPACE,
  SPOKEN,
  SQUARE,
  STAR,
} from '../core/agreed.js';

const CODES = 0x10000;
const SENTENCE_END = '。';
const COMMA = ',';

/** Letters and digits of other widths, enclosed and compatibility characters, full-width signs. */
const COMPATIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3220, 0x33ff],
  [0xf900, 0xfaff],
  [0xff01, 0xff9f],
  [0x2100, 0x214f],
];
const FIRST_PLAIN = 0xa1;

/** Per character (its code) what it is. */
function roles(): Uint8Array {
  const roles = new Uint8Array(CODES).fill(PLAIN, FIRST_PLAIN);
  const are = (all: string, role: number): void => {
    for (const one of all) roles[one.charCodeAt(0)] = role;
  };
  // halves of emoji, marks that nobody sees, quotes
  for (const [from, to] of [
    [0xd800, 0xe000],
    [0x2000, 0x2070],
    [0x3008, 0x3021],
  ] as const) {
    roles.fill(NONE, from, to);
  }
  are('。，,【】!?$%+¥&℃', PLAIN);
  are('0123456789', DIGIT);
  are('abcdefghijklmnopqrstuvwxyz', LETTER);
  are(' \t\u00a0\u3000', SPACE);
  are('.', POINT);
  are('-', DASH);
  are('*', STAR);
  are('/', SLASH);
  are(':', COLON);
  are('[]', SQUARE);
  are('零〇一二三四五六七八九', SPOKEN);
  are('\ufeff\u00ad', NONE);
  return roles;
}

/** Per character that counts as another that one: the small letter, half-width or simplified character. */
function writtenAs(): Map<number, number> {
  const written = new Map<number, number>();
  const fold = (all: string, as: string): void => {
    for (const one of all) written.set(one.charCodeAt(0), as.charCodeAt(0));
  };
  for (const [from, to] of COMPATIBLE) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCharCode(code);
      const folded = character.normalize('NFKC').toLowerCase();
      if (folded.length === 1 && folded !== character) fold(character, folded);
    }
  }
  for (let code = 0x41; code <= 0x5a; code++) written.set(code, code + 0x20);
  for (const [traditional, simple] of SIMPLE) fold(traditional, simple);
  fold(';\n\r；｡', SENTENCE_END);
  fold('，、,…—～~|｜', COMMA);
  fold('￥', '¥');
  fold('－–‑', '-');
  return written;
}

/**
 * Per character both in one number: above the lowest 16 bits what it is, differing from plain, and in these what it is written as, differing
 * from itself. So nearly all are zeros, which a module of WebAssembly need not hold.
 */
export function characters(): Uint32Array {
  const as = writtenAs();
  const are = roles();
  return Uint32Array.from({ length: CODES }, (_, code) => {
    const plain = as.get(code) ?? code;
    return (((are[plain] as number) ^ PLAIN) << 16) | (plain ^ code);
  });
}

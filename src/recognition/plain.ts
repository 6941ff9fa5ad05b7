import { SIMPLE } from './simplified.js';

/** Where a sentence ends, whatever sign it ends with; ! and ? stay, since advertising shouts. */
export const SENTENCE_END = '。'.charCodeAt(0);
export const COMMA = ','.charCodeAt(0);

/** What a character is to a reader of messages. */
export const ROLE = {
  /** quotes, brackets, pictures: nothing */
  none: 0,
  /** counts as it is */
  plain: 1,
  digit: 2,
  letter: 3,
  space: 4,
  point: 5,
  dash: 6,
  star: 7,
  slash: 8,
  colon: 9,
  square: 10,
  /** a Chinese digit */
  spoken: 11,
} as const;

const CODES = 0x10000;
/** Small letters, half-width and simplified characters for what they are written as. */
const plain = new Uint16Array(CODES);
const roles = new Uint8Array(CODES);

/** Letters and digits of other widths, enclosed and compatibility characters, full-width signs. */
const COMPATIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3220, 0x33ff],
  [0xf900, 0xfaff],
  [0xff01, 0xff9f],
  [0x2100, 0x214f],
];

function foldCompatible(from: number, to: number): void {
  for (let code = from; code <= to; code++) {
    const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase();
    if (folded.length === 1) plain[code] = folded.charCodeAt(0);
  }
}

function fold(all: string, as: number): void {
  for (const one of all) plain[one.charCodeAt(0)] = as;
}

function are(all: string, role: number): void {
  for (const one of all) roles[one.charCodeAt(0)] = role;
}

for (let code = 0; code < CODES; code++) plain[code] = code;
for (const [from, to] of COMPATIBLE) foldCompatible(from, to);
for (let code = 0x41; code <= 0x5a; code++) plain[code] = code + 0x20;
for (const [traditional, simple] of SIMPLE) fold(traditional, simple.charCodeAt(0));
fold(';\n\r；｡', SENTENCE_END);
fold('，、,…—～~|｜', COMMA);
fold('￥', '¥'.charCodeAt(0));
fold('－–‑', '-'.charCodeAt(0));

roles.fill(ROLE.plain, 0xa1);
// halves of emoji, marks that nobody sees, quotes
roles.fill(ROLE.none, 0xd800, 0xe000);
roles.fill(ROLE.none, 0x2000, 0x2070);
roles.fill(ROLE.none, 0x3008, 0x3021);
are('。，,【】!?$%+¥&℃', ROLE.plain);
are('0123456789', ROLE.digit);
are('abcdefghijklmnopqrstuvwxyz', ROLE.letter);
are(' \t\u00a0\u3000', ROLE.space);
are('.', ROLE.point);
are('-', ROLE.dash);
are('*', ROLE.star);
are('/', ROLE.slash);
are(':', ROLE.colon);
are('[]', ROLE.square);
are('零〇一二三四五六七八九', ROLE.spoken);
are('\ufeff\u00ad', ROLE.none);

/** Both in one look: what a character is, above the lowest 16 bits, which are its plain form. */
const ROLE_SHIFT = 16;
const table = Uint32Array.from(plain, (code) => ((roles[code] as number) << ROLE_SHIFT) | code);
const PLAIN_FORM = 0xffff;

/** The table's row for a character (its code). */
export const rowOf = (code: number): number => table[code] as number;
export const plainIn = (row: number): number => row & PLAIN_FORM;
export const roleIn = (row: number): number => row >>> ROLE_SHIFT;

/** The row of what stands at a place of a text; that of nothing before the text. Behind its end stand zeros (`Units`). */
const rowAt = (codes: Uint16Array, at: number): number =>
  at < 0 ? 0 : (table[codes[at] as number] as number);

/** The character at a place in its plain form; 0 outside the text. */
export const plainAt = (codes: Uint16Array, at: number): number => plainIn(rowAt(codes, at));
/** What a character is; nothing outside the text. */
export const roleAt = (codes: Uint16Array, at: number): number => roleIn(rowAt(codes, at));

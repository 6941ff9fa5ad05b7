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
const PLAIN_FORM = 0xffff;
/** What a character is, above the lowest 16 bits. */
const ROLE_SHIFT = 16;
const isRole = (role: number): number => role << ROLE_SHIFT;

/**
 * Per character both in one look: what it is, and the small letter, half-width or simplified character that it is written as. The loops
 * are bare, since they run at the start of each import, before they are compiled.
 */
const table = new Uint32Array(CODES);
const FIRST_PLAIN = 0xa1;
for (let code = 0; code < FIRST_PLAIN; code++) table[code] = code;
for (let row = FIRST_PLAIN | isRole(ROLE.plain), code = FIRST_PLAIN; code < CODES; code++)
  table[code] = row++;

function setRole(code: number, role: number): void {
  table[code] = isRole(role) | code;
}

function are(all: string, role: number): void {
  for (const one of all) setRole(one.charCodeAt(0), role);
}

function areNone(from: number, to: number): void {
  for (let code = from; code < to; code++) setRole(code, ROLE.none);
}

// halves of emoji, marks that nobody sees, quotes
areNone(0xd800, 0xe000);
areNone(0x2000, 0x2070);
areNone(0x3008, 0x3021);
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

/** Letters and digits of other widths, enclosed and compatibility characters, full-width signs. */
const COMPATIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3220, 0x33ff],
  [0xf900, 0xfaff],
  [0xff01, 0xff9f],
  [0x2100, 0x214f],
];

/** Characters that count as another. */
const writtenAs = new Map<number, number>();

function foldCompatible(from: number, to: number): void {
  for (let code = from; code <= to; code++) {
    const folded = String.fromCharCode(code).normalize('NFKC').toLowerCase();
    const as = folded.charCodeAt(0);
    if (folded.length === 1 && as !== code) writtenAs.set(code, as);
  }
}

function fold(all: string, as: number): void {
  for (const one of all) writtenAs.set(one.charCodeAt(0), as);
}

for (const [from, to] of COMPATIBLE) foldCompatible(from, to);
for (let code = 0x41; code <= 0x5a; code++) writtenAs.set(code, code + 0x20);
for (const [traditional, simple] of SIMPLE) fold(traditional, simple.charCodeAt(0));
fold(';\n\r；｡', SENTENCE_END);
fold('，、,…—～~|｜', COMMA);
fold('￥', '¥'.charCodeAt(0));
fold('－–‑', '-'.charCodeAt(0));

// what counts as another is what that is
for (const [code, row] of Array.from(writtenAs, ([code, as]) => [code, table[as] as number] as const))
  table[code] = row;

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

import { expect, it } from 'vitest';
import { decodedText } from '../../src/text/encoding.js';

const TEXT = '微信 1个\r\n口令 correct horse\r\n';
/** `微信 1个`, as Notepad calls “ANSI” on a Chinese Windows. */
const GBK = Buffer.from([0xce, 0xa2, 0xd0, 0xc5, 0x20, 0x31, 0xb8, 0xf6]);

it.each([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a mark, from Notepad', Buffer.from(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16, from `>` in PowerShell 5', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), TEXT],
  ['UTF-16 without a mark', Buffer.from('correct horse\r\n', 'utf16le'), 'correct horse\r\n'],
  ['UTF-16 the other way round', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), TEXT],
  ['the code page of China', GBK, '微信 1个'],
  ['nothing', Buffer.alloc(0), ''],
])('%s', (_name, bytes, text) => {
  expect(decodedText(bytes)).toBe(text);
});

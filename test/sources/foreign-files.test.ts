// A folder may hold ten thousand files of other programs: what all formats ask of the same bytes is worked out once.
import { expect, it, vi } from 'vitest';
import { SOURCES } from '../../src/sources/formats.js';
import { decodeStart } from '../../src/sources/reading/encoding.js';
import { jsonHead } from '../../src/sources/reading/json-head.js';
import { refuse, unknownFile } from '../../src/sources/reading/refuse.js';

const LINE = 'export const value = { from: 1, text: "x" }; // some lines of somebody\'s program\n';
const FOREIGN: [string, Buffer][] = [
  ['program', Buffer.from(LINE.repeat(900))],
  ['JSON', Buffer.from(`{ "name": "x", "version": "1.0.0", "lines": [${'"abcdef",'.repeat(7000)}`)],
  ['noise', Buffer.from(Array.from({ length: 65_536 }, (_, n) => (n * 7919 + (n >> 3)) % 251))],
];

it.each(FOREIGN)('decodes the first bytes of a foreign file a few times at most: %s', (_, head) => {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  refuse('a', head);
  for (const { detect } of SOURCES) detect(head);
  unknownFile('a', head);
  // all of it, its first 4 KiB, and as much as the names in a JSON file are looked for in
  expect(decode.mock.calls.length).toBeLessThanOrEqual(4);
  decode.mockRestore();
});

it('takes the beginning of each file for its own', () => {
  const [one, other] = ['{"a":1}', '{"b":1}'].map((text) => Buffer.from(text.padEnd(20_000)));
  if (!one || !other) throw new Error('two files');
  expect([...(jsonHead(one)?.keys ?? [])]).toEqual(['a']);
  expect([...(jsonHead(other)?.keys ?? [])]).toEqual(['b']);
  expect(jsonHead(one)).toBe(jsonHead(one));
  expect(decodeStart(one)).toHaveLength(4096);
  expect(decodeStart(other).slice(0, 7)).toBe('{"b":1}');
});

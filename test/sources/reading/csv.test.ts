import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvHead, csvRows } from '../../../src/sources/reading/csv.js';
import type { FileProblem } from '../../../src/sources/types.js';

async function read(
  content: string | Buffer,
  pieces = [content.length],
): Promise<[string[][], FileProblem[]]> {
  const bytes = Buffer.from(content);
  async function* stream(): AsyncGenerator<Buffer> {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const length = Math.max(1, pieces[i % pieces.length] ?? 1);
      yield bytes.subarray(at, at + length);
      at += length;
    }
  }
  const problems: FileProblem[] = [];
  const rows: string[][] = [];
  for await (const { cells } of csvRows(stream(), (problem) => problems.push(problem))) rows.push(cells);
  return [rows, problems];
}

test('quotes, line ends inside quotes, empty cells and empty lines', async () => {
  const [rows, problems] = await read('a,b,c\r\n"1, ""x""","two\nlines",\n\n,,3\n');
  expect(rows).toEqual([
    ['a', 'b', 'c'],
    ['1, "x"', 'two\nlines', ''],
    ['', '', '3'],
  ]);
  expect(problems).toEqual([]);
});

test.each([',', ';', '\t'])('the delimiter %j is found by the first line', async (delimiter) => {
  const text = `"a,;;;b"${delimiter}c\n1${delimiter}2\n`;
  expect((await read(text))[0]).toEqual([
    ['a,;;;b', 'c'],
    ['1', '2'],
  ]);
  expect(csvHead(Buffer.from(text))).toEqual([
    ['a,;;;b', 'c'],
    ['1', '2'],
  ]);
});

test.each(['\n', '\r\n', '\r\r\n', '\r'])('the line end %j', async (end) => {
  const [rows] = await read(['a,b', '"1\n2",3', ''].join(end));
  expect(rows).toEqual([
    ['a', 'b'],
    ['1\n2', '3'],
  ]);
});

const CHINESE = '名称,网址\n微信,https://weixin.example\n';
// biome-ignore format: 名称,网址⏎微信,https://weixin.example⏎ in GB18030, as Excel writes it
const IN_GB18030 = Buffer.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xcd, 0xf8, 0xd6, 0xb7, 0x0a, 0xce, 0xa2, 0xd0, 0xc5, 0x2c,
  ...Buffer.from('https://weixin.example\n'),
]);
test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${CHINESE}`)],
  ['GB18030', IN_GB18030],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${CHINESE}`, 'utf16le')],
  ['UTF-16 without', Buffer.from(CHINESE, 'utf16le')],
])('%s', async (_, bytes) => {
  const rows = [
    ['名称', '网址'],
    ['微信', 'https://weixin.example'],
  ];
  expect(await read(bytes)).toEqual([rows, []]);
  expect(csvHead(bytes)).toEqual(rows);
});

test('a quote that nothing closes costs its row alone', async () => {
  const many = Array.from({ length: 8000 }, (_, i) => `name ${i},value\n`).join('');
  const [rows, problems] = await read(`a,b\n1,"open\n${many}`);
  expect(rows).toHaveLength(8001);
  expect(problems).toEqual([{ at: 'line 2', why: 'too-long' }]);
});

test('the same near the end of the file', async () => {
  const [rows, problems] = await read('a,b\n1,"open\n2,3\n4,5\n');
  expect(rows.slice(1)).toEqual([
    ['2', '3'],
    ['4', '5'],
  ]);
  expect(problems).toEqual([{ at: 'line 2', why: 'open-quote' }]);
});

test('a file that ends inside quotes', async () => {
  expect(await read('a,b\n1,2\n3,"cut o')).toEqual([
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [{ at: 'line 3', why: 'truncated' }],
  ]);
});

test('100 MB on a single line', async () => {
  const piece = Buffer.alloc(262_144, 'x,');
  async function* stream(): AsyncGenerator<Buffer> {
    yield Buffer.from('a,b\n');
    for (let i = 0; i < 400; i++) yield piece;
    yield Buffer.from('\n1,2\n');
  }
  const problems: FileProblem[] = [];
  const rows: string[][] = [];
  for await (const { cells } of csvRows(stream(), (problem) => problems.push(problem))) rows.push(cells);
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(problems).toEqual([{ at: 'line 2', why: 'too-long' }]);
});

test('the pieces in which a file comes change nothing', async () => {
  const awkward = fc.stringMatching(/^[a,"\n\r;é中]{0,60}$/);
  await fc.assert(
    fc.asyncProperty(
      awkward,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (text, pieces) => {
        expect(await read(`名称,b\n${text}`, pieces)).toEqual(await read(`名称,b\n${text}`));
      },
    ),
    { numRuns: 300 },
  );
});

import { decode, encode } from '@jridgewell/sourcemap-codec';
import { expect, it } from 'vitest';
import { inAscii } from '../../scripts/in-ascii.js';

type Chunk = { type: 'chunk'; code: string; map: { mappings: string } | null };

function escaped(code: string, columns: number[] = []): Chunk {
  const mappings = encode([columns.map((column) => [column, 0, 0, column])]);
  const chunk: Chunk = { type: 'chunk', code, map: { mappings } };
  inAscii.generateBundle({}, { 'one.cjs': chunk });
  return chunk;
}

const LONG = `;${'0,'.repeat(2000)}0`;

it('says the same in ASCII, in texts, templates and expressions', () => {
  const code = `({ '键': \`号\${1}码😀\`, found: /^[一-龥]$/u.test('中') })${LONG}`;
  const { code: ascii } = escaped(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  // biome-ignore lint/security/noGlobalEval: what it gives is the point
  expect(eval(ascii.replace(LONG, ''))).toEqual({ 键: '号1码😀', found: true });
});

it('moves the places of a source map that stand behind what became longer', () => {
  const code = `a='中';b='文字';c${LONG}`;
  const { code: ascii, map } = escaped(code, [0, code.indexOf('b='), code.indexOf('c;')]);
  expect(decode(map?.mappings ?? '')[0]?.map(([column]) => column)).toEqual([
    0,
    ascii.indexOf('b='),
    ascii.indexOf('c;'),
  ]);
});

it('leaves words alone, which would become twice as long, and what is taken as it is written', () => {
  const words = `a='${'中文'.repeat(100)}'`;
  expect(escaped(words).code).toBe(words);
  const raw = `String.raw\`中\`${LONG}`;
  expect(escaped(raw).code).toBe(raw);
});

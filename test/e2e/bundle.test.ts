import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.js';
import { classesOf, classTable, packNumbers, unpackNumbers } from '../../scripts/leaner.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const sumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

test('the same sources are bundled into the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-bundle-'));
  try {
    await bundle(folder);
    expect(sumsOf(folder)).toEqual(sumsOf(DIST));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('every character breaks lines as the package that was made leaner says', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('linebreak'));
  const source = readFileSync(join(dirname(require.resolve('linebreak')), 'module.mjs'), 'utf8');
  const packed = Buffer.from(/toByteArray\("([^"]+)"\)/.exec(source)?.[1] ?? '', 'base64');
  const UnicodeTrie = require('unicode-trie');
  const trie = new UnicodeTrie(new Uint8Array(packed));
  const { starts, classes } = classTable(packed);
  const table = classesOf(starts, classes);
  const wrong: number[] = [];
  for (let point = 0; point <= 0x10ffff; point++) if (table.get(point) !== trie.get(point)) wrong.push(point);
  expect(wrong).toEqual([]);
});

test('the list of public suffixes is unpacked to what its package holds', () => {
  const require = createRequire(import.meta.url);
  const numbers = require(join(dirname(require.resolve('tldts')), 'src/data/trie.js')) as Record<
    string,
    unknown
  >;
  const arrays = Object.values(numbers).filter(
    (one) => one instanceof Uint8Array || one instanceof Uint16Array,
  );
  expect(arrays.length).toBeGreaterThan(3);
  for (const array of arrays) {
    const Kind = array.constructor as Uint8ArrayConstructor;
    expect(unpackNumbers(Kind, packNumbers(array))).toEqual(array);
  }
  const some = [0, 0, 0, 0, 1, 35, 36, 0, 65535, 0, 0, 0, 0, 0];
  expect([...unpackNumbers(Uint16Array, packNumbers(some))]).toEqual(some);
});

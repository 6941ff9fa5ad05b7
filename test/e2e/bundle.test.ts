import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argon2d } from 'hash-wasm';
import kdbxweb from 'kdbxweb';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.js';
import { classesOf, classTable, packNumbers, unpackNumbers } from '../../scripts/leaner.js';
import { runProgram } from '../support/built-program.js';

const { Credentials, CryptoEngine, Kdbx, ProtectedValue } = kdbxweb;
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

// with its source maps Node loads the files by itself, each whole before what asked for it goes on; chunks may need each other
test('each file of the program can be the first that Node loads', () => {
  const require = createRequire(import.meta.url);
  const isOurs = (path: string): boolean => path.startsWith(DIST);
  const begun = readdirSync(DIST).filter((name) => name.endsWith('.cjs') && name !== 'part-worker.cjs');
  expect(begun).toContain('core.cjs');
  const broken = begun.flatMap((name) => {
    for (const path of Object.keys(require.cache)) if (isOurs(path)) delete require.cache[path];
    try {
      require(join(DIST, name));
      return [];
    } catch (error) {
      return [`${name}: ${error}`];
    }
  });
  expect(broken).toEqual([]);
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

test.each([3, 4] as const)(
  'a KeePass safe of version %i opens by what the bundle has of its package',
  async (version) => {
    const folder = mkdtempSync(join(tmpdir(), 'numclean-bundle-'));
    try {
      const [safe, password] = [join(folder, 'safe.kdbx'), join(folder, 'password')];
      writeFileSync(password, '芝麻开门 &\n');
      writeFileSync(safe, await safeOf(version, '芝麻开门 &'));
      const store = join(folder, 'store');
      await runProgram(['prepare-cancel', '13800138000', '--carrier', 'mobile', '--yes'], { store });
      const result = await runProgram(['import', safe, '--passphrase-file', password, '--json'], { store });
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toContain('taobao');
      expect(result.stdout).not.toContain('秘密');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** A safe with one login, as the whole package writes it. */
async function safeOf(version: 3 | 4, password: string): Promise<Uint8Array> {
  CryptoEngine.setArgon2Impl(async (key, salt, memorySize, iterations, hashLength, parallelism) => {
    const options = { memorySize, iterations, hashLength, parallelism, outputType: 'binary' } as const;
    const made = await argon2d({ password: new Uint8Array(key), salt: new Uint8Array(salt), ...options });
    return made.buffer as ArrayBuffer;
  });
  const safe = Kdbx.create(new Credentials(ProtectedValue.fromString(password)), 'safe');
  safe.setVersion(version);
  const { fields } = safe.createEntry(safe.getDefaultGroup());
  fields.set('Title', '淘宝 & <é>');
  fields.set('URL', 'https://www.taobao.com/?a=1&b=2');
  fields.set('Password', ProtectedValue.fromString('秘密'));
  return new Uint8Array(await safe.save());
}

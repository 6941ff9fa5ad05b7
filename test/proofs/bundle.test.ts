import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outputProblem } from '../../src/problem.js';
import { checkBundle } from '../../src/proofs/check-bundle.js';
import { entryName } from '../../src/proofs/names.js';
import { type BundleEntry, writeBundle } from '../../src/proofs/write-bundle.js';
import { problemOf } from '../store/helpers.js';
import { unzip, writeFiles, zipFiles } from '../support/zip.js';

const AT = new Date('2026-11-24T04:00:00Z');
const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-proofs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function bundleOf(folder: string, contents: readonly (readonly [string, string | Uint8Array])[]) {
  const entries: BundleEntry[] = contents.map(([name, content], index) => {
    const path = join(folder, `stored-${index}`);
    writeFileSync(path, content);
    return {
      name: entryName(index + 1, name),
      open: () => createReadStream(path),
      sha256: sumOf(content),
      bytes: content.length,
    };
  });
  const path = join(folder, 'bundle.zip');
  rmSync(path, { force: true });
  const written = await writeBundle(path, [...entries, { name: 'log.csv', content: '日期\r\n' }], AT);
  return { path, written };
}

describe('a bundle', () => {
  it('holds every file whole, whatever it is called', async () => {
    const folder = temporaryFolder();
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '../../etc/passwd',
        '..',
        '/',
        'a\nb',
        'C:\\x.png',
        '截图 1.png',
        '-rf',
        'CON',
        '\u202egnp.exe',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, fc.uint8Array({ minLength: 1, maxLength: 2000 })), { maxLength: 6 }),
        async (contents) => {
          const { path, written } = await bundleOf(folder, contents);
          const files = [...(await unzip(path))];
          expect(written.files).toHaveLength(contents.length + 1);
          expect(files.slice(0, contents.length).map(([, content]) => sumOf(content))).toEqual(
            contents.map(([, content]) => sumOf(content)),
          );
          const check = await checkBundle(path);
          expect(check).toEqual({
            files: written.files,
            changed: [],
            missing: [],
            added: [],
            manifestSha256: written.manifestSha256,
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is confirmed by sha256sum', async () => {
    const folder = temporaryFolder();
    const { path } = await bundleOf(folder, [
      ['../a b\n$(rm).png', 'one'],
      ['a b.png', 'two'],
      ['a b.png', 'three'],
      ['\\', 'four'],
    ]);
    const out = join(folder, 'out');
    writeFiles(out, await unzip(path));
    const said = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: out, encoding: 'utf8' });
    expect(said.match(/: OK$/gm)).toHaveLength(5);
    expect(readdirSync(join(out, 'files'))).toHaveLength(4);
  });

  it('is for its owner only, and never takes another file’s place', async () => {
    const folder = temporaryFolder();
    const { path } = await bundleOf(folder, [['a', 'one']]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const before = readFileSync(path);
    const problem = await problemOf(() => writeBundle(path, [], AT));
    expect(problem.code).toBe('usage.output-exists');
    expect(readFileSync(path)).toEqual(before);
  });

  it('is not left behind half-done when a file vanished or is not what it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'bundle.zip');
    const stored = join(folder, 'stored');
    writeFileSync(stored, 'changed');
    const entry = {
      name: 'files/001-a',
      open: () => createReadStream(stored),
      sha256: sumOf('before'),
      bytes: 6,
    };
    expect((await problemOf(() => writeBundle(path, [entry], AT))).code).toBe('store.proof-damaged');
    expect(existsSync(path)).toBe(false);
    rmSync(stored);
    expect((await problemOf(() => writeBundle(path, [entry], AT))).code).toBe('store.proof-missing');
    expect(existsSync(path)).toBe(false);
    expect((await problemOf(() => writeBundle(join(folder, 'no', 'b.zip'), [], AT))).code).toBe(
      'usage.output-unwritable',
    );
  });

  it('says that the disk is full where it is', () => {
    const codeOf = (code: string) => outputProblem('b.zip', Object.assign(new Error(code), { code })).code;
    expect(['ENOSPC', 'EDQUOT'].map(codeOf)).toEqual(['output.full', 'output.full']);
    expect(codeOf('EEXIST')).toBe('usage.output-exists');
    expect(codeOf('EACCES')).toBe('usage.output-unwritable');
  });

  it('does not hold a large file in memory', async () => {
    const folder = temporaryFolder();
    const large = join(folder, 'video.mp4');
    const bytes = 300 * 1024 * 1024;
    writeFileSync(large, '');
    truncateSync(large, bytes);
    const sum = createHash('sha256');
    const zeros = Buffer.alloc(1024 * 1024);
    for (let done = 0; done < bytes; done += zeros.length) sum.update(zeros);
    const held = (): number => process.memoryUsage().rss;
    const before = held();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, held());
    }, 20);
    const path = join(folder, 'bundle.zip');
    const entry = {
      name: 'files/001-video.mp4',
      open: () => createReadStream(large),
      sha256: sum.digest('hex'),
      bytes,
    };
    await writeBundle(path, [entry], AT);
    expect((await checkBundle(path)).changed).toEqual([]);
    clearInterval(watch);
    expect(most - before).toBeLessThan(bytes / 2);
  });
});

describe('checking a bundle', () => {
  const CONTENTS = [
    ['a.png', 'one'],
    ['b.png', 'two'],
  ] as const;

  it('names what was changed, what is missing and what was added', async () => {
    const folder = temporaryFolder();
    const { path } = await bundleOf(folder, CONTENTS);
    const files = await unzip(path);
    files.set('files/001-a.png', Buffer.from('other'));
    files.delete('files/002-b.png');
    files.set('more/c.png', Buffer.from('three'));
    const tampered = join(folder, 'tampered.zip');
    await zipFiles(tampered, files);
    expect(await checkBundle(tampered)).toMatchObject({
      files: expect.arrayContaining(['files/001-a.png', 'more/c.png']),
      changed: ['files/001-a.png'],
      missing: ['files/002-b.png'],
      added: ['more/c.png'],
    });
  });

  it('finds any flipped byte of a file', async () => {
    const folder = temporaryFolder();
    const content = createHash('sha512').update('no zip makes this shorter').digest();
    const { path } = await bundleOf(folder, [['a.bin', content]]);
    const whole = readFileSync(path);
    const start = whole.indexOf(content);
    expect(start).toBeGreaterThan(0);
    const damaged = join(folder, 'damaged.zip');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: content.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const bytes = Buffer.from(whole);
          bytes[start + at] = (bytes[start + at] ?? 0) ^ flip;
          writeFileSync(damaged, bytes);
          expect((await checkBundle(damaged)).changed).toEqual(['files/001-a.bin']);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('reports a name that leads out of the archive as added, and one that stands there twice', async () => {
    const folder = temporaryFolder();
    const { path } = await bundleOf(folder, CONTENTS);
    const files = await unzip(path);
    files.set('xx/evil.sh', Buffer.from('x'));
    files.set('files/003-a.png', Buffer.from('one'));
    const tampered = join(folder, 'tampered.zip');
    await zipFiles(tampered, files);
    const renamed = readFileSync(tampered, 'latin1')
      .replaceAll('xx/evil.sh', '../evil.sh')
      .replaceAll('files/003-a.png', 'files/001-a.png');
    writeFileSync(tampered, renamed, 'latin1');
    expect((await checkBundle(tampered)).added).toEqual(['../evil.sh', 'files/001-a.png']);
  });

  it('refuses what is no bundle', async () => {
    const folder = temporaryFolder();
    const { path } = await bundleOf(folder, CONTENTS);
    const other = join(folder, 'other.zip');
    await zipFiles(other, new Map([['a', Buffer.from('x')]]));
    const cut = join(folder, 'cut.zip');
    writeFileSync(cut, readFileSync(path).subarray(0, -30));
    const text = join(folder, 'text.zip');
    writeFileSync(text, 'no archive');
    for (const file of [other, cut, text]) {
      expect((await problemOf(() => checkBundle(file))).code, file).toBe('input.not-a-bundle');
    }
    expect((await problemOf(() => checkBundle(join(folder, 'none.zip')))).code).toBe('input.not-found');
    expect((await problemOf(() => checkBundle(folder))).code).toBe('input.is-folder');
  });
});

it('names in a bundle stay in their folder and differ', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (names) => {
      const made = names.map((name, index) => entryName(index + 1, name));
      expect(new Set(made).size).toBe(names.length);
      for (const name of made) {
        expect(name).toMatch(/^files\/\d{3}-[^/\\]+$/u);
        expect(name).not.toMatch(/[\p{C}\\:*?"<>|]|\.\.\/|[. ]$/u);
      }
    }),
  );
});

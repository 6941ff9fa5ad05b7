import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signManifest } from '../../src/catalog/bundle.js';
import { runProgram } from '../support/built-program.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (...args: string[]) => runProgram([...args, '--json'], { store: at('store'), cwd: folder });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-release-'));
  makeKeys();
});

/** Makes the keys as docs/catalog.md tells whoever publishes, in its own words; by Node where there is no openssl. */
function makeKeys(): void {
  const told = readFileSync('docs/catalog.md', 'utf8').match(/^openssl .+?(?= +#|$)/gmu) ?? [];
  expect(told).toHaveLength(2);
  if (spawnSync('openssl', ['version']).error === undefined) {
    for (const line of told)
      execFileSync('openssl', line.split(' ').slice(1), { cwd: folder, stdio: 'pipe' });
    return;
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(at('release-key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('release-key.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a release is built, signed, compared with the one before, and served as plain files', async () => {
  const built = await run('catalog', 'build', 'out', '--key', 'release-key.pem');
  expect(built.code).toBe(0);
  expect(JSON.parse(built.stdout)).toMatchObject({ signed: true });
  const all = JSON.parse(readFileSync(at('out/api/v1/all.json'), 'utf8'));
  expect(all.platforms.length).toBeGreaterThan(600);
  expect(JSON.parse(readFileSync(at('out/api/v1/platforms/alipay.json'), 'utf8')).platform.name.zh).toBe(
    '支付宝',
  );
  expect(readFileSync(at('out/index.html'), 'utf8')).toContain('api/v1/categories/bank.json');

  all.platforms = all.platforms.filter(({ id }: { id: string }) => id !== 'alipay');
  all.platforms[0].notes = '示例';
  writeFileSync(at('before.json'), JSON.stringify(all));
  const compared = await run('catalog', 'build', 'next', '--previous', 'before.json');
  expect(JSON.parse(compared.stdout).changes).toMatchObject({
    added: ['alipay'],
    removed: [],
    changed: [{ platform: all.platforms[0].id, fields: ['notes'] }],
  });
});

it('a newer one is taken in and used; the same one changes nothing; an older one or a strange key is refused', async () => {
  const update = (...more: string[]) => run('catalog', 'update', '--from', 'out', ...more);
  expect(JSON.parse((await update('--key', 'release-key.pub.pem')).stdout)).toMatchObject({ updated: false });
  await release(2);
  expect((await update()).code).toBe(4);
  expect(existsSync(at('store/catalog'))).toBe(false);
  expect(JSON.parse((await update('--key', 'release-key.pub.pem')).stdout)).toMatchObject({
    updated: true,
    release: 2,
  });
  expect((await run('platform', 'show', 'alipay')).code).toBe(0);
  expect((await run('doctor')).code).toBe(0);
  await release(1);
  const older = await update('--key', 'release-key.pub.pem');
  expect(older.code).toBe(4);
  expect(older.stderr).toContain('旧');
});

/** The built release under another number: bundle, manifest and signature fit each other. */
async function release(number: number): Promise<void> {
  const { gunzipSync, gzipSync } = await import('node:zlib');
  const { createHash } = await import('node:crypto');
  const manifest = JSON.parse(readFileSync(at('out/release.json'), 'utf8'));
  const content = JSON.parse(gunzipSync(readFileSync(at(`out/${manifest.bundle}`))).toString('utf8'));
  const bundle = gzipSync(JSON.stringify({ ...content, release: number }));
  writeFileSync(at(`out/${manifest.bundle}`), bundle);
  const text = JSON.stringify({
    ...manifest,
    release: number,
    bytes: bundle.length,
    sha256: createHash('sha256').update(bundle).digest('hex'),
  });
  writeFileSync(at('out/release.json'), text);
  writeFileSync(
    at('out/release.json.sig'),
    signManifest(Buffer.from(text), readFileSync(at('release-key.pem'), 'utf8')),
  );
}

import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { openBundle, openManifest, packBundle, signManifest } from '../../src/catalog/bundle.js';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { fetchLimited } from '../../src/network/fetch-limited.js';
import { Problem } from '../../src/problem.js';
import { catalogFolder, keptRelease } from '../../src/store/catalog-folder.js';
import { keepCatalog } from '../../src/store/keep-catalog.js';

const BUILT = join(import.meta.dirname, '../../dist/catalog');
const SCHEMAS = new URL('../../dist/schemas/', import.meta.url);
const keys = () => {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
};
const ours = keys();
const { manifest, bundle } = packBundle(BUILT, { release: 7, day: '2027-01-01' });
const bytesOf = (value: object): Buffer => Buffer.from(JSON.stringify(value));
const signed = signManifest(bytesOf(manifest), ours.privateKey);

const why = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return String(error.values.why ?? error.values.detail);
    throw error;
  }
  return 'taken';
};
/** The bundle with something changed inside, and the manifest that fits it. */
const changed = (
  change: (content: { format: number; release: number; files: Record<string, string> }) => void,
) => {
  const content = JSON.parse(gunzipSync(bundle).toString('utf8'));
  change(content);
  const other = gzipSync(JSON.stringify(content));
  return { other, fitting: { ...manifest, bytes: other.length, sha256: sum(other) } };
};

const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

it('takes a release that is signed, whole and of the right shape', () => {
  const opened = openManifest(bytesOf(manifest), signed, [keys().publicKey, ours.publicKey]);
  expect(Object.keys(openBundle(bundle, opened, SCHEMAS))).toContain('platforms.jsonl');
});

it('packs the same catalog into the same bytes', () => {
  expect(packBundle(BUILT, { release: 7, day: '2027-01-01' }).bundle.equals(bundle)).toBe(true);
});

it.each([
  ['another key', () => openManifest(bytesOf(manifest), signed, [keys().publicKey]), 'signature'],
  ['no key at all', () => openManifest(bytesOf(manifest), signed, []), 'no-key'],
  ['a key that is none', () => openManifest(bytesOf(manifest), signed, ['hello']), 'no-key'],
  [
    'one byte changed',
    () => openManifest(bytesOf({ ...manifest, release: 8 }), signed, [ours.publicKey]),
    'signature',
  ],
  ['no signature', () => openManifest(bytesOf(manifest), '', [ours.publicKey]), 'signature'],
  ['another form', () => signedOpen({ ...manifest, format: manifest.format + 1 }), 'format'],
  ['a path for a name', () => signedOpen({ ...manifest, bundle: '../../etc/passwd' }), 'damaged'],
  [
    'no JSON',
    () => openManifest(Buffer.from('x'), signManifest(Buffer.from('x'), ours.privateKey), [ours.publicKey]),
    'damaged',
  ],
  ['a size beyond all reason', () => signedOpen({ ...manifest, bytes: 1e12 }), 'too-large'],
])('refuses a manifest with %s', (_, act, reason) => {
  expect(why(act)).toBe(reason);
});

const signedOpen = (value: object) =>
  openManifest(bytesOf(value), signManifest(bytesOf(value), ours.privateKey), [ours.publicKey]);

it('refuses a bundle that is cut, swollen, of another release or of another shape', () => {
  expect(why(() => openBundle(bundle.subarray(0, 1000), manifest, SCHEMAS))).toBe('damaged');
  const cut = bundle.subarray(0, -20);
  expect(why(() => openBundle(cut, { ...manifest, bytes: cut.length, sha256: sum(cut) }, SCHEMAS))).toBe(
    'damaged',
  );
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  expect(why(() => openBundle(bomb, { ...manifest, bytes: bomb.length, sha256: sum(bomb) }, SCHEMAS))).toBe(
    'too-large',
  );
  const tamper: [
    (content: { format: number; release: number; files: Record<string, string> }) => void,
    string,
  ][] = [
    [(content) => (content.release = 3), 'format'],
    [(content) => (content.format = 9), 'format'],
    [(content) => delete content.files['ways.json'], 'schema'],
    [
      (content) =>
        (content.files['platforms.jsonl'] =
          content.files['platforms.jsonl']?.replace('"category"', '"kategory"') ?? ''),
      'schema',
    ],
    [(content) => (content.files['services.json'] = '{'), 'damaged'],
  ];
  for (const [change, reason] of tamper) {
    const { other, fitting } = changed(change);
    expect(why(() => openBundle(other, fitting, SCHEMAS))).toBe(reason);
  }
});

it('is kept in the store whole, and read from there', () => {
  const store = mkdtempSync(join(tmpdir(), 'numclean-update-'));
  try {
    expect(keptRelease(store)).toBeNull();
    keepCatalog(store, {
      ...openBundle(bundle, manifest, SCHEMAS),
      'release.json': '{"release":7,"day":"2027-01-01"}',
    });
    expect(keptRelease(store)).toEqual({ release: 7, day: '2027-01-01' });
    expect(loadCatalog(catalogFolder(store)).platform('alipay')?.name.zh).toBe('支付宝');
    keepCatalog(store, { 'release.json': '{"release":8,"day":"2027-02-01"}' });
    expect(existsSync(join(catalogFolder(store), 'index.json'))).toBe(false);
    writeFileSync(join(catalogFolder(store), 'release.json'), '{');
    expect(keptRelease(store)).toBeNull();
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
});

let server: Server | undefined;
const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/release.json`;
};
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});
const fetched = async (url: string, timeoutMs = 3000): Promise<string> => {
  try {
    return (await fetchLimited(url, { mostBytes: 1000, timeoutMs })).toString();
  } catch (error) {
    return error instanceof Problem ? `${error.code}: ${error.values.detail}` : String(error);
  }
};

it.each<[string, RequestListener, RegExp]>([
  ['a slow drip', (_, response) => void setInterval(() => response.write('x'), 50).unref(), /timeout/],
  [
    'a length that is too long',
    (_, response) => response.writeHead(200, { 'content-length': '50' }).end('x', () => response.destroy()),
    /failed/,
  ],
  ['a huge answer', (_, response) => void response.end(Buffer.alloc(5_000_000)), /too large/],
  [
    'a redirect to file:',
    (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    /file: is not https/,
  ],
  [
    'a redirect to http elsewhere',
    (_, response) => void response.writeHead(302, { location: 'http://example.com/' }).end(),
    /http: is not https/,
  ],
  [
    'redirects without end',
    (_, response) => void response.writeHead(302, { location: '/' }).end(),
    /too many/,
  ],
  ['500', (_, response) => void response.writeHead(500).end(), /HTTP 500/],
  ['a connection closed early', (request) => request.socket.destroy(), /failed/],
  [
    'a page in place of the file',
    (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>'),
    /text\/html/,
  ],
  ['404', (_, response) => void response.writeHead(404).end(), /HTTP 404/],
])('a server that misbehaves is left, told why: %s', async (_, listener, reason) => {
  expect(await fetched(await serve(listener), 700)).toMatch(reason);
});

it('fetches what a host serves well, whatever type it says it has, but for a page', async () => {
  expect(
    await fetched(
      await serve((_, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('ok')),
    ),
  ).toBe('ok');
});

it.each(['http://example.com/release.json', 'file:///etc/passwd', 'ftp://127.0.0.1/x', 'nonsense'])(
  'never even asks %s',
  async (url) => {
    expect(await fetched(url)).toMatch(/network\.failed/);
  },
);

import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Problem } from '../problem.js';
import { type CardLine, writtenCards } from './cards.js';
import { CARDS_FILE, ENTRIES_FILE, RELEASED_FILES, WAYS_FILE } from './index-file.js';
import { schemaCheck } from './json-schema.js';
import { readPacked } from './packed-file.js';
import type { Release } from './types.js';

/** The form of bundle and manifest that this program writes and reads. */
const FORMAT = 3;
/** A bundle of today has 0.5 MB, 2 MB unpacked: these leave room for many years, and none for a bomb. */
export const MOST_BUNDLE_BYTES = 8_000_000;
const MOST_UNPACKED_BYTES = 40_000_000;
export const MOST_MANIFEST_BYTES = 16_384;

/** What is signed: which release, and what its bundle must be. */
export type Manifest = Release & { format: number; bundle: string; bytes: number; sha256: string };

/** The files of a built catalog by name. */
export type BundleFiles = Record<string, string>;

export const MANIFEST_NAME = 'release.json';
export const SIGNATURE_NAME = 'release.json.sig';

/** Packs a built catalog. The same catalog gives the same bytes. */
export function packBundle(folder: string, release: Release): { manifest: Manifest; bundle: Buffer } {
  const files = Object.fromEntries(
    RELEASED_FILES.map((name) => [name, readPacked(folder, name).toString('utf8')]),
  );
  const bundle = gzipSync(JSON.stringify({ format: FORMAT, ...release, files }), { level: 9 });
  const manifest = {
    format: FORMAT,
    ...release,
    bundle: `catalog-${release.release}.json.gz`,
    bytes: bundle.length,
    sha256: sha256(bundle),
  };
  return { manifest, bundle };
}

/** An Ed25519 signature over the manifest's bytes, in base64. @param privateKey PEM (PKCS #8) */
export const signManifest = (manifest: Uint8Array, privateKey: string): string =>
  sign(null, manifest, privateKey).toString('base64');

/**
 * A manifest whose signature holds.
 * @param trusted public keys, PEM; one of them must have signed
 * @throws Problem `input.release-refused` with why: `signature`, `no-key`, `damaged` or `format`
 */
export function openManifest(bytes: Buffer, signature: string, trusted: readonly string[]): Manifest {
  if (trusted.length === 0) refuse('no-key');
  const signed = Buffer.from(signature.trim(), 'base64');
  if (!trusted.map(publicKeyOf).some((key) => verify(null, bytes, key, signed))) refuse('signature');
  const manifest = parsed(bytes.toString('utf8')) as Partial<Manifest>;
  if (manifest.format !== FORMAT) refuse('format');
  const { release, day, bundle, bytes: size, sha256: sum } = manifest;
  const isWhole =
    Number.isSafeInteger(release) &&
    Number.isSafeInteger(size) &&
    [day, sum].every((text) => typeof text === 'string') &&
    typeof bundle === 'string' &&
    /^[a-z0-9][a-z0-9.-]{0,100}$/.test(bundle);
  if (!isWhole) refuse('damaged');
  if ((size ?? 0) > MOST_BUNDLE_BYTES) refuse('too-large');
  return manifest as Manifest;
}

/**
 * The files of a bundle, once it is the one that its manifest names and holds what a catalog needs.
 * @throws Problem `input.release-refused` with why: `damaged`, `too-large`, `format` or `schema`
 */
export function openBundle(bundle: Buffer, manifest: Manifest, schemas: URL): BundleFiles {
  if (bundle.length !== manifest.bytes || sha256(bundle) !== manifest.sha256) refuse('damaged');
  const content = parsed(unpacked(bundle)) as Partial<Release & { format: number; files: BundleFiles }>;
  if (content.format !== FORMAT || content.release !== manifest.release) refuse('format');
  const files = content.files ?? {};
  if (!RELEASED_FILES.every((name) => typeof files[name] === 'string')) refuse('schema');
  checkEntries(files, schemas);
  return Object.fromEntries(RELEASED_FILES.map((name) => [name, files[name] as string]));
}

/** Each platform and way has its schema's shape, and the cards lie where the platforms do. */
function checkEntries(files: BundleFiles, schemas: URL): void {
  const fits = (name: string) => {
    const check = schemaCheck(
      JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), 'utf8')) as object,
    );
    return (entry: unknown): boolean => check(entry).length === 0;
  };
  const [isPlatform, isWay] = [fits('platform'), fits('way')];
  const entries = Buffer.from(files[ENTRIES_FILE] as string);
  const cards = parsed(files[CARDS_FILE] as string) as CardLine[];
  if (!Array.isArray(cards) || !cards.every(isCardLine)) refuse('schema');
  // a line is found by how it is written, and read alone
  if (writtenCards(cards) !== files[CARDS_FILE]) refuse('schema');
  for (const [{ id }, , , , , [from, to]] of cards) {
    const entry = parsed(entries.subarray(from, to).toString('utf8'));
    if (!isPlatform(entry) || (entry as { id: string }).id !== id) refuse('schema');
  }
  const ways = parsed(files[WAYS_FILE] as string);
  if (!Array.isArray(ways) || !ways.every((way) => isWay(way))) refuse('schema');
  for (const name of RELEASED_FILES) if (name !== ENTRIES_FILE) parsed(files[name] as string);
}

function isCardLine(line: unknown): boolean {
  if (!Array.isArray(line) || line.length !== 6) return false;
  const [card, ...rest] = line;
  const entry = rest.pop();
  const areTexts = (part: unknown): boolean =>
    Array.isArray(part) && part.every((text) => typeof text === 'string');
  return (
    typeof card?.id === 'string' &&
    rest.every(areTexts) &&
    Array.isArray(entry) &&
    entry.length === 2 &&
    entry.every(Number.isSafeInteger)
  );
}

function unpacked(bundle: Buffer): string {
  try {
    return gunzipSync(bundle, { maxOutputLength: MOST_UNPACKED_BYTES }).toString('utf8');
  } catch (cause) {
    return refuse(
      (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged',
      cause,
    );
  }
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  return refuse('damaged');
}

function publicKeyOf(pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch (cause) {
    return refuse('no-key', cause);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @throws Problem `input.release-refused` */
export function refuse(why: ReleaseFault, cause?: unknown): never {
  throw new Problem('input.release-refused', { why }, undefined, { cause });
}

/** Why a release is not taken. */
export type ReleaseFault = 'signature' | 'no-key' | 'damaged' | 'too-large' | 'format' | 'schema' | 'older';

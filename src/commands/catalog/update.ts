import { dirname, join } from 'node:path';
import {
  MANIFEST_NAME,
  MOST_BUNDLE_BYTES,
  MOST_MANIFEST_BYTES,
  openBundle,
  openManifest,
  refuse,
  SIGNATURE_NAME,
} from '../../catalog/bundle.js';
import { RELEASE_FILE } from '../../catalog/index-file.js';
import { RELEASE_KEYS } from '../../catalog/release-keys.js';
import { fetchLimited, isSafeAddress } from '../../network/fetch-limited.js';
import { packageFile } from '../../package-root.js';
import { Problem } from '../../problem.js';
import { keepCatalog } from '../../store/keep-catalog.js';
import { readSmallFile, readSmallText } from '../../text/small-file.js';
import type { Context } from '../shared/context.js';
import { withWriter } from '../shared/current.js';

const SCHEMAS = packageFile('dist/schemas/');
const A_MINUTE = 60_000;

/** Reads a file of the release by its name. */
type ReadPart = (name: string, mostBytes: number) => Promise<Buffer>;

/**
 * Takes in a newer catalog: signed by a trusted key, newer than the one in use, and of the shape that this program
 * knows; else everything stays as it is. Connects only where `from` is an address.
 * @throws Problem `network.failed`, `input.release-refused`, `input.not-found`, `usage.option-missing`
 */
export async function run(
  context: Context,
  _given: [],
  { from, key }: { from?: string; key?: string },
): Promise<number> {
  if (from === undefined)
    throw new Problem('usage.option-missing', { option: '--from', command: 'catalog update' });
  if (/^http:/i.test(from) && !isSafeAddress(from))
    throw new Problem('usage.option-invalid', { option: '--from', value: from, expected: ['https://…'] });
  const trusted = key === undefined ? RELEASE_KEYS : [await readSmallText(key)];
  const read = partsOf(from);
  const bytes = await read(MANIFEST_NAME, MOST_MANIFEST_BYTES);
  const signature = await read(SIGNATURE_NAME, MOST_MANIFEST_BYTES);
  const manifest = openManifest(bytes, signature.toString('utf8'), trusted);
  const before = context.catalog.release();
  if (manifest.release < before.release) refuse('older');
  const isNew = manifest.release > before.release;
  if (isNew) {
    const files = openBundle(await read(manifest.bundle, MOST_BUNDLE_BYTES), manifest, SCHEMAS);
    const { release, day } = manifest;
    await withWriter(context, async () =>
      keepCatalog(context.store.path, { ...files, [RELEASE_FILE]: JSON.stringify({ release, day }) }),
    );
  }
  const { release, day } = manifest;
  context.document({ schemaVersion: 1, command: 'catalog update', updated: isNew, release, day });
  context.print(context.words.catalog.update[isNew ? 'done' : 'same'](release, day));
  return 0;
}

/** A release lies in one folder, on a host or on this machine; `from` names the folder or its manifest. */
function partsOf(from: string): ReadPart {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) {
    const base = from.endsWith(MANIFEST_NAME) ? from : `${from.replace(/\/?$/, '/')}${MANIFEST_NAME}`;
    return (name, mostBytes) =>
      fetchLimited(URL.canParse(name, base) ? new URL(name, base).href : base, {
        mostBytes,
        timeoutMs: A_MINUTE,
      });
  }
  const folder = from.endsWith(MANIFEST_NAME) ? dirname(from) : from;
  return (name, mostBytes) => readSmallFile(join(folder, name), mostBytes);
}

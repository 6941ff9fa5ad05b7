import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../problem.js';
import { wholeOf } from '../text/whole.js';
import { MANIFEST, readManifest } from './manifest.js';

/** What a bundle's files are against its manifest, by name. */
export type BundleCheck = {
  /** files beside the manifest, by name */
  files: string[];
  changed: string[];
  missing: string[];
  added: string[];
  manifestSha256: string;
};

/** No manifest of this program comes near it. */
const LONGEST_MANIFEST = 16 * 1024 * 1024;

/**
 * Reads a bundle through, one piece at a time, and holds every file against the manifest. A file that cannot be unpacked
 * counts as changed, a name that stands there twice as added.
 * @throws Problem `input.not-found`, `input.is-folder`, `input.unreadable`, or `input.not-a-bundle` for what is no ZIP
 *   archive or has no manifest
 */
export async function checkBundle(path: string): Promise<BundleCheck> {
  const zip = await openZip(path);
  const found = new Map<string, string | null>();
  const twice: string[] = [];
  let manifest: Buffer | null = null;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8');
      if (name.endsWith('/')) continue;
      if (name === MANIFEST && manifest === null) manifest = await read(zip, entry);
      else if (name === MANIFEST || found.has(name)) twice.push(name);
      else found.set(name, await sumOf(zip, entry));
    }
  } catch (cause) {
    throw new Problem('input.not-a-bundle', { path }, undefined, { cause });
  } finally {
    zip.close();
  }
  const expected = manifest && readManifest(manifest.toString('utf8'));
  if (!manifest || !expected) throw new Problem('input.not-a-bundle', { path });
  const names = [...expected.keys()];
  return {
    files: [...found.keys()],
    changed: names.filter((name) => found.has(name) && found.get(name) !== expected.get(name)),
    missing: names.filter((name) => !found.has(name)),
    added: [...[...found.keys()].filter((name) => !expected.has(name)), ...twice],
    manifestSha256: createHash('sha256').update(manifest).digest('hex'),
  };
}

const NOT_FOUND = ['ENOENT', 'ENOTDIR'];

async function openZip(path: string): Promise<ZipFile> {
  const stats = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const code = NOT_FOUND.includes(cause.code ?? '') ? 'input.not-found' : 'input.unreadable';
    throw new Problem(code, { path }, undefined, { cause });
  });
  if (stats.isDirectory()) throw new Problem('input.is-folder', { path });
  if (!stats.isFile()) throw new Problem('input.not-a-bundle', { path });
  try {
    // Names are not checked here: one that leads out of the archive is reported as added, and never written anywhere.
    return await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (cause) {
    const denied = ['EACCES', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '');
    throw new Problem(denied ? 'input.unreadable' : 'input.not-a-bundle', { path }, undefined, { cause });
  }
}

/** The sum of a file; null where it cannot be unpacked whole. */
async function sumOf(zip: ZipFile, entry: Entry): Promise<string | null> {
  const sum = createHash('sha256');
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) sum.update(piece);
    return sum.digest('hex');
  } catch {
    return null;
  }
}

const read = async (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  wholeOf(await zip.openReadStreamPromise(entry), LONGEST_MANIFEST, () => new Error('a manifest is shorter'));

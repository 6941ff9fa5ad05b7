import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiFiles } from '../../catalog/api.js';
import { MANIFEST_NAME, packBundle, SIGNATURE_NAME, signManifest } from '../../catalog/bundle.js';
import { changesBetween, type ReleasedPlatforms } from '../../catalog/changes.js';
import { BUILT_CATALOG } from '../../catalog/look-up.js';
import { makeFolders } from '../../make-folders.js';
import { moveOver, removeAll } from '../../move-over.js';
import { outputProblem } from '../../problem.js';
import { readSmallText } from '../../text/small-file.js';
import type { Context } from '../shared/context.js';

/** the file of an earlier release, `api/v1/all.json`, is larger than what people write */
const MOST_EARLIER_BYTES = 40_000_000;

/**
 * Writes a release that any static host can serve: the bundle with its manifest (signed where a key is given), and a
 * plain API of JSON files.
 * @throws Problem `usage.output-unwritable`, `output.full` (no half file stays), `input.not-found`
 */
export async function run(
  context: Context,
  [dir]: [string],
  { key, previous }: { key?: string; previous?: string },
): Promise<number> {
  const { catalog, words } = context;
  const { manifest, bundle } = packBundle(BUILT_CATALOG, catalog.release());
  const manifestText = `${JSON.stringify(manifest, null, 2)}\n`;
  const signature =
    key === undefined ? null : signManifest(Buffer.from(manifestText), await readSmallText(key));
  const earlier =
    previous === undefined
      ? null
      : (JSON.parse(await readSmallText(previous, MOST_EARLIER_BYTES)) as { platforms: ReleasedPlatforms });
  const api = apiFiles(catalog);
  const changes = earlier && changesBetween(earlier.platforms, catalog);
  const files: [string, string | Buffer][] = [
    [manifest.bundle, bundle],
    [MANIFEST_NAME, manifestText],
    ...(signature === null ? [] : [[SIGNATURE_NAME, `${signature}\n`] as [string, string]]),
    ...(changes ? [['changes.json', `${JSON.stringify(changes, null, 2)}\n`] as [string, string]] : []),
    ...Object.entries(api),
  ];
  for (const [name, content] of files) await writeInto(dir, name, content);
  context.document({
    schemaVersion: 1,
    command: 'catalog build',
    release: manifest.release,
    signed: signature !== null,
    files: files.map(([name]) => name),
    ...(changes ? { changes } : {}),
  });
  context.print(words.catalog.build.done(dir, manifest.release, files.length, signature !== null));
  return 0;
}

async function writeInto(dir: string, name: string, content: string | Buffer): Promise<void> {
  const path = join(dir, name);
  // of the release that lies there no file is lost before the next one is whole
  const draft = `${path}.draft`;
  try {
    makeFolders(join(path, '..'));
    await writeFile(draft, content);
    moveOver(draft, path);
  } catch (error) {
    removeAll(draft);
    throw outputProblem(path, error);
  }
}

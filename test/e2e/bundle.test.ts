import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.js';

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

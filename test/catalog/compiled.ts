import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import type { Catalog } from '../../src/catalog/catalog.js';
import { compileCatalog } from '../../src/catalog/compile.js';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import type { Romanize } from '../../src/catalog/pinyin.js';

/** The catalog's sources, as the build reads them. */
export const SOURCE = fileURLToPath(new URL('../../src/catalog/', import.meta.url));

const romanize: Romanize = (name) =>
  pinyin(name, { type: 'all', toneType: 'none', v: true, nonZh: 'consecutive' }).map((part) => ({
    text: part.isZh ? part.pinyin : part.origin,
    chinese: part.isZh,
  }));

/** Compiles a catalog into a folder of its own and loads it; whatever stands in dist/ plays no part. */
export function compiled(source: string = SOURCE, lang: 'zh' | 'en' = 'zh'): Catalog {
  const target = mkdtempSync(join(tmpdir(), 'numclean-catalog-'));
  compileCatalog(source, target, romanize);
  return loadCatalog(target, lang);
}

// The last step of `npm run build`: makes the catalog's files into dist/catalog, and publishes the JSON Schemas.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { compileCatalog } from './compile.js';
import type { Romanize } from './pinyin.js';

const source = new URL('../../src/catalog/', import.meta.url);
const target = new URL('../../dist/', import.meta.url);

const romanize: Romanize = (name) =>
  pinyin(name, { type: 'all', toneType: 'none', v: true, nonZh: 'consecutive' }).map((part) => ({
    text: part.isZh ? part.pinyin : part.origin,
    chinese: part.isZh,
  }));

const { platforms, services } = compileCatalog(
  fileURLToPath(source),
  fileURLToPath(new URL('catalog/', target)),
  romanize,
);
mkdirSync(new URL('schemas/', target), { recursive: true });
for (const folder of [source, new URL('../reports/schemas/', source)]) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
    // read by programs only
    const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    writeFileSync(new URL(`schemas/${name}`, target), JSON.stringify(schema));
  }
}
process.stdout.write(`catalog: ${platforms} platforms, ${services} services\n`);

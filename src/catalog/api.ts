import { readdirSync, readFileSync } from 'node:fs';
import { packageFile } from '../package-root.js';
import type { Catalog } from './catalog.js';
import type { Category, WrittenPlatform } from './types.js';

const SCHEMAS = packageFile('dist/schemas/');

/** The catalog as plain files that any static host can serve, by path; the same catalog gives the same bytes. */
export function apiFiles(catalog: Catalog): Record<string, string> {
  const { release, day } = catalog.release();
  const platforms = catalog.cards().flatMap(({ id }) => catalog.written(id) ?? []);
  const categories = [...new Set(platforms.map(({ category }) => category))].sort();
  const json = (content: object): string => `${JSON.stringify({ release, day, ...content }, null, 1)}\n`;
  const schemas = readdirSync(SCHEMAS).filter((name) =>
    /^(?:platform|way|family|service)\.schema\.json$/.test(name),
  );
  const files: [string, string][] = [
    ['all.json', json({ platforms })],
    ...platforms.map((platform): [string, string] => [`platforms/${platform.id}.json`, json({ platform })]),
    ...categories.map((category): [string, string] => [
      `categories/${category}.json`,
      json({ platforms: cardsOf(category, catalog) }),
    ]),
    ['signatures.json', json({ signatures: signaturesOf(platforms, catalog) })],
    ['ways.json', json({ ways: [...catalog.ways().values()] })],
    ['families.json', json({ families: catalog.families() })],
    ...schemas.map((name): [string, string] => [
      `schema/${name}`,
      readFileSync(new URL(name, SCHEMAS), 'utf8'),
    ]),
  ];
  const api = Object.fromEntries(files.map(([name, text]) => [`api/v1/${name}`, text]));
  return { ...api, 'index.html': page(release, day, platforms.length, categories) };
}

const cardsOf = (category: Category, catalog: Catalog) =>
  catalog.cards().filter((card) => card.category === category);

/** Ids by signature, the decided owner first. */
function signaturesOf(
  platforms: readonly WrittenPlatform[],
  catalog: Catalog,
): Record<string, readonly string[]> {
  const signatures = [...new Set(platforms.flatMap(({ smsSignatures }) => smsSignatures))].sort();
  return Object.fromEntries(signatures.map((signature) => [signature, catalog.bySignature(signature)]));
}

/** What somebody who opens the folder in a browser sees: only our own ids stand in it. */
const page = (
  release: number,
  day: string,
  platforms: number,
  categories: readonly string[],
): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>numclean catalog ${release}</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>
<h1>numclean 平台资料 / catalog</h1>
<p>release ${release} · ${day} · ${platforms} platforms</p>
<ul>
<li><a href="api/v1/all.json">all.json</a></li>
<li><a href="api/v1/signatures.json">signatures.json</a></li>
<li><a href="api/v1/ways.json">ways.json</a></li>
<li><a href="api/v1/families.json">families.json</a></li>
<li><a href="api/v1/schema/platform.schema.json">schema</a></li>
${categories.map((category) => `<li><a href="api/v1/categories/${category}.json">${category}</a></li>`).join('\n')}
</ul>
</html>
`;

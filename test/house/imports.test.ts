import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = join(root, '.dependency-cruiser.js');

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'numclean-house-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  const manifest = { type: 'module', devDependencies: { 'https-proxy-agent': '*', 'pinyin-pro': '*' } };
  writeFileSync(join(tree, 'package.json'), JSON.stringify(manifest));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

/** Writes the files, runs the real dependency-cruiser with the real rules, and gives "rule: file" of what broke. */
async function violations(files: Record<string, string>): Promise<string[]> {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), source);
  }
  const { options, ...ruleSet } = await extractConfig(config);
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet, validate: true, baseDir: tree },
    options?.enhancedResolveOptions,
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

const TYPE = 'export type T = string; export const value = 1;';

test('what the plan of the house allows passes', async () => {
  const files = {
    'src/problem.ts': TYPE,
    'src/text/mask.ts': TYPE,
    'src/catalog/types.ts': TYPE,
    'src/catalog/build.ts': "import { pinyin } from 'pinyin-pro'; export const p = pinyin;",
    'src/cleanup/plan.ts': "import { value } from '../catalog/types.js'; export const p = value;",
    'src/reports/html.ts':
      "import type { p } from '../cleanup/plan.js'; import { value } from '../text/mask.js'; export const r: typeof p = value;",
    'src/network/fetch.ts': "export { fetch } from 'https-proxy-agent'; import 'node:https';",
    'src/commands/plan.ts': "export { r } from '../reports/html.js';",
    'src/cli.ts': "export const run = () => import('./commands/plan.js');",
  };
  expect(await violations(files)).toEqual([]);
});

test('a cycle of types alone is a cycle', async () => {
  const files = {
    'src/store/a.ts': "import type { B } from './b.js'; export type A = { b: B };",
    'src/store/b.ts': "import type { A } from './a.js'; export type B = { a: A };",
  };
  expect(await violations(files)).toEqual(['no cycle: src/store/a.ts']);
});

test('what it does not allow is refused, however it is imported', async () => {
  const known = [
    'catalog/types',
    'catalog/catalog',
    'catalog/build',
    'store/types',
    'cleanup/plan',
    'commands/plan',
  ];
  const wrong = {
    'src/sources/type.ts': "import type { T } from '../catalog/types.js'; export type X = T;",
    'src/sources/type-in-place.ts': "export type X = import('../catalog/types.js').T;",
    'src/sources/value.ts': "export { value } from '../catalog/types.js';",
    'src/sources/later.ts': "export const later = () => import('../catalog/types.js');",
    'src/reports/html.ts': "export { value } from '../store/types.js';",
    'src/cleanup/order.ts': "export type { T } from '../catalog/catalog.js';",
    'src/recognition/kind.ts': "export type { T } from '../cleanup/plan.js';",
    'src/walks/walk.ts': "export type { T } from '../commands/plan.js';",
    'src/commands/build.ts': "export { value } from '../catalog/build.js';",
  };
  expect(
    await violations({ ...Object.fromEntries(known.map((name) => [`src/${name}.ts`, TYPE])), ...wrong }),
  ).toEqual(
    Object.keys(wrong)
      .map((path) => `${path.split('/')[1]}/ imports: ${path}`)
      .sort(),
  );
});

test('language and reports use the types of the heart and run nothing of it', async () => {
  const files = {
    'src/cleanup/plan.ts': TYPE,
    'src/language/zh.ts': "export { value } from '../cleanup/plan.js';",
    'src/reports/md.ts':
      "import type { T } from '../cleanup/plan.js'; import { value } from '../cleanup/plan.js'; export const r: T | number = value;",
  };
  expect(await violations(files)).toEqual([
    'language/ types only: src/language/zh.ts',
    'reports/ types only: src/reports/md.ts',
  ]);
});

test('only network/ opens connections', async () => {
  const sources = ["import 'https-proxy-agent';", "import 'node:https';", "export { connect } from 'net';"];
  const inRoom = (room: string) => sources.map((source, i) => [`src/${room}/${i}.ts`, source]);
  expect(await violations(Object.fromEntries([...inRoom('store'), ...inRoom('network')]))).toEqual(
    inRoom('store').map(([path]) => `connections only in network/: ${path}`),
  );
});

test('the heart uses nothing of Node and no package', async () => {
  const files = {
    'src/cleanup/a.ts': "import 'node:fs';",
    'src/cleanup/b.ts': "import type { Platform } from 'node:os'; export type P = Platform;",
    'src/cleanup/c.ts': "import 'chalk';",
  };
  expect(await violations(files)).toEqual(
    expect.arrayContaining(['a', 'b', 'c'].map((name) => `cleanup/ pure: src/cleanup/${name}.ts`)),
  );
});

test('the command line loads its commands only when they are called for', async () => {
  const files = { 'src/commands/plan.ts': TYPE, 'src/cli.ts': "import './commands/plan.js';" };
  expect(await violations(files)).toEqual(['cli.ts lazily: src/cli.ts']);
});

test('what is bundled is named in the manifest, and nothing is needed that is not there', async () => {
  const files = {
    'src/catalog/search.ts': "import { distance } from 'fastest-levenshtein'; export const d = distance;",
    'src/catalog/gone.ts': "import './nowhere.js';",
  };
  expect(await violations(files)).toEqual([
    'found: src/catalog/gone.ts',
    'named packages only: src/catalog/search.ts',
  ]);
});

test('a room that the plan does not know is refused', async () => {
  const files = { 'src/problem.ts': TYPE, 'src/helpers/misc.ts': "export { value } from '../problem.js';" };
  expect(await violations(files)).toEqual(['known rooms: src/helpers/misc.ts']);
});

test('every room of the project stands in the plan', async () => {
  const probes = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`src/${name}/probe.ts`, "import '../problem.js';"]);
  expect(await violations({ 'src/problem.ts': TYPE, ...Object.fromEntries(probes) })).toEqual([]);
});

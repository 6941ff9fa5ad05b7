import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The demo's own and the tests': plainly nobody's. */
const NOBODYS = new Set(['13800138000', '13800100500']);

const budget = JSON.parse(readFileSync(join(root, 'bench/budget.json'), 'utf8')) as {
  packedBytes: number;
  unpackedBytes: number;
};

type Packed = {
  filename: string;
  integrity: string;
  size: number;
  unpackedSize: number;
  files: { path: string }[];
};

let folder: string;
let packed: Packed;
let installed: { status: number | null; stderr: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-package-'));
  execFileSync(process.execPath, [join(root, 'scripts/package.js')], { cwd: root, stdio: 'pipe' });
  const args = ['pack', './package', '--json', '--pack-destination', folder];
  packed = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }))[0];
  mkdirSync(join(folder, 'empty'));
  installed = npm('install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NUMCLEAN_HOME: join(folder, 'store') };
  return spawnSync('npm', args, { cwd: join(folder, 'empty'), env, encoding: 'utf8' });
}

/** As `npx numclean …` in that folder, never from the registry; npm's own remarks on standard error are left out. */
function npx(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = npm('exec', '--no', '--loglevel', 'silent', '--', 'numclean', ...args);
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

test('the tarball holds the built program and the papers, nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'bin/numclean.js',
      'dist/main.cjs',
      'dist/index.js',
      'dist/index.d.ts',
      'LICENSE',
      'README.md',
    ]),
  );
  const expected =
    /^(bin\/|dist\/|(package|sbom\.cdx)\.json$|LICENSE$|THIRD_PARTY_LICENSES$|CHANGELOG\.md$|README(\.en)?\.md$)/;
  expect(paths.filter((path) => !expected.test(path))).toEqual([]);
  expect(paths.filter((path) => /(\.test\.|(?<!\.d)\.ts$|(^|\/)(test|fixtures)\/)/.test(path))).toEqual([]);
  expect(packed.size).toBeLessThanOrEqual(budget.packedBytes);
  expect(packed.unpackedSize).toBeLessThanOrEqual(budget.unpackedBytes);
  console.info(
    `package: ${paths.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`,
  );
});

test('its manifest names what other programs find', async () => {
  const { messages } = await publint({ pkgDir: join(root, 'package'), pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the mobile number of no person is in the tarball', () => {
  const home = join(folder, 'empty/node_modules/numclean');
  const numbers = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules/numclean/node_modules'))
    .flatMap((entry) => {
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return source.match(/(?<![\d.])1[3-9]\d{9}(?![\d.])/g) ?? [];
    });
  expect(new Set(numbers.filter((number) => !NOBODYS.has(number)))).toEqual(new Set());
});

test('npm installs it into an empty folder without a warning, alone, and runs no script', () => {
  expect(installed.status, installed.stderr).toBe(0);
  expect(installed.stderr).toBe('');
  const packages = readdirSync(join(folder, 'empty/node_modules')).filter((name) => !name.startsWith('.'));
  expect(packages).toEqual(['numclean']);
  const manifest = JSON.parse(readFileSync(join(folder, 'empty/node_modules/numclean/package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('dependencies');
});

test('made once more, it has the same bytes', () => {
  execFileSync(process.execPath, [join(root, 'scripts/package.js')], { cwd: root, stdio: 'pipe' });
  const args = ['pack', './package', '--json', '--dry-run'];
  const [again] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }));
  expect(again.integrity).toBe(packed.integrity);
});

test('every package in the bundle is named, with its version, by its licence and by the bill of materials', () => {
  const home = join(folder, 'empty/node_modules/numclean');
  const licences = readFileSync(join(home, 'THIRD_PARTY_LICENSES'), 'utf8');
  const bill = JSON.parse(readFileSync(join(home, 'sbom.cdx.json'), 'utf8')) as {
    components: { name: string; version: string; purl: string; 'bom-ref': string; type: string }[];
  };
  const { chunks } = JSON.parse(readFileSync(join(root, 'build/bundle.json'), 'utf8')) as {
    chunks: { modules: { path: string }[] }[];
  };
  const homes = chunks
    .flatMap(({ modules }) => modules)
    .flatMap(({ path }) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const bundled = [...new Set(homes)].map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    return { name, version, type: 'library', purl: `pkg:npm/${name.replace('@', '%40')}@${version}` };
  });
  const byPurl = (a: { purl: string }, b: { purl: string }) => (a.purl < b.purl ? -1 : 1);
  expect(bundled.length).toBeGreaterThan(30);
  expect(
    bill.components.map(({ name, version, type, purl }) => ({ name, version, type, purl })).sort(byPurl),
  ).toEqual(bundled.sort(byPurl));
  expect(new Set(bill.components.map((one) => one['bom-ref'])).size).toBe(bundled.length);
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'numclean', version: manifest.version } },
  });
  expect(bundled.filter(({ name, version }) => !licences.includes(`\n${name} ${version}\n`))).toEqual([]);
});

/** A person's program in TypeScript, as strict as can be and without the types of Node. */
const CONSUMER = `
import { apply, chineseWorkCalendar, loadCatalog, parseMobileNumber, Problem, readExports, readKind, replay, situationOf } from 'numclean';
import type {
  Binding, Carrier, Catalog, Cleanup, CleanupEvent, Day, Evidence, Finding, KindReason, MessageKind, Operation, Plan, Platform,
  PlatformCard, PlatformFacts, ProblemCode, ReadExports, Service, Situation, Task, UnknownSignature,
} from 'numclean';

declare const process: { argv: string[] };
declare const console: { log(line: string): void };

const catalog: Catalog = loadCatalog();
const read: ReadExports = await readExports([process.argv[2] ?? ''], catalog);
const findings: Finding[] = read.findings;
const unknown: UnknownSignature[] = read.unknown;
const { kind, reason }: { kind: MessageKind; reason: KindReason } = readKind('【支付宝】验证码 1234，打死也不要告诉别人。');
const created: CleanupEvent = {
  type: 'created', at: '2026-11-24T04:00:00.000Z', id: 'prepare-8000-1', track: 'prepare-cancel',
  number: parseMobileNumber('138 0013 8000'),
};
const cleanup: Cleanup = replay([created]);
const again = [created].slice(1).reduce((before: Cleanup, event: CleanupEvent): Cleanup => apply(before, event), cleanup);
const code: ProblemCode | null = (() => {
  try {
    parseMobileNumber('12');
    return null;
  } catch (error) {
    return error instanceof Problem ? error.code : null;
  }
})();
export type Rest = [Binding, Carrier, Day, Evidence, Operation, Plan, Platform, PlatformCard, PlatformFacts, Service, Situation, Task];
const takesFacts: (cleanup: Cleanup, facts: Parameters<typeof situationOf>[1], day: Day) => Situation = situationOf;
const card: PlatformCard | undefined = catalog.search('zfb')[0];
console.log(JSON.stringify({
  platform: card?.id, found: findings.length, unknown: unknown.length, kind, reason, id: again.id, code,
  situation: typeof takesFacts, calendar: typeof chineseWorkCalendar(),
}));
`;

test('another program is checked against its types and reads exports through the library there', () => {
  const consumer = join(folder, 'empty');
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(consumer, 'use.ts'), CONSUMER);
  writeFileSync(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'nodenext',
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
      },
      files: ['use.ts'],
    }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const compiled = spawnSync(process.execPath, [tsc], { cwd: consumer, encoding: 'utf8' });
  expect(compiled.stdout).toBe('');
  const file = join(folder, 'messages.xml');
  writeFileSync(
    file,
    '<?xml version="1.0"?><smses count="1"><sms address="95188" date="1700000000000" type="1" body="【支付宝】验证码 1234，打死也不要告诉别人。" /></smses>',
  );
  const run = spawnSync(process.execPath, ['use.js', file], { cwd: consumer, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({
    platform: 'alipay',
    found: 1,
    unknown: 0,
    kind: 'code',
    reason: 'code-word-and-digits',
    id: 'prepare-8000-1',
    code: 'usage.number-invalid',
    situation: 'function',
    calendar: 'object',
  });
});

test('npx tells its version there', () => {
  expect(npx('--version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

test('npx finds a platform by its initials there', () => {
  const { status, stdout } = npx('platform', 'search', 'zfb', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).platforms[0]).toMatchObject({ id: 'alipay', name: { zh: '支付宝' } });
});

test('npx runs the main job on the demo there', () => {
  const { status, stdout } = npx('prepare-cancel', '--demo', '--yes', '--json');
  expect(status).toBe(0);
  const { inventory, checklist } = JSON.parse(stdout);
  expect(inventory.bindings.length).toBeGreaterThanOrEqual(60);
  expect(checklist.tasks.at(-1)).toMatchObject({ operation: 'cancel-number' });
});

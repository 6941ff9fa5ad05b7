// Builds dist/ from src/: the program, then the catalog's index. With `--if-stale` only where src/ is newer, since npm
// runs `prepare` before each `npx numclean` in a clone. A failed build leaves no dist/ that looks whole.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const SOURCES = ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const STEPS = [
  [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
  [at('dist/catalog/build.js')],
];

/** When the newest file or folder under a path was changed, in milliseconds since 1970. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isStale = () =>
  !existsSync(at('dist/cli.js')) ||
  Math.max(...SOURCES.map((path) => newest(at(path)))) > statSync(at('dist/cli.js')).mtimeMs;

function build() {
  rmSync(at('dist'), { recursive: true, force: true });
  for (const step of STEPS) {
    const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
    if (status === 0) continue;
    rmSync(at('dist'), { recursive: true, force: true });
    return 1;
  }
  // the page carries its styles in itself; its script is compiled with the rest
  copyFileSync(at('src/reports/page/style.css'), at('dist/reports/page/style.css'));
  return 0;
}

if (!existsSync(STEPS[0][0])) {
  // Failing here would leave npx with a broken cache entry for this folder, even after `npm ci`.
  process.stderr.write('numclean: nothing built yet, run "npm ci" first\n');
} else if (!process.argv.includes('--if-stale') || isStale()) {
  process.exitCode = build();
}

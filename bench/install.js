// How long `npx TOOL` takes with nothing in npm's cache: numclean as it is published, numclean with its packages beside it (as it was
// before it was bundled), and two well-known tools. A registry on this machine serves all of them, so the network is left out; npm
// itself fetches what it serves, once. Usage: node bench/install.js [RUNS]; needs `npm run package` before.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { spawn as spawnTerminal } from '@lydell/node-pty';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...path) => join(root, ...path);
const OTHERS = ['npm-check-updates@23.1.1', 'taze@21.3.0'];

if (isMainThread) await measure(Number(process.argv[2] ?? 3));
else serve(workerData);

/** Serves packages by name and their tarballs; a worker does, since npm is waited for. */
function serve({ packages, tarballs, port }) {
  createServer((request, response) => {
    const name = decodeURIComponent(request.url.slice(1));
    const tarball = tarballs[name];
    const content = tarball ? readFileSync(tarball) : packages[name] && JSON.stringify(packages[name]);
    response.writeHead(content ? 200 : 404, {
      'content-type': tarball ? 'application/octet-stream' : 'application/json',
    });
    response.end(content || '{}');
  }).listen(port, '127.0.0.1');
}

async function measure(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
  const port = 20_000 + (process.pid % 20_000);
  const shelf = { packages: {}, tarballs: {}, port };
  try {
    const manifest = JSON.parse(readFileSync(at('package/package.json'), 'utf8'));
    putOwn(shelf, pack(at('package'), folder), manifest);
    const beside = makeUnbundled(join(folder, 'unbundled'), manifest);
    putOwn(shelf, pack(join(folder, 'unbundled'), folder), beside);
    putLocked(
      shelf,
      locked(join(folder, 'tools'), {
        ...beside.dependencies,
        ...Object.fromEntries(OTHERS.map((one) => one.split('@'))),
      }),
    );
    const worker = new Worker(new URL(import.meta.url), { workerData: shelf });
    await new Promise((done) => setTimeout(done, 300));
    const tools = ['numclean', 'numclean-unbundled', ...OTHERS];
    process.stdout.write(
      `npx TOOL --version with an empty cache, a registry on this machine, Node ${process.versions.node}, median of ${runs}\n`,
    );
    for (const tool of tools) {
      const times = [];
      let seen;
      for (let run = 0; run < runs; run++) {
        seen = npx(tool, join(folder, `cache-${run}`), port);
        times.push(seen.seconds);
      }
      const median = times.sort((a, b) => a - b)[times.length >> 1];
      const size = `${(seen.bytes / 1e6).toFixed(1)} MB`.padStart(9);
      process.stdout.write(
        `${tool.padEnd(26)} ${median.toFixed(2).padStart(6)} s ${String(seen.packages).padStart(4)} packages ${size} installed\n`,
      );
    }
    const prompts = [];
    for (let run = 0; run < runs; run++) prompts.push(await firstPrompt(join(folder, `cache-${run}`), port));
    const median = prompts.sort((a, b) => a - b)[prompts.length >> 1];
    process.stdout.write(`npx numclean until its first question: ${median.toFixed(2)} s\n`);
    await worker.terminate();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function npx(tool, cache, port) {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: cache,
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
  };
  const began = performance.now();
  const { status, stderr } = spawnSync('npx', ['--yes', tool, '--version'], {
    cwd: cache,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  const seconds = (performance.now() - began) / 1000;
  const installed = join(cache, '_npx');
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const lock = files.find(
    ({ name, parentPath }) => name === '.package-lock.json' && parentPath.endsWith('node_modules'),
  );
  const packages = Object.keys(
    JSON.parse(readFileSync(join(lock.parentPath, lock.name), 'utf8')).packages,
  ).length;
  const bytes = files.reduce((sum, { name, parentPath }) => sum + statSync(join(parentPath, name)).size, 0);
  return { seconds, packages, bytes };
}

/** @returns seconds until the list of the first question stands on a terminal */
function firstPrompt(cache, port) {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
  const env = {
    ...process.env,
    LANG: 'en_US.UTF-8',
    NUMCLEAN_HOME: join(cache, 'store'),
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: cache,
    npm_config_update_notifier: 'false',
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const terminal = spawnTerminal('npx', ['--yes', 'numclean'], { cols: 80, rows: 24, cwd: cache, env });
    let seen = '';
    terminal.onExit(() => reject(new Error(`no question came: ${seen}`)));
    terminal.onData((text) => {
      seen += text;
      if (!/^.*> \S/m.test(seen)) return;
      resolve((performance.now() - began) / 1000);
      terminal.kill();
    });
  });
}

/** The program in single modules, with the packages that it is made with as dependencies. @returns its manifest */
function makeUnbundled(folder, published) {
  const { devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { chunks } = JSON.parse(readFileSync(at('build/bundle.json'), 'utf8'));
  const used = new Set(
    chunks.flatMap(({ modules }) =>
      modules.map(({ path }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]),
    ),
  );
  const dependencies = Object.fromEntries(Object.entries(devDependencies).filter(([name]) => used.has(name)));
  const manifest = {
    ...published,
    name: 'numclean-unbundled',
    bin: { 'numclean-unbundled': 'bin/numclean.js' },
    dependencies,
  };
  for (const path of ['catalog', 'schemas', 'sqlite3.wasm.br', 'part-worker.cjs']) {
    if (existsSync(at('dist', path)))
      cpSync(at('dist', path), join(folder, 'dist', path), { recursive: true });
  }
  cpSync(at('build'), join(folder, 'build'), {
    recursive: true,
    filter: (path) => !/\.d\.ts$|bundle\.json$/.test(path),
  });
  mkdirSync(join(folder, 'bin'));
  const starter = `#!/usr/bin/env node
import { main } from '../build/main.js';
process.exitCode = await main(process.argv.slice(2));
`;
  writeFileSync(join(folder, 'bin/numclean.js'), starter, { mode: 0o755 });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return manifest;
}

function pack(folder, to) {
  const args = ['pack', folder, '--json', '--pack-destination', to];
  return join(
    to,
    JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 64 << 20 }))[0].filename,
  );
}

function putOwn(shelf, tarball, manifest) {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  put(shelf, manifest.name, manifest, integrity, tarball);
}

/** npm installs packages, so that its lock says what they need, and its cache holds them. */
function locked(folder, dependencies) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'tools', private: true, dependencies }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'ignore',
  });
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
}

function putLocked(shelf, entries) {
  const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
  for (const [path, entry] of Object.entries(entries)) {
    if (path === '' || !entry.integrity) continue;
    const sum = Buffer.from(entry.integrity.replace('sha512-', ''), 'base64').toString('hex');
    const kept = join(cache, '_cacache/content-v2/sha512', sum.slice(0, 2), sum.slice(2, 4), sum.slice(4));
    put(
      shelf,
      entry.name ?? path.split('node_modules/').at(-1),
      entry,
      entry.integrity,
      existsSync(kept) ? kept : null,
    );
  }
}

function put({ packages, tarballs, port }, name, { version, ...manifest }, integrity, file) {
  const place = `${name}/-/${version}.tgz`;
  if (file) tarballs[place] = file;
  packages[name] ??= { name, 'dist-tags': { latest: version }, versions: {} };
  const { resolved: _resolved, dev: _dev, ...said } = manifest;
  packages[name].versions[version] = {
    ...said,
    name,
    version,
    dist: { integrity, tarball: `http://127.0.0.1:${port}/${place}` },
  };
}

// Bundles the program and the library's face from src/ in the few chunks of chunks.js, with all packages in them. The same
// sources give the same bytes. Chunks are CommonJS: src/load.ts loads them, and keeps them compiled.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { CHUNKS } from './chunks.js';
import { inAscii } from './in-ascii.js';
import { LEANER } from './leaner.js';
import { nodeWhenNeeded } from './node-when-needed.js';
import { plainExports } from './plain-exports.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);

/** What the program reads at run time, beside the chunks. */
export const BESIDE = {
  'src/text/frame.css': 'frame.css',
  'src/letters/render/letter.css': 'letter.css',
  'src/reports/page/style.css': 'style.css',
  'build/judge.wasm': 'judge.wasm',
  'build/sums.wasm': 'sums.wasm',
};

/** As those, but packed by Brotli, which does it better than a tarball. */
const BESIDE_PACKED = {
  'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm': 'sqlite3.wasm.br',
  'docs/exports.md': 'exports.md.br',
};

/** The page's own script, with what it draws QR codes with, as one plain script for phones of 2020. */
async function pageScript(dir) {
  const made = await rolldown({
    cwd: root,
    input: at('src/reports/page/browser.js'),
    platform: 'browser',
    transform: { target: ['chrome80', 'safari13'] },
  });
  await made.write({ file: join(dir, 'browser.js'), format: 'iife', minify: true });
  await made.close();
}

// functions and classes keep their names: an error's stack shall be readable without the source maps, which the package leaves out
const MINIFIED = {
  compress: true,
  mangle: { toplevel: true, keepNames: true },
  codegen: { removeWhitespace: true },
};

/** What loads the program's files: a file by itself, which knows by their sum what it has kept of them compiled. */
async function loader(dir, chunks) {
  const sum = createHash('sha256');
  for (const { fileName, code } of chunks) sum.update(`${fileName}\n${code}\n`);
  const made = await rolldown({
    cwd: root,
    input: at('src/load.ts'),
    platform: 'node',
    transform: {
      target: 'node20.19',
      define: { BUILD: JSON.stringify(sum.digest('base64url').slice(0, 20)) },
    },
    plugins: [nodeWhenNeeded],
  });
  const file = join(dir, 'load.cjs');
  const { output } = await made.write({ file, format: 'cjs', sourcemap: true, minify: MINIFIED });
  await made.close();
  return output;
}

/** The library's face is a module: it names what its chunk exports. */
function writeFace(dir, { exports }) {
  const names = exports.join(', ');
  writeFileSync(
    join(dir, 'index.js'),
    `import library from './library.cjs';\nexport const { ${names} } = library;\n`,
  );
}

const slashes = (path) => path.replaceAll('\\', '/');

const isOf = (id, paths) => paths.some((path) => slashes(id).startsWith(slashes(at(path))));

const groups = CHUNKS.map(({ name, holds, but = [], alone = false }, place) => ({
  name,
  priority: CHUNKS.length - place,
  includeDependenciesRecursively: !alone,
  test: (id) => isOf(id, holds) && !isOf(id, but),
}));

/**
 * @param dir where to; it is not emptied first
 * @returns the files: the name, which others it loads at once, and the modules in it with the bytes of each
 */
export async function bundle(dir) {
  const made = await rolldown({
    cwd: root,
    input: {
      main: at('src/main.ts'),
      library: at('src/index.ts'),
      // a thread of its own starts from it
      'part-worker': at('src/walks/part-worker.ts'),
    },
    // chunks may need each other
    preserveEntrySignatures: 'allow-extension',
    // what is imported when needed may lie in the same chunk: which it lies in is told in chunks.js
    checks: { ineffectiveDynamicImport: false, bundlerTimings: false },
    platform: 'node',
    // some packages hide their parts from bundlers where they are CommonJS
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20.19' },
    plugins: [...LEANER, nodeWhenNeeded, plainExports, inAscii],
  });
  const { output } = await made.write({
    dir,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    sourcemap: true,
    minify: MINIFIED,
    codeSplitting: { groups },
  });
  await made.close();
  const isChunk = ({ type }) => type === 'chunk';
  const parts = output.filter(isChunk);
  writeFace(
    dir,
    parts.find(({ name }) => name === 'library'),
  );
  await pageScript(dir);
  for (const [from, to] of Object.entries(BESIDE)) copyFileSync(at(from), join(dir, to));
  for (const [from, to] of Object.entries(BESIDE_PACKED)) {
    writeFileSync(join(dir, to), brotliCompressSync(readFileSync(at(from))));
  }
  const beside = Object.entries({ ...BESIDE, ...BESIDE_PACKED }).map(([from, to]) => ({
    fileName: to,
    imports: [],
    modules: [{ path: from, bytes: statSync(at(from)).size }],
  }));
  const chunks = [...parts, ...(await loader(dir, parts)).filter(isChunk)].map(
    ({ fileName, imports, modules }) => ({
      fileName,
      imports,
      modules: Object.entries(modules).map(([id, { renderedLength }]) => ({
        path: slashes(id).replace(`${slashes(root)}/`, ''),
        bytes: renderedLength,
      })),
    }),
  );
  return [...chunks, ...beside];
}

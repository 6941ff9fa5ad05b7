// All that must not get worse, in one go: what a start takes on each Node, how it grows with the cleanup, and what is in the
// package, beside the goals in budget.json. npm run bench [rounds] [more Nodes, as paths of their binaries]; see README.md
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const given = process.argv.slice(2);
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit', cwd: at('') });

run(at('bench/start.js'), ...(given.length > 0 ? given : ['11']));
process.stdout.write('\n');
run(at('bench/scale.js'), '3');

const budget = JSON.parse(readFileSync(at('bench/budget.json'), 'utf8'));
process.stdout.write('\n');
run(at('scripts/package.js'));
const packed = spawnSync('npm', ['pack', './package', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: at(''),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ size, unpackedSize }] = JSON.parse(packed.stdout);
const { chunks } = JSON.parse(readFileSync(at('build/bundle.json'), 'utf8'));
process.stdout.write('\n| package | now | at most |\n|---|---:|---:|\n');
for (const [name, now, most] of [
  ['packed, bytes', size, budget.packedBytes],
  ['unpacked, bytes', unpackedSize, budget.unpackedBytes],
  ['chunks', chunks.length, budget.chunks],
]) {
  process.stdout.write(`| ${name} | ${now} | ${most}${now > most ? ' **exceeded**' : ''} |\n`);
}

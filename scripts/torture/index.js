// Breaks the built program on purpose, at full size or, with --short, in half a minute; ends in one table.
import { fileURLToPath } from 'node:url';
import { fuzz } from './fuzz.js';
import { kills } from './kills.js';
import { quiet } from './quiet.js';
import { turns } from './turns.js';

const short = process.argv.includes('--short');
const root = fileURLToPath(new URL('../..', import.meta.url));

const rows = [];
for (const part of [
  () => fuzz(root, short ? 10 : 10_000),
  () => turns(root, short ? 4 : 8, short ? 10 : 100),
  () => kills(root, short ? 3 : 200),
  () => quiet(root),
]) {
  rows.push(await part());
}

console.log('| what | how often | failures | slowest | largest |');
console.log('|---|---:|---:|---:|---:|');
for (const { what, times, failures, slowest, largest } of rows) {
  console.log(`| ${what} | ${times} | ${failures.length} | ${slowest} | ${largest} |`);
}
for (const { failures } of rows) for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = rows.some(({ failures }) => failures.length > 0) ? 1 : 0;

// Breaks the built program on purpose, at full size or, with --short, in half a minute; ends in one table.
// --fuzz N: so many damaged inputs per entrance instead of 10,000.
import { fileURLToPath } from 'node:url';
import { fuzz } from './fuzz.js';
import { interrupts } from './interrupts.js';
import { kills } from './kills.js';
import { quiet } from './quiet.js';
import { turns } from './turns.js';

const short = process.argv.includes('--short');
const fuzzed = Number(process.argv[process.argv.indexOf('--fuzz') + 1]) || (short ? 10 : 10_000);
const root = fileURLToPath(new URL('../..', import.meta.url));

const rows = [];
for (const part of [
  () => fuzz(root, fuzzed),
  () => turns(root, short ? 4 : 8, short ? 10 : 100),
  () => kills(root, short ? 3 : 200),
  () => interrupts(root, short ? { messages: 20_000, accounts: 200 } : { messages: 300_000, accounts: 5000 }),
  () => quiet(root),
]) {
  const began = performance.now();
  rows.push({ ...(await part()), seconds: Math.round((performance.now() - began) / 1000) });
}

console.log('| what | how often | failures | slowest | largest | took |');
console.log('|---|---:|---:|---:|---:|---:|');
for (const { what, times, failures, slowest, largest, seconds } of rows) {
  console.log(`| ${what} | ${times} | ${failures.length} | ${slowest} | ${largest} | ${seconds} s |`);
}
for (const { failures } of rows) for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = rows.some(({ failures }) => failures.length > 0) ? 1 : 0;

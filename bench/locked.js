// Time and memory of opening locked exports with their password, each in a process of its own.
// Usage: npm run build && node bench/locked.js FILE=PASSWORD…
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

const CHILD = `
  const { openExports } = await import(${JSON.stringify(new URL('../build/sources/index.js', import.meta.url).href)});
  const [path, password] = process.argv.slice(1);
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let records = 0, format = '';
  const unlock = async ({ attempt }) => (attempt === 0 ? password : null);
  for await (const open of openExports(path, password === '' ? {} : { unlock })) {
    format = open.format;
    for await (const _ of open.records) records++;
  }
  const ms = performance.now() - began;
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ format, records, ms, processor: process.cpuUsage().user / 1000, more: peak - before, peak }));`;

console.log('| file | read as | records | time | processor | peak memory | of it above the start |');
console.log('|---|---|---:|---:|---:|---:|---:|');
for (const given of process.argv.slice(2)) {
  const at = given.lastIndexOf('=');
  const path = given.slice(0, at);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', CHILD, path, given.slice(at + 1)],
    { encoding: 'utf8' },
  );
  if (stdout === '') {
    console.log(
      `| ${basename(path)} | ${
        stderr
          .trim()
          .split('\n')
          .find((line) => /Error|Problem/.test(line)) ?? stderr.slice(-200)
      } |`,
    );
    continue;
  }
  const { format, records, ms, processor, more, peak } = JSON.parse(stdout);
  const mb = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  console.log(
    `| ${basename(path)} | ${format} | ${records} | ${Math.round(ms)} ms | ${Math.round(processor)} ms | ${mb(peak)} | ${mb(more)} |`,
  );
}

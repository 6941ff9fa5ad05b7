// How soon the page of 150 accounts is ready on a slow phone: Debian's chromium with its processor throttled six times.
// Usage: npm run build && node bench/page.js [rounds]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { loadCatalog } from '../build/catalog/file-catalog.js';

const ACCOUNTS = 150;
const THROTTLE = 6;
const rounds = Number(process.argv[2] ?? 7);
const PROGRAM = fileURLToPath(new URL('../bin/numclean.js', import.meta.url));
const CHROMIUM = process.env.NUMCLEAN_CHROMIUM ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
const path = join(folder, 'page.html');
const empty = join(folder, 'empty.html');
writeFileSync(empty, '<!doctype html>');
const env = { ...process.env, NUMCLEAN_HOME: join(folder, 'store') };
const run = (...args) => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, '--now', '2026-12-01'], { env });
  if (status !== 0) throw new Error(stderr.toString());
};
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/**
 * One visit, in milliseconds: until something is drawn and until the page can be used, on the clock; and what the page's own thread
 * worked for that, which other programs on the machine do not lengthen.
 */
async function visit(browser, throttle) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // an empty file first: the browser takes another process for files, and the throttle was at times lost on the way to it
  await page.goto(pathToFileURL(empty).href, { waitUntil: 'load' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load' });
  const { metrics } = await session.send('Performance.getMetrics');
  const times = await page.evaluate(() => ({
    drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  }));
  await page.close();
  const spent = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return {
    ...times,
    worked: spent('ThreadTime'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
    script: spent('ScriptDuration'),
  };
}

const ids = loadCatalog()
  .cards()
  .map(({ id }) => id)
  .slice(0, ACCOUNTS);
run('prepare-cancel', '13800138000', '--new-number', '+447700900123', '--add', ...ids, '--yes');
run('report', '--format', 'html', '--out', path);
const text = readFileSync(path, 'utf8');
const script = /<script>([\s\S]*?)<\/script>/.exec(text)[1];
console.log(
  `page of ${ids.length} accounts: ${Buffer.byteLength(text)} bytes (${gzipSync(text).length} compressed), its script ${gzipSync(script).length} compressed`,
);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
for (const throttle of [1, THROTTLE]) {
  const visits = [];
  for (let round = 0; round < rounds; round++) visits.push(await visit(browser, throttle));
  const say = (name) => {
    const values = visits.map((one) => one[name]);
    return `${name} ${Math.round(median(values))} ms (best ${Math.round(Math.min(...values))})`;
  };
  console.log(
    `processor ÷ ${throttle}: ${['drawn', 'ready', 'worked', 'style', 'layout', 'script'].map(say).join(', ')}`,
  );
  // what the slow phone's clock shows where nothing else runs: the thread's own work at full speed, six times as long
  if (throttle === 1) {
    const worked = median(visits.map((one) => one.worked));
    console.log(`worked × ${THROTTLE}: ${Math.round(worked * THROTTLE)} ms, of 1000`);
  }
}
await browser.close();
rmSync(folder, { recursive: true });

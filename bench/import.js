// How fast an export is read: 500,000 messages in one file of about 200 MB, our reader against Python's expat on the
// same file in the same run. Each side runs in a process of its own, so that peak memory is its own. Needs a build and
// python3: `npm run build && node bench/import.js [rounds]`.
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const MESSAGES = 500_000;
const SIGNATURES = ['支付宝', '招商银行', '美团', '京东', '示例健身', '中国移动', '铁路12306', '淘宝'];
const TEXTS = [
  (n) => `您的验证码为${100000 + (n % 900000)}，5分钟内有效，请勿泄露给他人。如非本人操作，请忽略本短信。`,
  (n) =>
    `您尾号${1000 + (n % 9000)}的账户于11月${1 + (n % 28)}日消费人民币${n % 500}.00元，余额${n % 9999}.20元。`,
  () => '双11狂欢，满300减50，红包天天领，全场爆款低至5折，戳链接参加 &lt;example.cn&gt; 退订回T',
  (n) => `您的包裹已到示例路店，取件码${n % 9}-${n % 7}-${1000 + (n % 9000)}，请及时取件。`,
];

async function writeExport(path) {
  const out = createWriteStream(path);
  out.write(`<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${MESSAGES}">\n`);
  for (let n = 0; n < MESSAGES; n++) {
    const at = 1_600_000_000_000 + n * 240_000;
    const body = `【${SIGNATURES[n % SIGNATURES.length]}】${TEXTS[n % TEXTS.length](n)}`;
    const sound = out.write(
      `  <sms protocol="0" address="106900${100000 + (n % 999)}" date="${at}" type="${n % 10 ? 1 : 2}" subject="null" body="${body}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="${at - 2000}" sub_id="1" readable_date="2023年11月15日 上午6:13:20" contact_name="(Unknown)" />\n`,
    );
    if (!sound) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end('</smses>\n');
  await finished(out);
}

const OURS = `
import { openExports } from '${new URL('../dist/sources/index.js', import.meta.url)}';
import { recognize } from '${new URL('../dist/recognition/recognize.js', import.meta.url)}';
import { loadCatalog } from '${new URL('../dist/catalog/file-catalog.js', import.meta.url)}';
const [path, what] = process.argv.slice(1);
const begin = performance.now();
const { records, format } = (await openExports(path).next()).value;
let messages = 0;
if (what === 'read') for await (const record of records) messages += record.text === '' ? 0 : 1;
else messages = (await recognize(records, loadCatalog(), { source: format })).messages;
const ms = performance.now() - begin;
console.log(JSON.stringify({ ms, messages, peakMB: process.resourceUsage().maxRSS / 1024 }));
`;

const EXPAT = `
import json, resource, sys, time, xml.parsers.expat
begin = time.perf_counter()
kept = []
messages = 0
def start(name, attributes):
    global messages
    if name == 'sms' and attributes.get('type') == '1':
        kept[:] = (attributes['address'], attributes['date'], attributes['body'])
        messages += 1
parser = xml.parsers.expat.ParserCreate()
parser.buffer_text = True
parser.StartElementHandler = start
with open(sys.argv[1], 'rb') as export:
    parser.ParseFile(export)
ms = (time.perf_counter() - begin) * 1000
print(json.dumps({ 'ms': ms, 'messages': messages, 'peakMB': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 }))
`;

const run = (command, args) => JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
const SIDES = {
  'expat (python3)': (path) => run('python3', ['-c', EXPAT, path]),
  'numclean, read': (path) => run(process.execPath, ['--input-type=module', '-e', OURS, path, 'read']),
  'numclean, read and recognise': (path) =>
    run(process.execPath, ['--input-type=module', '-e', OURS, path, 'recognise']),
};

const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
try {
  const path = join(folder, 'sms.xml');
  await writeExport(path);
  const megabytes = statSync(path).size / 1e6;
  console.log(`${MESSAGES} messages, ${megabytes.toFixed(0)} MB, Node ${process.version}`);
  const rounds = Number(process.argv[2] ?? 3);
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [side, measure] of Object.entries(SIDES)) {
      const result = measure(path);
      if (!best[side] || result.ms < best[side].ms) best[side] = result;
    }
  }
  const base = best['expat (python3)'].ms;
  for (const [side, { ms, messages, peakMB }] of Object.entries(best)) {
    console.log(
      `${side}: ${messages} received, ${ms.toFixed(0)} ms, ${((megabytes / ms) * 1000).toFixed(0)} MB/s, ` +
        `${(ms / base).toFixed(2)} × expat, peak ${peakMB.toFixed(0)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

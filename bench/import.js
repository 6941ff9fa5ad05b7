// How fast an export is imported: 500,000 messages in one file, no two of them alike (bench/real-texts.js), against C parsers that
// only parse the same file in the same run: Python's expat with a callback per tag, and `xmllint --stream` where it is installed.
// Each side runs in a process of its own, so that peak memory is its own. Also what judging one text costs, and what the import
// of a small file costs beside bare node. Needs a build and python3:
// `npm run build && node bench/import.js [rounds] [--alike] [--many] [--pictures]`. With `--alike` once more on messages made from twelve
// templates. With `--many` folders of 10,000 and 50,000 files of one message. With `--pictures` once more on 2 GB that are mostly pictures; without expat, which takes ten minutes for that, since
// it looks at a long attribute again with each piece of it.
import { execFileSync, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { realMessage } from './real-texts.js';

const MESSAGES = 500_000;
const SMALL = 2000;
const MANY = [10_000, 50_000];
const PICTURES = { count: 2000, bytes: 1_000_000 };

const SIGNATURES =
  '支付宝 招商银行 美团 京东 示例健身 中国移动 铁路12306 淘宝 微信 工商银行 顺丰速运 示例物业 滴滴出行 抖音'.split(
    ' ',
  );
const SHOPS =
  '示例便利店 示例超市 示例加油站 示例影城 示例书店 示例药房 示例餐厅 示例咖啡 示例百货 示例水果'.split(' ');
const TEXTS = [
  (n) => `您的验证码为${100000 + (n % 900000)}，5分钟内有效，请勿泄露给他人。如非本人操作，请忽略本短信。`,
  (n) => `${1000 + (n % 9000)}是您的登录验证码，工作人员不会索取，请勿告知他人。`,
  (n, shop) =>
    `您尾号${1000 + (n % 9000)}的账户于11月${1 + (n % 28)}日在${shop}消费人民币${n % 500}.00元，余额${n % 9999}.20元。`,
  (n, shop) => `您已成功支付${n % 300}.50元，商户${shop}，如有疑问请致电客服。`,
  () => '双11狂欢，满300减50，红包天天领，全场爆款低至5折，戳链接参加 &lt;example.cn&gt; 退订回T',
  (n, shop) => `${shop}周年庆，会员到店领好礼，${n % 30}日前有效，拒收请回复R`,
  (n, shop) => `您的包裹已到${shop}，取件码${n % 9}-${n % 7}-${1000 + (n % 9000)}，请及时取件。`,
  (n) => `您的订单EX${n}已发货，预计${1 + (n % 28)}日送达，请留意。`,
  (n) => `您本月账单${n % 200}.30元，到期还款日12月${1 + (n % 28)}日，请按时还款，以免逾期。`,
  (n) => `您的账号于${n % 24}:0${n % 10}在新设备登录，如非本人操作请及时修改密码。`,
  (n) => `尊敬的客户，您的套餐已使用${n % 100}%，剩余流量${n % 40}.${n % 9}GB，可登录App查询。`,
  (n) => `计划停水通知：11月${1 + (n % 28)}日9时至17时检修，请提前储水，敬请谅解。`,
];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const element = (n, { text, sender, sent }) => {
  const at = 1_600_000_000_000 + n * 240_000;
  return `  <sms protocol="0" address="${sender}" date="${at}" type="${sent ? 2 : 1}" subject="null" body="${text}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="${at - 2000}" sub_id="1" readable_date="2023年11月15日 上午6:13:20" contact_name="(Unknown)" />\n`;
};

const real = (n) => {
  const message = realMessage(n);
  return element(n, { ...message, text: escaped(message.text) });
};

const sms = (n) =>
  element(n, {
    text: `【${SIGNATURES[n % SIGNATURES.length]}】${TEXTS[n % TEXTS.length](n, SHOPS[(n * 7) % SHOPS.length])}`,
    sender: `106900${100000 + (n % 999)}`,
    sent: n % 10 === 0,
  });

const picture = (n) =>
  `  <mms date="${1_600_000_000_000 + n * 240_000}" msg_box="1" address="10086"><parts><part seq="0" ct="image/jpeg" data="${'QUJD'.repeat(PICTURES.bytes / 4)}" /><part seq="0" ct="text/plain" text="${sms(n).match(/body="([^"]*)"/)[1]}" /></parts></mms>\n`;

async function writeExport(path, count, entry) {
  const out = createWriteStream(path);
  out.write(`<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${count}">\n`);
  for (let n = 0; n < count; n++) {
    if (!out.write(entry(n))) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end('</smses>\n');
  await finished(out);
}

const OURS = `
import { openExports } from '${new URL('../build/sources/index.js', import.meta.url)}';
import { recognize } from '${new URL('../build/recognition/recognize.js', import.meta.url)}';
import { loadCatalog } from '${new URL('../build/catalog/file-catalog.js', import.meta.url)}';
const [path, what] = process.argv.slice(1);
const begin = performance.now();
let messages = 0;
for await (const { records, format } of openExports(path)) {
  if (what === 'read') for await (const batch of records.batches) messages += batch.length;
  else messages += (await recognize(records, loadCatalog(), { source: format })).showing(null).messages;
}
const ms = performance.now() - begin;
console.log(JSON.stringify({ ms, messages, peakMB: process.resourceUsage().maxRSS / 1024 }));
`;

/** What judging costs: texts that are all different, each once. */
const JUDGING = `
import { readKind } from '${new URL('../build/recognition/kind.js', import.meta.url)}';
import { realMessage } from '${new URL('./real-texts.js', import.meta.url)}';
const texts = Array.from({ length: 200_000 }, (_, n) => realMessage(n).text);
for (const text of texts.slice(0, 20_000)) readKind(text);
const begin = process.cpuUsage().user;
for (const text of texts) readKind(text);
console.log(JSON.stringify({ us: (process.cpuUsage().user - begin) / texts.length }));
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
    elif name == 'part' and attributes.get('ct') == 'text/plain':
        kept[:] = (attributes['text'],)
        messages += 1
parser = xml.parsers.expat.ParserCreate()
parser.buffer_text = True
parser.StartElementHandler = start
with open(sys.argv[1], 'rb') as export:
    parser.ParseFile(export)
ms = (time.perf_counter() - begin) * 1000
print(json.dumps({ 'ms': ms, 'messages': messages, 'peakMB': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 }))
`;

/** Programs that report nothing of themselves: python3 runs them and asks the system. */
const FROM_OUTSIDE = `
import json, resource, subprocess, sys, time
def worked():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000
# where python3 is found by a script (pyenv), what that has run counts as a child too
before = worked()
begin = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
ms = (time.perf_counter() - begin) * 1000
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps({ 'ms': ms, 'processorMs': worked() - before, 'messages': None, 'peakMB': peak }))
`;

const PROGRAM = fileURLToPath(new URL('../bin/numclean.js', import.meta.url));

const run = (command, args) => JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
const fromOutside = (...command) => run('python3', ['-c', FROM_OUTSIDE, ...command]);
const ours = (what) => (path) => run(process.execPath, ['--input-type=module', '-e', OURS, path, what]);

/** The command as a person runs it, start and store included, in a new store with a cleanup. */
function importCommand(path) {
  const store = mkdtempSync(join(tmpdir(), 'numclean-bench-store-'));
  try {
    execFileSync(process.execPath, [PROGRAM, 'prepare-cancel', '13800138000', '--yes', '--store', store]);
    return fromOutside(process.execPath, PROGRAM, 'import', path, '--yes', '--store', store);
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const EXPAT_SIDE = 'expat (python3)';
const XMLLINT_SIDE = 'xmllint --stream';
const XMLLINT = ['xmllint', '--stream', '--huge', '--noout'];
const WITHOUT_EXPAT = {
  ...(hasXmllint ? { [XMLLINT_SIDE]: (path) => fromOutside(...XMLLINT, path) } : {}),
  'numclean, read': ours('read'),
  'numclean, read and recognise': ours('recognise'),
  'numclean import, the command': importCommand,
};
const SIDES = { [EXPAT_SIDE]: (path) => run('python3', ['-c', EXPAT, path]), ...WITHOUT_EXPAT };

const against = (name, base, ms) => (base ? `${(ms / base.ms).toFixed(2)} × ${name}, ` : '');

function measure(path, what, rounds, sides) {
  const megabytes = statSync(path).size / 1e6;
  console.log(`${what}, ${megabytes.toFixed(0)} MB, Node ${process.version}, best time of ${rounds}`);
  const best = {};
  for (let round = 0; round < rounds; round++) {
    for (const [side, once] of Object.entries(sides)) {
      const result = once(path);
      const { ms, peakMB } = best[side] ?? result;
      best[side] = { ...result, ms: Math.min(ms, result.ms), peakMB: Math.max(peakMB, result.peakMB) };
    }
  }
  for (const [side, { ms, messages, peakMB }] of Object.entries(best)) {
    console.log(
      `${side}: ${messages === null ? '' : `${messages} received, `}${ms.toFixed(0)} ms, ${((megabytes / ms) * 1000).toFixed(0)} MB/s, ` +
        `${against('expat', best[EXPAT_SIDE], ms)}${against('xmllint', best[XMLLINT_SIDE], ms)}peak ${peakMB.toFixed(0)} MB`,
    );
  }
}

/** A file as most people have it: the whole command beside a node that does nothing, in turn, on the clock and of the processor. */
function measureSmall(path, rounds) {
  const least = { bare: {}, command: {} };
  const take = (of, { ms, processorMs }) => {
    of.ms = Math.min(of.ms ?? ms, ms);
    of.processorMs = Math.min(of.processorMs ?? processorMs, processorMs);
  };
  for (let round = 0; round < rounds; round++) {
    take(least.bare, fromOutside(process.execPath, '-e', '0'));
    take(least.command, importCommand(path));
  }
  const { bare, command } = least;
  const told = (name) =>
    `${command[name].toFixed(0)} ms, ${(command[name] / bare[name]).toFixed(2)} × bare node`;
  console.log(`${SMALL} messages: ${told('ms')} on the clock, ${told('processorMs')} of the processor`);
}

/** As phones and apps write them that keep each message in a file of its own. */
async function measureMany(folder) {
  for (const count of MANY) {
    const many = join(folder, `many-${count}`);
    mkdirSync(many);
    for (let n = 0; n < count; n++)
      writeFileSync(join(many, `${n}.xml`), `<smses count="1">\n${real(n * 7 + 1)}</smses>\n`);
    const { ms, peakMB } = importCommand(many);
    console.log(
      `${count} files of one message: ${ms.toFixed(0)} ms, ${((ms / count) * 1000).toFixed(0)} µs a file, peak ${peakMB.toFixed(0)} MB`,
    );
    rmSync(many, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  options: {
    alike: { type: 'boolean', default: false },
    pictures: { type: 'boolean', default: false },
    many: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const rounds = Number(positionals[0] ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
try {
  const path = join(folder, 'sms.xml');
  const { us } = run(process.execPath, ['--input-type=module', '-e', JUDGING]);
  console.log(`judging the kind of a text, all different: ${us.toFixed(2)} µs each`);
  await writeExport(path, SMALL, real);
  measureSmall(path, rounds);
  await writeExport(path, MESSAGES, real);
  measure(path, `${MESSAGES} messages, no two alike`, rounds, SIDES);
  if (values.alike) {
    await writeExport(path, MESSAGES, sms);
    measure(path, `${MESSAGES} messages made from templates`, rounds, SIDES);
  }
  if (values.many) await measureMany(folder);
  if (values.pictures) {
    await writeExport(path, PICTURES.count, picture);
    measure(path, `${PICTURES.count} messages with pictures`, 1, WITHOUT_EXPAT);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const [seconds, ms] = [(n) => `${n.toFixed(2)} s / 100 kB`, (n) => `${Math.round(n)} ms`];
/** What each part is called, and what its slowest means. */
export const SAID = {
  turns: { zh: '许多进程同时改同一份清理', en: 'changes by many processes at once', slowest: ms },
  interrupts: {
    zh: '中途 Ctrl+C、关机，5,000 个账号',
    en: 'Ctrl+C and SIGTERM, 5,000 accounts',
    slowest: ms,
  },
  kills: { zh: '写到一半被杀', en: 'writers killed', slowest: ms },
  sealing: {
    zh: '加锁、换口令、恢复备份、解锁到一半被杀',
    en: 'killed while locked, given another passphrase, restored, opened',
    slowest: ms,
  },
  damages: {
    zh: '弄坏数据里的每个文件，加锁前后',
    en: 'each file of a store damaged, clear and locked',
    slowest: ms,
  },
  quiet: {
    zh: '没有网卡、一连接就退出；数开过的网络套接字',
    en: 'no interface, a connection ends the program; sockets counted',
    slowest: ms,
  },
  leaks: {
    zh: '每一栏都填恶意文字；在数据和屏幕上找秘密',
    en: 'hostile text in every field; secrets looked for',
    slowest: ms,
  },
  processes: {
    zh: '乱改的文件，每份都重新启动程序',
    en: 'damaged files, the program started for each',
    slowest: seconds,
  },
  entrances: { zh: '乱改的其他文件', en: 'other files, damaged', slowest: seconds },
  exports: { zh: '乱改的导出文件', en: 'exports, damaged', slowest: seconds },
};
const HEADS = {
  zh: '| 做什么 | 多少次 | 失败 | 最慢 | 内存最多 | 处理器用时 |\n|---|---:|---:|---:|---:|---:|',
  en: '| what | how often | failures | slowest | most memory | processor time |\n|---|---:|---:|---:|---:|---:|',
};
const FIRST = {
  zh: (s) =>
    `${s.day}，Node ${s.node}，${s.cores} 个核（${s.model}），共 ${s.minutes} 分钟；每个入口 ${s.fuzzed} 份乱改的文件${s.isWhole ? '' : '（不是全部）'}。`,
  en: (s) =>
    `${s.day}, Node ${s.node}, ${s.cores} cores (${s.model}), ${s.minutes} minutes in all; ${s.fuzzed} damaged files for each entrance${s.isWhole ? '' : ' (not the whole)'}.`,
};
const FAILED = {
  zh: (count) => `失败了 ${count} 次：`,
  en: (count) => `${count} failures:`,
};
const MORE = { zh: (count) => `还有 ${count} 次`, en: (count) => `${count} more` };
/** So many failures show what is wrong. */
const MOST_TOLD = 10;

const text = (rows, setting, language) => {
  const lines = rows.map(({ part, times, failures, slowest, largest, seconds: took }) => {
    const said = SAID[part];
    const memory = largest > 0 ? `${Math.round(largest / 1e6)} MB` : '';
    const cells = [
      said[language],
      times.toLocaleString('en'),
      failures.length,
      said.slowest(slowest),
      memory,
      `${Math.round(took)} s`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [FIRST[language](setting), '', HEADS[language], ...lines, ...failuresOf(rows, language)].join('\n');
};

/** Each in one line; where the machine keeps its files is nobody's matter. */
function failuresOf(rows, language) {
  const failures = rows.flatMap((row) => row.failures);
  if (failures.length === 0) return [];
  const told = failures.slice(0, MOST_TOLD).map((failure) => {
    const line = failure
      .split(/\s*\n/)[0]
      .replace(/\/[\w./-]*\/(?=[\w.-])/g, '')
      .replaceAll('`', "'");
    return `- \`${line.slice(0, 160)}\``;
  });
  const more = failures.length - told.length;
  return [
    '',
    FAILED[language](failures.length),
    '',
    ...told,
    ...(more > 0 ? [`- ${MORE[language](more)}`] : []),
  ];
}

const whole = ({ minutes, fuzzed, isWhole, cores }) => ({
  minutes: minutes.toFixed(1),
  fuzzed: fuzzed.toLocaleString('en'),
  isWhole,
  day: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores,
  model: cpus()[0]?.model.trim() ?? process.arch,
});

/** Prints what stands in docs/security.md, in both languages. */
export function printTable(rows, setting) {
  for (const language of ['zh', 'en']) console.log(`\n${text(rows, whole(setting), language)}`);
}

/** Puts it there, in place of all that stands between its marks. */
export function writeTable(root, rows, setting) {
  const path = join(root, 'docs/security.md');
  let page = readFileSync(path, 'utf8');
  for (const language of ['zh', 'en']) {
    const between = new RegExp(`(<!-- torture ${language} -->\n)[^]*?(\n<!-- /torture -->)`);
    page = page.replace(between, (_, before, after) => before + text(rows, whole(setting), language) + after);
  }
  writeFileSync(path, page);
}

/**
 * Prints how long all of it takes, from a little of it: the processor's time for one of each kind, and of all of them.
 * @param took what each job took
 * @param parts all jobs at full size
 */
export function printEstimate(took, parts, lanes) {
  let [together, alone] = [0, 0];
  for (const { part, alone: isAlone, jobs } of parts) {
    for (const what of new Set(jobs.map((one) => one.what ?? one.job))) {
      const mine = took.filter((one) => one.part === part && one.what === what);
      const sum = (key) => mine.reduce((all, one) => all + one[key], 0);
      const all = jobs.filter((one) => (one.what ?? one.job) === what);
      const count = all.reduce((counted, { args }) => counted + timesOf(part, args, mine), 0);
      const each = (sum('seconds') - sum('preparing')) / Math.max(1, sum('times'));
      const full = each * count + (sum('preparing') / Math.max(1, mine.length)) * all.length;
      if (isAlone) alone += full;
      else together += full;
      const cells = [`${part}: ${what}`.padEnd(40), `${(each * 1000).toFixed(1)} ms`.padStart(12)];
      console.log([...cells, `× ${count}`.padStart(10), `${Math.round(full)} s`.padStart(8)].join(' '));
    }
  }
  const minutes = (alone + together / lanes) / 60;
  console.log(
    `\n${Math.round(alone)} s one after the other, ${Math.round(together)} s on ${lanes} cores: ${minutes.toFixed(1)} minutes at least; interrupts wait as well`,
  );
}

/** How often a job does its work at full size; what says nothing of it does as much each time. */
function timesOf(part, args, mine) {
  if (part === 'turns') return args[0] * args[1];
  if (part === 'interrupts') return 48 * (args[0].moments.length + 1);
  if (part === 'damages') return Math.ceil(120 / args[1].every);
  if (typeof args[0] === 'number' && part !== 'leaks') return args[0];
  return mine[0]?.times ?? 0;
}

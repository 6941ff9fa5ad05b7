import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const [seconds, ms] = [(n) => `${n.toFixed(2)} s / 100 kB`, (n) => `${Math.round(n)} ms`];
/** What each part is called, and what its slowest means. */
const SAID = {
  turns: { zh: '许多进程同时改同一份清理', en: 'changes by many processes at once', slowest: ms },
  interrupts: {
    zh: '中途 Ctrl+C、关机，5,000 个账号',
    en: 'Ctrl+C and SIGTERM, 5,000 accounts',
    slowest: ms,
  },
  kills: { zh: '写到一半被杀', en: 'writers killed', slowest: ms },
  quiet: { zh: '没有网卡、一连接就退出', en: 'no interface, a connection ends the program', slowest: ms },
  leaks: {
    zh: '每一栏都填恶意文字；在数据和屏幕上找秘密',
    en: 'hostile text in every field; secrets looked for',
    slowest: ms,
  },
  entrances: { zh: '乱改的其他文件', en: 'other files, damaged', slowest: seconds },
  exports: { zh: '乱改的导出文件', en: 'exports, damaged', slowest: seconds },
};
const HEADS = {
  zh: '| 做什么 | 多少次 | 失败 | 最慢 | 内存最多 | 用时 |\n|---|---:|---:|---:|---:|---:|',
  en: '| what | how often | failures | slowest | most memory | took |\n|---|---:|---:|---:|---:|---:|',
};
const FIRST = {
  zh: (s) =>
    `${s.day}，Node ${s.node}，${s.cores} 个核，共 ${s.minutes} 分钟；每个入口 ${s.fuzzed} 份乱改的文件${s.isWhole ? '' : '（不是全部）'}。“用时”是各进程加起来的。`,
  en: (s) =>
    `${s.day}, Node ${s.node}, ${s.cores} cores, ${s.minutes} minutes in all; ${s.fuzzed} damaged files for each entrance${s.isWhole ? '' : ' (not the whole)'}. What each took is the sum over the processes.`,
};

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
  return [FIRST[language](setting), '', HEADS[language], ...lines].join('\n');
};

const whole = ({ minutes, fuzzed, isWhole }) => ({
  minutes: minutes.toFixed(1),
  fuzzed: fuzzed.toLocaleString('en'),
  isWhole,
  day: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores: availableParallelism(),
});

/** Prints what stands in docs/security.md, in both languages. */
export function printTable(rows, setting) {
  for (const language of ['zh', 'en']) console.log(`\n${text(rows, whole(setting), language)}`);
}

/** Puts it there, between its marks. */
export function writeTable(root, rows, setting) {
  const path = join(root, 'docs/security.md');
  let page = readFileSync(path, 'utf8');
  for (const language of ['zh', 'en']) {
    const between = new RegExp(`(<!-- torture ${language} -->\n)[^]*?(\n<!-- /torture -->)`);
    page = page.replace(between, (_, before, after) => before + text(rows, whole(setting), language) + after);
  }
  writeFileSync(path, page);
}

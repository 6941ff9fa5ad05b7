// How long commands take from the shell to the last byte, against a Node that does nothing, each in turn in the same round.
// node bench/start.js [rounds] [--processor-time] [more Nodes, as paths of their binaries]; see README.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../build/catalog/file-catalog.js';
import { processorTime } from './processor-time.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const words = process.argv.slice(2);
const inProcessorTime = words.includes('--processor-time');
const [rounds = '25', ...others] = words.filter((word) => !word.startsWith('--'));
const ACCOUNTS = 150;
const NOW = ['--now', '2026-11-24'];

const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
// there, as a person's is: what is kept compiled lies in it
const home = join(folder, 'home');
mkdirSync(home);
const env = {
  ...process.env,
  HOME: home,
  NUMCLEAN_HOME: join(folder, 'store'),
  LANG: 'zh_CN.UTF-8',
  NO_COLOR: '1',
};
const bundled = at('bin/numclean.js');
const single = join(folder, 'single.mjs');
writeFileSync(
  single,
  `import { main } from ${JSON.stringify(new URL('../build/main.js', import.meta.url).href)};\nprocess.exitCode = await main(process.argv.slice(2));\n`,
);

/** @returns milliseconds, on the clock or of the processor */
function time(node, args) {
  if (inProcessorTime) return processorTime(node, args, env);
  const before = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

/** The middle of the times on the clock; the least of processor time, which others only add to. */
const typical = (values) => values.toSorted((a, b) => a - b)[inProcessorTime ? 0 : values.length >> 1];

function measure(node, program) {
  const silently = (...args) => spawnSync(node, [program, ...args, ...NOW], { env });
  const commands = {
    '--version': ['--version'],
    'platform search': ['platform', 'search', 'zfb'],
    status: ['status', ...NOW],
    next: ['next', ...NOW],
    show: ['show', task, ...NOW],
    plan: ['plan', ...NOW],
    done: ['done', task, ...NOW],
    'status after done': ['status', ...NOW],
  };
  const cases = { 'node -e 0': ['-e', '0'] };
  for (const [name, args] of Object.entries(commands)) cases[name] = [program, ...args];
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < Number(rounds); round++) {
    for (const [name, args] of Object.entries(cases)) {
      // a task that is done already would be refused
      if (name === 'done') silently('reopen', task);
      const took = time(node, args);
      if (round >= 0) times[name].push(took);
    }
    // the next round's views are asked again: the first look after a change has a line of its own
    for (const view of ['status', 'next', 'plan']) silently(view);
    silently('show', task);
    silently('status');
  }
  const bare = typical(times['node -e 0']);
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, { ms: typical(all), ratio: typical(all) / bare }]),
  );
}

const names = loadCatalog()
  .cards()
  .slice(0, ACCOUNTS)
  .map(({ name }) => name.zh);
spawnSync(
  process.execPath,
  [
    bundled,
    'prepare-cancel',
    '13800138000',
    '--new-number',
    '13800100500',
    '--yes',
    ...NOW,
    '--add',
    ...names,
  ],
  {
    env,
  },
);
const listed = spawnSync(process.execPath, [bundled, 'next', '20', '--json', ...NOW], {
  env,
  encoding: 'utf8',
});
const task = JSON.parse(listed.stdout).next.find(({ operation }) => operation === 'change').id;

const budget = JSON.parse(readFileSync(at('bench/budget.json'), 'utf8'));
const how = inProcessorTime ? 'processor time, least' : 'on the clock, medians';
for (const node of [process.execPath, ...others].filter((path) => existsSync(path))) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const [before, after] = [measure(node, single), measure(node, bundled)];
  process.stdout.write(`\nNode ${version}, ${ACCOUNTS} accounts, ${how} of ${rounds}\n\n`);
  process.stdout.write('| command | single modules | | bundled | | goal |\n|---|---:|---:|---:|---:|---:|\n');
  for (const name of Object.keys(after)) {
    const column = ({ ms, ratio }) => `${ms.toFixed(0)} ms | ${ratio.toFixed(2)}`;
    process.stdout.write(
      `| ${name} | ${column(before[name])} | ${column(after[name])} | ${goalOf(name, version)} |\n`,
    );
  }
}
process.stdout.write(`\n${costsOfFiles(process.execPath).join('\n')}\n`);
rmSync(folder, { recursive: true, force: true });

/** What loading each file of the program adds to a start, one after the other as `status` loads them, kept compiled. */
function costsOfFiles(node) {
  const files = [
    'main.cjs',
    'rolldown-runtime.cjs',
    'search.cjs',
    'core.cjs',
    'words-zh.cjs',
    'planning.cjs',
  ];
  const loading = (count) => `
    const { ProgramFiles } = require(${JSON.stringify(at('dist/load.cjs'))});
    const files = new ProgramFiles(${JSON.stringify(at('dist/'))});
    files.useCompiled(${JSON.stringify(join(folder, 'compiled'))}, () => 'bench');
    for (const file of ${JSON.stringify(files.slice(0, count))}) files.load(file);
    files.keepCompiled();`;
  const times = Array.from({ length: files.length + 1 }, () => []);
  for (let round = -1; round < Number(rounds); round++) {
    // all of them first: whatever is loaded afterwards is kept already
    for (const [count, all] of [...times.entries()].reverse()) {
      const took = time(node, ['-e', loading(count)]);
      if (round >= 0) all.push(took);
    }
  }
  const costs = times.map(typical);
  return [
    '| file | size | to load |',
    '|---|---:|---:|',
    ...files.map((file, place) => {
      const size = (statSync(at(`dist/${file}`)).size / 1000).toFixed(0);
      return `| ${file} | ${size} kB | ${(costs[place + 1] - costs[place]).toFixed(1)} ms |`;
    }),
  ];
}

/** Goals are for Node 24; an older one may take half a bare start more. */
function goalOf(name, version) {
  const goal = budget.ratios[name];
  if (!goal) return '';
  return (goal + (Number.parseInt(version.slice(1), 10) < 24 ? 0.5 : 0)).toFixed(2);
}

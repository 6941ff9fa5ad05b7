// How long commands take from the shell to the last byte, against a Node that does nothing, each in turn in the same round.
// node bench/start.js [rounds] [more Nodes, as paths of their binaries]; see README.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../build/catalog/file-catalog.js';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [rounds = '25', ...others] = process.argv.slice(2);
const ACCOUNTS = 150;
const NOW = ['--now', '2026-11-24'];

const folder = mkdtempSync(join(tmpdir(), 'numclean-bench-'));
const home = join(folder, 'home');
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

/** @returns milliseconds on the clock */
function time(node, args) {
  const before = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - before) / 1e6;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function measure(node, program) {
  const commands = {
    '--version': ['--version'],
    'platform search': ['platform', 'search', 'zfb'],
    status: ['status', ...NOW],
    next: ['next', ...NOW],
    show: ['show', task, ...NOW],
    plan: ['plan', ...NOW],
    done: ['done', task, ...NOW],
  };
  const cases = { 'node -e 0': ['-e', '0'] };
  for (const [name, args] of Object.entries(commands)) cases[name] = [program, ...args];
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < Number(rounds); round++) {
    for (const [name, args] of Object.entries(cases)) {
      // a task that is done already would be refused; then the views' first look after a change is not theirs to pay
      if (name === 'done') spawnSync(node, [program, 'reopen', task, ...NOW], { env });
      const took = time(node, args);
      if (name === 'done') spawnSync(node, [program, 'status', ...NOW], { env });
      if (round >= 0) times[name].push(took);
    }
  }
  const bare = median(times['node -e 0']);
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, { ms: median(all), ratio: median(all) / bare }]),
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
for (const node of [process.execPath, ...others].filter((path) => existsSync(path))) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const [before, after] = [measure(node, single), measure(node, bundled)];
  process.stdout.write(`\n${version}, ${ACCOUNTS} accounts, medians of ${rounds}\n`);
  process.stdout.write('command          single modules        bundled      goal\n');
  for (const name of Object.keys(after)) {
    const column = ({ ms, ratio }) => `${ms.toFixed(0).padStart(6)} ms ${ratio.toFixed(2).padStart(6)}`;
    const goal = budget.ratios[name];
    process.stdout.write(
      `${name.padEnd(16)} ${column(before[name])} ${column(after[name])}  ${goal ? `≤ ${goal}` : ''}\n`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });

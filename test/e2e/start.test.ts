import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEFORE, runProgram } from '../support/built-program.js';

let home: string;
let store: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'numclean-start-'));
  store = join(home, 'store');
  await runProgram(['demo', home], { store });
  const files = ['--yes', '--now', '2026-11-24', '--import', join(home, 'messages.xml')];
  const { code } = await runProgram(['prepare-cancel', '13800138000', ...files], { store });
  expect(code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a view says the same whether it finds worked out what it shows, or works it out anew', async () => {
  for (const view of ['status', 'next', 'plan', 'checklist', 'inventory', 'remedy', 'timeline']) {
    rmSync(join(store, 'derived'), { recursive: true, force: true });
    const args = [view, '--now', '2026-11-24', '--json'];
    const anew = await runProgram(args, { store });
    const kept = await runProgram(args, { store });
    expect(kept).toEqual({ ...anew, json: expect.any(Function) });
    expect(anew.code).toBe(0);
  }
});

test('a change is in the next view', async () => {
  const now = ['--now', '2026-11-24'];
  const tasks = async (): Promise<{ id: string; state: string }[]> => {
    const { checklist } = (await runProgram(['checklist', ...now, '--json'], { store })).json() as {
      checklist: { tasks: { id: string; state: string }[] };
    };
    return checklist.tasks;
  };
  const todo = (await tasks()).find(({ state }) => state === 'todo')?.id ?? '';
  await runProgram(['start', todo, ...now], { store });
  expect((await tasks()).find(({ id }) => id === todo)?.state).toBe('doing');
});

/** A platform that nothing has shown before. */
const MORE = `<smses count="1"><sms address="1069000000" date="1762000000000" type="1" body="【携程旅行】验证码123456，请勿泄露。" /></smses>`;

test('after a change a view says the same from what the change kept, or worked out anew', async () => {
  const now = ['--now', '2026-11-24', '--json'];
  const { checklist } = (await runProgram(['checklist', ...now], { store })).json() as {
    checklist: { tasks: { id: string; operation: string }[] };
  };
  const change = checklist.tasks.find(({ operation }) => operation === 'change')?.id ?? 'none';
  const more = join(home, 'more.xml');
  writeFileSync(more, MORE);
  const changes = [
    { command: ['done', change], seenIn: ['status', 'plan', 'checklist'] },
    { command: ['import', more], seenIn: ['plan', 'inventory'] },
  ];
  for (const { command, seenIn } of changes) {
    expect((await runProgram([...command, ...now], { store })).code).toBe(0);
    for (const view of seenIn) {
      const kept = await runProgram([view, ...now], { store });
      rmSync(join(store, 'derived'), { recursive: true, force: true });
      expect(kept).toEqual({ ...(await runProgram([view, ...now], { store })), json: expect.any(Function) });
    }
  }
});

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const budget = JSON.parse(readFileSync(at('bench/budget.json'), 'utf8')) as {
  chunks: number;
  loads: Record<string, string[]>;
  packagesOnlyIn: Record<string, string[]>;
  nodeModules: { of: string[]; without: string[] };
};

/** The files of the program that a run of it has loaded, as Node itself tells. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  // one place for all: how a question is asked has the environment in it
  const told = join(home, 'loaded');
  rmSync(told, { recursive: true, force: true });
  await runProgram(args, { store, env: { HOME: home, NODE_V8_COVERAGE: told } });
  const urls = readdirSync(told).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(told, name), 'utf8')) as { result: { url: string }[] };
    return result.flatMap(({ url }) => url.split('/dist/')[1] ?? []);
  });
  return [...new Set(urls)].sort();
}

test('what was answered is said again before the program is loaded, on a store that lies open', async () => {
  const args = ['next', '2', '--now', '2026-11-24'];
  expect(await loadedBy(args)).toContain('core.cjs');
  expect(await loadedBy(args)).toEqual(['load.cjs', 'main.cjs']);
});

test.each(Object.entries(budget.loads))(
  '%s loads the files it needs and no others',
  async (command, files) => {
    const args = command.split(' ').map((word) => (word === 'FILE' ? join(home, 'messages.xml') : word));
    expect(await loadedBy(args)).toEqual(files);
  },
);

/** The modules that Node has loaded by the end of a run, beside those that a program of nothing has. */
async function nodeModulesOf(args: readonly string[]): Promise<string[]> {
  const [listing, told] = [join(home, 'listing.mjs'), join(home, 'node-modules')];
  const write = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(told)}, process.moduleLoadList.join('\\n')));`;
  writeFileSync(listing, write);
  const list = (): string[] => readFileSync(told, 'utf8').split('\n');
  spawnSync(process.execPath, ['--import', listing, '-e', '0']);
  const bare = new Set(list());
  await runProgram(args, { store, env: { HOME: home, NODE_OPTIONS: `--import=${listing}` } });
  return list().filter((name) => !bare.has(name));
}

// an executable imports nothing beside what is in it, so nothing tells what it loaded; the same files do as here
test.skipIf(BEFORE.length === 0).each(budget.nodeModules.of)(
  '%s loads little of Node itself',
  async (command) => {
    const now = ['--now', '2026-11-24'];
    // what a look notes is noted by the first
    await runProgram(['status', ...now], { store });
    const loaded = await nodeModulesOf([...command.split(' '), ...now]);
    expect(loaded).not.toEqual([]);
    for (const name of budget.nodeModules.without) expect(loaded).not.toContain(`NativeModule ${name}`);
  },
);

test('every package that runs at the person is told of in docs/dependencies.md, in the version that is bundled', () => {
  const { chunks } = JSON.parse(readFileSync(at('build/bundle.json'), 'utf8')) as {
    chunks: { modules: { path: string }[] }[];
  };
  const { devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const bundled = Object.keys(devDependencies).filter((name) =>
    chunks.some(({ modules }) => modules.some(({ path }) => path.startsWith(`node_modules/${name}/`))),
  );
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const row = /^\| `([^`]+)` \| (\S+) \| \d{4}-\d\d-\d\d \| \d{4}-\d\d-\d\d /gm;
  const told = readFileSync(at('docs/dependencies.md'), 'utf8').matchAll(row);
  expect([...told].map(([, name, version]) => `${name} ${version}`).sort()).toEqual(
    bundled.map((name) => `${name} ${packages[`node_modules/${name}`]?.version}`).sort(),
  );
});

test('the program is in few files, and what only some commands need is in theirs alone', () => {
  const { chunks } = JSON.parse(readFileSync(at('build/bundle.json'), 'utf8')) as {
    chunks: { fileName: string; modules: { path: string }[] }[];
  };
  expect(chunks.length).toBeLessThanOrEqual(budget.chunks);
  for (const [name, files] of Object.entries(budget.packagesOnlyIn)) {
    const holding = chunks.filter(({ modules }) =>
      modules.some(({ path }) => path.startsWith(`node_modules/${name}/`)),
    );
    expect(holding.map(({ fileName }) => fileName)).toEqual(files);
  }
});

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ProgramFiles, readCompiled, writeCompiled } from '../src/load.js';
import { shortSum } from '../src/text/short-sum.js';
import { summedFile } from '../src/text/summed-file.js';

let folder: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-load-'));
  kept = join(folder, 'cache', 'compiled', 'status');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, source: string): void => writeFileSync(join(folder, name), source);

/** Loads a file as a start of the program does. @returns what it exports, once what was compiled is kept */
function start(name: string, basis = 'this program'): unknown {
  const files = new ProgramFiles(folder);
  files.useCompiled(kept, () => basis);
  const loaded = files.load(name);
  files.keepCompiled();
  return loaded;
}

it('loads a file once, with what it requires, beside it and of Node', () => {
  write('one.cjs', `globalThis.loads = (globalThis.loads ?? 0) + 1; exports.one = 1;`);
  write(
    'two.cjs',
    `const { one } = require('./one.cjs'), path = require('node:path');
     exports.two = one + require('./one.cjs').one; exports.file = path.basename(__filename);`,
  );
  const files = new ProgramFiles(folder);
  expect(files.load('two.cjs')).toEqual({ two: 2, file: 'two.cjs' });
  expect(files.load('two.cjs')).toBe(files.load('two.cjs'));
  expect((globalThis as { loads?: number }).loads).toBe(1);
});

it('loads what a file requires when something of it is first asked for, even if they require each other', () => {
  write(
    'seldom.cjs',
    `globalThis.asked = true; const one = require('./one.cjs'); exports.seldom = () => one.name;`,
  );
  write(
    'one.cjs',
    `const seldom = require('./seldom.cjs'); exports.name = 'one'; exports.ask = () => seldom.seldom();
     exports.import = () => Promise.resolve(require('./other.cjs'));`,
  );
  write('other.cjs', 'exports.other = 1;');
  const files = new ProgramFiles(folder);
  const one = files.load('one.cjs') as { ask(): string; import(): Promise<{ other: number }> };
  const isAsked = (): boolean => 'asked' in globalThis;
  expect(isAsked()).toBe(false);
  expect(one.ask()).toBe('one');
  expect(isAsked()).toBe(true);
  return expect(one.import()).resolves.toMatchObject({ other: 1 });
});

it('an error names its place in the file', () => {
  write('bad.cjs', 'exports.fail = function fail() { throw new Error("no"); };');
  const { fail } = start('bad.cjs') as { fail(): void };
  let stack = '';
  try {
    fail();
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack).toContain(`at fail (${join(folder, 'bad.cjs')}:1:`);
});

it('keeps what was compiled, and takes it for the same program only', () => {
  write('one.cjs', 'exports.answer = () => 1;');
  start('one.cjs');
  expect([...(readCompiled(kept, 'this program') ?? [])].map(([name]) => name)).toEqual(['one.cjs']);
  expect(readCompiled(kept, 'another program')).toBeNull();
  const before = readFileSync(kept);
  // as long as it was
  write('one.cjs', 'exports.answer = () => 2;');
  const { answer } = start('one.cjs', 'the next program') as { answer(): number };
  expect(answer()).toBe(2);
  expect(readFileSync(kept).equals(before)).toBe(false);
});

it('keeps what another start of the command needed beside what this one needs', () => {
  write('one.cjs', 'exports.one = 1;');
  write('two.cjs', 'exports.two = 2;');
  start('one.cjs');
  start('two.cjs');
  expect([...(readCompiled(kept, 'this program') ?? [])].map(([name]) => name)).toEqual([
    'one.cjs',
    'two.cjs',
  ]);
});

it('writes nothing where all was there already, and nothing where V8 was told to work otherwise meanwhile', () => {
  write('one.cjs', 'exports.one = 1;');
  const files = new ProgramFiles(folder);
  let basis = 'at first';
  files.useCompiled(kept, () => basis);
  files.load('one.cjs');
  basis = 'later';
  files.keepCompiled();
  expect(readdirSync(folder)).toEqual(['one.cjs']);
  start('one.cjs');
  const before = readFileSync(kept);
  writeCompiled(kept, 'this program', new Map(readCompiled(kept, 'this program') ?? []));
  expect(readFileSync(kept).equals(before)).toBe(true);
  write('first.cjs', '');
  const again = new ProgramFiles(folder);
  again.load('first.cjs');
  again.useCompiled(kept, () => 'this program');
  again.load('one.cjs');
  rmSync(kept);
  again.keepCompiled();
  expect(readdirSync(join(folder, 'cache', 'compiled'))).toEqual([]);
});

it('takes nothing back that was damaged, at whatever byte', () => {
  const code = new Map([
    ['one.cjs', new Uint8Array([1, 2, 3])],
    ['two.cjs', new Uint8Array(20).fill(7)],
  ]);
  writeCompiled(kept, 'this program', code);
  const whole = readFileSync(kept);
  const read = readCompiled(kept, 'this program') ?? [];
  expect([...read].map(([name, bytes]) => [name, [...bytes]])).toEqual(
    [...code].map(([name, bytes]) => [name, [...bytes]]),
  );
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] as number) ^ 0x41;
    writeFileSync(kept, damaged);
    const there = readCompiled(kept, 'this program');
    if (there) expect([...there]).toEqual([...read]);
  }
  for (const length of [0, 10, 64, whole.length - 1]) {
    writeFileSync(kept, whole.subarray(0, length));
    expect(readCompiled(kept, 'this program')).toBeNull();
  }
});

it('goes without where it can be kept nowhere', () => {
  write('one.cjs', 'exports.one = 1;');
  writeFileSync(join(folder, 'cache'), 'a file');
  expect(start('one.cjs')).toEqual({ one: 1 });
  rmSync(join(folder, 'cache'));
  mkdirSync(kept, { recursive: true });
  expect(start('one.cjs')).toEqual({ one: 1 });
  expect(readdirSync(join(folder, 'cache', 'compiled'))).toEqual(['status']);
});

it.skipIf(process.platform === 'win32')(
  'takes nothing from what is no file, a device that never ends',
  () => {
    write('one.cjs', 'exports.one = 1;');
    start('one.cjs');
    rmSync(kept);
    symlinkSync('/dev/zero', kept);
    expect(start('one.cjs')).toEqual({ one: 1 });
    expect([...(readCompiled(kept, 'this program') ?? [])].map(([name]) => name)).toEqual(['one.cjs']);
  },
);

it('removes what it kept for a Node that has not been run for long, and nothing else', () => {
  const cache = join(folder, 'cache');
  const long = new Date(Date.now() - 31 * 24 * 60 * 60_000);
  const made = (name: string, files: string[], when?: Date): void => {
    mkdirSync(join(cache, name), { recursive: true });
    for (const file of files) writeFileSync(join(cache, name, file), '');
    if (when) utimesSync(join(cache, name), when, when);
  };
  made('compiled-v20.19.0-x64', ['status', 'import.4711'], long);
  made('compiled-v22.1.0-x64', ['status']);
  made('compiled-v18.0.0-x64', ['status', 'Somebody’s.txt'], long);
  made('compiled-notes', ['status'], long);
  made('program-1.0.0', ['status'], long);
  write('one.cjs', '');
  start('one.cjs');
  expect(readdirSync(cache).sort()).toEqual([
    'compiled',
    'compiled-notes',
    'compiled-v18.0.0-x64',
    'compiled-v22.1.0-x64',
    'program-1.0.0',
  ]);
  expect(readdirSync(join(cache, 'compiled-v18.0.0-x64'))).toEqual(['Somebody’s.txt']);
});

it('takes nothing of a file that lists nothing, though its sum is right', () => {
  for (const content of ['', 'no list\n', '{}\n', '["one.cjs",']) {
    writeFileSync(join(folder, 'kept'), Buffer.concat(summedFile(shortSum('this program'), [content])));
    expect(readCompiled(join(folder, 'kept'), 'this program')).toBeNull();
  }
});

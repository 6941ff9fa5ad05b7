import { chmodSync, existsSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import {
  answered,
  ID,
  NOW,
  overwrite,
  problemOf,
  START,
  storeIn,
  storeWithCleanup,
  temporaryFolder,
  text,
  writing,
} from './helpers.js';

const open = (env: NodeJS.ProcessEnv, dir?: string) =>
  openStore({ ...(dir ? { dir } : {}), env, now: () => NOW });
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const onPosix = it.skipIf(process.platform === 'win32');

describe('where the store is', () => {
  it('is the folder named, else NUMCLEAN_HOME, else the config folder', () => {
    const home = temporaryFolder();
    expect(open({ NUMCLEAN_HOME: '/b', HOME: home }, '/a').path).toBe('/a');
    expect(open({ NUMCLEAN_HOME: '/b', HOME: home }).path).toBe('/b');
    expect(open({ NUMCLEAN_HOME: '' }, '/a').path).toBe('/a');
  });

  it('is no file, nor below one', async () => {
    const file = join(temporaryFolder(), 'file');
    overwrite(file, 'x');
    for (const path of [file, join(file, 'deeper')])
      expect(await problemOf(() => open({}, path).list())).toMatchObject({
        code: 'store.no-folder',
        values: { path: file },
      });
  });

  it.skipIf(process.platform !== 'linux')('is below the config folder', () => {
    const home = temporaryFolder();
    expect(open({ HOME: home }).path).toBe(join(home, '.config', 'numclean'));
    expect(open({ HOME: home, XDG_CONFIG_HOME: '/c' }).path).toBe('/c/numclean');
  });

  onPosix.each([
    ['empty', ''],
    ['not there', '/nowhere/at/all'],
    ['a file', '/etc/passwd'],
  ])('cannot be found when the home folder is %s', async (_, HOME) => {
    expect(await problemOf(() => open({ HOME }))).toMatchObject({ code: 'store.no-home', exitCode: 3 });
    expect(existsSync('/nowhere')).toBe(false);
    expect(open({ HOME }, '/a').path).toBe('/a');
  });
});

describe('modes', () => {
  const before = process.umask();
  afterEach(() => {
    process.umask(before);
  });

  const everything = (dir: string) =>
    ['', ...(readdirSync(dir, { recursive: true }) as string[])]
      .map((name) => join(dir, name))
      .map((path) => `${statSync(path).isDirectory() ? 'folder' : 'file'} ${modeOf(path)}`);
  const PRIVATE = new Set(['folder 700', 'file 600']);

  onPosix.each([0o000, 0o022, 0o777])('are the owner’s only, with umask %o', async (umask) => {
    process.umask(umask);
    const { store, dir } = await storeWithCleanup();
    await writing(store, async (writer) => {
      await writer.append(ID, [answered('mobile')]);
      expect(new Set(everything(dir))).toEqual(PRIVATE);
    });
    expect(new Set(everything(dir))).toEqual(PRIVATE);
  });

  onPosix('are repaired before the next write', async () => {
    const { store, dir, file } = await storeWithCleanup();
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    for (const name of readdirSync(dir, { recursive: true }) as string[]) chmodSync(join(dir, name), 0o777);
    chmodSync(dir, 0o755);
    await writing(store, () => undefined);
    expect(new Set(everything(dir))).toEqual(PRIVATE);
    expect(modeOf(file)).toBe('600');
  });

  onPosix('of a folder that holds other things stay as they are', async () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o755);
    overwrite(join(dir, 'holiday.txt'), '');
    chmodSync(join(dir, 'holiday.txt'), 0o644);
    await writing(storeIn(dir), (writer) => writer.create(START));
    expect([modeOf(dir), modeOf(join(dir, 'holiday.txt')), modeOf(join(dir, 'cleanups'))]).toEqual([
      '755',
      '644',
      '700',
    ]);
  });
});

describe('a folder that cannot be written', () => {
  it('is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    overwrite(file, 'mine');
    expect(await problemOf(() => storeIn(file).lock())).toMatchObject({
      code: 'store.read-only',
      values: { path: file },
    });
    expect(await problemOf(() => storeIn(join(file, 'in')).lock())).toMatchObject({
      code: 'store.read-only',
    });
    expect((await problemOf(() => storeIn(file).list())).exitCode).toBe(3);
    expect(text(file)).toBe('mine');
  });

  it('is a link to nothing', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync('/nowhere/at/all', link);
    expect((await problemOf(() => storeIn(link).lock())).code).toBe('store.read-only');
  });

  it.skipIf(process.platform !== 'linux').each(['/proc/numclean', '/proc/numclean/deeper', '/sys/numclean'])(
    'is %s',
    async (dir) => {
      expect(await problemOf(() => storeIn(dir).lock())).toMatchObject({
        code: 'store.read-only',
        exitCode: 3,
      });
      expect(storeIn(dir).list()).toEqual([]);
    },
  );
});

onPosix('of its owner’s stay read-only', async () => {
  const { dir } = await storeWithCleanup();
  chmodSync(dir, 0o500);
  expect(await problemOf(() => storeIn(dir).lock())).toMatchObject({ code: 'store.read-only', exitCode: 3 });
  expect(modeOf(dir)).toBe('500');
  chmodSync(dir, 0o700);
});

it('works through a link to its folder', async () => {
  const { store, dir } = await storeWithCleanup();
  const link = join(temporaryFolder(), 'link');
  symlinkSync(dir, link);
  const linked = storeIn(link);
  await writing(linked, (writer) => writer.append(ID, [answered('mobile')]));
  expect(store.read(ID).answers).toEqual({ carrier: 'mobile' });
  const writer = await store.lock();
  expect((await problemOf(() => linked.lock())).code).toBe('store.locked');
  await writer.release();
  expect(realpathSync(link)).toBe(realpathSync(dir));
});

it('clears away what an interrupted write left, and nothing else', async () => {
  const { store, dir } = await storeWithCleanup();
  const before = store.read(ID);
  const left = [
    'cleanups/prepare-8000-1.json.draft',
    'cleanups/prepare-8000-1.draft.tmp-176ab',
    'settings.draft.tmp-1',
  ];
  const mine = ['cleanups/notes.txt', 'my.draft'];
  for (const name of [...left, ...mine]) overwrite(join(dir, name), '{"half');
  await writing(store, () => undefined);
  expect(left.filter((name) => existsSync(join(dir, name)))).toEqual([]);
  expect(mine.filter((name) => existsSync(join(dir, name)))).toEqual(mine);
  expect(store.read(ID)).toEqual(before);
});

it('makes its folders again when they went away', async () => {
  const { store, dir } = await storeWithCleanup();
  rmSync(dir, { recursive: true });
  expect(store.list()).toEqual([]);
  await writing(store, (writer) => writer.create(START));
  expect(store.current()).toBe(ID);
});

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import {
  answered,
  ID,
  NOW,
  overwrite,
  problemOf,
  START,
  storeWithCleanup,
  temporaryFolder,
  text,
  writing,
} from './helpers.js';
import { buildStore, Other } from './processes.js';

const built = mkdtempSync(join(tmpdir(), 'numclean-built-'));
beforeAll(() => buildStore(built), 60_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

const HOLD = `await store.lock(); say('held'); await idle();`;

describe('the lock', () => {
  it('lets one writer in at a time, and says since when', async () => {
    const { store } = await storeWithCleanup();
    const writer = await store.lock();
    expect(await problemOf(() => store.lock())).toMatchObject({
      code: 'store.locked',
      exitCode: 3,
      values: { since: NOW },
    });
    expect(store.read(ID).id).toBe(ID);
    await writer.release();
    await writer.release();
    await writing(store, (next) => next.append(ID, [answered('mobile')]));
  });

  it('keeps out another process, which loses nothing', async () => {
    const { store, dir } = await storeWithCleanup();
    const other = new Other(built, dir, HOLD);
    await other.says('held');
    expect((await problemOf(() => store.lock())).code).toBe('store.locked');
    await other.signal('SIGTERM');
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
  });

  it('is won by exactly one of many', async () => {
    const { dir } = await storeWithCleanup();
    const all = Array.from({ length: 4 }, () => new Other(built, dir, HOLD));
    await Promise.race(all.map((one) => one.says('held')));
    const ended = await Promise.all(
      all.map(async (one) => {
        const outcome = await Promise.race([one.end(), one.says('held').then(() => 'held')]).catch(() =>
          one.end(),
        );
        return outcome;
      }),
    );
    expect(ended.filter((said) => said === 'held')).toHaveLength(1);
    expect(ended.filter((said) => said.startsWith('store.locked'))).toHaveLength(3);
    await Promise.all(all.map((one) => one.signal('SIGKILL')));
  });

  it('loses no event of writers that take turns', async () => {
    const { store, dir } = await storeWithCleanup();
    const script = `
      for (let n = 0; n < 8; ) {
        const writer = await store.lock().catch(() => null);
        if (!writer) continue;
        await writer.append('${ID}', [{ type: 'answered', at: '${NOW}', key: process.pid + '-' + n, value: true }]);
        await writer.release();
        n += 1;
      }`;
    const all = Array.from({ length: 3 }, () => new Other(built, dir, script, { waitMs: 15_000 }));
    expect(await Promise.all(all.map((one) => one.end()))).toEqual(['', '', '']);
    expect(Object.keys(store.read(ID).answers)).toHaveLength(24);
  });

  it('is waited for as long as the line before one moves', async () => {
    const { dir } = await storeWithCleanup();
    const patience = { dir, env: {}, now: () => NOW, waitMs: 1000 };
    const turns = Array.from({ length: 6 }, async () => {
      const writer = await openStore(patience).lock();
      await setTimeout(300);
      await writer.release();
    });
    // the last of them waits longer than for any one holder
    expect(await Promise.allSettled(turns)).toEqual(
      turns.map(() => ({ status: 'fulfilled', value: undefined })),
    );
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('goes with its holder at %s', async (signal) => {
    const { dir, store } = await storeWithCleanup();
    const other = new Other(built, dir, HOLD);
    await other.says('held');
    await other.signal(signal);
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
  });

  it('is taken over at once when its holder was killed, by one of two', async () => {
    const { dir, store } = await storeWithCleanup();
    const killed = new Other(
      built,
      dir,
      `const w = await store.lock(); await w.append('${ID}', []); say('held'); await idle();`,
    );
    await killed.says('held');
    await killed.signal('SIGKILL');
    expect(existsSync(join(dir, 'lock'))).toBe(true);
    const outcomes = await Promise.allSettled([store.lock(), store.lock()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.release();
  });

  it.each([
    ['another machine', { pid: 1, host: 'somewhere-else' }],
    ['a living process of which nothing is known', { pid: process.pid, host: hostname() }],
    ['nobody known', null],
  ])('of %s holds while it is fresh, and is taken over once it is stale', async (_, holder) => {
    const { dir, store } = await storeWithCleanup();
    const lock = join(dir, 'lock');
    overwrite(lock, holder ? JSON.stringify({ ...holder, since: NOW, token: 'theirs' }) : '');
    expect((await problemOf(() => store.lock())).values).toEqual(holder ? { since: NOW } : {});
    const long = new Date(Date.now() - 60_000);
    utimesSync(lock, long, long);
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['a process that is gone', { pid: 4_194_000, host: hostname() }],
    ['another process by now', { pid: process.pid, host: hostname(), start: 'an earlier boot 1' }],
  ])('of %s is taken over at once', async (_, holder) => {
    const { dir, store } = await storeWithCleanup();
    overwrite(join(dir, 'lock'), JSON.stringify({ start: null, ...holder, since: NOW, token: 'theirs' }));
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
  });

  it('that lies in the future, or is no file, is taken over at once', async () => {
    const { dir, store } = await storeWithCleanup();
    const lock = join(dir, 'lock');
    overwrite(lock, JSON.stringify({ pid: 1, host: 'somewhere-else', since: NOW, token: 'theirs' }));
    const ahead = new Date(Date.now() + 3_600_000);
    utimesSync(lock, ahead, ahead);
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    mkdirSync(lock);
    overwrite(join(lock, '.DS_Store'), 'stray');
    await writing(store, (writer) => writer.append(ID, [answered('unicom')]));
  });

  it('of a process killed while it writes leaves a whole cleanup with all that was done', async () => {
    const { dir, store } = await storeWithCleanup();
    const script = `
      const writer = await store.lock();
      for (let n = 1; ; n += 1) {
        await writer.append('${ID}', [{ type: 'answered', at: '${NOW}', key: 'n', value: String(n) }]);
        await new Promise((done) => process.stdout.write('did ' + n + ';', done));
      }`;
    for (const often of [1, 5, 20]) {
      const other = new Other(built, dir, script);
      await other.says(`did ${often};`);
      await other.signal('SIGKILL');
      const done = Number((await other.end()).match(/did (\d+);$/)?.[1]);
      expect([done, done + 1]).toContain(Number(store.read(ID).answers.n));
      await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    }
  });

  it('that was taken over lets its old holder write no more', async () => {
    const { dir, store, file } = await storeWithCleanup();
    const slept = await store.lock();
    const long = new Date(Date.now() - 60_000);
    overwrite(join(dir, 'lock'), JSON.stringify({ pid: 1, host: 'x', since: NOW, token: 'theirs' }));
    utimesSync(join(dir, 'lock'), long, long);
    const other = new Other(built, dir, HOLD);
    await other.says('held');
    const before = text(file);
    for (const act of [
      () => slept.append(ID, [answered('late')]),
      () => slept.create(START),
      () => slept.use(ID),
      () => slept.remove(ID),
    ]) {
      expect((await problemOf(act)).code).toBe('store.locked');
    }
    await slept.release();
    expect(text(file)).toBe(before);
    expect(existsSync(join(dir, 'lock'))).toBe(true);
    await other.signal('SIGTERM');
  });
});

const onLinuxAsRoot = it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0);
const NOBODY_KNOWN = 54_321;

describe('what the system refuses', () => {
  it.skipIf(process.platform !== 'linux')('a disk that fills up leaves the cleanup as it was', async () => {
    const { dir, store, file } = await storeWithCleanup();
    const before = text(file);
    // Past the limit a write ends short, as on a full disk.
    const script = `
      const writer = await store.lock();
      const value = 'x'.repeat(20_000);
      try { await writer.append('${ID}', [{ type: 'answered', at: '${NOW}', key: 'k', value }]); } catch (error) { failed(error); }
      await writer.append('${ID}', [{ type: 'answered', at: '${NOW}', key: 'k', value: 'short' }]);
      await writer.release();`;
    const other = new Other(built, dir, script, { prefix: 'ulimit -f 8' });
    expect(await other.end()).toBe(`store.full ${JSON.stringify({ path: file })}\n`);
    expect(before).not.toContain('short');
    expect(store.read(ID).answers).toEqual({ k: 'short' });
  });

  it.skipIf(process.platform !== 'linux')(
    'a disk that is full is left without what a lock began',
    async () => {
      const { dir } = await storeWithCleanup();
      const before = readdirSync(dir);
      const other = new Other(built, dir, 'await store.lock();', { prefix: 'ulimit -f 0' });
      expect(await other.end()).toBe(`store.full ${JSON.stringify({ path: dir })}\n`);
      expect(readdirSync(dir)).toEqual(before);
    },
  );

  onLinuxAsRoot('a folder of somebody else is read-only', async () => {
    const dir = join(temporaryFolder(), 'store');
    const parent = join(dir, '..');
    chmodSync(parent, 0o755);
    const other = new Other(built, dir, `say(store.list().length); await store.lock();`, {
      uid: NOBODY_KNOWN,
    });
    expect(await other.end()).toBe(`0\nstore.read-only ${JSON.stringify({ path: dir })}\n`);
  });

  onLinuxAsRoot('a store of somebody else is neither read nor written', async () => {
    const { dir } = await storeWithCleanup();
    chmodSync(join(dir, '..'), 0o755);
    const script = `try { store.list(); } catch (error) { failed(error); } await store.lock();`;
    const said = await new Other(built, dir, script, { uid: NOBODY_KNOWN }).end();
    expect(said).toMatch(/^store\.unreadable .*\nstore\.(read-only|unreadable) /);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
  });

  onLinuxAsRoot('a user without a home folder needs --store, and with it works', async () => {
    const without = { uid: NOBODY_KNOWN, env: { PATH: process.env.PATH } };
    expect(await new Other(built, '', `say('opened');`, without).end()).toBe('store.no-home {}\n');
    const dir = join(temporaryFolder(), 'store');
    chmodSync(join(dir, '..'), 0o777);
    const script = `
      const writer = await store.lock();
      say((await writer.create({ track: 'prepare-cancel', number: '13800138000' })).id);
      await writer.release();
      say('HOME' in process.env);`;
    expect(await new Other(built, dir, script, without).end()).toBe(`${ID}\nfalse\n`);
  });
});

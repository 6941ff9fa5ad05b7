import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleanupEvent } from '../../src/cleanup/record/cleanup.js';
import type { Backup } from '../../src/store/backups.js';
import { migrate, VERSION } from '../../src/store/migrations.js';
import {
  answered,
  ID,
  overwrite,
  problemOf,
  START,
  storeIn,
  storeWithCleanup,
  text,
  writing,
} from './helpers.js';

const START_AGAIN = { ...START, track: 'audit-new-number' } as const;

async function changedTwice() {
  const { file, dir } = await storeWithCleanup();
  for (const value of ['mobile', 'unicom']) {
    // each as a command of its own would
    await writing(storeIn(dir), (writer) => writer.append(ID, [answered(value)]));
  }
  return { file, dir, store: storeIn(dir) };
}

const DAMAGES: [string, (whole: string) => string | Uint8Array][] = [
  ['empty', () => ''],
  ['no JSON', () => 'hello'],
  ['another JSON', () => '[1,2]'],
  ['null', () => 'null'],
  ['cut in the middle', (whole) => whole.slice(0, whole.length / 2)],
  ['without its end', (whole) => whole.slice(0, -2)],
  ['zeros', (whole) => new Uint8Array(whole.length)],
  ['broken UTF-8', (whole) => Buffer.concat([Buffer.from(whole.slice(0, -3)), Buffer.from([0xff, 0xfe])])],
  ['of no version', (whole) => whole.replace(/"version":(\d+)/, '"version":"$1"')],
  ['with a changed digit', (whole) => whole.replace('13800138000', '13800138001')],
  ['about another cleanup', (whole) => whole.replaceAll(ID, 'prepare-8000-9')],
];

it('what a killed writer was at is no damage', async () => {
  const { file, store } = await changedTwice();
  overwrite(`${file}.draft`, text(file).slice(0, 40));
  // a removal makes this folder before it moves the first proof
  mkdirSync(join(store.path, 'backups', ID, 'proof'));
  expect((await store.check()).filter(({ state }) => state !== 'whole')).toEqual([]);
});

describe('a damaged cleanup', () => {
  it.each(DAMAGES)('is reported with the newest good backup, and left alone: %s', async (_, damage) => {
    const { store, file } = await changedTwice();
    const damaged = Buffer.from(damage(text(file)));
    overwrite(file, damaged);

    const expected = { code: 'store.damaged', exitCode: 3, values: { path: file, id: ID, backups: 2 } };
    expect(await problemOf(() => store.read(ID))).toMatchObject(expected);
    expect(await problemOf(() => store.use(ID))).toMatchObject(expected);
    await writing(store, async (writer) => {
      expect(await problemOf(() => writer.append(ID, [answered('x')]))).toMatchObject(expected);
      expect(await problemOf(() => writer.remove(ID))).toMatchObject(expected);
      expect((await writer.create(START)).id).toBe('prepare-8000-2');
    });
    expect(Buffer.from(text(file))).toEqual(Buffer.from(damaged.toString()));
    expect(store.list()).toMatchObject([
      { id: ID, damaged: true },
      { id: 'prepare-8000-2', damaged: false },
    ]);
  });

  it('comes back from the newest backup that is itself good, and forth again', async () => {
    const { file, dir } = await changedTwice();
    overwrite(file, '');
    overwrite(join(dir, 'backups', ID, '000002-20260301.json'), '{');
    const store = storeIn(dir);
    const backups = await store.backups(ID);
    expect(backups.map(({ number, day, events }) => [number, day, events?.length ?? null])).toEqual([
      [1, '2026-03-01', null],
      [2, '2026-03-01', 1],
    ]);
    const [, good] = backups;
    const restored = await writing(store, (writer) => writer.restore(ID, good as Backup));
    expect(restored.answers).toEqual({});
    await writing(storeIn(dir), (writer) => writer.append(ID, [answered('telecom')]));
    const before = storeIn(dir).read(ID);
    const again = storeIn(dir);
    const [newest] = await again.backups(ID);
    await writing(again, (writer) => writer.restore(ID, newest as Backup));
    const [back] = await again.backups(ID);
    expect(await writing(again, (writer) => writer.restore(ID, back as Backup))).toEqual(before);
  });

  it('is offered back where its file is gone, and not where it was removed', async () => {
    const { file, dir } = await changedTwice();
    rmSync(file);
    const store = storeIn(dir);
    const lost = { code: 'store.cleanup-lost', exitCode: 3, values: { id: ID } };
    expect(await problemOf(() => store.current())).toMatchObject(lost);
    expect(await problemOf(() => store.read(ID))).toMatchObject(lost);
    const [newest] = await store.backups(ID);
    await writing(store, (writer) => writer.restore(ID, newest as Backup));
    expect(store.current()).toBe(ID);
    await writing(store, (writer) => writer.remove(ID));
    expect(store.current()).toBeNull();
    expect((await problemOf(() => store.read(ID))).code).toBe('usage.cleanup-unknown');
  });

  it.each(['a folder', 'a link'])('may be %s where its file should be', async (what) => {
    const { store, file, dir } = await storeWithCleanup();
    const whole = join(dir, 'elsewhere.json');
    renameSync(file, whole);
    if (what === 'a folder') mkdirSync(file);
    else symlinkSync(whole, file);
    await writing(store, async (writer) => {
      expect((await problemOf(() => writer.append(ID, [answered('x')]))).code).toBe('store.damaged');
    });
    expect(store.list()).toMatchObject([{ id: ID, damaged: true }]);
    expect((await store.check()).filter(({ state }) => state !== 'whole')).toMatchObject([
      { kind: 'cleanup', name: `cleanups/${ID}.json` },
    ]);
  });

  it('is told where a link leads nowhere, beside cleanups that are whole', async () => {
    const { store, file } = await storeWithCleanup();
    symlinkSync('/nowhere', join(file, '../odd'));
    symlinkSync('/nowhere', join(file, '../prepare-9999-1.json'));
    expect((await store.check()).filter(({ state }) => state !== 'whole').map(({ name }) => name)).toEqual([
      'cleanups/odd',
      'cleanups/prepare-9999-1.json',
    ]);
  });

  it('is never taken for another state, whichever bytes change', async () => {
    const { store, file } = await storeWithCleanup();
    const good = await writing(store, (writer) => writer.append(ID, [answered('中国移动'), answered('b')]));
    const whole = Buffer.from(text(file));
    const change = fc.oneof(
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([index, flip]) => {
        const changed = Buffer.from(whole);
        changed[index] = (changed[index] ?? 0) ^ flip;
        return changed;
      }),
    );
    const outcome = (): unknown => {
      try {
        return store.read(ID);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    fc.assert(
      fc.property(change, (changed) => {
        overwrite(file, changed);
        // A version digit flipped to a newer one: not opened, not touched.
        expect([good, 'store.damaged', 'store.newer']).toContainEqual(outcome());
      }),
      { numRuns: 400 },
    );
  });
});

describe('versions', () => {
  it('are never opened or written when they are newer', async () => {
    const { store, file } = await storeWithCleanup();
    const newer = text(file).replace(`"version":${VERSION}`, `"version":${VERSION + 1}`);
    overwrite(file, newer);
    expect(await problemOf(() => store.read(ID))).toMatchObject({
      code: 'store.newer',
      values: { path: file },
    });
    await writing(store, async (writer) => {
      expect((await problemOf(() => writer.append(ID, [answered('x')]))).code).toBe('store.newer');
      expect((await problemOf(() => writer.remove(ID))).code).toBe('store.newer');
    });
    expect(text(file)).toBe(newer);
  });

  it('go up step by step, and not where a step is missing', () => {
    const steps = { 1: (events: unknown) => [events, 'two'], 2: (events: unknown) => [events, 'three'] };
    expect(migrate('one', 1, steps, 3)).toEqual([['one', 'two'], 'three']);
    expect(migrate('two', 2, steps, 3)).toEqual(['two', 'three']);
    expect(migrate('three', 3, steps, 3)).toBe('three');
    expect(migrate('one', 1, { 2: steps[2] }, 3)).toBeUndefined();
  });
});

describe('a cleanup of version 1', () => {
  const at = (day: number) => `2026-03-0${day}T04:00:00.000Z`;
  const begun: CleanupEvent = { ...START, type: 'created', at: at(1), id: ID };

  it('keeps what it says: a number to be kept is kept, and each instant can be undone by itself', async () => {
    const { store, file } = await storeWithCleanup();
    const events = [
      begun,
      { type: 'answered', at: at(1), key: 'keepNumber', value: true },
      { type: 'dismissed', at: at(2), bindings: ['qq'] },
    ];
    const sum = createHash('sha256').update(JSON.stringify(events)).digest('hex');
    overwrite(file, JSON.stringify({ version: 1, sum, events }));
    expect(store.read(ID)).toMatchObject({ keep: true, dismissed: ['qq'], updatedAt: at(2) });
    const undone = await writing(store, (writer) => writer.append(ID, [{ type: 'undone', at: at(3) }]));
    expect(undone).toMatchObject({ keep: true, dismissed: [], updatedAt: at(3) });
    expect(JSON.parse(text(file)).version).toBe(VERSION);
  });

  it('is not what a newer file becomes by damage to its version', async () => {
    const { store, file } = await storeWithCleanup();
    overwrite(file, text(file).replace(`"version":${VERSION}`, '"version":1'));
    expect((await problemOf(() => store.read(ID))).code).toBe('store.damaged');
  });
});

describe('damaged settings', () => {
  it.each(['', '{"version":1,"current":7}', '[]', '{}', '\xff'])(
    'are made anew from what stands beside them: %s',
    async (bad) => {
      const { store, dir } = await storeWithCleanup();
      const settings = join(dir, 'settings.json');
      overwrite(settings, bad);
      expect(store.list()).toMatchObject([{ id: ID, current: true, damaged: false }]);
      expect(store.current()).toBe(ID);
      const { id } = await writing(store, (writer) => writer.create(START_AGAIN));
      expect(JSON.parse(text(settings))).toEqual({ version: 1, current: id });
      expect(readdirSync(join(dir, 'cleanups'))).toEqual([`${id}.json`, `${ID}.json`]);
    },
  );

  it('of a newer version stay as they are; unknown fields of this one survive', async () => {
    const { store, dir } = await storeWithCleanup();
    const settings = join(dir, 'settings.json');
    overwrite(settings, '{"version":2}');
    expect((await problemOf(() => store.use(ID))).code).toBe('store.newer');
    overwrite(settings, '{"version":1,"language":"en"}');
    await store.use(ID);
    expect(JSON.parse(text(settings))).toEqual({ version: 1, language: 'en', current: ID });
  });
});

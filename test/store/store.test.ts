import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanupEvent, replay } from '../../src/cleanup/record/cleanup.js';
import { thinned } from '../../src/store/backups.js';
import { anyEvents } from './events.js';
import {
  answered,
  ID,
  NOW,
  problemOf,
  START,
  storeIn,
  storeWithCleanup,
  temporaryFolder,
  text,
  writing,
} from './helpers.js';

describe('a store', () => {
  it('writes nothing while it is only looked at', async () => {
    const dir = join(temporaryFolder(), 'store');
    const store = storeIn(dir);
    expect(store.list()).toEqual([]);
    expect(store.current()).toBeNull();
    expect((await problemOf(() => store.read(ID))).code).toBe('usage.cleanup-unknown');
    expect(existsSync(dir)).toBe(false);
  });

  it('gives back what was written, to another process too', async () => {
    const { store, dir } = await storeWithCleanup();
    const written = await writing(store, (writer) =>
      writer.append(ID, [answered('mobile'), answered('unicom')]),
    );
    expect(written.answers).toEqual({ carrier: 'unicom' });
    expect(storeIn(dir).read(ID)).toEqual(written);
    expect(storeIn(dir).current()).toBe(ID);
    expect(storeIn(dir).list()).toEqual([
      { ...START, id: ID, current: true, damaged: false, createdAt: NOW, updatedAt: NOW },
    ]);
  });

  it('gives back any sequence of events', async () => {
    const { store } = await storeWithCleanup();
    const writer = await store.lock();
    const all: CleanupEvent[] = [{ ...START, type: 'created', at: NOW, id: ID }];
    await fc.assert(
      fc.asyncProperty(anyEvents, async (events) => {
        all.push(...events);
        await writer.append(ID, events);
        expect(store.read(ID)).toEqual(replay(all));
      }),
      { numRuns: 60 },
    );
    expect(store.exportCleanup(ID).events).toEqual(all);
    await writer.release();
  });

  it('puts no full number into a file name, and never gives an id twice', async () => {
    const { store, dir } = await storeWithCleanup();
    const second = await writing(store, async (writer) => {
      await writer.remove(ID);
      return writer.create(START);
    });
    expect(second.id).toBe('prepare-8000-2');
    expect(readdirSync(dir, { recursive: true }).join()).not.toContain(START.number);
  });

  it('remembers the cleanup made or chosen last', async () => {
    const { store } = await storeWithCleanup();
    const second = await writing(store, (writer) => writer.create({ ...START, track: 'recover-accounts' }));
    expect(store.current()).toBe(second.id);
    await store.use(ID);
    expect(store.current()).toBe(ID);
    await writing(store, async () => store.use(second.id));
    expect(store.list().map(({ id, current }) => [id, current])).toEqual([
      [ID, false],
      [second.id, true],
    ]);
    expect((await problemOf(() => store.use('prepare-8000-7'))).code).toBe('usage.cleanup-unknown');
    await writing(store, (writer) => writer.remove(second.id));
    expect(store.current()).toBe(ID);
  });

  it.each([
    '',
    '.',
    '../settings',
    '../../etc/passwd',
    'prepare-8000-1/../x',
    'PREPARE-8000-1',
    'prepare-8000-1\0',
  ])('knows no cleanup %j', async (id) => {
    const { store } = await storeWithCleanup();
    const problem = await problemOf(() => store.read(id));
    expect(problem.code).toBe('usage.cleanup-unknown');
    expect(problem.values).toMatchObject({ known: [ID] });
    await writing(store, async (writer) => {
      for (const act of [writer.remove, writer.use, (x: string) => writer.append(x, [answered('a')])]) {
        expect((await problemOf(() => act(id))).code).toBe('usage.cleanup-unknown');
      }
    });
  });

  it('refuses to write an event that it could not read again', async () => {
    const { store, file } = await storeWithCleanup();
    const before = text(file);
    await writing(store, async (writer) => {
      const wrong = { type: 'answered', at: NOW, key: 'carrier', value: 7 } as unknown as CleanupEvent;
      await expect(writer.append(ID, [wrong])).rejects.toThrow(TypeError);
      await expect(writer.create({ ...START, number: '02112345678' })).rejects.toThrow(TypeError);
    });
    expect(text(file)).toBe(before);
    expect(store.list()).toHaveLength(1);
  });
});

describe('backups', () => {
  const backups = (dir: string): string[] => readdirSync(join(dir, 'backups', ID)).sort();

  it('keep the state before a command, once, and the newest ten', async () => {
    const { dir, file } = await storeWithCleanup();
    for (let n = 1; n <= 12; n += 1) {
      const before = text(file);
      await writing(storeIn(dir), async (writer) => {
        await writer.append(ID, [answered(`${n}`)]);
        await writer.append(ID, [answered(`${n} again`)]);
      });
      expect(text(join(dir, 'backups', ID, backups(dir).at(-1) ?? ''))).toBe(before);
    }
    expect(backups(dir)).toHaveLength(10);
  });

  it('stay one a day for a month, beside the newest ten', () => {
    const name = (n: number, day: string): string => `${String(n).padStart(6, '0')}-${day}.json`;
    const names = [
      ...[1, 2].map((n) => name(n, '20260101')),
      ...[3, 4, 5].map((n) => name(n, '20260210')),
      name(6, '20260211'),
      ...Array.from({ length: 11 }, (_, n) => name(7 + n, '20260301')),
    ];
    expect(thinned(names, NOW)).toEqual([1, 2, 3, 4, 7].map((n) => names[n - 1]));
    expect(thinned(['000001.json', ...names.slice(-10)], NOW)).toEqual(['000001.json']);
  });

  it('keep the last state of a removed cleanup and nothing else of it', async () => {
    const { store, dir, file } = await storeWithCleanup();
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    const last = text(file);
    const backup = await writing(store, (writer) => writer.remove(ID));
    expect(text(backup)).toBe(last);
    expect(backups(dir)).toEqual([expect.stringMatching(/^\d+-20260301\.json$/), 'removed.json']);
    expect(store.list()).toEqual([]);
    expect(store.current()).toBeNull();
  });
});

describe('moving to another machine', () => {
  it('takes in what was exported', async () => {
    const { store } = await storeWithCleanup();
    await writing(store, (writer) => writer.append(ID, [answered('mobile')]));
    const document = JSON.parse(JSON.stringify(store.exportCleanup(ID)));
    const other = storeIn(join(temporaryFolder(), 'other'));
    const first = await writing(other, (writer) => writer.importCleanup(document));
    expect(first).toEqual({ cleanup: store.read(ID), renamedFrom: null });
    const second = await writing(other, (writer) =>
      writer.importCleanup({ ...document, command: 'cleanup export' }),
    );
    expect(second).toEqual({ cleanup: { ...store.read(ID), id: 'prepare-8000-2' }, renamedFrom: ID });
    expect(other.read('prepare-8000-2')).toEqual(second.cleanup);
  });

  it('says where a document is not a cleanup, and writes nothing', async () => {
    const { store } = await storeWithCleanup();
    const good = store.exportCleanup(ID);
    const [created] = good.events;
    const withEvents = (...events: unknown[]) => ({ ...good, events });
    const wrong: [unknown, string][] = [
      [null, 'numclean'],
      ['text', 'numclean'],
      [[good], 'numclean'],
      [{ ...good, numclean: 'other' }, 'numclean'],
      [{ ...good, version: good.version + 1 }, 'version'],
      [{ ...good, version: '1' }, 'version'],
      [withEvents(), 'events'],
      [{ ...good, events: { 0: created } }, 'events'],
      [withEvents(answered('x')), 'events[0].type'],
      [withEvents(null), 'events[0].type'],
      [withEvents(created, created), 'events[1].type'],
      [withEvents({ ...created, id: '../../settings' }), 'events[0].id'],
      [withEvents({ ...created, number: '138001380001' }), 'events[0].number'],
      [withEvents({ ...created, track: 'toString' }), 'events[0].track'],
      [withEvents({ ...created, at: 'yesterday' }), 'events[0].at'],
      [withEvents({ ...created, extra: 1 }), 'events[0].extra'],
      [
        withEvents(created, { type: 'set', at: NOW, facts: { cancelOn: '2026-02-30' } }),
        'events[1].facts.cancelOn',
      ],
      [withEvents(created, { type: 'toString', at: NOW }), 'events[1].type'],
      [
        withEvents(created, {
          type: 'found',
          at: NOW,
          findings: [{ platform: 'wechat', source: 'by-hand', kind: 'by-hand', days: { '2026-1-1': 1 } }],
          unknown: [],
        }),
        'events[1].findings[0].days.2026-1-1',
      ],
      [
        withEvents(created, {
          type: 'found',
          at: NOW,
          findings: [
            { platform: null, name: '长'.repeat(1e6), source: 'by-hand', kind: 'by-hand', days: {} },
          ],
          unknown: [],
        }),
        'events[1].findings[0].name',
      ],
    ];
    await writing(store, async (writer) => {
      for (const [document, at] of wrong) {
        const problem = await problemOf(() => writer.importCleanup(document));
        expect([problem.code, problem.at]).toEqual(['input.not-a-cleanup', at]);
      }
    });
    expect(store.list()).toHaveLength(1);
  });
});

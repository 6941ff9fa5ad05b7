import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/store.js';

let root: string;
let store: Store;
let id: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'numclean-derived-'));
  store = openStore({ dir: root, now: () => '2026-11-24T04:00:00.000Z' });
  const writer = await store.lock();
  id = (await writer.create({ track: 'prepare-cancel', number: '13800138000' })).id;
  await writer.release();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lines = ['{"tasks":1}', '', '{"id":"wechat.change","until":null,"name":"微信"}'];
const read = (basis: string) => store.derived(id, basis)?.read()?.map(String);
const file = (): string => join(root, 'derived', id);

test('what follows from a cleanup is there again, for the same cleanup and the same basis only', () => {
  store.derived(id, 'today')?.keep(lines);
  expect(read('today')).toEqual(lines);
  const there = store.derived(id, 'today')?.read() ?? [];
  store.derived(id, 'today')?.keep([...there, 'more']);
  expect(read('today')).toEqual([...lines, 'more']);
  expect(store.derived(id, 'tomorrow')?.read()).toBeUndefined();
});

test('a change of the cleanup makes it forgotten, wherever it came from', () => {
  store.derived(id, 'today')?.keep(lines);
  const record = join(root, 'cleanups', `${id}.json`);
  writeFileSync(record, `${readFileSync(record, 'utf8')} `);
  expect(store.derived(id, 'today')?.read()).toBeUndefined();
});

test('damage to it, and its being gone, only mean that it is worked out anew', () => {
  store.derived(id, 'today')?.keep(lines);
  const content = readFileSync(file());
  for (let at = 0; at < content.length; at++) {
    const damaged = Buffer.from(content);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file(), damaged);
    expect(store.derived(id, 'today')?.read()).toBeUndefined();
  }
  writeFileSync(file(), content.subarray(0, 40));
  expect(store.derived(id, 'today')?.read()).toBeUndefined();
  rmSync(file());
  expect(store.derived(id, 'today')?.read()).toBeUndefined();
});

test('it goes with its cleanup, and a store that gets locked keeps none', async () => {
  const writer = await store.lock();
  store.derived(id, 'today')?.keep(lines);
  await writer.seal('correct horse battery');
  expect(store.derived(id, 'today')).toBeNull();
  expect(readdirSync(root)).not.toContain('derived');
  await writer.unseal();
  store.derived(id, 'today')?.keep(lines);
  await writer.remove(id);
  await writer.release();
  expect(readdirSync(join(root, 'derived'))).toEqual([]);
});

test('nobody else on the computer can read it, and checking the store passes it by', async () => {
  store.derived(id, 'today')?.keep(lines);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect((await store.check()).map(({ name }) => name)).not.toContain(`derived/${id}`);
});

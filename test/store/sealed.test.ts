import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { expect, it, onTestFinished } from 'vitest';
import { openKeys, SealedFiles } from '../../src/store/sealed-files.js';
import { openStore, type Store } from '../../src/store/store.js';
import { checkStore } from '../../src/store/upkeep.js';
import {
  answered,
  ID,
  NOW,
  problemOf,
  START,
  storeIn,
  storeWithCleanup,
  temporaryFolder,
  writing,
} from './helpers.js';
import { buildStore, Other } from './processes.js';

const PASSPHRASE = '三只 白鹭 过 江 7';
const SECRETS = ['13800138000', 'prepare-8000', 'carrier', '秘密的证据', 'mobile'];

async function sealedStore() {
  const { dir } = await storeWithCleanup();
  const from = temporaryFolder();
  writeFileSync(join(from, 'proof.txt'), '秘密的证据');
  const store = storeIn(dir);
  const kept = await writing(store, async (writer) => {
    await writer.append(ID, [answered('mobile')]);
    const proof = await writer.keepProof(ID, join(from, 'proof.txt'));
    await writer.append(ID, [
      { type: 'proofs-added', at: NOW, proofs: [{ ...proof, on: '2026-03-01', binding: null }] },
    ]);
    await writer.seal(PASSPHRASE);
    return proof;
  });
  return { dir, store, kept, sealed: join(dir, 'sealed') };
}

async function unlocked(dir: string, passphrase = PASSPHRASE): Promise<Store> {
  const store = openStore({ dir, env: {}, now: () => NOW, waitMs: 300 });
  await store.unlock(async () => passphrase);
  return store;
}

const clearIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true }).flatMap((entry) => {
    const inside = entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)).toString('utf8') : '';
    return SECRETS.filter((secret) => `${entry.name}\n${inside}`.includes(secret));
  });

it('leaves nothing readable, neither in files nor in their names, and gives all back', async () => {
  const { dir, store, kept } = await sealedStore();
  expect(clearIn(dir)).toEqual([]);
  expect(store.read(ID).answers).toEqual({ carrier: 'mobile' });
  const again = await unlocked(dir);
  expect(again.read(ID)).toEqual(store.read(ID));
  expect(again.current()).toBe(ID);
  expect(again.proof(ID, kept).state).toBe('kept');
  expect(Buffer.concat(await again.proof(ID, kept).open().toArray()).toString()).toBe('秘密的证据');
  await writing(again, async (writer) => {
    await writer.append(ID, [answered('unicom')]);
    await writer.create({ ...START, track: 'recover-accounts' });
  });
  expect(clearIn(dir)).toEqual([]);
  expect((await unlocked(dir)).list()).toHaveLength(2);
  expect((await again.check()).filter(({ state }) => state !== 'whole')).toEqual([]);
});

it('is opened by the library alone: an age file with the keys, and age files', async () => {
  const { sealed } = await sealedStore();
  const names = readdirSync(sealed);
  const identityFile = names.find((name) => name.startsWith('identity-')) ?? '';
  const keys = new Decrypter();
  keys.addPassphrase(PASSPHRASE);
  const identity = (await keys.decrypt(readFileSync(join(sealed, identityFile)), 'text')).trim();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const index = JSON.parse(await decrypter.decrypt(readFileSync(join(sealed, 'index.age')), 'text'));
  const { file } = index.files[`cleanups/${ID}.json`];
  expect(JSON.parse(await decrypter.decrypt(readFileSync(join(sealed, file)), 'text')).events[0].number).toBe(
    START.number,
  );
});

it('tells a wrong passphrase from damage', { timeout: 60_000 }, async () => {
  const { dir, sealed } = await sealedStore();
  expect(await problemOf(() => unlocked(dir, 'another one'))).toMatchObject({
    code: 'store.passphrase-wrong',
    exitCode: 3,
  });
  expect(await problemOf(() => storeIn(dir).read(ID))).toMatchObject({
    code: 'store.passphrase-missing',
    exitCode: 3,
  });
  const opened = await openKeys(dir, PASSPHRASE);
  for (const name of readdirSync(sealed).filter((one) => !one.startsWith('identity-'))) {
    const path = join(sealed, name);
    const whole = readFileSync(path);
    const bad = Buffer.from(whole);
    bad[bad.length - 3] = (bad[bad.length - 3] ?? 0) ^ 1;
    writeFileSync(path, bad);
    const check = async () => checkStore(await SealedFiles.open(sealed, opened));
    if (name === 'index.age') expect((await problemOf(check)).code).toBe('store.damaged');
    else expect((await check()).filter(({ state }) => state === 'damaged')).toHaveLength(1);
    writeFileSync(path, whole);
  }
  const keys = readdirSync(sealed).find((name) => name.startsWith('identity-')) ?? '';
  const whole = readFileSync(join(sealed, keys));
  for (const at of [0, 40, 90, whole.length - 1]) {
    const bad = Buffer.from(whole);
    bad[at] = (bad[at] ?? 0) ^ 4;
    writeFileSync(join(sealed, keys), bad);
    expect((await problemOf(() => unlocked(dir))).code).toBe('store.keys-damaged');
  }
  writeFileSync(join(sealed, keys), whole);
  expect((await unlocked(dir)).current()).toBe(ID);
});

it('is damaged, never a store in which nothing was begun, where its keys or its index are gone or another file', {
  timeout: 60_000,
}, async () => {
  const { dir, sealed } = await sealedStore();
  const index = join(sealed, 'index.age');
  const opened = await openKeys(dir, PASSPHRASE);
  const names = readdirSync(sealed);
  const whole = readFileSync(index);
  const others = names.filter((name) => /^[0-9a-f]{32}\.age$/.test(name));
  for (const other of others) {
    writeFileSync(index, readFileSync(join(sealed, other)));
    const files = await SealedFiles.open(sealed, opened);
    expect((await problemOf(() => files.names(''))).code).toBe('store.damaged');
  }
  expect(others.length).toBeGreaterThan(2);
  rmSync(index);
  expect((await problemOf(async () => (await unlocked(dir)).current())).code).toBe('store.damaged');
  writeFileSync(index, whole);
  rmSync(join(sealed, names.find((name) => name.startsWith('identity-')) ?? ''));
  expect(storeIn(dir).isSealed()).toBe(true);
  expect((await problemOf(() => unlocked(dir))).code).toBe('store.keys-damaged');
});

it('takes another passphrase, and is laid open again', { timeout: 60_000 }, async () => {
  const { dir, store, kept } = await sealedStore();
  await writing(store, (writer) => writer.changePassphrase('quite another 1'));
  expect((await problemOf(() => unlocked(dir))).code).toBe('store.passphrase-wrong');
  const again = await unlocked(dir, 'quite another 1');
  await writing(again, (writer) => writer.unseal());
  const clear = storeIn(dir);
  expect(clear.isSealed()).toBe(false);
  expect(clear.read(ID).answers).toEqual({ carrier: 'mobile' });
  expect(clear.proof(ID, kept).state).toBe('kept');
  expect(readdirSync(dir).sort()).toEqual(['backups', 'cleanups', 'proof', 'settings.json']);
});

it('survives being killed while it is locked, changed and opened, at any moment', {
  timeout: 120_000,
}, async () => {
  const built = temporaryFolder();
  buildStore(built);
  const { dir } = await storeWithCleanup();
  const script = `
    const w = () => ['one secret 1', 'two secret 2'];
    for (let n = 0; ; n++) {
      const pass = async () => { for (const p of w()) { try { const s = open({ dir }); await s.unlock(async () => p); return s; } catch {} } };
      const s = await pass();
      const writer = await s.lock();
      if (!s.isSealed()) await writer.seal(w()[n % 2]);
      else if (n % 3 === 2) await writer.unseal();
      else await writer.changePassphrase(w()[n % 2]);
      await writer.append('${ID}', [{ type: 'answered', at: '${NOW}', key: 'n', value: String(n) }]);
      await writer.release();
      say('did ' + n);
    }`;
  for (let round = 0; round < 2; round++) {
    const other = new Other(built, dir, script);
    onTestFinished(() => other.signal('SIGKILL'));
    await other.says('did 0');
    await new Promise((done) => setTimeout(done, 400 * round));
    await other.signal('SIGKILL');
    let opened: Store | null = null;
    for (const passphrase of ['one secret 1', 'two secret 2']) {
      opened ??= await unlocked(dir, passphrase).catch(() => null);
    }
    expect(opened?.read(ID).number).toBe(START.number);
    expect((await opened?.check())?.filter(({ state }) => state !== 'whole')).toEqual([]);
    await writing(opened as Store, (writer) => writer.append(ID, [answered('mobile')]));
    if (opened?.isSealed()) expect(clearIn(dir)).toEqual([]);
  }
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/cleanup/record/proof.js';
import type { Store } from '../../src/store/store.js';
import { ID, NOW, problemOf, storeWithCleanup, temporaryFolder, writing } from './helpers.js';

const sumOf = (content: string): string => createHash('sha256').update(content).digest('hex');

async function proofStore() {
  const { store, dir } = await storeWithCleanup();
  const from = temporaryFolder();
  const keep = (path: string) => writing(store, (writer) => writer.keepProof(ID, path));
  return { store, dir, from, keep, folder: join(dir, 'proof', ID) };
}

describe('keeping a proof', () => {
  it('copies the file for its owner only, under its sum', async () => {
    const { from, keep, folder, store } = await proofStore();
    const path = join(from, '截图.png');
    writeFileSync(path, 'content', { mode: 0o644 });
    const kept = await keep(path);
    expect(kept).toEqual({ name: '截图.png', bytes: 7, sha256: sumOf('content') });
    const copy = join(folder, kept.sha256);
    expect(readFileSync(copy, 'utf8')).toBe('content');
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(store.proof(ID, kept).state).toBe('kept');
  });

  it('keeps the same content once, and puts a damaged copy right', async () => {
    const { from, keep, folder, store } = await proofStore();
    for (const name of ['a', 'b']) writeFileSync(join(from, name), 'same');
    const kept = await keep(join(from, 'a'));
    const proof: Proof = { ...kept, on: '2026-03-01', binding: null };
    writeFileSync(join(folder, kept.sha256), 'damaged');
    expect(store.proof(ID, proof).state).toBe('changed');
    await keep(join(from, 'b'));
    expect(store.proof(ID, proof).state).toBe('kept');
    expect(readdirSync(folder)).toEqual([kept.sha256]);
  });

  it('takes a link inside its folder, but none that leads out of it', async () => {
    const { from, keep } = await proofStore();
    writeFileSync(join(from, 'a'), 'content');
    symlinkSync('a', join(from, 'inside'));
    symlinkSync(join(temporaryFolder(), '..', '..', 'etc', 'hostname'), join(from, 'outside'));
    symlinkSync('/etc/passwd', join(from, 'passwd'));
    expect((await keep(join(from, 'inside'))).sha256).toBe(sumOf('content'));
    expect((await problemOf(() => keep(join(from, 'passwd')))).code).toBe('input.link-outside');
  });

  it('refuses what is no ordinary file with something in it, and leaves nothing behind', async () => {
    const { from, keep, folder } = await proofStore();
    mkdirSync(join(from, 'folder'));
    writeFileSync(join(from, 'empty'), '');
    symlinkSync('gone', join(from, 'dangling'));
    execFileSync('mkfifo', [join(from, 'pipe')]);
    const codeOf = async (path: string) => (await problemOf(() => keep(path))).code;
    expect(await codeOf(join(from, 'none'))).toBe('input.not-found');
    expect(await codeOf(join(from, 'dangling'))).toBe('input.not-found');
    expect(await codeOf(join(from, 'folder'))).toBe('input.is-folder');
    expect(await codeOf(join(from, 'pipe'))).toBe('input.not-a-file');
    expect(await codeOf('/dev/null')).toBe('input.not-a-file');
    expect(await codeOf(join(from, 'empty'))).toBe('input.empty');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('clears what an interrupted copy left', async () => {
    const { from, keep, folder } = await proofStore();
    writeFileSync(join(from, 'a'), 'content');
    const { sha256 } = await keep(join(from, 'a'));
    writeFileSync(join(folder, '0000.draft'), 'half');
    await keep(join(from, 'a'));
    expect(readdirSync(folder)).toEqual([sha256]);
  });
});

describe('keeping a letter', () => {
  const keep = (store: Store, content: string) =>
    writing(store, (writer) => writer.keepLetterFile(ID, 'html', Buffer.from(content)));

  it('puts it beside the proofs, for its owner only', async () => {
    const { store, folder } = await proofStore();
    const file = await keep(store, '<p>函</p>');
    expect(file).toEqual({ format: 'html', bytes: 10, sha256: sumOf('<p>函</p>') });
    expect(statSync(join(folder, file.sha256)).mode & 0o777).toBe(0o600);
    expect(store.proof(ID, file).state).toBe('kept');
  });

  it('drops what an older one left, but nothing that is still named', async () => {
    const { store, from, folder } = await proofStore();
    const [old, still] = [await keep(store, 'old'), await keep(store, 'still')];
    writeFileSync(join(from, 'a'), 'proof');
    await writing(store, async (writer) => {
      const proof: Proof = {
        ...(await writer.keepProof(ID, join(from, 'a'))),
        on: '2026-03-01',
        binding: null,
      };
      const letter = { kind: 'proof-list', binding: null, on: '2026-03-01', files: [still] };
      await writer.append(ID, [
        { type: 'proofs-added', at: NOW, proofs: [proof] },
        { type: 'letter-written', at: NOW, letter },
      ]);
      await writer.dropUnnamed(ID, [old, still, proof]);
    });
    expect(readdirSync(folder).sort()).toEqual([still.sha256, sumOf('proof')].sort());
  });
});

it('remembers proofs and letters, and moves the files beside the last backup with the cleanup', async () => {
  const { store, from, folder } = await proofStore();
  writeFileSync(join(from, 'a'), 'content');
  const proof = await writing(store, async (writer) => {
    const kept: Proof = { ...(await writer.keepProof(ID, join(from, 'a'))), on: '2026-03-01', binding: null };
    const letter = { kind: 'proof-list', binding: null, on: '2026-03-01' };
    await writer.append(ID, [
      { type: 'proofs-added', at: NOW, proofs: [kept, { ...kept, name: 'again' }] },
      { type: 'letter-written', at: NOW, letter },
      { type: 'letter-written', at: NOW, letter: { ...letter, on: '2026-03-02' } },
    ]);
    return kept;
  });
  expect(store.read(ID)).toMatchObject({
    proofs: [proof],
    letters: [{ kind: 'proof-list', binding: null, on: '2026-03-02' }],
  });
  const backup = await writing(store, (writer) => writer.remove(ID));
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(join(dirname(backup), 'proof', proof.sha256), 'utf8')).toBe('content');
});

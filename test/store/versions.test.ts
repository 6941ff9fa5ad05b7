import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/store/migrations.js';
import { answered, ID, NOW, storeIn, temporaryFolder, writing } from './helpers.js';

/** A file of each version as the program of its time wrote it, for the same commands. */
const FOLDER = join(import.meta.dirname, 'versions');
const fileOf = (version: number): string => readFileSync(join(FOLDER, `${version}.json`), 'utf8');
const ALL = Array.from({ length: VERSION }, (_, at) => at + 1);

function storeOf(version: number) {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'cleanups'), { mode: 0o700 });
  writeFileSync(join(dir, 'cleanups', `${ID}.json`), fileOf(version), { mode: 0o600 });
  return { store: storeIn(dir), read: () => readFileSync(join(dir, 'cleanups', `${ID}.json`), 'utf8') };
}

describe('a cleanup of any version that was ever written', () => {
  it('is kept as a sample here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(ALL.map((version) => `${version}.json`));
  });

  it.each(ALL)('version %i is read whole, and goes on in the newest', async (version) => {
    const { store, read } = storeOf(version);
    const cleanup = store.read(ID);
    expect(cleanup).toMatchObject({ track: 'prepare-cancel', number: '13800138000', carrier: 'mobile' });
    expect(cleanup.newNumber).toBe('13800138001');
    expect(cleanup.findings.map(({ platform, name }) => platform ?? name)).toEqual(
      expect.arrayContaining(['wechat', '示例小站']),
    );
    expect(cleanup.incidents).toHaveLength(1);
    expect(read()).toBe(fileOf(version));
    await writing(store, (writer) => writer.append(ID, [answered('unicom')]));
    expect(JSON.parse(read()).version).toBe(VERSION);
    const { answers, ...rest } = store.read(ID);
    const { answers: before, ...restBefore } = cleanup;
    expect({ ...rest, updatedAt: NOW }).toEqual({ ...restBefore, updatedAt: NOW });
    expect(answers).toEqual({ ...before, carrier: 'unicom' });
  });
});

import { mkdtempSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { Problem } from '../../src/problem.js';
import { openExports } from '../../src/sources/index.js';
import { scratch } from '../support/exports.js';
import { PASSWORD } from '../support/locked.js';
import { lockedBackup } from '../support/locked-backup.js';

const here = scratch();
afterAll(() => here.remove());

const read = async (folder: string, password: string | null) => {
  const texts: string[] = [];
  let format = '';
  try {
    for await (const opened of openExports(folder, {
      unlock: async ({ attempt }) => (attempt === 0 ? password : null),
    })) {
      format = opened.format;
      for await (const record of opened.records) if (record.type === 'message') texts.push(record.text);
    }
    return { format, texts, refused: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { format, texts, refused: error.code };
  }
};

it('an encrypted backup of an iPhone opens with its password, and nothing of it lies on the disk', async () => {
  const folder = lockedBackup(here.path);
  const temporary = mkdtempSync(join(here.path, 'temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  const watched = watch(temporary, () => touched++);
  let touched = 0;
  const opened = await read(folder, PASSWORD);
  watched.close();
  vi.unstubAllEnvs();
  expect(opened).toMatchObject({ format: 'apple-messages', refused: null });
  expect(opened.texts).toContain('【示例】验证码1234，请勿泄露');
  expect([touched, readdirSync(temporary)]).toEqual([0, []]);
});

it('is refused without it, and with a wrong one', async () => {
  const folder = lockedBackup(here.path);
  expect(await read(folder, null)).toMatchObject({ refused: 'input.encrypted', texts: [] });
  expect(await read(folder, 'wrong')).toMatchObject({ refused: 'input.wrong-password', texts: [] });
});

it('tells damage from a wrong password, wherever it is', async () => {
  const folder = lockedBackup(here.path);
  for (const name of ['Manifest.db', 'Manifest.plist']) {
    const path = join(folder, name);
    const sound = readFileSync(path);
    for (const part of [0.05, 0.3, 0.6, 0.95]) {
      const changed = Buffer.from(sound);
      const at = Math.round(sound.length * part);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      for (const damaged of [changed, sound.subarray(0, at)]) {
        writeFileSync(path, damaged);
        const { refused, texts } = await read(folder, PASSWORD);
        if (refused === null) expect(texts.length).toBeGreaterThan(0);
        else
          expect([
            'input.damaged',
            'input.wrong-password',
            'input.encrypted',
            'input.folder-empty',
          ]).toContain(refused);
      }
    }
    writeFileSync(path, sound);
  }
  expect(await read(folder, PASSWORD)).toMatchObject({ refused: null });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandPaths } from '../../src/sources/expand-paths.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'numclean-paths-'));
  mkdirSync(join(folder, 'old.xml'));
  for (const name of ['sms-1.xml', 'SMS-2.XML', 'sms (3).xml', 'notes.txt', 'old.xml/inside.xml'])
    writeFileSync(join(folder, name), name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expanded = async (names: string[], platform: NodeJS.Platform): Promise<string[]> =>
  (
    await expandPaths(
      names.map((name) => join(folder, name)),
      platform,
    )
  ).map((path) => path.slice(folder.length + 1));

it('finds on Windows what `*` and `?` stand for, since its shells do not', async () => {
  expect(await expanded(['*.xml'], 'win32')).toEqual([
    'SMS-2.XML',
    join('old.xml', 'inside.xml'),
    'sms (3).xml',
    'sms-1.xml',
  ]);
  expect(await expanded(['sms-?.xml', 'sms (*).xml'], 'win32')).toEqual([
    'SMS-2.XML',
    'sms-1.xml',
    'sms (3).xml',
  ]);
  await expect(expanded(['*.csv'], 'win32')).rejects.toMatchObject({
    code: 'input.not-found',
    values: { path: join(folder, '*.csv') },
  });
  await expect(expanded(['*.xml'], 'linux')).rejects.toMatchObject({ code: 'input.not-found' });
});

it('takes on Windows a folder whose last backslash was read as an escape', async () => {
  expect(await expanded(['old.xml"'], 'win32')).toEqual([join('old.xml', 'inside.xml')]);
  await expect(expanded(['old.xml"'], 'linux')).rejects.toMatchObject({ code: 'input.not-found' });
});

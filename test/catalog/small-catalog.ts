import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedSignatures } from '../../src/catalog/source-files.js';
import type { Way, WrittenPlatform } from '../../src/catalog/types.js';

/** An invented platform; what a test is about is given. */
export const platform = (given: Partial<WrittenPlatform> & { id: string }): WrittenPlatform => ({
  name: { zh: given.id, en: given.id },
  aliases: [],
  category: 'tool',
  domains: [],
  androidPackages: [],
  smsSignatures: [],
  smsSenders: [],
  holds: [],
  smsLogin: 'unknown',
  official: { yizhengtongcha: null, oneClickUnbind: null, huanxin: null },
  ops: {},
  contact: {},
  sources: [],
  ...given,
});

/** A folder laid out like src/catalog, with these platforms, and what else is given, and no services. */
export function sourceFolder(
  platforms: readonly WrittenPlatform[],
  sharedSignatures: SharedSignatures = {},
  { ways = [], english = {} }: { ways?: Way[]; english?: Record<string, Record<string, string>> } = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-source-'));
  for (const room of ['platforms', 'ways', 'families', 'english', 'services']) mkdirSync(join(folder, room));
  for (const entry of platforms) write(folder, 'platforms', entry.id, entry);
  writeFileSync(join(folder, 'release.json'), '{ "release": 1, "day": "2026-11-29" }');
  for (const way of ways) write(folder, 'ways', way.id, way);
  for (const [name, texts] of Object.entries(english)) write(folder, 'english', name, texts);
  writeFileSync(join(folder, 'shared-signatures.json'), JSON.stringify(sharedSignatures));
  writeFileSync(
    join(folder, 'segments.json'),
    JSON.stringify({ basis: 'test', sources: [], segments: { '138': 'mobile', '170': 'virtual' } }),
  );
  return folder;
}

const write = (folder: string, room: string, name: string, entry: object): void =>
  writeFileSync(join(folder, room, `${name}.json`), JSON.stringify(entry));

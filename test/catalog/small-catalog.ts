import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedSignatures } from '../../src/catalog/source-files.js';
import type { Platform } from '../../src/catalog/types.js';

/** An invented platform; what a test is about is given. */
export const platform = (given: Partial<Platform> & { id: string }): Platform => ({
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

/** A folder laid out like src/catalog, with these platforms and no services. */
export function sourceFolder(
  platforms: readonly Platform[],
  sharedSignatures: SharedSignatures = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-source-'));
  mkdirSync(join(folder, 'platforms'));
  mkdirSync(join(folder, 'services'));
  for (const entry of platforms) {
    writeFileSync(join(folder, 'platforms', `${entry.id}.json`), JSON.stringify(entry));
  }
  writeFileSync(join(folder, 'shared-signatures.json'), JSON.stringify(sharedSignatures));
  writeFileSync(
    join(folder, 'segments.json'),
    JSON.stringify({ basis: 'test', sources: [], segments: { '138': 'mobile', '170': 'virtual' } }),
  );
  return folder;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { readExports } from '../../src/walks/read-exports.js';
import { compiled } from '../catalog/compiled.js';
import { SHARED_CASES } from '../support/shared.js';

const NUMBER = '13800138000';

type Days = (string | null)[];
type Case = {
  format: string | null;
  messages: number;
  logins: number;
  /** kinds, several of which may be right, and their days; or that the number stands in an entry */
  platforms: Record<string, Record<string, Days> | 'saved-login'>;
};

/** Cases whose kinds of messages are not yet told rightly: read all the same, and compared but for the kinds. */
const KINDS_WAITING: readonly string[] = [];

const expected = join(SHARED_CASES, 'expected.json');
const CASES: Record<string, Case> =
  SHARED_CASES !== '' && existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')).files : {};

/** Of which platform what was read, as the expectation writes it. */
function platformsOf(
  findings: Awaited<ReturnType<typeof readExports>>['findings'],
  wanted: Case['platforms'],
): Case['platforms'] {
  const found: Record<string, Record<string, Days> | 'saved-login'> = {};
  for (const { platform, kind, days } of findings) {
    if (kind === 'saved-login-other' || platform === null) continue;
    if (kind === 'saved-login') found[platform] = kind;
    else {
      const kinds = Object.keys(wanted[platform] ?? {});
      const name = kinds.find((one) => one.split('|').includes(kind)) ?? kind;
      found[platform] = {
        ...(found[platform] as Record<string, Days> | undefined),
        [name]: Object.keys(days)
          .map((day) => day || null)
          .sort(),
      };
    }
  }
  return found;
}

describe.runIf(Object.keys(CASES).length > 0)('small inputs after what people reported', () => {
  let catalog: Catalog;
  beforeAll(() => {
    catalog = compiled();
  });

  it.each(Object.entries(CASES))('%s', async (name, { format, messages, logins, platforms }) => {
    const read = await readExports([join(SHARED_CASES, name)], catalog, { number: NUMBER });
    expect(read.files).toHaveLength(1);
    expect(read.files[0]).toMatchObject({ messages, logins, problems: [], ...(format ? { format } : {}) });
    if (!KINDS_WAITING.includes(name)) expect(platformsOf(read.findings, platforms)).toEqual(platforms);
  });
});

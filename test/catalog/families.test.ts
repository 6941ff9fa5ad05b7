import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/file-catalog.js';
import { findFaults } from '../../src/catalog/validate.js';

const catalog = loadCatalog();
const folder = new URL('../../src/catalog/platforms/', import.meta.url);

describe('families', () => {
  it('say alone which account a platform shares: no platform file says it again', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const saying = files.filter(
      (name) => 'accountOf' in JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(saying).toEqual([]);
  });

  it('give each member its account, and each platform one family at most', () => {
    const members = catalog.families().flatMap(({ settles }) => settles);
    expect(new Set(members).size).toBe(members.length);
    for (const { account, settles } of catalog.families()) {
      for (const id of settles) expect(catalog.platform(id)?.accountOf).toBe(account);
    }
  });

  it('have an account that hangs on no other family', () => {
    for (const { account } of catalog.families())
      expect(catalog.platform(account)?.accountOf).toBeUndefined();
  });

  it('are told with the account, in the language spoken', () => {
    expect(catalog.platform('taobao')?.family?.settles).toEqual(expect.arrayContaining(['天猫', '闲鱼']));
    const english = loadCatalog(undefined, 'en').platform('taobao')?.family;
    expect(english?.name).toBe('Alibaba');
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['a member that is nowhere', { settles: ['nosuch'] }, 'id-unknown'],
    ['another file name', { id: 'other' }, 'file-name'],
    ['a field too many', { more: 1 }, 'schema'],
  ])('are refused with %s', (_, change, code) => {
    const family = { ...catalog.families()[0], ...change };
    const file = { path: `${catalog.families()[0]?.id}.json`, text: JSON.stringify(family) };
    expect(findFaults([file], catalog).map((fault) => fault.code)).toContain(code);
  });
});

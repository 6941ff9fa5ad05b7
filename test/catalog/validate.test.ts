import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { WrittenOperation, WrittenPlatform } from '../../src/catalog/types.js';
import { findFaults, type WrittenFile } from '../../src/catalog/validate.js';
import { compiled, SOURCE } from './compiled.js';
import { platform } from './small-catalog.js';

const catalog = compiled();
const schemas = pathToFileURL(SOURCE);

const faultsOf = (files: WrittenFile[]) => findFaults(files, catalog, schemas);
const written = (entry: WrittenPlatform, name = `${entry.id}.json`): WrittenFile => ({
  path: `new/${name}`,
  text: JSON.stringify(entry),
});
const newcomer = (given: Partial<WrittenPlatform> = {}): WrittenPlatform =>
  platform({ id: 'newcomer', name: { zh: '新来的', en: 'Newcomer' }, ...given });

describe('validating', () => {
  it('finds nothing wrong in the catalog itself', () => {
    const files = ['platforms', 'ways', 'families', 'services'].flatMap((folder) =>
      readdirSync(join(SOURCE, folder)).map((name) => ({
        path: join(SOURCE, folder, name),
        text: readFileSync(join(SOURCE, folder, name), 'utf8'),
      })),
    );
    expect(faultsOf(files)).toEqual([]);
  });

  it('finds nothing wrong in a new platform that keeps to the rules', () => {
    expect(faultsOf([written(newcomer())])).toEqual([]);
  });

  it.each<[string, Partial<WrittenPlatform>, string, string]>([
    ['a name of another', { aliases: ['支付宝'] }, 'name-taken', '支付宝 (alipay)'],
    ['a signature of another', { smsSignatures: ['支付宝'] }, 'signature-taken', '支付宝'],
    ['an account that is nowhere', { accountOf: 'nowhere' }, 'id-unknown', 'nowhere'],
  ])('tells %s', (_, given, code, detail) => {
    const faults = faultsOf([written(newcomer(given))]);
    expect(faults).toEqual([
      expect.objectContaining({ file: 'new/newcomer.json', code, detail: expect.stringContaining(detail) }),
    ]);
  });

  it('tells an operation whose source is not there', () => {
    const change: WrittenOperation = {
      steps: ['打开 App'],
      channels: ['app'],
      oldNumber: 'unknown',
      needs: [],
      basis: 'reported',
      sources: ['nowhere'],
    };
    expect(faultsOf([written(newcomer({ ops: { change } }))])).toEqual([
      { file: 'new/newcomer.json', at: '/ops/change', code: 'source-unknown', detail: 'nowhere' },
    ]);
  });

  it('tells a way that is nowhere, and an operation without both way and source', () => {
    const unknown = newcomer({ ops: { change: { way: 'nowhere' } } });
    expect(faultsOf([written(unknown)])).toEqual([
      { file: 'new/newcomer.json', at: '/ops/change', code: 'way-unknown', detail: 'nowhere' },
    ]);
    const groundless = newcomer({ ops: { change: { steps: ['打开 App'] } } });
    expect(faultsOf([written(groundless)]).map(({ code }) => code)).toContain('schema');
  });

  it('tells a file that is not JSON, of the wrong shape, or wrongly named, each with its name', () => {
    const faults = faultsOf([
      { path: 'a.json', text: '{"id": "a",' },
      { path: 'b.json', text: '{"id": "b"}' },
      written(newcomer(), 'other.json'),
    ]);
    expect(faults[0]).toEqual({ file: 'a.json', at: '', code: 'not-json', detail: '' });
    expect(new Set(faults.map(({ file, code }) => `${file} ${code}`))).toEqual(
      new Set(['a.json not-json', 'b.json schema', 'new/other.json file-name']),
    );
  });

  it('lets two new platforms name each other', () => {
    const other = platform({
      id: 'other-new',
      name: { zh: '另一个新的', en: 'Other new' },
      accountOf: 'newcomer',
    });
    expect(faultsOf([written(newcomer()), written(other)])).toEqual([]);
  });
});

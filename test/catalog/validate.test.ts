import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaCheck } from '../../src/catalog/json-schema.js';
import type { WrittenOperation, WrittenPlatform } from '../../src/catalog/types.js';
import { type CatalogFault, findFaults, type WrittenFile } from '../../src/catalog/validate.js';
import { placesIn } from '../../src/catalog/written-place.js';
import { toldFault } from '../../src/commands/shared/catalog-fault.js';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { timesLonger } from '../support/times-longer.js';
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
      readdirSync(join(SOURCE, folder))
        .filter((name) => name !== '_template.json')
        .map((name) => ({
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
    expect(faultsOf([written(newcomer({ ops: { change } }))])).toMatchObject([
      { file: 'new/newcomer.json', at: '/ops/change/sources/0', code: 'source-unknown', detail: 'nowhere' },
    ]);
  });

  it('tells a source that is nowhere also where it is said whether foreign numbers are taken, and of a name', () => {
    const told = { basis: 'official' as const, sources: ['nowhere'] };
    const entry = newcomer({
      acceptsForeignNumber: { is: 'yes', ...told },
      numberIsName: { is: 'always', ...told },
    });
    expect(faultsOf([written(entry)]).map(({ at, code }) => [at, code])).toEqual([
      ['/acceptsForeignNumber/sources/0', 'source-unknown'],
      ['/numberIsName/sources/0', 'source-unknown'],
    ]);
  });

  it('tells a way that is nowhere, and an operation without both way and source', () => {
    const unknown = newcomer({ ops: { change: { way: 'nowhere' } } });
    expect(faultsOf([written(unknown)])).toMatchObject([
      { file: 'new/newcomer.json', at: '/ops/change/way', code: 'way-unknown', detail: 'nowhere' },
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
    expect(faults[0]).toEqual({ file: 'a.json', line: 1, at: '', code: 'not-json', detail: '' });
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

/** By the folder in test/fixtures/catalog/: at which line the fault is, and what the remedy names in both languages. */
const FAULTY: Record<string, { line: number; remedy: RegExp }> = {
  missing: { line: 1, remedy: /smsLogin/ },
  'unknown-field': { line: 49, remedy: /steps/ },
  'not-among': { line: 8, remedy: /"bank"/ },
  'wrong-type': { line: 44, remedy: /整数|whole number/ },
  'wrong-form': { line: 62, remedy: /2026-11-29/ },
  'too-few': { line: 52, remedy: /before/ },
  repeated: { line: 24, remedy: /一次|once/ },
  'out-of-range': { line: 44, remedy: /<= 366/ },
  'not-together': { line: 31, remedy: /steps/ },
  'not-json': { line: 9, remedy: /逗号|comma/ },
  'file-name': { line: 2, remedy: /newcomer\.json/ },
  'source-repeated': { line: 65, remedy: /id/ },
  'source-unknown': { line: 48, remedy: /sources/ },
  'id-unknown': { line: 68, remedy: /platform search/ },
  'name-taken': { line: 9, remedy: /别名|aliases/ },
  'signature-taken': { line: 17, remedy: /shared-signatures\.json/ },
  'way-unknown': { line: 51, remedy: /ways\// },
};

it('tells thousands of wrong fields in time in proportion to their number', () => {
  const check = schemaCheck({ type: 'object', properties: { id: {} }, additionalProperties: false });
  const wrong = (times: number): object =>
    Object.fromEntries(Array.from({ length: 1_500 * times }, (_, n) => [`wrong${n}`, 1]));
  expect(check(wrong(1))).toHaveLength(1_500);
  expect(timesLonger((times) => check(wrong(times)))).toBeLessThan(40);
});

it('finds what is repeated among thousands in time in proportion to their number', () => {
  const check = schemaCheck({ type: 'array', uniqueItems: true });
  const many = (times: number): object[] =>
    Array.from({ length: 200 * times }, (_, n) => ({ id: n, name: 'x' }));
  expect(check(many(1))).toEqual([]);
  expect(check([...many(1), { name: 'x', id: 7 }])).toMatchObject([{ rule: 'repeated', at: '/200' }]);
  expect(timesLonger((times) => check(many(times)))).toBeLessThan(40);
});

describe('each rule', () => {
  const folder = new URL('../fixtures/catalog/', import.meta.url);
  const filesOf = (rule: string): WrittenFile[] =>
    readdirSync(new URL(`${rule}/`, folder)).map((name) => ({
      path: `${rule}/${name}`,
      text: readFileSync(new URL(`${rule}/${name}`, folder), 'utf8'),
    }));

  it('has a file that breaks it and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(['fine', ...Object.keys(FAULTY)].sort());
    expect(faultsOf(filesOf('fine'))).toEqual([]);
    const told = Object.keys(zh.catalog.validate.faults).filter((code) => code !== 'not-correctable');
    expect([...told, ...Object.keys(zh.catalog.validate.schema)].sort()).toEqual(Object.keys(FAULTY).sort());
  });

  it.each(Object.entries(FAULTY))('%s is told with file, line and remedy', (rule, { line, remedy }) => {
    const faults = faultsOf(filesOf(rule));
    expect(faults).toHaveLength(1);
    const fault = faults[0] as CatalogFault;
    expect(fault.rule ?? fault.code).toBe(rule);
    expect(fault.file.startsWith(`${rule}/`)).toBe(true);
    expect(fault.line).toBe(line);
    for (const words of [zh, en]) expect(toldFault(fault, words).remedy).toMatch(remedy);
  });
});

describe('places in a file', () => {
  it('are those of JSON.stringify, whatever the keys are', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.integer(), { minLength: 1 }), { minKeys: 1 }),
        (entry) => {
          const text = JSON.stringify(entry, null, 1);
          const lines = text.split('\n');
          const { lineOf, brokenAt } = placesIn(text);
          expect(brokenAt).toBeNull();
          for (const [key, list] of Object.entries(entry)) {
            const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            const line = lineOf(pointer) ?? 0;
            expect(lines[line - 1]).toBe(` ${JSON.stringify(key)}: [`);
            expect(lineOf(`${pointer}/${list.length - 1}`)).toBe(line + list.length);
            expect(lineOf(`${pointer}/${list.length}`)).toBe(line);
          }
        },
      ),
    );
  });

  it('are told of a text exactly where JSON.parse refuses it', () => {
    for (const text of [
      '{"a": 1,}',
      '{"a": 1} // why',
      "{'a': 1}",
      '',
      '{\n"a" 1}',
      '[1, 2',
      '{"a": 1}\n}',
    ]) {
      expect(() => JSON.parse(text)).toThrow();
      expect(placesIn(text).brokenAt).not.toBeNull();
    }
    expect(placesIn('{\n"a" 1}').brokenAt).toBe(2);
  });

  it('refuses what is nested deeper than any entry', () => {
    const nested = `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`;
    for (const field of ['category', 'aliases', 'sources']) {
      const text = written(newcomer()).text.replace(/\}$/, `,"${field}":${nested}}`);
      expect(faultsOf([{ path: 'newcomer.json', text }])).toMatchObject([{ code: 'not-json' }]);
    }
  });

  it('tells no line of what is nested deeper than can be told', () => {
    for (const text of ['['.repeat(200_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`]) {
      expect(placesIn(text)).toMatchObject({ brokenAt: null });
      expect(placesIn(text).lineOf('/0')).toBeNull();
    }
  });
});

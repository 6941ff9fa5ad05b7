import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SchemaCheck, schemaCheck } from '../../src/catalog/json-schema.js';
import { ajvCheck } from './ajv-check.js';

const SOURCE = new URL('../../src/catalog/', import.meta.url);
const KINDS = {
  platform: 'platforms',
  way: 'ways',
  family: 'families',
  circumstance: 'circumstances',
  service: 'services',
};

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, SOURCE), 'utf8'));
const entriesIn = (folder: string): unknown[] =>
  readdirSync(new URL(`${folder}/`, SOURCE))
    .filter((name) => /^[^_].*\.json$/.test(name))
    .map((name) => read(`${folder}/${name}`));

/** Faults in one order; of two equal items Ajv names now the first and now the second. */
const comparable = (faults: ReturnType<SchemaCheck>): string[] =>
  faults
    .map(({ at, rule, detail, expected }) =>
      JSON.stringify([rule === 'repeated' ? at.replace(/\/\d+$/, '') : at, rule, detail, expected]),
    )
    .sort();

type Parent = Record<string, unknown> | unknown[];

/** All places in a value that something can be done to. */
const placesIn = (value: unknown): [parent: Parent, key: string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [value as Parent, key] as [Parent, string],
        ...placesIn(inner),
      ])
    : [];

const STRANGE = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e9,
  '',
  'x',
  ' ',
  '2026-13-40',
  'http://a.example',
  [],
  {},
  ['x', 'x'],
  [[]],
  { a: 1 },
];
const MOVES = ['replace', 'remove', 'add', 'repeat', 'empty', 'take', 'twice'] as const;
const spoiling = fc.record({
  entry: fc.nat(),
  moves: fc.array(
    fc.record({
      place: fc.nat(),
      from: fc.nat(),
      move: fc.constantFrom(...MOVES),
      to: fc.constantFrom(...STRANGE),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

function spoil(
  value: unknown,
  { place, from, move, to }: { place: number; from: number; move: string; to: unknown },
): void {
  const places = placesIn(value);
  const [parent, key] = places[place % Math.max(1, places.length)] ?? [{}, 'a'];
  const fields = parent as Record<string, unknown>;
  if (move === 'replace') fields[key] = structuredClone(to);
  if (move === 'remove') Array.isArray(parent) ? parent.splice(Number(key), 1) : delete fields[key];
  if (move === 'add' && !Array.isArray(parent)) fields['un/known~'] = structuredClone(to);
  if (move === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(parent[0]));
  if (move === 'empty') fields[key] = Array.isArray(fields[key]) ? [] : {};
  const [other, name] = places[from % Math.max(1, places.length)] ?? [{}, 'a'];
  if (move === 'take') fields[key] = structuredClone((other as Record<string, unknown>)[name]);
  if (move === 'twice') (other as Record<string, unknown>)[name] = structuredClone(fields[key]);
}

describe.each(Object.entries(KINDS))('the schema of a %s', (kind, folder) => {
  const schema = read(`${kind}.schema.json`) as object;
  const [own, ajv] = [schemaCheck(schema), ajvCheck(schema)];
  const entries = entriesIn(folder);

  it('takes every entry of the catalog', () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(own(entry)).toEqual([]);
  });

  it('refuses what Ajv refuses, and says the same of it', () => {
    let refused = 0;
    fc.assert(
      fc.property(spoiling, ({ entry, moves }) => {
        const value = structuredClone(entries[entry % entries.length]);
        for (const move of moves) spoil(value, move);
        const found = comparable(own(value));
        if (found.length > 0) refused++;
        expect(found).toEqual(comparable(ajv(value)));
      }),
      { numRuns: 400, seed: 15 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

it('refuses other kinds of JSON than an object', () => {
  const schema = read('platform.schema.json') as object;
  for (const value of [null, 1, 'x', [], true]) {
    expect(comparable(schemaCheck(schema)(value))).toEqual(comparable(ajvCheck(schema)(value)));
  }
});

it.each([
  ['a keyword that it does not know', { type: 'object', maxProperties: 1 }],
  ['one within a definition that nothing names', { definitions: { a: { format: 'date' } } }],
  ['one within a field', { properties: { a: { items: { oneOf: [] } } } }],
])('passes over no rule of a schema: %s', (_, schema) => {
  expect(() => schemaCheck(schema)).toThrow(/no check knows/);
});

it('says where a field stands as a JSON pointer', () => {
  const check = schemaCheck({ properties: { 'a/b~c': { type: 'string' } } });
  expect(check({ 'a/b~c': 1 })).toEqual([
    { at: '/a~1b~0c', rule: 'wrong-type', detail: 'a~1b~0c', expected: 'string' },
  ]);
});

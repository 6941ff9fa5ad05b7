import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import type { Circumstance, Condition } from '../../src/catalog/circumstance-types.js';
import { CIRCUMSTANCE_VALUES } from '../../src/cleanup/record/circumstances.js';
import { LETTERS } from '../../src/letters/index.js';

const CATALOG = fileURLToPath(new URL('../../src/catalog/', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${CATALOG}${path}`, 'utf8'));
const FILES = readdirSync(`${CATALOG}circumstances`).sort();
const ALL = FILES.map((file) => [file, json(`circumstances/${file}`) as Circumstance] as const);
const SERVICES = new Set(readdirSync(`${CATALOG}services`).map((name) => name.replace(/\.json$/, '')));
const PLATFORMS = new Set(readdirSync(`${CATALOG}platforms`).map((name) => name.replace(/\.json$/, '')));

/** Facts beside the circumstances that conditions may name, with their values where there are few. */
const OTHER_FACTS: Record<string, readonly string[] | null> = {
  told: null,
  bound: null,
  others: ['yes', 'no'],
  track: ['prepare-cancel', 'audit-new-number', 'recover-accounts'],
  carrier: ['mobile', 'unicom', 'telecom', 'broadnet', 'virtual', 'unknown'],
  'new-number': ['none', 'mainland', 'foreign'],
  'restore-by': ['unknown', 'ahead', 'past'],
  'back-on': ['unknown', 'ahead', 'past'],
  'leave-on': ['unknown', 'ahead', 'past'],
  'cancel-on': ['unknown', 'ahead', 'past'],
  opened: ['first-days', 'later', 'unknown'],
  found: ['demands', 'much'],
  refused: [
    'name',
    'face',
    'old-code',
    'no-code',
    'taken',
    'old-sim',
    'in-person',
    'elsewhere',
    'papers',
    'unsettled',
    'wait',
    'nobody',
    'no-number',
    'gone',
    'reissued',
    'heirs',
    'theirs',
    'by-phone',
    'withheld',
    'still-old',
    'tricked',
    'foreign-number',
    'foreign-paper',
    'minor',
    'branch-gone',
    'locked',
    'fee',
  ],
};
const FACTS: Record<string, readonly string[] | null> = { ...OTHER_FACTS, ...CIRCUMSTANCE_VALUES };

/** All conditions of a file, wherever they stand. */
function conditionsIn(value: unknown): Condition[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'when' || key === 'unless' ? (inner as Condition[]) : conditionsIn(inner),
  );
}

describe.each(ALL)('%s', (file, circumstance) => {
  it('keeps to its schema and is called like its file', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(
      json('circumstance.schema.json') as object,
    );
    validate(circumstance);
    expect(validate.errors).toBeNull();
    expect(`${circumstance.id}.json`).toBe(file);
  });

  it('names only facts and values that there are', () => {
    const named = conditionsIn(circumstance).flatMap((condition) => Object.entries(condition));
    const unknown = named.filter(([fact, values]) => {
      const known = FACTS[fact];
      return known === undefined || values.some((value) => known !== null && !known.includes(value));
    });
    expect(unknown).toEqual([]);
  });

  it('names only sources, letters, services and platforms that there are', () => {
    const { tasks, advice, letters, notSaid, sources } = circumstance;
    const named = [...tasks, ...advice].flatMap((part) => part.sources);
    expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
    expect(LETTERS.map((letter) => letter.kind)).toEqual(expect.arrayContaining(letters));
    expect([...SERVICES]).toEqual(expect.arrayContaining(notSaid?.services ?? []));
    const platforms = tasks.flatMap(({ at }) => (typeof at === 'object' ? (at.platforms ?? []) : []));
    expect([...PLATFORMS]).toEqual(expect.arrayContaining(platforms));
    for (const { pattern } of notSaid?.words ?? []) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  });

  it('calls what has a source reported, and what has none general', () => {
    for (const { id, basis, sources } of circumstance.tasks) {
      expect([id, basis === 'general']).toEqual([id, sources.length === 0]);
    }
  });

  it('calls each task shortly, as other operations are called: its place’s name stands before it', () => {
    for (const { title } of circumstance.tasks) {
      expect(title.en).toMatch(/^[a-z][^.:]{0,43}$/);
      expect(title.zh.length).toBeLessThanOrEqual(20);
      expect(title.zh + title.en).not.toContain('{account}');
    }
  });

  it('hands on no link of a page that only reposts', () => {
    for (const { url, linkable } of circumstance.sources) {
      if (linkable)
        expect(url).toMatch(
          /^https?:\/\/[^/]*(gov\.cn|cctv|163\.com|nbd\.com\.cn|xhby|dzng|chinaz|cnnb|cctime|which\.co\.uk|tropicalhainan|aliyun)/,
        );
    }
  });
});

test('every value that is not the usual one has something follow from it', () => {
  const named = new Set(
    ALL.flatMap(([, { when = [] }]) =>
      when.flatMap((condition) =>
        Object.entries(condition).flatMap(([fact, values]) => values.map((value) => `${fact}=${value}`)),
      ),
    ),
  );
  const mute = Object.entries(CIRCUMSTANCE_VALUES).flatMap(([fact, [, ...values]]) =>
    values.map((value) => `${fact}=${value}`).filter((told) => !named.has(told)),
  );
  // a name that fits and a number that is clean ask for nothing
  expect(mute).toEqual(['name-fits=yes', 'new-number-state=clean']);
});

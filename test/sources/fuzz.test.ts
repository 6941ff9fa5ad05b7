import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import { FORMATS } from '../../src/sources/formats.js';
import { openExports } from '../../src/sources/index.js';

const ROOT = resolve(import.meta.dirname, '../..');
/** Damaged inputs per kind of export here; `npm run torture` takes 10,000. */
const TIMES = 300;

type Fuzzed = { times: number; failures: string[] };
type Fuzz = (root: string, times: number, options: object) => Promise<Fuzzed>;

it('damaged exports of every kind are read or refused, in time and without much memory', async () => {
  const { fuzz } = (await import(join(ROOT, 'scripts/torture/fuzz.js'))) as { fuzz: Fuzz };
  const { times, failures } = await fuzz(ROOT, TIMES, {
    reading: { openExports, FORMATS, Problem },
    mostInserted: 1000,
    straight: true,
  });
  expect(times).toBeGreaterThan(TIMES * 50);
  // the memory of a test's process is not only ours
  expect(failures.filter((failure) => !failure.endsWith('bytes of memory'))).toEqual([]);
}, 120_000);

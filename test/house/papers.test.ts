import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const inFolder = (folder: string, end: string): string[] =>
  readdirSync(at(folder)).filter((name) => name.endsWith(end));

test('docs/start.md says of each file that stands loose in src/ when it runs, and of no other', () => {
  const said = readFileSync(at('docs/start.md'), 'utf8').matchAll(/`([\w-]+\.ts)`/g);
  expect([...new Set([...said].map(([, name]) => name))].sort()).toEqual(inFolder('src/', '.ts').sort());
});

/** What somebody who follows the paper makes. */
const MADE_BY_READERS = ['src/catalog/platforms/my-bank.json'];

test.each([
  ...['README.md', 'README.en.md', 'CONTRIBUTING.md', 'CONTRIBUTING.en.md', 'SECURITY.md', 'bench/README.md'],
  ...inFolder('docs/', '.md').map((name) => `docs/${name}`),
])('%s names no file of ours that is not there', (paper) => {
  const named = readFileSync(at(paper), 'utf8').match(
    /\b(?:src|test|scripts|bench)\/[\w./-]+\.[a-z]{2,4}\b/g,
  );
  expect((named ?? []).filter((path) => !existsSync(at(path)) && !MADE_BY_READERS.includes(path))).toEqual(
    [],
  );
});

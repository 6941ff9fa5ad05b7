import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test('docs/start.md says of each file that stands loose in src/ when it runs, and of no other', () => {
  const loose = readdirSync(at('src/')).filter((name) => name.endsWith('.ts'));
  const said = readFileSync(at('docs/start.md'), 'utf8').matchAll(/`([\w-]+\.ts)`/g);
  expect([...new Set([...said].map(([, name]) => name))].sort()).toEqual(loose.sort());
});

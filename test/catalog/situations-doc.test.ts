import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Circumstance } from '../../src/catalog/circumstance-types.js';

const FOLDER = new URL('../../src/catalog/circumstances/', import.meta.url);
const ALL = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Circumstance,
);
const DOC = readFileSync(new URL('../../docs/situations.md', import.meta.url), 'utf8');
const rows = DOC.split('\n').filter((line) => line.startsWith('| **'));

/** A name in a text is a variable: the table has an ellipsis there. */
const shown = (text: string): string => text.replace(/\{[^}]*\}/gu, '…');

describe('docs/situations.md', () => {
  it('has a row for each circumstance in each language and no other', () => {
    const names = ['zh', 'en'].flatMap((language) =>
      ALL.map(({ name }) => shown(name[language as 'zh' | 'en'])),
    );
    expect(rows.map((row) => /^\| \*\*(.*?)\*\*/u.exec(row)?.[1]).sort()).toEqual(names.sort());
  });

  it.each(ALL.map((one) => [one.id, one] as const))('tells of %s what its file holds', (_, one) => {
    for (const language of ['zh', 'en'] as const) {
      const row = rows.find((line) => line.startsWith(`| **${shown(one.name[language])}**`)) ?? '';
      for (const { title } of one.tasks) expect(row).toContain(shown(title[language]));
      for (const { title } of one.sources) expect(row).toContain(title);
      for (const line of [...one.unknown, ...one.cannot]) expect(row).toContain(shown(line[language]));
    }
  });
});

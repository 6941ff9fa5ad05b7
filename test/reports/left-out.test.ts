import { expect, it } from 'vitest';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { fewOrCounted } from '../../src/reports/left-out.js';
import { importView } from '../../src/reports/terminal/import.js';

type File = Parameters<typeof importView>[0]['files'][number];
const SCREEN = { width: 80, colour: false, unicode: true };

const leftOut = (path: string, why: string): File => ({
  path,
  format: 'none',
  messages: 0,
  logins: 0,
  skipped: 0,
  problems: [{ at: '', why }],
  notes: [],
});
const read = (path: string, messages: number, notes: File['notes'] = []): File => ({
  ...leftOut(path, ''),
  format: 'plain-text',
  messages,
  problems: [],
  notes,
});
const many = (count: number, one: (n: number) => File): File[] =>
  Array.from({ length: count }, (_, n) => one(n));

it('tells few files of which nothing came one by one', () => {
  const files = [...many(9, (n) => leftOut(`${n}.md`, 'unknown-format')), read('sms.txt', 3)];
  expect(fewOrCounted(files)).toEqual({ told: files, counted: [] });
});

it('counts many by why, most first, and loses neither a file nor one that was read', () => {
  const files = [
    leftOut('a/locked.zip', 'encrypted'),
    ...many(20, (n) => leftOut(`folder/${n}.js`, 'foreign')),
    read('sms.txt', 3),
    read('notes.txt', 5, ['no-message-told']),
    read('few-codes.txt', 500, ['hardly-any-codes']),
  ];
  const { told, counted } = fewOrCounted(files);
  expect(told.map(({ path }) => path)).toEqual(['sms.txt', 'few-codes.txt']);
  expect(counted).toEqual([
    { why: 'foreign', isNote: false, count: 20, names: ['0.js', '1.js', '2.js'] },
    { why: 'encrypted', isNote: false, count: 1, names: ['locked.zip'] },
    { why: 'no-message-told', isNote: true, count: 1, names: ['notes.txt'] },
  ]);
});

it('says of thirty thousand files in a few lines how many were left out, and why, in words', () => {
  const files = [
    ...many(30_000, (n) => leftOut(`f/${n}.js`, n % 3 ? 'foreign' : 'unknown-format')),
    read('sms.txt', 3),
  ];
  const nothing = { added: [], strengthened: [], reopened: [], unknown: [] };
  for (const words of [zh, en]) {
    const view = importView({ files, ...nothing }, words, SCREEN);
    expect(view.split('\n').length).toBeLessThan(20);
    for (const said of ['20000', '10000', 'sms.txt', words.views.fileProblems['unknown-format'] ?? '?'])
      expect(view).toContain(said);
    expect(view).not.toMatch(/foreign|unknown-format/);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort();

/** An apostrophe as a typewriter has it: within a word (don't, a carrier's), or after a plural (collectors' calls). */
const STRAIGHT = /[\p{L}\d}]'(?:[stdm]|re|ve|ll)\b|\p{L}s' (?=\p{L})/u;

/** What a module can print: its strings, and the written parts of its templates with the brace before them. */
function stringsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SRC, file), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    else if (ts.isTemplateLiteralToken(node)) found.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The English in a file of the catalog; titles, addresses and names that others call it by stand as they were found. */
function englishOf(file: string): string[] {
  const value: unknown = JSON.parse(readFileSync(join(SRC, file), 'utf8'));
  if (file.includes('english')) return Object.values(value as Record<string, string>);
  return englishIn(value);
}

function englishIn(value: unknown): string[] {
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'en' && typeof inner === 'string' ? [inner] : englishIn(inner),
  );
}

it('writes ’ in every English sentence, nowhere the apostrophe of a typewriter', () => {
  const modules = files.filter((file) => /\.tsx?$/.test(file));
  const catalog = files.filter((file) => /^catalog\W.*(?<!schema)\.json$/.test(file));
  const said = [
    ...modules.map((file) => [file, stringsOf(file)] as const),
    ...catalog.map((file) => [file, englishOf(file)] as const),
  ];
  expect(modules.length).toBeGreaterThan(100);
  expect(said.flatMap(([, texts]) => texts).filter((text) => /\p{L}’s\b/u.test(text)).length).toBeGreaterThan(
    100,
  );
  const wrong = said.flatMap(([file, texts]) =>
    texts.filter((text) => STRAIGHT.test(text)).map((text) => `${file}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

it('writes it in what newcomers read first, too', () => {
  const prose = ['README.en.md', 'CONTRIBUTING.en.md'].flatMap((file) =>
    readFileSync(join(SRC, '..', file), 'utf8')
      .replace(/^```.*?^```/gms, '')
      .replace(/`[^`\n]*`/g, '')
      .split('\n'),
  );
  expect(prose.filter((line) => line.includes('’')).length).toBeGreaterThan(10);
  expect(prose.filter((line) => STRAIGHT.test(line))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/language/both.js';
import { widthOf } from '../../src/text/columns.js';
import { plainMarkdown } from '../../src/text/plain-markdown.js';
import { wholeWayOut } from '../../src/walks/exporting.js';
import { sectionsOf } from '../../src/walks/long-exporting.js';

const LANGUAGES = ['zh', 'en'] as const;
const PHONES = ['android', 'harmonyos', 'iphone-computer', 'iphone'] as const;

describe('the long text about getting messages out', () => {
  test.each(LANGUAGES)('has a section for each heading that a phone is sent to, in %s', (language) => {
    const words = wordsOf(language);
    for (const phone of PHONES) {
      const text = wholeWayOut(phone, words, 2000);
      for (const heading of words.exporting.sections[phone]) {
        expect(text.split('\n'), `${phone}: ${heading}`).toContain(heading);
      }
      expect(text.length).toBeLessThan(wholeWayOut('none', words, 2000).length);
    }
  });

  test('tells Android also what to do where the codes are missing, and nothing of iPhones', () => {
    const text = wholeWayOut('android', wordsOf('zh'), 80);
    expect(text).toContain('导出来没有验证码');
    expect(text).not.toContain('Manifest.db');
  });

  test.each(LANGUAGES)('fits the window, without marks of Markdown, in %s', (language) => {
    for (const columns of [60, 80, 120]) {
      for (const line of wholeWayOut('none', wordsOf(language), columns).split('\n')) {
        expect(widthOf(line), line).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\*\*|`|\]\(|^\|/);
      }
    }
  });
});

test('a section ends at the next heading of its own depth', () => {
  const text = '## a\n1\n### b\n2\n## c\n3\n';
  expect(sectionsOf(text, ['c', 'a'])).toBe('## c\n3\n\n## a\n1\n### b\n2');
  expect(sectionsOf(text, ['b', 'missing'])).toBe('### b\n2');
});

test('Markdown is read without its marks, lists below their own beginning', () => {
  expect(plainMarkdown('# A\n\n- **one** two `three` four', 16)).toBe('A\n\n· one two three\n  four');
  expect(plainMarkdown('[x](https://example.com/) [y](#y)', 60)).toBe('x (https://example.com/) y');
  expect(plainMarkdown('one\ntwo\n\n1. 一\n   二\n2. three', 60)).toBe('one two\n\n1. 一二\n2. three');
  expect(plainMarkdown('```sh\na  **b**\n```', 60)).toBe('a  **b**');
});

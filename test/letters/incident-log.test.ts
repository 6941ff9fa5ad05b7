import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { incidentLogCsv, incidentLogHtml } from '../../src/letters/incident-log.js';
import { incident } from './sample.js';

const HEAD = { number: '13800138000', today: '2026-11-24' };
const outside = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '=HYPERLINK("http://a.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    'a\nb',
    'a,"b"',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u001b[31m红\u0007',
    '\u202e倒\u200f',
    '| a |',
  ),
);
const logOf = (text: string) => [
  incident({ sender: text, who: { zh: text, en: text }, meantFor: text, answered: text }),
];

it('is a table that no text from outside breaks, and of which no program makes a formula', () => {
  fc.assert(
    fc.property(outside, (text) => {
      const rows: string[][] = parse(incidentLogCsv(logOf(text)), { bom: true });
      expect(rows).toHaveLength(2);
      expect(rows[1]).toHaveLength(8);
      for (const cell of rows[1] ?? []) {
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
        expect(cell).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u200f]/u);
      }
    }),
  );
});

it('reads as a page on which text from outside is only text', () => {
  const tags = (text: string) => incidentLogHtml(HEAD, logOf(text)).match(/<[^>]*>/g);
  fc.assert(
    fc.property(outside, (text) => {
      expect(tags(text)).toEqual(tags('某某'));
    }),
  );
  expect(incidentLogHtml(HEAD, logOf('10690000'))).toContain('13800138000');
});

it('says by which way something came, but for an account that opened itself', () => {
  expect(incidentLogCsv([incident({ form: 'call' })])).toContain('电话 call');
  expect(incidentLogCsv([incident({ kind: 'opened-account' })])).not.toContain('短信');
});

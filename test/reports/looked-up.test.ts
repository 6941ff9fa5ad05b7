import { expect, it } from 'vitest';
import { en } from '../../src/language/en.js';
import { zh } from '../../src/language/zh.js';
import { reports } from '../../src/reports/index.js';
import { checklistView } from '../../src/reports/terminal/checklist.js';
import { nextView } from '../../src/reports/terminal/next.js';
import { sample } from './sample.js';

const SCREEN = { width: 200, colour: false };
const YEAR_AGO = { zh: /一年多/, en: /over a year ago|more than a year ago/ };

// what the sample knows was looked up on 2026-11-20 and 23
it.each([
  ['html', reports.html],
  ['md', reports.md],
  ['csv', reports.csv],
  ['checklist', (input, words) => checklistView(input, words, SCREEN)],
  ['next', (input, words) => nextView(input, 1, words, SCREEN)],
] as [string, typeof reports.csv][])(
  '%s marks what was looked up more than twelve months ago, and nothing newer',
  (_, view) => {
    for (const [words, marked] of [
      [zh, YEAR_AGO.zh],
      [en, YEAR_AGO.en],
    ] as const) {
      const input = sample(['支付宝', '微信']);
      expect(view({ ...input, today: '2027-11-23' }, words)).not.toMatch(marked);
      expect(view({ ...input, today: '2027-11-25' }, words)).toMatch(marked);
    }
  },
);

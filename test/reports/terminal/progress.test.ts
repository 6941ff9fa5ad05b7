import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/en.js';
import { zh } from '../../../src/language/zh.js';
import { type Progress, progressLine } from '../../../src/reports/terminal/progress.js';
import { widthOf } from '../../../src/text/columns.js';

const HALF: Progress = {
  doing: 'reading',
  name: 'sms.xml',
  done: 100e6,
  total: 200e6,
  unit: 'bytes',
  since: 0,
  ms: 4000,
};

describe('how far work on a file is', () => {
  it.each([
    ['zh', zh, 80, HALF, '正在读取 sms.xml ████████████░░░░░░░░░░░░ 50% · 每秒 25 MB · 还要约 4 秒'],
    ['zh', zh, 60, HALF, '正在读取 sms.xml ████████████░░░░░░░░░░░░ 50% · 还要约 4 秒'],
    ['en', en, 80, HALF, 'Reading sms.xml ████████████░░░░░░░░░░░░ 50% · 25 MB/s · about 4 s left'],
    ['en', en, 40, HALF, 'Reading sms.xml ████░░░░ 50%'],
    ['en', en, 80, { ...HALF, ms: 500 }, 'Reading sms.xml ████████████░░░░░░░░░░░░ 50%'],
    ['en', en, 80, { ...HALF, total: null }, 'Reading sms.xml ░░░░░░░░░░░░░░░░░░░░░░░░ 100 MB · 25 MB/s'],
    [
      'zh',
      zh,
      80,
      { ...HALF, doing: 'bundling', name: 'a.zip', done: 50e6, ms: 40_000 },
      '正在打包 a.zip ██████░░░░░░░░░░░░░░░░░░ 25% · 每秒 1.3 MB · 还要约 2 分钟',
    ],
    [
      'zh',
      zh,
      80,
      { ...HALF, name: '1.txt', unit: 'files', done: 49_000.5, total: 50_000, ms: 50_000 },
      '正在读取 1.txt ████████████████████████ 98% 第 49000 个，共 50000 个 · 马上就好',
    ],
  ] as const)('in %s', (_, words, width, progress, line) => {
    expect(progressLine(progress, words.progress, width)).toBe(line);
  });

  it('never takes more than one line', () => {
    fc.assert(
      fc.property(
        fc.record({
          doing: fc.constantFrom('reading', 'bundling'),
          name: fc.string({ unit: fc.constantFrom(...'短信a.xml'), maxLength: 90 }),
          done: fc.double({ min: 0, max: 1e12, noNaN: true }),
          total: fc.option(fc.nat({ max: 1e9 })),
          unit: fc.constantFrom('bytes', 'files'),
          since: fc.nat({ max: 1e9 }),
          ms: fc.nat({ max: 1e8 }),
        }),
        fc.constantFrom(zh, en),
        fc.integer({ min: 20, max: 200 }),
        (progress, words, width) => {
          expect(widthOf(progressLine(progress as Progress, words.progress, width))).toBeLessThanOrEqual(
            width,
          );
        },
      ),
    );
  });
});

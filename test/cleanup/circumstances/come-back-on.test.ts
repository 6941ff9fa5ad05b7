import { expect, test } from 'vitest';
import { comeBackOn } from '../../../src/cleanup/circumstances/come-back-on.js';

test.each([
  ['让我30天后再来', '2026-12-31'],
  ['说要等三天', '2026-12-04'],
  ['过两周再试', '2026-12-15'],
  ['要等一个月', '2027-01-01'],
  ['3个月以后才能换', '2027-03-01'],
  ['they say come back in 3 days', '2026-12-04'],
  ['wait 2 weeks', '2026-12-15'],
  ['操作太频繁，稍后再试', null],
  ['15 个工作日内答复', null],
  ['让我周一再打', null],
])('%s: %s', (told, day) => expect(comeBackOn(told, '2026-12-01')).toBe(day));

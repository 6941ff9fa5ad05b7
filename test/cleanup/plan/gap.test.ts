import { expect, it } from 'vitest';
import { daysBetween } from '../../../src/cleanup/days/day.js';
import { plan } from '../../../src/cleanup/plan/plan.js';
import { calendar, TODAY } from '../../support/heart.js';
import { at, dice, randomAccounts, withCancellation } from '../../support/planning.js';

const CLEANUPS = 1000;
const ACCOUNTS = 80;

/** The safe day against the day before which none can be, proven: most plans are the best there is. */
it(`is at most a few days from the proven bound in ${CLEANUPS} random cleanups of ${ACCOUNTS} accounts`, () => {
  const gaps: number[] = [];
  for (let seed = 1; seed <= CLEANUPS; seed++) {
    const roll = dice(seed);
    const tasks = randomAccounts(ACCOUNTS, roll);
    const of = at({ minutesWeekday: 20 + 20 * roll.below(5), minutesWeekend: 30 * roll.below(5) });
    const found = plan(of, withCancellation(tasks), TODAY, calendar).plan;
    gaps.push(daysBetween(found.lowerBound ?? '', found.earliestSafeDay ?? ''));
  }
  gaps.sort((a, b) => a - b);
  const [median, worst] = [gaps[CLEANUPS / 2], gaps.at(-1)];
  const proven = gaps.filter((gap) => gap === 0).length;
  process.stdout.write(
    `gap to the bound: median ${median} days, worst ${worst}, none in ${proven} of ${CLEANUPS} (${gaps.slice(-12)})\n`,
  );
  expect(gaps[0]).toBeGreaterThanOrEqual(0);
  expect(median).toBe(0);
}, 60_000);

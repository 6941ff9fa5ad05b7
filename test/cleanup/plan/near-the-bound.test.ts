import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/cleanup/days/day.js';
import { plan } from '../../../src/cleanup/plan/plan.js';
import { leastDangerBound } from '../../support/danger-bound.js';
import { calendar, TODAY } from '../../support/heart.js';
import { at, dice, randomAccounts, withCancellation } from '../../support/planning.js';

const CLEANUPS = 1000;
const ACCOUNTS = 80;
/** Every other person has time: more than any of these cleanups takes at its earliest. */
const AMPLE = addDays(TODAY, 300);

/**
 * The safe day against the day before which none can be, proven: most plans are the best there is. And the danger
 * against a bound that knows neither deadlines nor whole tasks, so that part of the gap is its own.
 */
it(`is at most a few days from the proven bound, and near the least danger, in ${CLEANUPS} random cleanups of ${ACCOUNTS} accounts`, () => {
  const gaps: number[] = [];
  const dangers: Record<'hurried' | 'unhurried', number[]> = { hurried: [], unhurried: [] };
  for (let seed = 1; seed <= CLEANUPS; seed++) {
    const roll = dice(seed);
    const tasks = randomAccounts(ACCOUNTS, roll);
    const pace = { minutesWeekday: 20 + 20 * roll.below(5), minutesWeekend: 30 * roll.below(5) };
    const of = at(pace, { cancelOn: seed % 2 ? AMPLE : null });
    const { plan: found } = plan(of, withCancellation(tasks), TODAY, calendar);
    gaps.push(daysBetween(found.lowerBound ?? '', found.earliestSafeDay ?? ''));
    const bound = leastDangerBound(of, tasks, TODAY, calendar);
    dangers[seed % 2 ? 'unhurried' : 'hurried'].push(found.dangerDays / bound - 1);
    expect(found.feasible && found.dangerDays >= bound, `seed ${seed}`).toBe(true);
  }
  gaps.sort((a, b) => a - b);
  const [median, worst] = [gaps[CLEANUPS / 2], gaps.at(-1)];
  const proven = gaps.filter((gap) => gap === 0).length;
  process.stdout.write(
    `gap to the bound: median ${median} days, worst ${worst}, none in ${proven} of ${CLEANUPS} (${gaps.slice(-12)})\n`,
  );
  for (const [who, those] of Object.entries(dangers)) {
    those.sort((a, b) => a - b);
    const percent = (part = 0): string => `${(part * 100).toFixed(1)} %`;
    process.stdout.write(
      `danger above its bound, ${who}: median ${percent(those[those.length / 2])}, worst ${percent(those.at(-1))}\n`,
    );
  }
  expect(gaps[0]).toBeGreaterThanOrEqual(0);
  expect(median).toBe(0);
  expect(dangers.unhurried[CLEANUPS / 4]).toBeLessThan(0.2);
}, 120_000);

import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/cleanup/days/day.js';
import { plan } from '../../../src/cleanup/plan/plan.js';
import { earliestByTrying, leastDangerByTrying } from '../../support/exhaustive.js';
import { calendar, TODAY } from '../../support/heart.js';
import { dice, randomCleanup, withCancellation } from '../../support/planning.js';

const INSTANCES = 2000;
/** How many days after the earliest safe one is wished for, null for no wish at all. */
const SLACK = [null, 0, 0, 1, 3, 7, 20, 60];

describe('the plan against trying everything', () => {
  it(`is the earliest there is, and hardly more dangerous than must be, in ${INSTANCES} random cleanups of up to six tasks`, () => {
    const gaps: number[] = [];
    for (let seed = 1; seed <= INSTANCES; seed++) {
      const roll = dice(seed);
      const { of, tasks } = randomCleanup(1 + roll.below(6), roll);
      const best = earliestByTrying(of, tasks, TODAY, calendar);
      const slack = SLACK[seed % SLACK.length] ?? null;
      const end = addDays(best, slack ?? 0);
      const wished = { ...of, cancelOn: slack === null ? null : end };
      const { plan: found } = plan(wished, withCancellation(tasks), TODAY, calendar);
      expect(found.earliestSafeDay, `seed ${seed}`).toBe(best);
      expect((found.lowerBound ?? '') <= best, `bound of seed ${seed}`).toBe(true);
      expect([found.feasible, (found.safeBy ?? '') <= end], `seed ${seed}`).toEqual([true, true]);
      const least = leastDangerByTrying(of, tasks, end, TODAY, calendar);
      expect(found.dangerDays, `danger of seed ${seed}`).toBeGreaterThanOrEqual(least - 1e-9);
      gaps.push(least === 0 ? found.dangerDays : found.dangerDays / least - 1);
    }
    gaps.sort((a, b) => a - b);
    const [median, worst] = [gaps[INSTANCES / 2] as number, gaps.at(-1) as number];
    const percent = (part: number): string => `${(part * 100).toFixed(2)} %`;
    process.stdout.write(
      `danger above the least there is: median ${percent(median)}, worst ${percent(worst)}, none in ${gaps.filter((gap) => gap < 1e-9).length} of ${INSTANCES}\n`,
    );
    expect(median).toBeLessThanOrEqual(0.01);
    expect(worst).toBeLessThanOrEqual(0.1);
  }, 120_000);
});

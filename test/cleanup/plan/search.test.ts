import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/cleanup/plan/plan.js';
import { earliestByTrying } from '../../support/exhaustive.js';
import { calendar, TODAY } from '../../support/heart.js';
import { dice, randomCleanup, withCancellation } from '../../support/planning.js';

const INSTANCES = 2000;

describe('the earliest safe day', () => {
  it(`is the best there is, by trying everything, in ${INSTANCES} random cleanups of up to six tasks`, () => {
    for (let seed = 1; seed <= INSTANCES; seed++) {
      const roll = dice(seed);
      const { of, tasks } = randomCleanup(1 + roll.below(6), roll);
      const found = plan(of, withCancellation(tasks), TODAY, calendar).plan;
      const best = earliestByTrying(of, tasks, TODAY, calendar);
      expect(found.earliestSafeDay, `seed ${seed}`).toBe(best);
      expect((found.lowerBound ?? '') <= best, `bound of seed ${seed}`).toBe(true);
    }
  }, 60_000);
});

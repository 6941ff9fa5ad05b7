import { afterAll, beforeAll, expect, it } from 'vitest';
import { Problem } from '../../src/problem.js';
import type { Prompter } from '../../src/prompts/types.js';
import { auditNewNumber } from '../../src/walks/audit-new-number.js';
import { recoverAccounts } from '../../src/walks/recover-accounts.js';
import type { OpenCleanup, Walk } from '../../src/walks/walk.js';
import { type DemoWalks, demoWalks, openInMemory, scriptedPerson } from '../support/demo-walks.js';
import { scratch } from '../support/exports.js';

const here = scratch();
afterAll(() => here.remove());

const ACQUAINTANCE = { incidentKind: 'acquaintance', incidentForm: 'call', incidentDay: '2026-10-30' };

let demo: DemoWalks;
beforeAll(async () => {
  demo = await demoWalks(here.path);
});

/** Somebody who answers as the demo person, tells of one acquaintance, and presses Ctrl+C at a question. */
function person(of: Walk, to: OpenCleanup, stopAt: number): Prompter & { asked: string[] } {
  const scripted = scriptedPerson({ ...demo.answersOf(of.track), ...ACQUAINTANCE });
  const asked: string[] = [];
  return {
    ...scripted,
    asked,
    ask: (question) => {
      asked.push(question.key);
      if (asked.length > stopAt) return Promise.reject(new Problem('interrupted.by-person'));
      if (question.key !== 'moreIncidents') return scripted.ask(question);
      return Promise.resolve(!to.read().incidents.some(({ kind }) => kind === 'acquaintance'));
    },
  };
}

it.each([auditNewNumber, recoverAccounts])(
  'stopped at any question of $track it goes on with that one, and ends as if never stopped',
  async (of) => {
    const whole = openInMemory(of);
    const { asked } = await (async () => {
      const somebody = person(of, whole, Number.POSITIVE_INFINITY);
      await demo.walkWith(of, whole, somebody);
      return somebody;
    })();
    expect(asked.length).toBeGreaterThan(9);
    for (const stopAt of asked.keys()) {
      const halved = openInMemory(of);
      await expect(demo.walkWith(of, halved, person(of, halved, stopAt))).rejects.toMatchObject({
        code: 'interrupted.by-person',
      });
      const again = person(of, halved, Number.POSITIVE_INFINITY);
      await demo.walkWith(of, halved, again);
      // an incident is told whole or not at all: its questions begin anew
      const expected = asked[stopAt]?.startsWith('incident') ? 'moreIncidents' : asked[stopAt];
      expect(again.asked[0], `stopped at ${asked[stopAt]}`).toBe(expected);
      expect(halved.cleanup()).toEqual(whole.cleanup());
    }
  },
  60_000,
);

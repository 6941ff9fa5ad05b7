import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Place, type Prompter, WentBack } from '../../src/prompts/types.js';
import { auditNewNumber } from '../../src/walks/audit-new-number.js';
import { prepareCancel } from '../../src/walks/prepare-cancel.js';
import { recoverAccounts } from '../../src/walks/recover-accounts.js';
import type { Walk } from '../../src/walks/walk.js';
import { type DemoWalks, demoWalks, openInMemory, scriptedPerson } from '../support/demo-walks.js';
import { scratch } from '../support/exports.js';

const here = scratch();
afterAll(() => here.remove());

let demo: DemoWalks;
beforeAll(async () => {
  demo = await demoWalks(here.path);
});

type Asked = { key: string; place: Place | undefined; default: unknown };

/**
 * Somebody who answers as the demo person, and goes back at the given question so many times, once.
 * @param after answers to what is asked anew on the way forward; what they do not hold is answered by its default
 */
function wanderer(
  of: Walk,
  goBackAt: number,
  times: number,
  after: Record<string, Answer> = {},
): Prompter & { asked: Asked[] } {
  const first = scriptedPerson({ ...demo.answersOf(of.track), ...after });
  const again = scriptedPerson(after);
  const asked: Asked[] = [];
  const seen = new Set<string>();
  let left = times;
  return {
    ...first,
    asked,
    ask: (question, place) => {
      asked.push({ key: question.key, place, default: 'default' in question ? question.default : undefined });
      if (seen.size >= goBackAt && left > 0) {
        left -= 1;
        return Promise.reject(new WentBack());
      }
      const isNew = !seen.has(question.key);
      seen.add(question.key);
      return (isNew ? first : again).ask(question, place);
    },
  };
}

const walked = async (of: Walk, somebody: Prompter) => {
  const to = openInMemory(of);
  await demo.walkWith(of, to, somebody);
  return to.cleanup();
};

describe.each([prepareCancel, auditNewNumber, recoverAccounts])('in $track', (of) => {
  it('who goes back and then says the same ends as if they had not', async () => {
    const straight = wanderer(of, Number.POSITIVE_INFINITY, 0);
    const whole = await walked(of, straight);
    const count = straight.asked.length;
    for (const [at, times] of [
      [1, 1],
      [4, 3],
      [count - 1, 1],
      [count - 1, count - 1],
    ] as const) {
      const somebody = wanderer(of, at, times);
      expect(await walked(of, somebody), `${times} back at ${at}`).toEqual(whole);
      const keys = somebody.asked.map(({ key }) => key);
      expect(keys[at + times]).toBe(straight.asked[at - times]?.key);
    }
  }, 60_000);

  it('every question but the first says that there is a way back, and which it is', async () => {
    const straight = wanderer(of, Number.POSITIVE_INFINITY, 0);
    await walked(of, straight);
    const [first, ...others] = straight.asked;
    expect(first?.place).toMatchObject({ back: false, step: { at: 1 } });
    for (const { key, place } of others) expect(place?.back, key).toBe(true);
    const last = straight.asked.at(-1)?.place?.step;
    expect(last?.at).toBe(last?.of);
  });
});

describe('what was answered', () => {
  it('stands as the default, and a new answer takes its place with all that followed from it', async () => {
    const straight = await walked(prepareCancel, wanderer(prepareCancel, Number.POSITIVE_INFINITY, 0));
    const keys: string[] = [];
    const somebody = wanderer(prepareCancel, Number.POSITIVE_INFINITY, 0);
    let isBack = false;
    const cleanup = await walked(prepareCancel, {
      ...somebody,
      ask: (question, place) => {
        keys.push(question.key);
        if (question.key === 'dismiss' && !isBack) {
          isBack = true;
          return Promise.reject(new WentBack());
        }
        if (question.kind === 'platforms' && question.key === 'platforms' && isBack) {
          expect(question.selected).toEqual(demo.answersOf('prepare-cancel').platforms);
          return Promise.resolve(['zhihu']);
        }
        return somebody.ask(question, place);
      },
    });
    expect(keys.filter((key) => key === 'platforms')).toHaveLength(2);
    const byHand = cleanup.findings.filter(({ source }) => source === 'by-hand');
    expect(byHand.map(({ platform }) => platform)).toEqual(['zhihu']);
    expect(straight.findings.filter(({ source }) => source === 'by-hand')).not.toEqual(byHand);
    const read = ({ findings }: typeof cleanup) => findings.filter(({ source }) => source !== 'by-hand');
    expect(read(cleanup)).toEqual(read(straight));
  });
});

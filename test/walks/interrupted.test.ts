import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { PlatformFacts } from '../../src/cleanup/inventory/inventory.js';
import { type Cleanup, type CleanupEvent, replay } from '../../src/cleanup/record/cleanup.js';
import { DEMO_DAY, writeDemo } from '../../src/demo/demo.js';
import { wordsOf } from '../../src/language/choose.js';
import { Problem } from '../../src/problem.js';
import { createAnswersPrompter } from '../../src/prompts/answers.js';
import type { Prompter } from '../../src/prompts/types.js';
import { auditNewNumber } from '../../src/walks/audit-new-number.js';
import { recoverAccounts } from '../../src/walks/recover-accounts.js';
import { type OpenCleanup, type Walk, walk } from '../../src/walks/walk.js';
import { compiled } from '../catalog/compiled.js';
import { scratch } from '../support/exports.js';
import { calendar } from '../support/heart.js';

const AT = '2026-11-24T04:00:00.000Z';
const here = scratch();
afterAll(() => here.remove());

let catalog: Catalog;
let facts: PlatformFacts;
const answers = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  catalog = compiled();
  facts = {
    platform: (id) => catalog.platform(id),
    calendar,
    nameIn: 'zh',
    carrierName: '运营商',
    belongingsOf: String,
    circumstances: [],
  };
  const files = join(here.path, 'demo');
  await writeDemo(files);
  for (const { track } of [auditNewNumber, recoverAccounts]) {
    const told = JSON.parse(readFileSync(join(files, `answers-${track}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
    const inFolder = (name: unknown): string => join(files, String(name));
    answers.set(track, {
      ...told,
      import: (told.import as string[]).map(inFolder),
      ...(told.officialAnswer ? { officialAnswer: readFileSync(inFolder(told.officialAnswer), 'utf8') } : {}),
      incidentKind: 'acquaintance',
      incidentForm: 'call',
      incidentDay: '2026-10-30',
    });
  }
});

/** A cleanup in memory: every change is kept at once, as in the store. */
function open({ track }: Walk): OpenCleanup & { cleanup(): Cleanup } {
  const events: CleanupEvent[] = [{ at: AT, type: 'created', id: 'one', track, number: '13800138000' }];
  return {
    read: () => replay(events),
    append: async (changes) =>
      void events.push(...changes.map((change) => ({ ...change, at: AT }) as CleanupEvent)),
    cleanup: () => replay(events),
  };
}

/** Somebody who answers as the demo person, tells of one acquaintance, and presses Ctrl+C at a question. */
function person(of: Walk, to: OpenCleanup, stopAt: number): Prompter & { asked: string[] } {
  const scripted = createAnswersPrompter({ answers: answers.get(of.track) ?? {} });
  const asked: string[] = [];
  return {
    interactive: true,
    asked,
    show: () => undefined,
    ask: (question) => {
      asked.push(question.key);
      if (asked.length > stopAt) return Promise.reject(new Problem('interrupted.by-person'));
      if (question.key !== 'moreIncidents') return scripted.ask(question);
      return Promise.resolve(!to.read().incidents.some(({ kind }) => kind === 'acquaintance'));
    },
  };
}

const walkWith = (of: Walk, to: OpenCleanup, prompter: Prompter): Promise<void> =>
  walk(of.steps, to, {
    words: wordsOf('zh'),
    catalog,
    facts,
    today: DEMO_DAY,
    prompter,
    given: new Set(),
    onProgress: () => undefined,
  });

it.each([auditNewNumber, recoverAccounts])(
  'stopped at any question of $track it goes on with that one, and ends as if never stopped',
  async (of) => {
    const whole = open(of);
    const { asked } = await (async () => {
      const somebody = person(of, whole, Number.POSITIVE_INFINITY);
      await walkWith(of, whole, somebody);
      return somebody;
    })();
    expect(asked.length).toBeGreaterThan(9);
    for (const stopAt of asked.keys()) {
      const halved = open(of);
      await expect(walkWith(of, halved, person(of, halved, stopAt))).rejects.toMatchObject({
        code: 'interrupted.by-person',
      });
      const again = person(of, halved, Number.POSITIVE_INFINITY);
      await walkWith(of, halved, again);
      // an incident is told whole or not at all: its questions begin anew
      const expected = asked[stopAt]?.startsWith('incident') ? 'moreIncidents' : asked[stopAt];
      expect(again.asked[0], `stopped at ${asked[stopAt]}`).toBe(expected);
      expect(halved.cleanup()).toEqual(whole.cleanup());
    }
  },
  30_000,
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.js';
import type { PlatformFacts } from '../../src/cleanup/inventory/inventory.js';
import { type Cleanup, type CleanupEvent, replay, type Track } from '../../src/cleanup/record/cleanup.js';
import { DEMO_DAY, writeDemo } from '../../src/demo/demo.js';
import { wordsOf } from '../../src/language/both.js';
import { createAnswersPrompter } from '../../src/prompts/answers.js';
import type { Prompter } from '../../src/prompts/types.js';
import { auditNewNumber } from '../../src/walks/audit-new-number.js';
import { prepareCancel } from '../../src/walks/prepare-cancel.js';
import { recoverAccounts } from '../../src/walks/recover-accounts.js';
import { type OpenCleanup, type Walk, walk } from '../../src/walks/walk.js';
import { compiled } from '../catalog/compiled.js';
import { calendar } from './heart.js';

const AT = '2026-11-24T04:00:00.000Z';

/** The walks as the demo people answer them. */
export type DemoWalks = {
  answersOf(track: Track): Record<string, unknown>;
  /** walks a cleanup with somebody who answers */
  walkWith(of: Walk, to: OpenCleanup, prompter: Prompter): Promise<void>;
};

/** Writes the demo people's files into a folder, and reads their answers. */
export async function demoWalks(folder: string): Promise<DemoWalks> {
  const catalog: Catalog = compiled();
  const facts: PlatformFacts = {
    platform: (id) => catalog.platform(id),
    calendar,
    nameIn: 'zh',
    carrierName: '运营商',
    belongingsOf: String,
    accountOf: String,
    circumstances: [],
  };
  writeDemo(folder);
  const inFolder = (name: unknown): string => join(folder, String(name));
  const answers = new Map(
    [prepareCancel, auditNewNumber, recoverAccounts].map(({ track }) => {
      const told = JSON.parse(readFileSync(inFolder(`answers-${track}.json`), 'utf8')) as Record<
        string,
        unknown
      >;
      const official = told.officialAnswer
        ? { officialAnswer: readFileSync(inFolder(told.officialAnswer), 'utf8') }
        : {};
      return [track, { ...told, import: (told.import as string[]).map(inFolder), ...official }] as const;
    }),
  );
  return {
    answersOf: (track) => answers.get(track) ?? {},
    walkWith: (of, to, prompter) =>
      walk(of.steps, to, {
        words: wordsOf('zh'),
        catalog,
        facts,
        today: DEMO_DAY,
        prompter,
        given: new Set(),
        onProgress: () => undefined,
      }),
  };
}

/** A cleanup in memory: every change is kept at once, as in the store. */
export function openInMemory({ track }: Walk): OpenCleanup & { cleanup(): Cleanup } {
  const events: CleanupEvent[] = [{ at: AT, type: 'created', id: 'one', track, number: '13800138000' }];
  return {
    read: () => replay(events),
    append: async (changes) =>
      void events.push(...changes.map((change) => ({ ...change, at: AT }) as CleanupEvent)),
    cleanup: () => replay(events),
  };
}

/** Somebody at a terminal who answers from a table. */
export const scriptedPerson = (answers: Readonly<Record<string, unknown>>): Prompter => ({
  ...createAnswersPrompter({ answers }),
  interactive: true,
});

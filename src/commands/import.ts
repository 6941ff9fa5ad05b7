import { hasAll } from '../cleanup/record/cleanup.js';
import type { Situation } from '../cleanup/situation.js';
import { importDocument } from '../reports/document.js';
import { GAVE_NOTHING } from '../reports/left-out.js';
import { importView } from '../reports/terminal/import.js';
import { cleanLine } from '../text/clean.js';
import { type ReadExports, readExports } from '../walks/read-exports.js';
import type { Change } from '../walks/walk.js';
import { ANY_SIM, SIM_KEY, whichSim } from '../walks/which-sim.js';
import { prompterFor } from './shared/answering.js';
import { broughtTicks, importTicks } from './shared/brought-ticks.js';
import { columnsSetting } from './shared/columns.js';
import type { Context } from './shared/context.js';
import { type Accounts, changeAccounts, currentCleanup, situationAfter } from './shared/current.js';
import { filePasswords } from './shared/file-passwords.js';
import { gained, unnamed } from './shared/gained.js';
import { progressBar } from './shared/progress.js';

/** Reads exports into the current cleanup: all files are one change. What a page brings back goes its own way. */
export async function run(context: Context, [paths]: [string[]], options: ImportOptions): Promise<number> {
  const ticks = await broughtTicks(paths);
  if (ticks.length > 0) return importTicks(context, paths, ticks);
  const { read, before, after } = await importInto(context, paths, options);
  const { files, sims, sim } = read;
  const unknown = unnamed(read.unknown, after);
  const result = { files, ...gained(before, after), reopened: [], unknown, sims, sim };
  context.document(() => importDocument('import', result));
  context.print(importView(result, context.words, context.screen));
  return exitCodeOf(files);
}

/** Files that were all recognised and gave nothing are no success: a script must not take them for one. */
export const exitCodeOf = (files: ReadExports['files']): number =>
  files.length > 0 && files.every(({ notes }) => notes.some((note) => GAVE_NOTHING.includes(note)))
    ? NOTHING_IN_IT
    : 0;
/** As for any other file that can't be used. */
const NOTHING_IN_IT = 4;

export type ImportOptions = { format?: string; sim?: string; columns?: string };

/** What is asked of an import beside its options. */
type Demands = {
  needAll?: boolean;
  /** what follows from the cleanup with the exports in it: part of the same write */
  more?: (then: Situation, read: ReadExports) => Change[];
};

/**
 * Reads exports into the current cleanup, in one write. With `--debug` it says by which rules messages were judged: senders,
 * kinds, rules and counts, never a text.
 * @param demands.needAll as for `readExports`
 */
export async function importInto(
  context: Context,
  paths: readonly string[],
  { format, sim, columns }: ImportOptions,
  { needAll = false, more }: Demands = {},
): Promise<{ read: ReadExports; before: Accounts; after: Situation }> {
  const bar = progressBar(context);
  let chosen = ANY_SIM;
  try {
    // reading takes its time and holds nobody up: the lock is for the change alone, made to what then stands in the store
    const asked = await currentCleanup(context);
    const read = await readExports(paths, context.catalog, {
      ...(format ? { format } : {}),
      number: asked.number,
      since: asked.since,
      needAll,
      reasons: context.debug,
      ...columnsSetting(context, columns, bar.stop),
      chooseSim: async (sims) => {
        bar.stop();
        const { ask } = await prompterFor(context, sim === undefined ? {} : { [SIM_KEY]: sim });
        const { words } = context;
        const remembered = asked.answers[SIM_KEY];
        chosen = await whichSim(sims, { remembered, given: sim !== undefined, words, ask });
        return chosen.sim;
      },
      unlock: filePasswords(context, bar.stop),
      onProgress: bar.report,
    });
    const { findings, unknown } = read;
    const found = { type: 'found', findings, unknown } as const;
    const change = await changeAccounts({ ...context, cleanupId: asked.id }, async ({ cleanup }) => {
      // the same exports again are not kept twice
      const news: Change[] = hasAll(cleanup, found) ? [] : [found];
      const after = more ? more(await situationAfter(cleanup, found, context), read) : [];
      return [...news, ...chosen.changes, ...after];
    });
    if (context.debug) context.note(reasonLines(read.reasons));
    return { read, ...change };
  } finally {
    bar.stop();
  }
}

/** For whoever works on the rules: a line per sender, kind and rule, most frequent first. */
const reasonLines = (reasons: ReadExports['reasons']): string =>
  reasons
    .map(({ signature, platform, kind, reason, count }) =>
      [count, cleanLine(signature ?? '-'), platform ?? '-', kind, reason].join('\t'),
    )
    .join('\n');

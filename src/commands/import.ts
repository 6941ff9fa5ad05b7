import type { Situation } from '../cleanup/situation.js';
import { importDocument } from '../reports/document.js';
import { importView } from '../reports/terminal/import.js';
import { type ReadExports, readExports } from '../walks/read-exports.js';
import type { Change } from '../walks/walk.js';
import type { Context } from './context.js';
import { changeCurrent, situationAfter } from './current.js';
import { gained } from './gained.js';
import { progressBar } from './progress.js';

/** Reads exports into the current cleanup: all files are one change, or none is. */
export async function run(
  context: Context,
  [paths]: [string[]],
  options: { format?: string },
): Promise<number> {
  const { read, before, after } = await importInto(context, paths, options.format);
  const result = { files: read.files, ...gained(before, after), reopened: [], unknown: read.unknown };
  context.document(importDocument('import', result));
  context.print(importView(result, context.words, context.screen));
  return 0;
}

/**
 * Reads exports into the current cleanup, in one write.
 * @param more what follows from the cleanup with the exports in it: part of the same write
 */
export async function importInto(
  context: Context,
  paths: readonly string[],
  format: string | undefined,
  more: (then: Situation, read: ReadExports) => Change[] = () => [],
): Promise<{ read: ReadExports; before: Situation; after: Situation }> {
  const bar = progressBar(context);
  let read: ReadExports = { files: [], findings: [], unknown: [], incidents: [] };
  try {
    const change = await changeCurrent(context, async ({ cleanup }) => {
      read = await readExports(paths, context.catalog, {
        ...(format ? { format } : {}),
        number: cleanup.number,
        since: cleanup.since,
        onProgress: bar.report,
      });
      const found: Change = { type: 'found', findings: read.findings, unknown: read.unknown };
      return [found, ...more(situationAfter(cleanup, found, context), read)];
    });
    return { read, ...change };
  } finally {
    bar.stop();
  }
}

import type { Situation } from '../cleanup/situation.js';
import { importDocument } from '../reports/document.js';
import { importView } from '../reports/terminal/import.js';
import { type ReadExports, readExports } from '../walks/read-exports.js';
import type { Context } from './context.js';
import { changeCurrent } from './current.js';
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

async function importInto(
  context: Context,
  paths: readonly string[],
  format: string | undefined,
): Promise<{ read: ReadExports; before: Situation; after: Situation }> {
  const bar = progressBar(context);
  let read: ReadExports = { files: [], findings: [], unknown: [], incidents: [] };
  try {
    const change = await changeCurrent(context, async ({ cleanup }) => {
      read = await readExports(paths, context.catalog, {
        ...(format ? { format } : {}),
        since: cleanup.since,
        onProgress: bar.report,
      });
      return [{ type: 'found', findings: read.findings, unknown: read.unknown }];
    });
    return { read, ...change };
  } finally {
    bar.stop();
  }
}

import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/day.js';
import { type Finding, summarizeDays, type UnknownSignature } from '../cleanup/evidence.js';
import type { Incident } from '../cleanup/incident.js';
import { recognize } from '../recognition/recognize.js';
import { expandPaths, openExport } from '../sources/index.js';
import type { FileProblem } from '../sources/types.js';
import { incidentsFrom } from './stray-incidents.js';

/** What one file gave; `skipped` counts messages that name no sender. */
type ReadFile = {
  path: string;
  format: string;
  messages: number;
  skipped: number;
  problems: FileProblem[];
  /** first and last day of its messages that name a sender; null where no day is known */
  first: Day | null;
  last: Day | null;
};

export type ReadExports = {
  files: ReadFile[];
  findings: Finding[];
  unknown: UnknownSignature[];
  /** demands and codes that may be meant for somebody else; empty unless asked for */
  incidents: Incident[];
};

/** How far the reading is, in bytes; the total is null for a pipe. */
export type ReportProgress = (path: string, readBytes: number, totalBytes: number | null) => void;

/**
 * Reads exports from disk (folders whole, `-` standard input) into findings. Nothing of any message is kept.
 * @param options.since messages of earlier days don't count
 * @param options.incidents whether to propose demands and codes as incidents
 * @throws Problem `input.*` at the first file that cannot be read at all: the whole import is one change or none
 */
export async function readExports(
  paths: readonly string[],
  catalog: Catalog,
  options: { format?: string; since?: Day | null; incidents?: boolean; onProgress?: ReportProgress } = {},
): Promise<ReadExports> {
  const read: ReadExports = { files: [], findings: [], unknown: [], incidents: [] };
  for (const path of await expandPaths(paths)) {
    const opened = await openExport(path, {
      ...(options.format ? { format: options.format } : {}),
      onProgress: (done, total) => options.onProgress?.(path, done, total),
    });
    const result = await recognize(opened.records, catalog, {
      source: opened.format,
      ...(options.since ? { since: options.since } : {}),
      stray: options.incidents === true,
    });
    read.files.push({
      path,
      format: opened.format,
      messages: result.messages,
      skipped: result.skipped,
      problems: opened.problems,
      ...spanOf(result),
    });
    read.findings.push(...result.findings);
    read.unknown.push(...result.unknown);
    read.incidents.push(...incidentsFrom(result.stray, opened.format));
  }
  return read;
}

/** The days that an export shows; saved logins have days too, but show nothing of who wrote when. */
function spanOf({
  findings,
  unknown,
}: Pick<ReadExports, 'findings' | 'unknown'>): Pick<ReadFile, 'first' | 'last'> {
  const written = [...findings.filter(({ kind }) => !kind.startsWith('saved-login')), ...unknown];
  const days = written.map((entry) => summarizeDays(entry.days));
  return {
    first: days.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
    last:
      days
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

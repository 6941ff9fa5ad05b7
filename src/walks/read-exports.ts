import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/day.js';
import { type Finding, summarizeDays, type UnknownSignature } from '../cleanup/evidence.js';
import type { Incident } from '../cleanup/incident.js';
import { Problem } from '../problem.js';
import { recognize } from '../recognition/recognize.js';
import { expandPaths, openExports } from '../sources/index.js';
import { incidentsFrom } from './stray-incidents.js';

/** What one file gave; `skipped` counts messages that name no sender and logins that show nothing. */
type ReadFile = {
  path: string;
  format: string;
  messages: number;
  logins: number;
  skipped: number;
  /** codes of `FileProblem`, or why the file was left out */
  problems: { at: string; why: string }[];
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
 * @param options.number the person's number, eleven digits: a saved login under it is theirs
 * @param options.since messages of earlier days don't count
 * @param options.incidents whether to propose demands and codes as incidents
 * @throws Problem `input.*` at the first named file that cannot be read at all: the whole import is one change or none.
 *   What cannot be read in a named folder is listed among `files`, unless nothing can.
 */
export async function readExports(
  paths: readonly string[],
  catalog: Catalog,
  options: {
    format?: string;
    number?: string;
    since?: Day | null;
    incidents?: boolean;
    onProgress?: ReportProgress;
  } = {},
): Promise<ReadExports> {
  const read: ReadExports = { files: [], findings: [], unknown: [], incidents: [] };
  let refused: Problem | null = null;
  for (const path of await expandPaths(paths)) {
    try {
      await readInto(read, path, catalog, options);
    } catch (error) {
      // what somebody named is meant; what only lies in the same folder may be anything
      if (paths.includes(path) || !(error instanceof Problem)) throw error;
      refused ??= error;
      read.files.push(leftOut(path, error));
    }
  }
  if (refused && read.files.every(({ format }) => format === NO_FORMAT)) throw refused;
  return read;
}

/** What stands for the format of a file that was left out. */
const NO_FORMAT = 'none';

function leftOut(path: string, { code }: Problem): ReadFile {
  const why = code.slice(code.indexOf('.') + 1);
  return {
    path,
    format: NO_FORMAT,
    messages: 0,
    logins: 0,
    skipped: 0,
    problems: [{ at: '', why }],
    first: null,
    last: null,
  };
}

async function readInto(
  read: ReadExports,
  path: string,
  catalog: Catalog,
  options: Parameters<typeof readExports>[2] & object,
): Promise<void> {
  const opened = openExports(path, {
    ...(options.format ? { format: options.format } : {}),
    onProgress: (done, total) => options.onProgress?.(path, done, total),
  });
  for await (const { path, format, records, problems } of opened) {
    const result = await recognize(records, catalog, {
      source: format,
      ...(options.number ? { number: options.number } : {}),
      ...(options.since ? { since: options.since } : {}),
      stray: options.incidents === true,
    });
    const { messages, logins, skipped } = result;
    read.files.push({ path, format, messages, logins, skipped, problems, ...spanOf(result) });
    read.findings.push(...result.findings);
    read.unknown.push(...result.unknown);
    read.incidents.push(...incidentsFrom(result.stray, format));
  }
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

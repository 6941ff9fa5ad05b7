import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/days/day.js';
import { type Finding, summarizeDays, type UnknownSignature } from '../cleanup/record/evidence.js';
import type { Incident } from '../cleanup/record/incident.js';
import { endedAtOnce } from '../interruption.js';
import { useLittleMemory } from '../little-memory.js';
import { Problem } from '../problem.js';
import { hasHardlyAnyCodes } from '../recognition/hardly-any-codes.js';
import type { ReasonCount, Recognition, Recognized, SimCount } from '../recognition/types.js';
import { NO_FORMAT } from '../reports/left-out.js';
import type { Outline } from '../sources/asked.js';
import { isForeign } from '../sources/foreign-names.js';
import { expandPaths } from '../sources/index.js';
import { Gathered } from './gathered.js';
import { type LookedInto, type LookOptions, lookInto, whyOf } from './look-into.js';
import { incidentsFrom } from './stray-incidents.js';

/** What one file gave; `skipped` counts messages that name no sender and logins that show nothing. */
export type ReadFile = {
  path: string;
  format: string;
  messages: number;
  logins: number;
  skipped: number;
  /** of both: from before the day from which messages count */
  older: number;
  /** codes of `FileProblem`, or why the file was left out */
  problems: { at: string; why: string }[];
  /** first and last day of its messages that name a sender; null where no day is known */
  first: Day | null;
  last: Day | null;
  /** codes of what to know about it, which the views word */
  notes: ImportNote[];
  /** how much of it was looked through, where nothing was found in it */
  bytes?: number;
  /** what was seen in it, where nothing was found */
  seen?: Outline;
};

/**
 * hardly-any-codes: many messages, but the verification codes are missing. nothing-in-it: it was recognised, and gave neither a message
 * nor a login. no-message-told: a text of which no line tells who sent it.
 */
type ImportNote = 'hardly-any-codes' | 'nothing-in-it' | 'no-message-told';

/** What exports show, file by file and all together; nothing of any message's text is in it. */
export type ReadExports = {
  files: ReadFile[];
  /** SIMs that messages came to, most messages first, and the one that counts; null: all */
  sims: SimCount[];
  sim: string | null;
  /** by which rules messages were judged; empty unless asked for */
  reasons: ReasonCount[];
  findings: Finding[];
  unknown: UnknownSignature[];
  /** demands and codes that may be meant for somebody else; empty unless asked for */
  incidents: Incident[];
};

/** How far the reading is, in bytes or, of many files, in these; the total is null for a pipe. */
export type ReportProgress = (
  path: string,
  done: number,
  total: number | null,
  unit?: 'bytes' | 'files',
) => void;

/**
 * Reads exports from disk (folders whole, `-` standard input) into findings. Nothing of any message is kept.
 * @param options.number the person's number, eleven digits: a saved login under it is theirs
 * @param options.since messages of earlier days don't count
 * @param options.columns which column of a table of messages is which
 * @param options.chooseColumns called for a table in which that can't be told, with its columns as a person tells them apart;
 *   null: nobody knows, and the table can't be read
 * @param options.unlock called for a locked file; without it such a file can't be read
 * @param options.chooseSim called once with the SIMs that messages came to; null: all count, as without it
 * @param options.reasons whether to count by which rules messages were judged
 * @param options.incidents whether to propose demands and codes as incidents
 * @param options.needAll whether every file that is named must be readable
 * @throws Problem `input.not-found` before anything is read; `input.*` where nothing can be read. A file that cannot be read
 *   beside others that can is listed among `files`. `usage.*` of the format or the columns.
 */
export async function readExports(
  paths: readonly string[],
  catalog: Catalog,
  options: LookOptions & {
    needAll?: boolean;
    chooseSim?: (sims: readonly SimCount[]) => Promise<string | null>;
    onProgress?: ReportProgress;
  } = {},
): Promise<ReadExports> {
  const looked: LookedInto[] = [];
  let refused: Problem | null = null;
  const files = await expandPaths(paths);
  let isMuch = false;
  const noteSize = (isLarge: boolean): void => {
    if (isLarge && !isMuch) useLittleMemory();
    isMuch ||= isLarge;
  };
  noteSize(files.length >= MANY_FILES);
  for (const [at, path] of files.entries()) {
    if (isForeign(path) && !paths.includes(path)) {
      looked.push({ path, why: 'foreign' });
      continue;
    }
    try {
      await lookInto(looked, path, catalog, options, (read, total) => {
        noteSize((total ?? read) >= MANY_BYTES);
        if (files.length < MANY_FILES) options.onProgress?.(path, read, total);
        else options.onProgress?.(path, at + (total ? read / total : 0), files.length, 'files');
      });
    } catch (error) {
      if (!isOfTheFile(error) || (options.needAll && paths.includes(path))) throw error;
      refused ??= error;
      looked.push({ path, why: whyOf(error) });
    }
  }
  if (files.length > 0 && looked.every((file) => 'why' in file))
    throw refused ?? new Problem('input.folder-empty', { path: paths.join(' ') });
  const sims = simsOf(looked);
  return readOut(looked, sims, (await options.chooseSim?.(sims)) ?? null);
}

/** So many files are no longer counted in bytes each, but one by one. */
const MANY_FILES = 20;
/** From there on memory is held small; what is less is over before it fills any, and would be cleared away for nothing. */
const MANY_BYTES = 8e6;

/** Whether a problem is one file's alone, not one of how the import was asked for. */
const isOfTheFile = (error: unknown): error is Problem =>
  error instanceof Problem && error.code.startsWith('input.');

/** The format that takes whatever is text. */
const ANY_TEXT = 'plain-text';

/** The SIMs of all files. */
function simsOf(looked: readonly LookedInto[]): SimCount[] {
  const counts = new Map<string, number>();
  for (const file of looked) {
    if ('why' in file) continue;
    const sims = 'recognized' in file ? file.recognized.sims : simsOfParts(file.parts);
    for (const { sim, messages } of sims) counts.set(sim, (counts.get(sim) ?? 0) + messages);
  }
  return [...counts]
    .map(([sim, messages]) => ({ sim, messages }))
    .sort((a, b) => b.messages - a.messages || (a.sim < b.sim ? -1 : 1));
}

const simsOfParts = (parts: ReturnType<Recognized['parts']>): SimCount[] =>
  parts.flatMap(({ sim, shown }) => (sim === undefined ? [] : { sim, messages: shown.messages }));

const notesOf = (findings: Finding[], isEmpty: boolean, isAnyText: boolean): ImportNote[] => [
  ...(hasHardlyAnyCodes(findings) ? (['hardly-any-codes'] as const) : []),
  ...(isEmpty ? (['nothing-in-it'] as const) : []),
  ...(isAnyText ? (['no-message-told'] as const) : []),
];

/** What the files say when only this SIM counts. */
async function readOut(
  looked: readonly LookedInto[],
  sims: SimCount[],
  sim: string | null,
): Promise<ReadExports> {
  const read: ReadExports = {
    files: [],
    sims,
    sim,
    reasons: [],
    findings: [],
    unknown: [],
    incidents: [],
  };
  const gathered = new Gathered();
  for (const file of looked) {
    if ('why' in file) {
      read.files.push(leftOut(file.path, file.why));
      continue;
    }
    const { path, format, problems, outline } = file;
    const shown = 'recognized' in file ? file.recognized.showing(sim) : together(file.parts, sim);
    const { messages, logins, skipped, older, findings, unknown } = shown;
    const isEmpty = messages + logins === 0;
    // any text can be read as pasted messages: where not one of them names a sender it is none
    const isAnyText = format === ANY_TEXT && !isEmpty && logins === 0 && skipped === messages;
    const notes = notesOf(findings, isEmpty, isAnyText);
    const counts = { messages, logins, skipped, older };
    const seen = isEmpty ? { bytes: file.bytes, ...(outline ? { seen: outline } : {}) } : {};
    read.files.push({ path, format, ...counts, problems, ...spanOf(shown), notes, ...seen });
    read.reasons.push(...shown.reasons);
    gathered.add(findings, unknown);
    const incidents = await endedAtOnce(shown.stray.length, () => incidentsFrom(shown.stray, format));
    for (const incident of incidents) read.incidents.push(incident);
  }
  return { ...read, findings: gathered.findings(), unknown: gathered.unknown() };
}

/** What the parts of a small file show when only this SIM counts. */
function together(parts: ReturnType<Recognized['parts']>, sim: string | null): Recognition {
  const [first, ...more] = parts.map((part) =>
    sim === null || part.sim === undefined || part.sim === sim ? part.shown : unseen(part.shown),
  );
  if (!first) return NOTHING;
  return more.reduce(
    (all, one) => ({
      findings: [...all.findings, ...one.findings],
      unknown: [...all.unknown, ...one.unknown],
      stray: [...all.stray, ...one.stray],
      reasons: [...all.reasons, ...one.reasons],
      messages: all.messages + one.messages,
      logins: all.logins + one.logins,
      otherSims: all.otherSims + one.otherSims,
      skipped: all.skipped + one.skipped,
      older: all.older + one.older,
    }),
    first,
  );
}

const NOTHING: Recognition = {
  findings: [],
  unknown: [],
  stray: [],
  reasons: [],
  messages: 0,
  logins: 0,
  otherSims: 0,
  skipped: 0,
  older: 0,
};

/** Messages to a SIM that doesn't count are counted, and no more. */
const unseen = ({ messages }: Recognition): Recognition => ({ ...NOTHING, messages, otherSims: messages });

const leftOut = (path: string, why: string): ReadFile => ({
  path,
  format: NO_FORMAT,
  messages: 0,
  logins: 0,
  skipped: 0,
  older: 0,
  problems: [{ at: '', why }],
  first: null,
  last: null,
  notes: [],
});

/** The days that an export shows; saved logins have days too, but show nothing of who wrote when. */
function spanOf({
  findings,
  unknown,
}: Pick<ReadExports, 'findings' | 'unknown'>): Pick<ReadFile, 'first' | 'last'> {
  let [first, last]: [Day | null, Day | null] = [null, null];
  const take = ({ days }: Pick<Finding, 'days'>): void => {
    const one = summarizeDays(days);
    if (one.first !== null && (first === null || one.first < first)) first = one.first;
    if (one.last !== null && (last === null || one.last > last)) last = one.last;
  };
  for (const finding of findings) if (!finding.kind.startsWith('saved-login')) take(finding);
  for (const entry of unknown) take(entry);
  return { first, last };
}

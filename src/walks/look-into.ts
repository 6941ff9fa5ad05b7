import type { Catalog } from '../catalog/catalog.js';
import type { Day } from '../cleanup/days/day.js';
import { Problem } from '../problem.js';
import { recognize } from '../recognition/recognize.js';
import type { Recognized } from '../recognition/types.js';
import type { AskPassword, ChosenColumns, Outline } from '../sources/asked.js';
import { type OpenExport, openExports } from '../sources/index.js';
import { recognizeSideBySide } from './side-by-side.js';

/** A file that was recognised, or why it was left out. */
export type LookedInto =
  | { path: string; why: string }
  | ({
      path: string;
      format: string;
      bytes: number;
      problems: OpenExport['problems'];
      outline?: Outline | undefined;
    } & ({ recognized: Recognized } | { parts: ReturnType<Recognized['parts']> }));

/** How files are looked into; `readExports` says what each is. */
export type LookOptions = {
  format?: string;
  number?: string;
  since?: Day | null;
  incidents?: boolean;
  reasons?: boolean;
  columns?: ChosenColumns;
  chooseColumns?: (path: string, columns: readonly string[]) => Promise<ChosenColumns | null>;
  unlock?: AskPassword;
};

/** Of a file with fewer messages only what they show is held, of each SIM apart; not the tables they were counted in. */
const FEW_MESSAGES = 100;

/** Why a file was left out, as the views know it. */
export const whyOf = ({ code }: Problem): string => code.slice(code.indexOf('.') + 1);

type OnRead = (readBytes: number, totalBytes: number | null) => void;

/**
 * Looks into a file, and adds what was found; an archive is as many as lie in it. Where the columns of a table are unclear,
 * somebody may know them: then it is read with these.
 */
export async function lookInto(
  looked: LookedInto[],
  path: string,
  catalog: Catalog,
  options: LookOptions,
  onRead: OnRead,
): Promise<void> {
  try {
    await readInto(looked, path, catalog, options, onRead);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'input.columns-unclear') throw error;
    const columns = await options.chooseColumns?.(
      String(error.values.path),
      [error.values.columns ?? []].flat().map(String),
    );
    if (!columns) throw error;
    await readInto(looked, path, catalog, { ...options, columns }, onRead);
  }
}

async function readInto(
  looked: LookedInto[],
  path: string,
  catalog: Catalog,
  options: LookOptions,
  onRead: OnRead,
): Promise<void> {
  let bytes = 0;
  const noteRead: OnRead = (done, total) => {
    bytes = done;
    onRead(done, total);
  };
  const opened = openExports(path, {
    ...(options.format ? { format: options.format } : {}),
    ...(options.columns ? { columns: options.columns } : {}),
    ...(options.unlock ? { unlock: options.unlock } : {}),
    onProgress: noteRead,
  });
  for await (const opening of opened) {
    const { path, format, outline, leftOut } = opening;
    if (leftOut) {
      looked.push({ path, why: whyOf(leftOut) });
      continue;
    }
    const { recognized, problems } = await recognizeAll(opening, catalog, options, noteRead);
    const { messages, logins } = recognized;
    looked.push({
      path,
      format,
      bytes,
      problems,
      ...(messages + logins === 0 ? { outline: await outline?.() } : {}),
      ...(messages < FEW_MESSAGES ? { parts: recognized.parts() } : { recognized }),
    });
  }
}

/** All that is in an export; a large one is read with all cores. */
async function recognizeAll(
  { format, records, problems, parts }: OpenExport,
  catalog: Catalog,
  options: LookOptions,
  onRead: OnRead,
): Promise<{ recognized: Recognized; problems: OpenExport['problems'] }> {
  const how = {
    source: format,
    ...(options.number ? { number: options.number } : {}),
    ...(options.since ? { since: options.since } : {}),
    marks: true,
    stray: options.incidents === true,
    reasons: options.reasons === true,
  };
  if (!parts) return { recognized: await recognize(records, catalog, how), problems };
  return recognizeSideBySide(parts, catalog, how, (done) => onRead(done, parts.bytes));
}

import { Problem } from '../problem.js';
import { isIphoneBackupFolder } from './messages/iphone-backup/folder.js';
import { smsBackupRestore } from './messages/sms-backup-restore/index.js';
import { decodeHead } from './reading/encoding.js';
import type { FilePart, PartRead } from './reading/file-parts.js';
import { filePieces } from './reading/file-pieces.js';
import type { OpenExport, OpenOptions } from './reading/open-export.js';
import { openFile, STANDARD_INPUT, watched } from './reading/open-file.js';
import { problemList } from './reading/problem-list.js';
import { prologEnd } from './reading/xml-prolog.js';
import { fileExport } from './source-export.js';
import type { PartEnd, Records } from './types.js';

export { expandPaths } from './expand-paths.js';
export type { FilePart, PartRead } from './reading/file-parts.js';
export { PartsRead } from './reading/file-parts.js';
export type { FileParts, OpenExport } from './reading/open-export.js';

/**
 * Opens a file and finds out which kind of export it is, by its content; a ZIP archive is taken as a folder and gives each
 * export in it. What one yields has to be read before the next is asked for.
 * @param path a file, an iPhone's backup folder, or `-` for standard input
 * @throws Problem `usage.format-unknown` (with the known ones); `input.not-found`, `.is-folder`, `.unreadable`, `.empty`,
 *   `.binary`, `.html`, `.old-spreadsheet`, `.encrypted` (with its kind), `.unknown-format`, `.not-that-format`,
 *   `.columns-unclear` (with the columns), `.needs-file`, `.damaged`, `.zip-bomb`.
 *   With `unlock` also `.wrong-password`, `.key-too-costly`.
 *   Reading the records may throw `input.unreadable`.
 */
export async function* openExports(
  path: string,
  options: OpenOptions = {},
): AsyncGenerator<OpenExport, void, undefined> {
  if (options.format !== undefined || (path !== STANDARD_INPUT && (await isIphoneBackupFolder(path)))) {
    const { openAny } = await import('./open-any.js');
    yield* openAny(path, options);
    return;
  }
  const file = await openFile(path, options);
  if (isCommonest(file.head)) {
    yield fileExport(path, file, smsBackupRestore, options);
    return;
  }
  const { openFound } = await import('./open-any.js');
  yield* openFound(path, file, options);
}

/**
 * Whether a file is of the commonest format beyond doubt: the first that is asked says so, and a web page it is not. Then the
 * others, all that they need, and ZIP and SQLite are not loaded, which takes as long as reading a small file.
 */
function isCommonest(head: Buffer): boolean {
  if (smsBackupRestore.detect(head) < 1) return false;
  const text = decodeHead(head);
  return !/<!doctype/i.test(text.slice(0, prologEnd(text)));
}

/** Pieces of parts leave no garbage: each is asked of another thread, and so fewer are faster. */
const PIECE_BYTES = 262_144;

/**
 * Reads a part of a file that `openExports` has cut, in whichever thread.
 * @param onRead called per piece with its bytes
 * @returns `read` says what was found beside records, once all of these are read
 */
export function openPart(
  part: FilePart,
  onRead: (bytes: number) => void,
): { records: Records; read(): PartRead } {
  const reader = [smsBackupRestore].find(({ id }) => id === part.format)?.parts;
  if (!reader)
    throw new Problem('usage.format-unknown', { format: part.format, known: [smsBackupRestore.id] });
  const { path, from, to, encoding, isLast } = part;
  const { problems, report } = problemList();
  let end: PartEnd | null = null;
  let before = 0;
  const input = watched(filePieces(path, { from, to, size: PIECE_BYTES }), path, (read) => {
    onRead(read - before);
    before = read;
  });
  const ended = (how: PartEnd): void => {
    end = how;
  };
  return {
    records: reader.read(input, report, { encoding, isLast, ended }),
    read: () => ({ problems, end: end ?? { lines: 0, open: null, inside: true } }),
  };
}

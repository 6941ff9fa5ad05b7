import { sniffEncoding } from '../text/encoding.js';
import { cutFile } from './reading/file-parts.js';
import {
  type AnySource,
  type FileParts,
  type OpenExport,
  type OpenOptions,
  readOptions,
} from './reading/open-export.js';
import type { OpenFile } from './reading/open-file.js';
import { problemList } from './reading/problem-list.js';

/**
 * What a file, or what was locked or packed in it, gives to a source.
 * @param list where damage is reported to: by default a new list
 */
export function exportOf(
  path: string,
  head: Buffer,
  content: AsyncIterable<Buffer>,
  source: AnySource,
  options: OpenOptions,
  { problems, report } = problemList(),
): OpenExport {
  const records = source.read(content, report, readOptions(options));
  return {
    path,
    format: source.id,
    records,
    problems,
    // seldom asked for
    outline: async () => (await import('./outline.js')).outlineOf(head, isTable(source)),
  };
}

/** As `exportOf`, of a file: a large one has parts. */
export function fileExport(
  path: string,
  { head, whole, bytes, close }: OpenFile,
  source: AnySource,
  options: OpenOptions,
): OpenExport {
  const parts = partsOf(path, bytes ?? 0, head, source, close);
  return { ...exportOf(path, head, whole, source, options), ...(parts ? { parts } : {}) };
}

/** Whether a format has columns, which a person can name where they are unclear. */
export const isTable = ({ id, unclearColumns }: AnySource): boolean =>
  unclearColumns !== undefined || /csv/.test(id);

/** From so many bytes on a file is read in parts: another thread takes a fifth of a second before it is of help. */
const LARGE = 16_000_000;
/** Large at first, since each part costs something, and small in the end, so that all threads are through at about the same time. */
const partBytes = (left: number): number => Math.min(32_000_000, Math.max(4_000_000, left / 6));

/** The parts of a large file, where its format and encoding allow it; null for any other. */
function partsOf(
  path: string,
  bytes: number,
  head: Buffer,
  { id, parts }: AnySource,
  close: () => void,
): FileParts | null {
  const encoding = sniffEncoding(head);
  if (bytes < LARGE || !parts || (encoding !== 'utf-8' && encoding !== 'gb18030')) return null;
  return {
    bytes,
    cut: () => {
      close();
      return cutFile({ path, format: id, encoding }, bytes, parts.cut, partBytes);
    },
  };
}

import type { Catalog } from '../catalog/catalog.js';
import { type PartShown, type RecognizeOptions, recognizePart } from '../recognition/recognize.js';
import { type FilePart, openPart, type PartRead } from '../sources/index.js';

/** What a part of a file holds. */
export type PartFound = PartRead & { shown: PartShown };

/** What a thread is started with. */
export type PartTask = { catalogFolder: string; options: RecognizeOptions };
/** What a thread answers: how much it has read since, or what the part holds. */
export type PartAnswer = { bytes: number } | { shown: PartFound } | { failed: true };

/** So much is read before it is told: a message from thread to thread costs as much as judging a text. */
const TOLD_BYTES = 1_000_000;

/** Reads one part of a file, in whichever thread. */
export async function readPart(
  part: FilePart,
  catalog: Catalog,
  options: RecognizeOptions,
  onRead: (bytes: number) => void,
): Promise<PartFound> {
  let untold = 0;
  const { records, read } = openPart(part, (bytes) => {
    untold += bytes;
    if (untold < TOLD_BYTES) return;
    onRead(untold);
    untold = 0;
  });
  const shown = await recognizePart(records, catalog, options);
  onRead(untold);
  return { shown, ...read() };
}

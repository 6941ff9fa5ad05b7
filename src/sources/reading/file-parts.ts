import { open } from 'node:fs/promises';
import type { FileProblem, PartEnd } from '../types.js';
import { MAX_PROBLEMS } from './problem-list.js';

/** A part of a file, as plain data that goes to another thread. */
export type FilePart = {
  path: string;
  /** the source's id */
  format: string;
  encoding: 'utf-8' | 'gb18030';
  /** bytes: from the first up to, not with, the last */
  from: number;
  to: number;
  isLast: boolean;
};

/** What was said of a part beside its records. */
export type PartRead = { problems: FileProblem[]; end: PartEnd };

/** How much before a cut is looked at, see `PartReader.cut`. */
const LOOK_BACK = 8192;
const BLOCK = 65_536;

/**
 * Cuts a file into parts of at least so many bytes, which hang on how many are left. What has no place to be cut stays in one piece, however large. The file is looked at around the
 * cuts alone.
 */
export async function* cutFile(
  file: Omit<FilePart, 'from' | 'to' | 'isLast'>,
  size: number,
  cut: (bytes: Buffer, from: number) => number,
  partBytes: (left: number) => number,
): AsyncGenerator<FilePart, void, undefined> {
  const handle = await open(file.path);
  try {
    for (let from = 0; from < size; ) {
      const to = await nextCut(from + Math.ceil(partBytes(size - from)));
      yield { ...file, from, to, isLast: to === size };
      from = to;
    }
  } finally {
    await handle.close();
  }

  async function nextCut(wanted: number): Promise<number> {
    let begin = Math.max(0, wanted - LOOK_BACK);
    let from = wanted;
    while (from < size) {
      const bytes = Buffer.allocUnsafe(from - begin + BLOCK);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, begin);
      const at = cut(bytes.subarray(0, bytesRead), from - begin);
      if (at >= 0) return begin + at;
      if (bytesRead < bytes.length) break;
      // a mark may be cut in two by the end of the block
      from = begin + bytesRead - LOOK_BACK;
      begin = from - LOOK_BACK;
    }
    return size;
  }
}

/** Puts together what was said of the parts of a file, in their order. */
export class PartsRead {
  readonly problems: FileProblem[] = [];
  #lines = 0;
  #bytes = 0;
  #open = false;

  append({ from, to, isLast }: FilePart, { problems, end }: PartRead): void {
    for (const { at, why } of problems) this.#add({ at: behind(at, this.#lines, from), why });
    this.#lines += end.lines;
    this.#bytes = to;
    this.#open = end.open ?? this.#open;
    if (isLast && (this.#open || end.inside)) {
      this.#add({ at: `line ${this.#lines + 1}, byte ${this.#bytes}`, why: 'truncated' });
    }
  }

  #add(problem: FileProblem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }
}

/** A place in a part as one in the file. */
const behind = (at: string, lines: number, bytes: number): string =>
  at.replace(
    /^line (\d+), byte (\d+)$/,
    (_, line, byte) => `line ${Number(line) + lines}, byte ${Number(byte) + bytes}`,
  );

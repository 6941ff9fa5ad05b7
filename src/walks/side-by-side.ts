import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Catalog } from '../catalog/catalog.js';
import { useLittleMemory } from '../little-memory.js';
import { packagePath } from '../package-root.js';
import { PartsTogether, type RecognizeOptions } from '../recognition/recognize.js';
import type { Recognized } from '../recognition/types.js';
import { type FilePart, type FileParts, PartsRead } from '../sources/index.js';
import type { FileProblem } from '../sources/types.js';
import { type PartAnswer, type PartFound, type PartTask, readPart } from './read-part.js';

/**
 * Who reads parts of a file, one at a time.
 * @internal tests put others in place of threads
 */
export type Lane = {
  /** null: it can't, and somebody else must */
  read(part: FilePart): Promise<PartFound | null>;
  close(): void;
};

/** More threads need more memory than a small computer has to spare. */
const MOST_THREADS = 3;
/** The worker as it is bundled. Where it is missing, the program reads alone. */
const WORKER = packagePath('dist/part-worker.cjs');
/** What is new in a thread is cleared away early, as in this one. */
const YOUNG_MB = 3;
/** A part is waited for by those behind it, since what they show is put together in order. */
const MOST_WAITING = 16;

/**
 * Reads a large file with all the computer's cores: its parts in threads beside this one and in this one. What comes out is what reading it from
 * its beginning to its end would give.
 * @param onRead called with the bytes read so far
 * @param lanesFor the threads beside this one; others only in tests
 */
export async function recognizeSideBySide(
  parts: FileParts,
  catalog: Catalog,
  options: RecognizeOptions,
  onRead: (bytes: number) => void,
  lanesFor: typeof threads = threads,
): Promise<{ recognized: Recognized; problems: FileProblem[] }> {
  let bytes = 0;
  const read = (more: number): void => {
    bytes += more;
    onRead(bytes);
  };
  const own: Lane = { read: (part) => readPart(part, catalog, options, read), close: () => {} };
  const others = lanesFor({ catalogFolder: catalog.folder, options }, read);
  const together = new InOrder(new PartsTogether(catalog, options));
  const queue = new PartQueue(parts.cut()[Symbol.asyncIterator]());
  const work = async (lane: Lane): Promise<void> => {
    for (let next = await queue.next(); next; next = await queue.next()) {
      const found = await lane.read(next.part);
      if (found) together.take(next.place, next.part, found);
      else {
        queue.giveBack(next);
        return;
      }
      if (lane !== own) await together.hasRoomBehind(next.place);
    }
  };
  try {
    await Promise.all([own, ...others].map(work));
    // what a thread gave back when this one was through already
    await work(own);
  } finally {
    for (const lane of others) lane.close();
    await queue.close();
  }
  return together.end();
}

type NumberedPart = { place: number; part: FilePart };

/** Parts that are still to be read; asked for by several at once. */
class PartQueue {
  readonly #parts: AsyncIterator<FilePart>;
  readonly #again: NumberedPart[] = [];
  #taken = 0;

  constructor(parts: AsyncIterator<FilePart>) {
    this.#parts = parts;
  }

  async next(): Promise<NumberedPart | undefined> {
    const again = this.#again.shift();
    if (again) return again;
    // a generator answers those who ask at once one after the other
    const { value, done } = await this.#parts.next();
    return done ? undefined : { place: this.#taken++, part: value };
  }

  giveBack(part: NumberedPart): void {
    this.#again.push(part);
  }

  async close(): Promise<void> {
    await this.#parts.return?.();
  }
}

/** Puts parts together in the order of the file, in whatever order they come. */
class InOrder {
  readonly #waiting = new Map<number, { part: FilePart; found: PartFound }>();
  readonly #read = new PartsRead();
  #next = 0;
  #onRoom: (() => void)[] = [];

  constructor(private readonly together: PartsTogether) {}

  take(place: number, part: FilePart, found: PartFound): void {
    this.#waiting.set(place, { part, found });
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next++);
      this.together.append(next.found.shown);
      this.#read.append(next.part, next.found);
    }
    for (const go of this.#onRoom.splice(0)) go();
  }

  /** Waits while so many parts behind the next one are there that they would fill the memory. */
  async hasRoomBehind(place: number): Promise<void> {
    while (place - this.#next > MOST_WAITING) {
      await new Promise<void>((resolve) => this.#onRoom.push(resolve));
    }
  }

  end(): { recognized: Recognized; problems: FileProblem[] } {
    return { recognized: this.together.recognized(), problems: this.#read.problems };
  }
}

/** Threads beside this one, as many as there are cores for; none where they can't be had. */
function threads(task: PartTask, onRead: (bytes: number) => void): Lane[] {
  if (!existsSync(WORKER)) return [];
  const count = Math.min(MOST_THREADS, availableParallelism() - 1);
  return Array.from({ length: count }, () => thread(task, onRead));
}

function thread(workerData: PartTask, onRead: (bytes: number) => void): Lane {
  // loaded only here: most files are read without
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(WORKER, {
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  worker.once('online', useLittleMemory);
  let answer: (found: PartFound | null) => void = () => {};
  let isGone = false;
  const gone = (): void => {
    isGone = true;
    answer(null);
  };
  worker.on('error', gone);
  worker.on('exit', gone);
  worker.on('message', (told: PartAnswer) => {
    if ('bytes' in told) onRead(told.bytes);
    else answer('shown' in told ? told.shown : null);
  });
  return {
    read: (part) =>
      new Promise((resolve) => {
        answer = resolve;
        if (isGone) resolve(null);
        else worker.postMessage(part);
      }),
    close: () => void worker.terminate(),
  };
}

import yauzl, { type Entry } from 'yauzl';
import { Problem } from '../problem.js';

/** The files of a bundle, to be read one by one. */
export type OpenBundle = {
  /** the content of a file in pieces; ends with an error where it cannot be unpacked whole */
  stream(name: string): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
};

/**
 * Opens a bundle that `checkBundle` has found whole.
 * @throws Problem `input.not-a-bundle`
 */
export async function openBundle(path: string): Promise<OpenBundle> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileNameRaw.toString('utf8'), entry);
    return {
      async *stream(name) {
        const entry = entries.get(name);
        if (!entry) throw new Problem('input.not-a-bundle', { path }, name);
        for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Buffer;
      },
      close: () => zip.close(),
    };
  } catch (cause) {
    throw new Problem('input.not-a-bundle', { path }, undefined, { cause });
  }
}

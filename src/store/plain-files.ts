import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, lstatSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { moveOver } from '../move-over.js';
import { Problem } from '../problem.js';
import { DRAFT, dropFile, flushFolder, problemOfWriting, readWhole, replaceFile } from './disk.js';
import type { Files } from './files.js';
import { entriesOf, makeFolder } from './folder.js';

/** The files of a store that lies open in a folder. */
export function plainFiles(root: string): Files {
  const place = (name: string): string => join(root, ...name.split('/'));
  const names = (folder: string, deep = false): string[] =>
    entriesOf(place(folder)).flatMap((entry) => {
      if (deep && entry.isDirectory()) {
        return names(folder === '' ? entry.name : `${folder}/${entry.name}`, true).map(
          (name) => `${entry.name}/${name}`,
        );
      }
      return deep && !entry.isFile() ? [] : [entry.name];
    });
  return {
    read: (name) => readWhole(place(name)),
    load: async (name) => readWhole(place(name)),
    names,
    size: (name) => {
      try {
        const stats = lstatSync(place(name));
        return stats.isFile() ? stats.size : null;
      } catch {
        return null;
      }
    },
    open: (name): Readable => createReadStream(place(name), { highWaterMark: 256 * 1024 }),
    async write(name, content) {
      makeFolder(dirname(place(name)));
      replaceFile(place(name), [content]);
    },
    async replace(name, content, backup) {
      makeFolder(dirname(place(backup)));
      replaceFile(place(name), content, place(backup));
    },
    async keep(folder, content) {
      makeFolder(dirname(place(folder)));
      makeFolder(place(folder));
      return keep(place(folder), content);
    },
    async move(moves) {
      for (const { from, to } of moves) {
        makeFolder(dirname(place(to)));
        try {
          moveOver(place(from), place(to));
          flushFolder(dirname(place(to)));
          flushFolder(dirname(place(from)));
          dropEmpty(dirname(place(from)));
        } catch (error) {
          throw problemOfWriting(place(from), error);
        }
      }
    },
    async remove(gone) {
      for (const name of gone) dropFile(place(name));
    },
    place,
  };
}

/** The folder of one cleanup's files goes with the last of them. */
function dropEmpty(folder: string): void {
  if (entriesOf(folder).length === 0 && entriesOf(dirname(folder)).length > 0)
    rmSync(folder, { recursive: true });
}

/** Writes beside the place and moves there when all is written; nothing half-done stays, on Ctrl+C either. */
async function keep(
  folder: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: string }> {
  const draft = join(folder, `${randomUUID()}${DRAFT}`);
  const dropDraft = (): void => dropFile(draft);
  process.once('exit', dropDraft);
  const sum = createHash('sha256');
  let bytes = 0;
  try {
    const target = await open(draft, 'wx', 0o600);
    try {
      for await (const piece of content) {
        sum.update(piece);
        bytes += piece.length;
        await target.writeFile(piece);
      }
      await target.chmod(0o600);
      await target.sync();
    } finally {
      await target.close();
    }
    const sha256 = sum.digest('hex');
    moveOver(draft, join(folder, sha256));
    flushFolder(folder);
    return { bytes, sha256 };
  } catch (error) {
    dropDraft();
    throw error instanceof Problem ? error : problemOfWriting(folder, error);
  } finally {
    process.off('exit', dropDraft);
  }
}

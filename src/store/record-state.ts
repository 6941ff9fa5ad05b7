import { join } from 'node:path';

// Loaded at every start: it needs nothing that is not there already.

const fs = process.getBuiltinModule('node:fs');

/** A record names its own sum near its beginning. */
const HEAD_BYTES = 120;

/**
 * Names the state that a cleanup's record is in, without reading it whole.
 * @throws Error of the system where there is none, or it can't be read
 */
export function recordState(root: string, id: string): string {
  const record = join(root, 'cleanups', `${id}.json`);
  return JSON.stringify([stampOf(record), headOf(record)]);
}

/** A file's identity: one that is put in another's place has another one, whatever it holds. */
export function stampOf(path: string | URL): unknown {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats ? [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs] : null;
}

/**
 * What stands in an ordinary file. A pipe or a device in its place would be waited for, or read, for ever.
 * @throws Error of the system where there is none, or it can't be read
 */
export function ordinaryText(path: string): string {
  return fs.readFileSync(ordinary(path), 'utf8');
}

function ordinary(path: string): string {
  if (!fs.lstatSync(path).isFile()) throw new Error(`no ordinary file: ${path}`);
  return path;
}

function headOf(path: string): string {
  const file = fs.openSync(ordinary(path), 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.toString('latin1', 0, fs.readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    fs.closeSync(file);
  }
}

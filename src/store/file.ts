import { lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type Conf from 'conf';
import { Problem } from '../problem.js';
import { encode } from './document.js';

export type ConfClass = typeof Conf;

/** A file's text; `damaged` when it is no text, or something else than a file stands there. */
export type Found = { text: string } | 'missing' | 'damaged';

/**
 * Reads a file of the store. Not by way of `conf`, which makes folders while it reads and takes broken UTF-8.
 * @throws Problem `store.unreadable` when the system does not let us
 */
export function readWhole(path: string): Found {
  try {
    if (!lstatSync(path).isFile()) return 'damaged';
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'missing';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ENOTDIR' || code === 'EIO')
      return 'damaged';
    throw problemOfReading(path, error);
  }
}

/**
 * Puts a document in a file's place, whole or not at all. `conf` writes it beside the file, flushed to the disk and
 * for the owner only; it takes the file's place only once it reads back whole, since on a full disk that write can
 * end short without an error.
 * @throws Problem `store.read-only`; the file is then as it was
 */
export function replaceFile(ConfFile: ConfClass, path: string, document: object): void {
  const draft = join(dirname(path), `${basename(path, '.json')}.draft`);
  try {
    rmSync(draft, { force: true });
    const file = new ConfFile<Record<string, unknown>>({
      cwd: dirname(path),
      configName: basename(path, '.json'),
      fileExtension: 'draft',
      configFileMode: 0o600,
      clearInvalidConfig: false,
      serialize: encode,
    });
    file.store = { ...document };
    if (readFileSync(draft, 'utf8') !== encode(document)) {
      throw Object.assign(new Error('written short'), { code: 'ENOSPC' });
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw problemOfWriting(path, error);
  }
}

/** What to say when the system refuses to read at a path: Problem `store.unreadable`. */
export const problemOfReading = (path: string, error: unknown): Problem =>
  new Problem('store.unreadable', { path }, undefined, { cause: error });

/**
 * What to say when the system refuses to write at a path.
 * @returns Problem `store.read-only`; an error that is not the system's comes back as it is
 */
export function problemOfWriting(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code ? new Problem('store.read-only', { path }, undefined, { cause: error }) : error;
}

/** Loads `conf`, which asks for the home folder as it loads and fails for a user who has none. */
export async function loadConf(root: string): Promise<ConfClass> {
  const standIn = hasHome() ? {} : { HOME: root };
  Object.assign(process.env, standIn);
  const { default: loaded } = await import('conf');
  for (const name of Object.keys(standIn)) delete process.env[name];
  return loaded;
}

function hasHome(): boolean {
  try {
    homedir();
    return true;
  } catch {
    return false;
  }
}

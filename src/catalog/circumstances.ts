import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Circumstance } from './circumstance-types.js';
import { BUILT_CATALOG } from './look-up.js';
import { readPackedJson, writePacked } from './packed-file.js';

const CIRCUMSTANCES_FILE = 'circumstances.json';

/**
 * Puts the circumstances of a source folder, one file each, into one file of the built catalog, in their order.
 * @throws Error naming the file that is not JSON
 */
export function compileCircumstances(source: string, target: string): number {
  const folder = join(source, 'circumstances');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const circumstances = names.map((name) => readOne(join(folder, name)));
  circumstances.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  writePacked(target, CIRCUMSTANCES_FILE, JSON.stringify(circumstances));
  return circumstances.length;
}

function readOne(path: string): Circumstance {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Circumstance;
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * All circumstances of a built catalog, in their order.
 * @param folder by default the program's own
 */
export const loadCircumstances = (folder: string = BUILT_CATALOG): readonly Circumstance[] =>
  readPackedJson<Circumstance[]>(folder, CIRCUMSTANCES_FILE);

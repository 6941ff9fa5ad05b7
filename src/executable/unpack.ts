import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { moveOver, removeAll } from '../move-over.js';

/** The published package, as it lies in the executable. */
export type PackedProgram = {
  /** the SHA-256 of each file, in hexadecimal, by its path within the package */
  sums: Readonly<Record<string, string>>;
  read(path: string): Uint8Array;
};

/**
 * Lays the program's files where Node can load them: chunks, workers and what is kept compiled need real files. Nothing of the
 * person's is among them. What lies there already is used only if every file is what the executable holds; else it is laid anew.
 * @param cache the person's cache folder; null, or one that can't be written to: a private folder that goes with the program
 * @returns the package's folder
 */
export function unpackProgram(program: PackedProgram, cache: string | null): string {
  if (cache !== null) {
    const folder = join(cache, `program-${sumOf(JSON.stringify(program.sums)).slice(0, 16)}`);
    if (isWhole(folder, program.sums)) return folder;
    try {
      layAt(folder, program);
    } catch {
      // full, read-only, held by another program, or laid by another start at the same moment
    }
    if (isWhole(folder, program.sums)) return folder;
  }
  const folder = mkdtempSync(join(tmpdir(), 'numclean-'));
  process.on('exit', () => removeAll(folder));
  write(folder, program);
  return folder;
}

/** Lays all files at once: a second start at the same moment finds either nothing or everything. */
function layAt(folder: string, program: PackedProgram): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const made = mkdtempSync(`${folder}-`);
  try {
    write(made, program);
    if (existsSync(folder) && !isWhole(folder, program.sums)) removeAll(folder);
    moveOver(made, folder);
  } finally {
    removeAll(made);
  }
}

function write(folder: string, { sums, read }: PackedProgram): void {
  for (const path of Object.keys(sums)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), read(path));
  }
}

function isWhole(folder: string, sums: PackedProgram['sums']): boolean {
  try {
    return Object.entries(sums).every(([path, sum]) => sumOf(readFileSync(join(folder, path))) === sum);
  } catch {
    return false;
  }
}

const sumOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

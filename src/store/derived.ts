import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveOver } from '../move-over.js';
import { shortSum } from '../text/short-sum.js';
import { readSummedFile, summedFile } from '../text/summed-file.js';
import { dropFile } from './disk.js';
import type { Pieces } from './files.js';
import { makeFolder } from './folder.js';

/** What follows from cleanups, kept so that it need not be worked out anew; may be deleted at any time. */
export const DERIVED = 'derived';

/** A place for what follows from one state of a cleanup and from nothing but `basis`. */
export type DerivedPlace = {
  /** names the state and the basis */
  readonly of: string;
  /** the lines that were kept here for the same state and basis, as they lie; undefined where none were, or they can't be read */
  read(): Buffer[] | undefined;
  /** Keeps lines, which end in nothing, in place of what was kept for an earlier state; not being able to is no error. */
  keep(lines: readonly (string | Buffer)[]): void;
};

/**
 * The place for what follows from a cleanup: one file. No other process waits for it: whoever writes last has written it whole.
 * @param state of the cleanup's record
 * @param basis all else that it follows from
 */
export function derivedPlace(root: string, id: string, state: string, basis: string): DerivedPlace {
  const of = shortSum(JSON.stringify([state, basis]));
  return {
    of,
    read() {
      const content = readSummedFile(pathOf(root, id), of);
      return content ? linesIn(content) : undefined;
    },
    keep(lines) {
      const parts = lines.flatMap((line) => [line, '\n']);
      keepDerived(root, id, summedFile(of, parts));
    },
  };
}

/** The lines of a text, each of which ends in the character for it. */
function linesIn(content: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf('\n', from);
    lines.push(content.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** Keeps a file among what follows from cleanups, whole or not at all; not being able to is no error. */
export function keepDerived(root: string, name: string, content: Pieces): void {
  const path = pathOf(root, name);
  const draft = `${path}.${process.pid}-${Date.now().toString(36)}.draft`;
  try {
    makeFolder(join(root, DERIVED));
    writeNew(draft, content);
    moveOver(draft, path);
  } catch {
    dropFile(draft);
  }
}

function writeNew(path: string, content: Pieces): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** What followed from a cleanup goes with it. */
export function dropDerived(root: string, id: string): void {
  for (const name of [id, `${id}.answers`]) dropFile(pathOf(root, name));
}

const pathOf = (root: string, name: string): string => join(root, DERIVED, name);

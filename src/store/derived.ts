import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveOver } from '../move-over.js';
import { shortSum } from '../text/short-sum.js';
import { shortSumOfBytes } from '../text/sum-of-bytes.js';
import { dropFile, readWhole } from './disk.js';
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
 * The place for what follows from a cleanup. It is one file: a line that names what it follows from and holds the sum of the
 * rest, which finds chance damage and takes no module that is slow to load; and that rest. No other process waits for it:
 * whoever writes last has written it whole.
 * @param state of the cleanup's record
 * @param basis all else that it follows from
 */
export function derivedPlace(root: string, id: string, state: string, basis: string): DerivedPlace {
  const path = pathOf(root, id);
  const of = shortSum(JSON.stringify([state, basis]));
  const lineFor = (content: Buffer): Buffer => Buffer.from(`${of} ${shortSumOfBytes(content)}\n`);
  return {
    of,
    read() {
      try {
        const file = readWhole(path);
        if (typeof file === 'string') return undefined;
        const begin = file.indexOf('\n') + 1;
        if (!file.subarray(0, begin).toString('latin1').startsWith(`${of} `)) return undefined;
        const content = file.subarray(begin);
        const isWhole = file.subarray(0, begin).equals(lineFor(content));
        return isWhole ? linesIn(content) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(lines) {
      const content = Buffer.concat(lines.flatMap((line) => [asBytes(line), LINE_END]));
      keepDerived(root, id, Buffer.concat([lineFor(content), content]));
    },
  };
}

const LINE_END = Buffer.from('\n');

const asBytes = (line: string | Buffer): Buffer => (typeof line === 'string' ? Buffer.from(line) : line);

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
export function keepDerived(root: string, name: string, content: Buffer): void {
  const path = pathOf(root, name);
  const draft = `${path}.${process.pid}-${Date.now().toString(36)}.draft`;
  try {
    makeFolder(join(root, DERIVED));
    writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
    moveOver(draft, path);
  } catch {
    dropFile(draft);
  }
}

/** What followed from a cleanup goes with it. */
export function dropDerived(root: string, id: string): void {
  for (const name of [id, `${id}.answers`]) dropFile(pathOf(root, name));
}

const pathOf = (root: string, name: string): string => join(root, DERIVED, name);

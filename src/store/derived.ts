import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from './folder.js';

/** What follows from cleanups, kept so that it need not be worked out anew; may be deleted at any time. */
export const DERIVED = 'derived';

const SUM_BYTES = 32;

/** A place for what follows from one state of a cleanup and from nothing but `basis`. */
export type DerivedPlace = {
  /** names the state and the basis */
  readonly of: string;
  /** what was kept here for the same state and basis; undefined where nothing was, or it can't be read */
  read(): unknown;
  /** Keeps it in place of what was kept for an earlier state; not being able to is no error. */
  keep(value: unknown): void;
};

/**
 * The place for what follows from a cleanup. It is one file: the sum of what it follows from, the sum of what it holds, and
 * that itself. No other process waits for it: whoever writes last has written it whole.
 * @param record the cleanup's file as it is
 * @param basis all else that it follows from
 */
export function derivedPlace(root: string, id: string, record: Buffer, basis: string): DerivedPlace {
  const path = pathOf(root, id);
  const from = sumOf(record, Buffer.from(basis));
  return {
    of: from.toString('hex'),
    read() {
      try {
        const file = readFileSync(path);
        const content = file.subarray(2 * SUM_BYTES);
        const isOfThis = file.subarray(0, SUM_BYTES).equals(from);
        const isWhole = isOfThis && file.subarray(SUM_BYTES, 2 * SUM_BYTES).equals(sumOf(content));
        return isWhole ? deserialize(content) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(value) {
      const content = serialize(value);
      keepDerived(root, id, Buffer.concat([from, sumOf(content), content]));
    },
  };
}

/** Keeps a file among what follows from cleanups, whole or not at all; not being able to is no error. */
export function keepDerived(root: string, name: string, content: Buffer): void {
  const path = pathOf(root, name);
  const draft = `${path}.${randomUUID()}.draft`;
  try {
    makeFolder(join(root, DERIVED));
    writeFileSync(draft, content, { flag: 'wx', mode: 0o600 });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}

/** What followed from a cleanup goes with it. */
export function dropDerived(root: string, id: string): void {
  for (const name of [id, `${id}.answers`]) rmSync(pathOf(root, name), { force: true });
}

const pathOf = (root: string, name: string): string => join(root, DERIVED, name);

function sumOf(...parts: readonly Buffer[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}

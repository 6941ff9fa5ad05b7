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
      const draft = `${path}.${randomUUID()}.draft`;
      try {
        const content = serialize(value);
        makeFolder(join(root, DERIVED));
        writeFileSync(draft, Buffer.concat([from, sumOf(content), content]), { flag: 'wx', mode: 0o600 });
        renameSync(draft, path);
      } catch {
        rmSync(draft, { force: true });
      }
    },
  };
}

/** What followed from a cleanup goes with it. */
export const dropDerived = (root: string, id: string): void => rmSync(pathOf(root, id), { force: true });

const pathOf = (root: string, id: string): string => join(root, DERIVED, id);

function sumOf(...parts: readonly Buffer[]): Buffer {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest();
}

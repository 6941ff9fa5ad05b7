import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CleanupEvent } from '../../src/cleanup/record/cleanup.js';
import { Problem } from '../../src/problem.js';
import { openStore, type Store, type Writer } from '../../src/store/store.js';

export const NOW = '2026-03-01T04:00:00.000Z';
export const START = { track: 'prepare-cancel', number: '13800138000' } as const;
export const ID = 'prepare-8000-1';

export const answered = (value: string): CleanupEvent => ({
  type: 'answered',
  at: NOW,
  key: 'carrier',
  value,
});

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numclean-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const storeIn = (dir: string): Store => openStore({ dir, env: {}, now: () => NOW, waitMs: 300 });

export async function writing<Result>(
  store: Store,
  work: (writer: Writer) => Result | Promise<Result>,
): Promise<Result> {
  const writer = await store.lock();
  try {
    return await work(writer);
  } finally {
    await writer.release();
  }
}

/** A store with one cleanup, and where its file is. */
export async function storeWithCleanup(): Promise<{ store: Store; file: string; dir: string }> {
  const dir = join(temporaryFolder(), 'store');
  const store = storeIn(dir);
  await writing(store, (writer) => writer.create(START));
  return { store, dir, file: join(dir, 'cleanups', `${ID}.json`) };
}

/** The Problem that something ends in. */
export async function problemOf(work: () => unknown): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem was reported');
}

export const text = (file: string): string => readFileSync(file, 'utf8');
export const overwrite = (file: string, content: string | Uint8Array): void => writeFileSync(file, content);

import { randomUUID } from 'node:crypto';
import { readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.js';
import { parseObject } from './document.js';
import { problemOfWriting } from './file.js';
import { makePrivate } from './folder.js';

const WAIT_MS = 1_500;
const PAUSE_MS = 60;
/** A holder that gives no sign of life for so long is gone; proper-lockfile gives one every half of it. */
const STALE_MS = 10_000;
/** Held only while the lock itself is taken, a few milliseconds. */
const GUARD_STALE_MS = 2_000;

/** The right to write, held by one process at a time. */
export type Lock = {
  /** @throws Problem `store.locked` when another process took it over, as after a long sleep of this one */
  assertHeld(): void;
  release(): Promise<void>;
};

type Release = () => Promise<void>;

/**
 * Takes the store's lock, waiting a little for it. Who holds it is written beside it, so that a holder whose process is
 * gone is recognised at once; a holder on another machine, or whose process number somebody else has now, is after ten
 * seconds without a sign of life. The process's end, Ctrl+C too, releases it.
 * @param now the instant to give as the beginning
 * @throws Problem `store.locked` with `since` where that is known, `store.read-only`
 */
export async function takeLock(root: string, now: () => string): Promise<Lock> {
  const token = randomUUID();
  const holderFile = join(root, 'lock.json');
  const deadline = Date.now() + WAIT_MS;
  try {
    do {
      const release = await underGuard(root, async () => {
        const taken = (await tryLock(root, 'lock', STALE_MS)) ?? (await takeOver(root, holderFile));
        if (taken) {
          const holder = { pid: process.pid, host: hostname(), since: now(), token };
          rmSync(holderFile, { force: true });
          writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
          for (const name of ['lock', 'lock.json']) makePrivate(join(root, name));
        }
        return taken;
      });
      if (release) return heldLock(release, holderFile, token);
      await sleep(PAUSE_MS * (1 + Math.random()));
    } while (Date.now() < deadline);
  } catch (error) {
    throw problemOfWriting(root, error);
  }
  throw lockedBy(holderFile);
}

function heldLock(release: Release, holderFile: string, token: string): Lock {
  const isOurs = (): boolean => readHolder(holderFile)?.token === token;
  return {
    assertHeld() {
      if (!isOurs()) throw lockedBy(holderFile);
    },
    async release() {
      if (!isOurs()) return;
      // The note goes first: a lock without it is never taken for one whose holder is gone.
      rmSync(holderFile, { force: true });
      await release();
    },
  };
}

/**
 * Does something while nobody else takes or takes over the lock: of two who see a dead holder, the second must not
 * remove the lock that the first has just made.
 */
async function underGuard(root: string, work: () => Promise<Release | null>): Promise<Release | null> {
  const leave = await tryLock(root, 'opening', GUARD_STALE_MS);
  if (!leave) return null;
  try {
    return await work();
  } finally {
    await leave();
  }
}

async function takeOver(root: string, holderFile: string): Promise<Release | null> {
  const holder = readHolder(holderFile);
  if (!holder || holder.host !== hostname() || isAlive(holder.pid)) return null;
  rmSync(holderFile, { force: true });
  rmdirSync(join(root, 'lock'));
  return tryLock(root, 'lock', STALE_MS);
}

async function tryLock(root: string, name: string, stale: number): Promise<Release | null> {
  const { lock } = (await import('proper-lockfile')).default;
  const path = join(root, name);
  try {
    const release = await lock(path, {
      lockfilePath: path,
      realpath: false,
      stale,
      // Whether the lock is still ours is looked up before each write.
      onCompromised: () => undefined,
    });
    return () => release().catch(() => undefined);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return null;
    throw error;
  }
}

type Holder = { pid: number; host: string; since: string; token: string };

function readHolder(holderFile: string): Holder | null {
  try {
    const holder = parseObject(readFileSync(holderFile, 'utf8'));
    return holder && Number.isSafeInteger(holder.pid) && (holder.pid as number) > 0
      ? (holder as unknown as Holder)
      : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function lockedBy(holderFile: string): Problem {
  const since = readHolder(holderFile)?.since;
  return new Problem('store.locked', since ? { since } : {});
}

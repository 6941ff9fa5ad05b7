import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasNoLinks, isHeld, removeAll } from '../move-over.js';
import { Problem } from '../problem.js';
import { dropFile, makePrivate, problemOfWriting } from './disk.js';
import { parseObject } from './document.js';
import { processStart } from './process-start.js';
import { ordinaryText } from './record-state.js';

/** Longer than any stale time: whoever waits so long for one holder has seen a dead one out. */
const WAIT_MS = 15_000;
const SAY_AFTER_MS = 2_000;
/** A holder of whom nothing else can be known gives a sign of life every two seconds; without one for so long it is gone. */
const STALE_MS = 10_000;
const SIGN_MS = 2_000;
const SHORTEST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 40;

const LOCK = 'lock';
const WAITING = 'waiting';

/** The right to write, held by one process at a time. */
export type Lock = {
  /** @throws Problem `store.locked` when another process took it over, as after a long sleep of this one */
  assertHeld(): void;
  release(): void;
};

/** Who holds the lock, or waits for it. */
type Holder = { pid: number; host: string; start: string | null; since: string; token: string };

/**
 * Takes the store's lock, waiting for its turn: who came first comes first. Who holds it stands in the lock itself, from the
 * moment in which it is there. A holder whose process is gone, or is another one by now, is taken over at once; so is one
 * that lies in the future, since a clock was set back. Its end, whatever it is, sets it free. Nobody is sent away while the
 * line before them moves, however slow the machine is.
 * @param now the instant to give as the beginning
 * @param onWait called once, after two seconds
 * @param waitMs how long one holder is waited for, by default fifteen seconds
 * @throws Problem `store.locked` with `since` where that is known, after fifteen seconds with the same holder; `store.read-only`
 */
export async function takeLock(
  root: string,
  now: () => string,
  onWait: () => void = () => {},
  waitMs = WAIT_MS,
): Promise<Lock> {
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
    since: now(),
    token: newToken(),
  };
  const queue = new Queue(join(root, WAITING), holder);
  const path = join(root, LOCK);
  const patience = new Patience(waitMs, onWait);
  try {
    for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
      if (queue.isNext() && take(path, holder)) return heldLock(path, holder);
      queue.join();
      if (patience.isOver(readHolder(path))) throw lockedBy(path);
      await sleep(pause * (0.5 + Math.random()));
    }
  } catch (error) {
    throw error instanceof Problem ? error : problemOfWriting(root, error);
  } finally {
    queue.leave();
  }
}

/** Of no other holder: no other process has this number at this instant, on one machine; chance tells machines apart. */
const newToken = (): string =>
  [process.pid, process.hrtime.bigint(), Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)]
    .map((part) => part.toString(36))
    .join('-');

/** Milliseconds that no set clock changes; what Node measures them with otherwise is slow to load. */
const elapsed = (): number => process.uptime() * 1_000;

/** How long somebody waits: for each holder so long, whoever came before. */
class Patience {
  readonly #began = elapsed();
  #lastMoved = this.#began;
  #holding: string | undefined;
  #said = false;

  constructor(
    private readonly waitMs: number,
    private readonly onWait: () => void,
  ) {}

  isOver(holder: Holder | null): boolean {
    const now = elapsed();
    if (holder && holder.token !== this.#holding) {
      this.#holding = holder.token;
      this.#lastMoved = now;
    }
    if (!this.#said && now - this.#began > SAY_AFTER_MS) {
      this.#said = true;
      this.onWait();
    }
    return now - this.#lastMoved > this.waitMs;
  }
}

function heldLock(path: string, { token }: Holder): Lock {
  const isOurs = (): boolean => readHolder(path)?.token === token;
  const sign = setInterval(() => {
    if (isOurs()) touch(path);
  }, SIGN_MS).unref();
  const release = (): void => {
    clearInterval(sign);
    process.off('exit', release);
    if (isOurs()) dropFile(path);
  };
  process.once('exit', release);
  return {
    assertHeld() {
      if (!isOurs()) throw lockedBy(path);
    },
    release,
  };
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // taken over just now: the next write will see it
  }
}

/** Puts the lock in its place with its holder in it; a dead one's is moved away first. @returns whether it is ours */
function take(path: string, holder: Holder): boolean {
  if (place(path, holder)) return true;
  const other = readHolder(path);
  if (other && !isGone(path, other)) return false;
  if (!other && isFresh(path)) return false;
  const aside = `${path}.${holder.token}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  // somebody else was quicker with the dead one, and this is theirs: back with it
  const moved = readHolder(aside);
  if (moved?.token !== other?.token) tryLink(aside, path);
  removeAll(aside);
  return place(path, holder);
}

/** In one step: a file with everything in it gets a second name, which fails where that name is taken. */
function place(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.token}.draft`;
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    makePrivate(draft);
    return tryLink(draft, path);
  } finally {
    dropFile(draft);
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if (!hasNoLinks(error)) throw error;
    return tryWrite(from, to);
  }
}

/** Where a file can have but one name (FAT). */
function tryWrite(from: string, to: string): boolean {
  try {
    writeFileSync(to, readFileSync(from), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    // Windows keeps the name of one that is gone while somebody looks into it
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || isHeld(error)) return false;
    throw error;
  }
}

function isGone(path: string, { pid, host, start }: Holder): boolean {
  if (host === hostname()) {
    if (!isAlive(pid)) return true;
    const startNow = processStart(pid);
    if (start !== null && startNow !== null) return start !== startNow;
  }
  return !isFresh(path);
}

/** Whether something gave a sign of life a short while ago; a sign from the future is none. */
function isFresh(path: string): boolean {
  const stats = statsOf(path);
  // a folder is what older versions made: no lock
  return stats?.isFile() === true && Math.abs(Date.now() - stats.mtimeMs) < STALE_MS;
}

function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function readHolder(path: string): Holder | null {
  try {
    const holder = parseObject(ordinaryText(path));
    return holder && Number.isSafeInteger(holder.pid) && (holder.pid as number) > 0
      ? { start: null, ...(holder as Omit<Holder, 'start'>) }
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

function lockedBy(path: string): Problem {
  const since = readHolder(path)?.since;
  return new Problem('store.locked', since ? { since } : {});
}

const DIGITS = 16;

/** Those who wait, a file each, named by when they came. */
class Queue {
  #ticket: string | null = null;
  readonly #leave = (): void => this.leave();

  constructor(
    private readonly folder: string,
    private readonly holder: Holder,
  ) {}

  /** Whether nobody who still lives came before. */
  isNext(): boolean {
    for (const name of this.#names()) {
      if (name === this.#ticket) return true;
      if (this.#ticket !== null && name > this.#ticket) return true;
      const path = join(this.folder, name);
      const other = readHolder(path);
      if (other && !isGone(path, other)) return false;
      if (!other && isFresh(path)) return false;
      removeAll(path);
    }
    return true;
  }

  join(): void {
    if (this.#ticket !== null) {
      touch(join(this.folder, this.#ticket));
      return;
    }
    const came = (performance.timeOrigin + performance.now()) * 1_000;
    const ticket = `${Math.round(came).toString().padStart(DIGITS, '0')}-${this.holder.token}`;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    makePrivate(this.folder);
    writeFileSync(join(this.folder, ticket), JSON.stringify(this.holder), { mode: 0o600 });
    makePrivate(join(this.folder, ticket));
    this.#ticket = ticket;
    process.once('exit', this.#leave);
  }

  leave(): void {
    if (this.#ticket === null) return;
    dropFile(join(this.folder, this.#ticket));
    this.#ticket = null;
    process.off('exit', this.#leave);
  }

  #names(): string[] {
    try {
      return existsSync(this.folder) ? readdirSync(this.folder).sort() : [];
    } catch {
      return [];
    }
  }
}

import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Correction } from '../catalog/types.js';
import { type Cleanup, replay } from '../cleanup/record/cleanup.js';
import type { KeptFile } from '../cleanup/record/proof.js';
import { Problem } from '../problem.js';
import { type Backup, backupsOf } from './backups.js';
import { currentId, idsIn, readEvents } from './cleanups.js';
import { readCorrections } from './corrections.js';
import { type DerivedPlace, derivedPlace, dropDerived } from './derived.js';
import { BACKUPS, type Files } from './files.js';
import { prepareInside, prepareRoot } from './folder.js';
import { takeLock } from './lock.js';
import { plainFiles } from './plain-files.js';
import { type ProofState, proofName, proofState } from './proofs.js';
import { recordState } from './record-state.js';
import { rootOf } from './root.js';
import { openKeys, SealedFiles } from './sealed-files.js';
import { clearSealing, isSealed, SEALED } from './sealed-folder.js';
import { changePassphrase, sealStore, unsealStore } from './sealing.js';
import { readSettings, type Shown } from './settings.js';
import { isCleanupId } from './shape.js';
import { type CleanupDocument, toTransfer } from './transfer.js';
import { type CheckedFile, checkStore } from './upkeep.js';
import { changesIn, type Writer } from './writer.js';

export type { Writer } from './writer.js';

/** One cleanup in a list; the number is not masked. A file that cannot be read is listed with its problem. */
type CleanupSummary =
  | ({ current: boolean; damaged: false } & Pick<
      Cleanup,
      'id' | 'track' | 'number' | 'createdAt' | 'updatedAt'
    >)
  | {
      id: string;
      current: boolean;
      damaged: true;
      problem: Problem;
      track: null;
      number: null;
      createdAt: null;
      updatedAt: null;
    };

/** The cleanups on this machine. Looking writes nothing; to change something takes a writer. A locked store is unlocked first. */
export type Store = {
  /** the folder, whether it is there yet or not */
  readonly path: string;
  /** Whether a passphrase is needed. */
  isSealed(): boolean;
  /**
   * Opens a locked store, once; nothing happens where none is needed.
   * @param passphrase asks for it
   * @throws Problem `store.passphrase-wrong`, `store.keys-damaged`
   */
  unlock(passphrase: () => Promise<string>): Promise<void>;
  /** All cleanups, by id; damaged ones too. */
  list(): CleanupSummary[];
  /**
   * A cleanup as it stands; number and all not masked.
   * @throws Problem `usage.cleanup-unknown`, `store.damaged` (with `path`, and `backups` where there are some),
   *   `store.cleanup-lost`, `store.newer`, `store.unreadable`
   */
  read(id: string): Cleanup;
  /**
   * The cleanup used last: the one made or chosen last, or the only one; null when there is none.
   * @throws Problem `store.cleanup-lost` where its file is gone and only its backups stand; `store.newer` or
   *   `store.unreadable` for the settings
   */
  current(): string | null;
  /**
   * The person's own notes on entries of the catalog; none while the store is locked.
   * @throws Problem `store.damaged`, `store.newer` or `store.unreadable`
   */
  corrections(): Correction[];
  /** The safe day that was last shown of a cleanup; null: none was, or it is not known any more. */
  shown(id: string): Shown | null;
  /**
   * A place for what follows from a cleanup as it stands and from `basis`; null where there is none, as in a locked store.
   * It is a convenience: what was kept may be gone at any time.
   */
  derived(id: string, basis: string): DerivedPlace | null;
  /** Makes a cleanup the current one. @throws as `read`, `current` and `lock` */
  use(id: string): Promise<void>;
  /** Whether the file of a proof or letter is there, and its content. */
  proof(id: string, file: KeptFile): { state: ProofState; open(): Readable };
  /** A cleanup to take to another machine; holds the number in full, but no proofs. @throws as `read` */
  exportCleanup(id: string): CleanupDocument;
  /** The states of a cleanup that were kept before it changed, newest first. */
  backups(id: string): Promise<Backup[]>;
  /** All ids that backups stand for, whether their cleanup is there or not. */
  withBackups(): string[];
  /** Every file, and whether it is whole. */
  check(): Promise<CheckedFile[]>;
  /**
   * Makes this process the store's only writer, and the store's folders where they are not there yet. Waits its turn for up
   * to fifteen seconds; a writer that is gone is taken over.
   * @throws Problem `store.locked` (with `since` where known), `store.read-only`
   */
  lock(): Promise<Writer>;
  /** The instant it is, for events. */
  now(): string;
};

/** What a store is opened with. */
export type StoreOptions = {
  /** the folder; else NUMCLEAN_HOME, else the platform's config folder */
  dir?: string;
  env?: NodeJS.ProcessEnv;
  /** the instant it is, ISO 8601 */
  now: () => string;
  /** called when another process writes and takes longer than two seconds */
  onWait?: () => void;
  /** how long to wait for its turn; by default fifteen seconds */
  waitMs?: number;
};

/**
 * Opens the store without touching it.
 * @throws Problem `store.no-home`
 */
export function openStore({ dir, env = process.env, now, onWait, waitMs }: StoreOptions): Store {
  const root = rootOf(dir, env);
  const clear = plainFiles(root);
  let sealed: SealedFiles | null = null;
  let held: Writer | null = null;
  const backedUp = new Set<string>();

  const files = (): Files => {
    if (sealed) return sealed;
    if (isSealed(root)) throw new Problem('store.passphrase-missing');
    return clear;
  };

  const lock = async (): Promise<Writer> => {
    prepareRoot(root);
    const taken = await takeLock(root, now, onWait, waitMs);
    try {
      if (sealed || isSealed(root)) {
        // whoever has changed what it is locked with, has changed all
        if (!isSealed(root)) sealed = null;
        else await (files() as SealedFiles).refresh();
      }
      clearSealing(root);
      prepareInside(root);
      sealed?.clear();
    } catch (error) {
      taken.release();
      throw error;
    }
    const changes = changesIn(through(files), now, backedUp, () => taken.assertHeld());
    const writer: Writer = {
      ...changes,
      async seal(passphrase) {
        taken.assertHeld();
        sealed = await sealStore(root, passphrase);
      },
      async changePassphrase(passphrase) {
        taken.assertHeld();
        await changePassphrase(root, sealed as SealedFiles, passphrase);
      },
      async unseal() {
        taken.assertHeld();
        await unsealStore(root, sealed as SealedFiles);
        sealed = null;
      },
      async remove(id) {
        const backup = await changes.remove(id);
        dropDerived(root, id);
        return backup;
      },
      async release() {
        held = null;
        taken.release();
      },
    };
    held = writer;
    return writer;
  };

  return {
    path: root,
    isSealed: () => isSealed(root),
    async unlock(passphrase) {
      if (sealed || !isSealed(root)) return;
      sealed = await SealedFiles.open(join(root, SEALED), await openKeys(root, await passphrase()));
    },
    list: () => listCleanups(files()),
    read: (id) => replay(readEvents(files(), id)),
    current: () => currentId(files()),
    corrections: () => (!sealed && isSealed(root) ? [] : readCorrections(files())),
    proof: (id, file) => ({
      state: proofState(files(), id, file),
      open: () => files().open(proofName(id, file)),
    }),
    exportCleanup: (id) => toTransfer(readEvents(files(), id)),
    shown: (id) => shownOf(files(), id),
    derived(id, basis) {
      if (sealed || isSealed(root) || !isCleanupId(id)) return null;
      try {
        return derivedPlace(root, id, recordState(root, id), basis);
      } catch {
        return null;
      }
    },
    backups: (id) => backupsOf(files(), id),
    withBackups: () => files().names(BACKUPS),
    check: () => checkStore(files()),
    lock,
    now,
    async use(id) {
      if (held) return held.use(id);
      const writer = await lock();
      try {
        await writer.use(id);
      } finally {
        await writer.release();
      }
    },
  };
}

/** The files as they lie now: locking and unlocking changes that under a writer's hands. */
const through = (files: () => Files): Files =>
  new Proxy({} as Files, {
    get(_target, key: keyof Files) {
      const now = files();
      return now[key].bind(now);
    },
  });

function listCleanups(files: Files): CleanupSummary[] {
  const current = orProblem(() => currentId(files));
  return idsIn(files).map((id) => {
    const isCurrent = id === current;
    const cleanup = orProblem(() => replay(readEvents(files, id)));
    if (cleanup instanceof Problem) {
      const nothing = { track: null, number: null, createdAt: null, updatedAt: null };
      return { id, current: isCurrent, damaged: true, problem: cleanup, ...nothing };
    }
    const { track, number, createdAt, updatedAt } = cleanup;
    return { id, current: isCurrent, damaged: false, track, number, createdAt, updatedAt };
  });
}

/** Damage to it only means that nothing is compared. */
function shownOf(files: Files, id: string): Shown | null {
  const settings = orProblem(() => readSettings(files));
  const shown = settings instanceof Problem ? null : settings.shown?.[id];
  return shown && typeof shown.safeDay === 'string' && Number.isInteger(shown.events) ? shown : null;
}

function orProblem<Value>(look: () => Value): Value | Problem {
  try {
    return look();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

import { join } from 'node:path';
import type { Correction } from '../catalog/types.js';
import { type Cleanup, type CleanupEvent, replay, type Track } from '../cleanup/record/cleanup.js';
import { type KeptFile, keptFiles, type LetterFile, type Proof } from '../cleanup/record/proof.js';
import { Problem } from '../problem.js';
import { keepBackup, moveToBackups, newestGoodBackup } from './backups.js';
import { dropCorrection, keepCorrection, readCorrections } from './corrections.js';
import { decode, toDocument } from './document.js';
import { type Found, loadConf, readWhole, replaceFile } from './file.js';
import { entriesOf, type Places, placesOf, prepareInside, prepareRoot } from './folder.js';
import { takeLock } from './lock.js';
import { dropFiles, keepLetterFile, keepProof, type ProofState, proofFile, proofState } from './proofs.js';
import { changeSettings, readSettings, type Shown } from './settings.js';
import { isCleanupId } from './shape.js';
import { type CleanupDocument, fromTransfer, toTransfer } from './transfer.js';

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

/** The cleanups on this machine. Looking writes nothing; to change something takes a writer. */
export type Store = {
  /** the folder, whether it is there yet or not */
  readonly path: string;
  /** All cleanups, by id; damaged ones too, and damaged settings only mean that none is marked as current. */
  list(): CleanupSummary[];
  /**
   * A cleanup as it stands; number and all not masked.
   * @throws Problem `usage.cleanup-unknown`, `store.damaged` (with `path`, and `backup` where there is a good one),
   *   `store.newer`, `store.unreadable`
   */
  read(id: string): Cleanup;
  /**
   * The cleanup used last: the one made or chosen last, or the only one; null when there is none.
   * @throws Problem `store.damaged`, `store.newer` or `store.unreadable` for the settings
   */
  current(): string | null;
  /** the person's own notes on entries of the catalog @throws Problem of the file, as `current` */
  corrections(): Correction[];
  /** Makes a cleanup the current one. @throws as `read`, `current` and `lock` */
  use(id: string): Promise<void>;
  /** Where the file of a proof or letter lies, and whether it is there. */
  proof(id: string, file: KeptFile): { path: string; state: ProofState };
  /** A cleanup to take to another machine; holds the number in full, but no proofs. @throws as `read` */
  exportCleanup(id: string): CleanupDocument;
  /**
   * Makes this process the store's only writer, and the store's folders where they are not there yet. Waits up to
   * two seconds for another writer; one that is gone is taken over.
   * @throws Problem `store.locked` (with `since` where known), `store.read-only`
   */
  lock(): Promise<Writer>;
  /** The safe day that was last shown of a cleanup; null: none was, or it is not known any more. */
  shown(id: string): Shown | null;
  /** The instant it is, for events. */
  now(): string;
};

/**
 * The one who may change the store. Every call is one write, on the disk when it returns. The first change that a
 * writer makes to a cleanup keeps its state before as a backup. All throw Problem `store.read-only`, and
 * `store.locked` when another process has taken the lock over.
 */
export type Writer = {
  /** Begins a cleanup, names it, and makes it the current one. @throws Problem of the settings, as `Store.current` */
  create(start: { track: Track; number: string }): Cleanup;
  /** Adds events to a cleanup; none writes nothing. @throws as `Store.read` */
  append(id: string, events: readonly CleanupEvent[]): Cleanup;
  /** Makes a cleanup the current one. @throws as `Store.read` and `Store.current` */
  use(id: string): void;
  /** Remembers which safe day was shown of a cleanup. @throws as `Store.current` */
  noteShown(id: string, shown: Shown): void;
  /** Keeps a note on an entry of the catalog; null drops it. @throws as `Store.corrections` */
  correct(platform: string, correction: Correction | null): void;
  /**
   * Copies a file to a cleanup's proofs, for its owner only; the event that notes it is the caller's to append.
   * @throws Problem `input.…` for what is no ordinary file of its folder, `store.read-only`
   */
  keepProof(id: string, path: string): Promise<Pick<Proof, 'name' | 'bytes' | 'sha256'>>;
  /** Keeps a form of a written letter beside the proofs; the event that notes it is the caller's to append. */
  keepLetterFile(id: string, format: LetterFile['format'], content: Uint8Array): Promise<LetterFile>;
  /** Removes kept files that no proof and no letter names any more; those that one still names stay. */
  dropUnnamed(id: string, files: readonly KeptFile[]): void;
  /**
   * Removes a cleanup and its backups but for its last state, which stays as a backup so that a slip is not fatal; its
   * proofs move there too, into `proof`.
   * @returns the path of that backup
   * @throws as `Store.read`: a damaged file is never removed
   */
  remove(id: string): string;
  /**
   * Takes in what `exportCleanup` gave on another machine. It keeps its id where that is free, else it gets the next
   * free one.
   * @param document parsed JSON
   * @returns the cleanup, and the id it had before where that was taken
   * @throws Problem `input.not-a-cleanup`, with the place of the fault
   */
  importCleanup(document: unknown): { cleanup: Cleanup; renamedFrom: string | null };
  release(): Promise<void>;
};

/**
 * Opens the store without touching it.
 * @param options.dir the folder; else NUMCLEAN_HOME, else the platform's config folder
 * @param options.now the instant it is, ISO 8601
 * @throws Problem `store.no-home`
 */
export function openStore(options: { dir?: string; env?: NodeJS.ProcessEnv; now: () => string }): Store {
  const places = placesOf(options.dir, options.env ?? process.env);
  let held: Writer | null = null;

  const lock = async (): Promise<Writer> => {
    const writer = await openWriter(places, options.now, () => {
      held = null;
    });
    held = writer;
    return writer;
  };

  return {
    path: places.root,
    list: () => listCleanups(places),
    read: (id) => replay(readEvents(places, id)),
    current: () => currentId(places),
    corrections: () => readCorrections(places),
    proof: (id, file) => ({
      path: proofFile(places, id, file.sha256),
      state: proofState(places, id, file),
    }),
    exportCleanup: (id) => toTransfer(readEvents(places, id)),
    shown: (id) => shownOf(places, id),
    lock,
    now: options.now,
    async use(id) {
      if (held) return held.use(id);
      const writer = await lock();
      try {
        writer.use(id);
      } finally {
        await writer.release();
      }
    },
  };
}

async function openWriter(places: Places, now: () => string, onRelease: () => void): Promise<Writer> {
  const ConfFile = await loadConf(places.root);
  prepareRoot(places);
  const lock = await takeLock(places.root, now);
  try {
    prepareInside(places);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const backedUp = new Set<string>();

  const writeNew = (events: readonly CleanupEvent[]): Cleanup => {
    const cleanup = replay(events);
    lock.assertHeld();
    replaceFile(ConfFile, fileOf(places, cleanup.id), toDocument(events));
    return cleanup;
  };

  return {
    create({ track, number }) {
      readSettings(places);
      const id = freeId(places, track, number);
      const cleanup = writeNew([{ type: 'created', at: now(), id, track, number }]);
      changeSettings(ConfFile, places, { current: id });
      return cleanup;
    },
    append(id, added) {
      const before = readEvents(places, id);
      if (added.length === 0) return replay(before);
      const document = toDocument([...before, ...added]);
      lock.assertHeld();
      if (!backedUp.has(id)) keepBackup(ConfFile, places, id, before);
      backedUp.add(id);
      replaceFile(ConfFile, fileOf(places, id), document);
      return replay(document.events);
    },
    use(id) {
      readEvents(places, id);
      lock.assertHeld();
      changeSettings(ConfFile, places, { current: id });
    },
    noteShown(id, shown) {
      lock.assertHeld();
      changeSettings(ConfFile, places, { shown: { ...readSettings(places).shown, [id]: shown } });
    },
    correct(platform, correction) {
      lock.assertHeld();
      if (correction) keepCorrection(ConfFile, places, correction);
      else dropCorrection(ConfFile, places, platform);
    },
    keepProof(id, path) {
      lock.assertHeld();
      return keepProof(places, id, path);
    },
    keepLetterFile(id, format, content) {
      lock.assertHeld();
      return keepLetterFile(places, id, format, content);
    },
    dropUnnamed(id, files) {
      const named = new Set(keptFiles(replay(readEvents(places, id))).map(({ sha256 }) => sha256));
      lock.assertHeld();
      dropFiles(
        places,
        id,
        files.filter(({ sha256 }) => !named.has(sha256)),
      );
    },
    remove(id) {
      readEvents(places, id);
      lock.assertHeld();
      return moveToBackups(places, id, fileOf(places, id), join(places.proofs, id));
    },
    importCleanup(document) {
      const events = fromTransfer(document);
      const { id, track, number } = replay(events);
      if (!isTaken(places, id)) return { cleanup: writeNew(events), renamedFrom: null };
      const renamed = freeId(places, track, number);
      const cleanup = writeNew(
        events.map((event) => (event.type === 'created' ? { ...event, id: renamed } : event)),
      );
      return { cleanup, renamedFrom: id };
    },
    async release() {
      onRelease();
      await lock.release();
    },
  };
}

function listCleanups(places: Places): CleanupSummary[] {
  const current = orProblem(() => currentId(places));
  return idsIn(places).map((id) => {
    const isCurrent = id === current;
    const cleanup = orProblem(() => replay(readEvents(places, id)));
    if (cleanup instanceof Problem) {
      const nothing = { track: null, number: null, createdAt: null, updatedAt: null };
      return { id, current: isCurrent, damaged: true, problem: cleanup, ...nothing };
    }
    const { track, number, createdAt, updatedAt } = cleanup;
    return { id, current: isCurrent, damaged: false, track, number, createdAt, updatedAt };
  });
}

function orProblem<Value>(look: () => Value): Value | Problem {
  try {
    return look();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function readEvents(places: Places, id: string): CleanupEvent[] {
  const path = fileOf(places, id);
  const found: Found = isCleanupId(id) ? readWhole(path) : 'missing';
  if (found === 'missing') throw new Problem('usage.cleanup-unknown', { id, known: idsIn(places) });
  const decoded = found === 'damaged' ? { fault: found } : decode(found.text, id);
  if ('events' in decoded) return decoded.events;
  if (decoded.fault === 'newer') throw new Problem('store.newer', { path });
  const backup = newestGoodBackup(places, id);
  throw new Problem('store.damaged', backup ? { path, backup } : { path });
}

function currentId(places: Places): string | null {
  const { current } = readSettings(places);
  const ids = idsIn(places);
  if (current !== undefined && ids.includes(current)) return current;
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** Damage to it only means that nothing is compared. */
function shownOf(places: Places, id: string): Shown | null {
  const settings = orProblem(() => readSettings(places));
  const shown = settings instanceof Problem ? null : settings.shown?.[id];
  return shown && typeof shown.safeDay === 'string' && Number.isInteger(shown.events) ? shown : null;
}

const fileOf = ({ cleanups }: Places, id: string): string => join(cleanups, `${id}.json`);

const idsIn = ({ cleanups }: Places): string[] =>
  entriesOf(cleanups)
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name }) => name.slice(0, -'.json'.length))
    .filter(isCleanupId);

const ID_PREFIX: Record<Track, string> = {
  'prepare-cancel': 'prepare',
  'audit-new-number': 'audit',
  'recover-accounts': 'recover',
};

/** An id with the number's last four digits only, since file names show up in many places. */
function freeId(places: Places, track: Track, number: string): string {
  for (let n = 1; ; n += 1) {
    const id = `${ID_PREFIX[track]}-${number.slice(-4)}-${n}`;
    if (!isTaken(places, id)) return id;
  }
}

/** An id that only backups have is taken too: they must not end up under another cleanup. */
const isTaken = (places: Places, id: string): boolean =>
  idsIn(places).includes(id) || entriesOf(places.backups).some(({ name }) => name === id);

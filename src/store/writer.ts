import type { Correction } from '../catalog/types.js';
import { apply, type Cleanup, type CleanupEvent, replay, type Track } from '../cleanup/record/cleanup.js';
import { type KeptFile, keptFiles, type LetterFile, type Proof } from '../cleanup/record/proof.js';
import { Problem } from '../problem.js';
import { type Backup, moveToBackups, replaceKept } from './backups.js';
import { fileOf, idsIn, REMOVED, readEvents } from './cleanups.js';
import { dropCorrection, keepCorrection } from './corrections.js';
import { encode, toDocument, withMoreEvents } from './document.js';
import { BACKUPS, type Files, type Found, type Pieces, PROOFS } from './files.js';
import { keepLetterFile, keepProof, proofName } from './proofs.js';
import { changeSettings, readSettings, type Shown } from './settings.js';
import { fromTransfer } from './transfer.js';

/**
 * The one who may change the store. Every call is one write, on the disk when it returns. The first change that a
 * process makes to a cleanup keeps its state before as a backup. All throw Problem `store.read-only`, `store.full`, and
 * `store.locked` when another process has taken the lock over.
 */
export type Writer = {
  /** Begins a cleanup, names it, and makes it the current one. @throws Problem of the settings, as `Store.current` */
  create(start: { track: Track; number: string }): Promise<Cleanup>;
  /**
   * Adds events to a cleanup; none writes nothing.
   * @param known the cleanup as its file has it, where that is known: then it need not be read
   * @throws as `Store.read`
   */
  append(id: string, events: readonly CleanupEvent[], known?: Cleanup): Promise<Cleanup>;
  /** Makes a cleanup the current one. @throws as `Store.read` and `Store.current` */
  use(id: string): Promise<void>;
  /**
   * Takes a file into a cleanup's proofs; the event that notes it is the caller's to append.
   * @throws Problem `input.…` for what is no ordinary file of its folder, `store.read-only`
   */
  keepProof(id: string, path: string): Promise<Pick<Proof, 'name' | 'bytes' | 'sha256'>>;
  /** Keeps a form of a written letter beside the proofs; the event that notes it is the caller's to append. */
  keepLetterFile(id: string, format: LetterFile['format'], content: Uint8Array): Promise<LetterFile>;
  /** Remembers which safe day was shown of a cleanup. @throws as `Store.current` */
  noteShown(id: string, shown: Shown): Promise<void>;
  /** Keeps a note on an entry of the catalog; null drops it. @throws as `Store.corrections` */
  correct(platform: string, correction: Correction | null): Promise<void>;
  /** Removes kept files that no proof and no letter names any more; those that one still names stay. */
  dropUnnamed(id: string, files: readonly KeptFile[]): Promise<void>;
  /**
   * Removes a cleanup and its backups but for its last state, which stays as a backup so that a slip is not fatal; its
   * proofs move there too, into `proof`.
   * @returns the path of that backup
   * @throws as `Store.read`: a damaged file is never removed
   */
  remove(id: string): Promise<string>;
  /**
   * Takes in what `exportCleanup` gave on another machine. It keeps its id where that is free, else it gets the next
   * free one.
   * @param document parsed JSON
   * @param proofs the kept files that came with it, by their sums
   * @returns the cleanup, and the id it had before where that was taken
   * @throws Problem `input.not-a-cleanup`, with the place of the fault
   */
  importCleanup(
    document: unknown,
    proofs?: ReadonlyMap<string, () => AsyncIterable<Uint8Array>>,
  ): Promise<{ cleanup: Cleanup; renamedFrom: string | null }>;
  /** Brings a cleanup back to what a backup holds; what it is now becomes the newest backup. */
  restore(id: string, backup: Backup): Promise<Cleanup>;
  /** Locks the store with a passphrase, everything in it. */
  seal(passphrase: string): Promise<void>;
  /** Puts another passphrase in place of the one it is locked with. */
  changePassphrase(passphrase: string): Promise<void>;
  /** Lays the store open again. */
  unseal(): Promise<void>;
  release(): Promise<void>;
};

/** What a writer can do to the cleanups. */
export function changesIn(
  files: Files,
  now: () => string,
  backedUp: Set<string>,
  assertHeld: () => void,
): Omit<Writer, 'seal' | 'unseal' | 'changePassphrase' | 'release'> {
  const put = async (id: string, content: Pieces, keepsBackup: boolean): Promise<void> => {
    assertHeld();
    if (keepsBackup) await replaceKept(files, id, fileOf(id), content, now());
    else await files.write(fileOf(id), Buffer.concat(content));
  };
  const write = async (events: readonly CleanupEvent[], keepsBackup = false): Promise<Cleanup> => {
    const cleanup = replay(events);
    await put(cleanup.id, [Buffer.from(encode(toDocument(events)))], keepsBackup);
    return cleanup;
  };
  /** Whether the file as it lies shall stay as a backup: once for each turn at writing. */
  const isToKeep = (id: string, before: Found): boolean => !backedUp.has(id) && Buffer.isBuffer(before);

  return {
    async create({ track, number }) {
      readSettings(files);
      const id = freeId(files, track, number);
      const cleanup = await write([{ type: 'created', at: now(), id, track, number }]);
      await changeSettings(files, { current: id });
      return cleanup;
    },
    async append(id, added, known) {
      if (added.length === 0) return replay(readEvents(files, id));
      if (known) {
        const file = files.read(fileOf(id));
        const longer = longerBy(added, file);
        if (longer) {
          await put(id, longer, isToKeep(id, file));
          backedUp.add(id);
          return added.reduce(apply, known);
        }
      }
      const events = [...readEvents(files, id), ...added];
      const cleanup = await write(events, isToKeep(id, files.read(fileOf(id))));
      backedUp.add(id);
      return cleanup;
    },
    async use(id) {
      readEvents(files, id);
      assertHeld();
      await changeSettings(files, { current: id });
    },
    async keepProof(id, path) {
      assertHeld();
      return keepProof(files, id, path);
    },
    async keepLetterFile(id, format, content) {
      assertHeld();
      return keepLetterFile(files, id, format, content);
    },
    async noteShown(id, shown) {
      assertHeld();
      await changeSettings(files, { shown: { ...readSettings(files).shown, [id]: shown } });
    },
    async correct(platform, correction) {
      assertHeld();
      if (correction) await keepCorrection(files, correction);
      else await dropCorrection(files, platform);
    },
    async dropUnnamed(id, dropped) {
      const named = new Set(keptFiles(replay(readEvents(files, id))).map(({ sha256 }) => sha256));
      assertHeld();
      await files.remove(
        dropped.filter(({ sha256 }) => !named.has(sha256)).map((file) => proofName(id, file)),
      );
    },
    async remove(id) {
      readEvents(files, id);
      assertHeld();
      await files.write(`${BACKUPS}/${id}/${REMOVED}`, Buffer.from('{}\n'));
      return files.place(await moveToBackups(files, id, fileOf(id), now()));
    },
    async importCleanup(document, proofs = new Map()) {
      const events = fromTransfer(document);
      const { id, track, number } = replay(events);
      const isFree = !isTaken(files, id);
      const own = isFree ? id : freeId(files, track, number);
      assertHeld();
      for (const [sha256, open] of proofs) {
        const kept = await files.keep(`${PROOFS}/${own}`, open());
        if (kept.sha256 !== sha256) throw new Problem('input.not-a-cleanup', {}, `proof/${sha256}`);
      }
      const cleanup = await write(
        events.map((event) => (event.type === 'created' ? { ...event, id: own } : event)),
      );
      return { cleanup, renamedFrom: isFree ? null : id };
    },
    async restore(id, { events, name }) {
      if (!events) throw new Problem('store.damaged', { path: files.place(name) });
      assertHeld();
      const now_ = files.read(fileOf(id));
      const before = Buffer.isBuffer(now_) ? orNull(() => readEvents(files, id)) : null;
      if (Buffer.isBuffer(now_) && !before) await files.write(`${BACKUPS}/${id}/damaged.txt`, now_);
      const cleanup = await write(events, before !== null);
      const moved = files.names(`${BACKUPS}/${id}/proof`);
      await files.move(
        moved.map((proof) => ({ from: `${BACKUPS}/${id}/proof/${proof}`, to: `${PROOFS}/${id}/${proof}` })),
      );
      await files.remove([`${BACKUPS}/${id}/${REMOVED}`]);
      await changeSettings(files, { current: id });
      return cleanup;
    },
  };
}

/** The file with more events; null where what they make of the cleanup shows only from all of them together. */
function longerBy(added: readonly CleanupEvent[], file: Found): Pieces | null {
  const takesBack = added.some(({ type }) => type === 'undone' || type === 'answer-taken-back');
  return takesBack || !Buffer.isBuffer(file) ? null : withMoreEvents(file, added);
}

function orNull<Value>(look: () => Value): Value | null {
  try {
    return look();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const ID_PREFIX: Record<Track, string> = {
  'prepare-cancel': 'prepare',
  'audit-new-number': 'audit',
  'recover-accounts': 'recover',
};

/** An id with the number's last four digits only, since file names show up in many places. */
function freeId(files: Files, track: Track, number: string): string {
  for (let n = 1; ; n += 1) {
    const id = `${ID_PREFIX[track]}-${number.slice(-4)}-${n}`;
    if (!isTaken(files, id)) return id;
  }
}

/** An id that only backups have is taken too: they must not end up under another cleanup. */
const isTaken = (files: Files, id: string): boolean =>
  idsIn(files).includes(id) || files.names(BACKUPS).includes(id);

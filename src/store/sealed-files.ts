import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { moveOver } from '../move-over.js';
import { Problem } from '../problem.js';
import { webStream } from '../text/web-stream.js';
import { type Keys, lockKeys, seal, sealStream, unlockKeys, unseal, unsealStream } from './age.js';
import { DRAFT, dropFile, flushFolder, problemOfWriting, readWhole, replaceFile } from './disk.js';
import { parseObject } from './document.js';
import { type Files, type Found, isHeld, type Pieces } from './files.js';
import { entriesOf, makeFolder } from './folder.js';
import { BLOB, IDENTITY, INDEX, SEALED } from './sealed-folder.js';

/** Loaded for locked stores only. */
const streams = (): typeof Readable => process.getBuiltinModule('node:stream').Readable;

/** What is where: the names of the files tell nothing. */
type Index = { version: 1; files: Record<string, { file: string; bytes: number }> };

/** What an index says; null where it is none. */
function indexIn(text: string): Index | null {
  const files = parseObject(text)?.files;
  if (typeof files !== 'object' || files === null) return null;
  return Object.values(files).every(isEntry) ? { version: 1, files: files as Index['files'] } : null;
}

const isEntry = (entry: unknown): boolean => {
  const { file, bytes } = (entry ?? {}) as Partial<Index['files'][string]>;
  return typeof file === 'string' && BLOB.test(file) && Number.isSafeInteger(bytes);
};

/**
 * Finds the keys of a locked store.
 * @throws Problem `store.passphrase-wrong`; `store.keys-damaged` where the file that holds the keys is damaged
 */
export async function openKeys(root: string, passphrase: string): Promise<Keys> {
  const folder = join(root, SEALED);
  let intact = 0;
  for (const { name } of entriesOf(folder)) {
    const sum = IDENTITY.exec(name)?.[1];
    if (!sum) continue;
    const file = readWhole(join(folder, name));
    if (typeof file === 'string' || sumOf(file) !== sum) continue;
    intact++;
    const keys = await unlockKeys(file, passphrase).catch(() => null);
    if (keys) return keys;
  }
  const path = folder;
  throw new Problem(intact > 0 ? 'store.passphrase-wrong' : 'store.keys-damaged', { path });
}

/**
 * Puts keys under a passphrase into a folder. Those that were there under another one go once the new ones are on the disk: a
 * crash in between leaves both, and either passphrase opens them.
 */
export async function putKeys(folder: string, keys: Keys, passphrase: string): Promise<void> {
  const file = await lockKeys(keys, passphrase);
  const name = `identity-${sumOf(file)}.age`;
  replaceFile(join(folder, name), [file]);
  for (const other of entriesOf(folder)) {
    if (IDENTITY.test(other.name) && other.name !== name) dropFile(join(folder, other.name));
  }
  flushFolder(folder);
}

const sumOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex').slice(0, 16);

/**
 * The files of a locked store. What is new is written under a new name; it counts once the index, written last, names it. So
 * every change is whole or not at all, and nothing clear is ever on the disk.
 */
export class SealedFiles implements Files {
  #index: Index = { version: 1, files: {} };
  #isIndexDamaged = false;
  /** what is held open, by its file on the disk, so that nothing is opened twice */
  #held = new Map<string, { file: string; content: Found }>();

  private constructor(
    private readonly folder: string,
    private readonly keys: Keys,
  ) {}

  /** Opens what is there. */
  static async open(folder: string, keys: Keys): Promise<SealedFiles> {
    const files = new SealedFiles(folder, keys);
    await files.refresh();
    return files;
  }

  /** Looks again: another process may have written. */
  async refresh(): Promise<void> {
    const index = await this.#unsealed(INDEX);
    const parsed = Buffer.isBuffer(index) ? indexIn(index.toString('utf8')) : null;
    // a store that was just made has neither index nor anything to name
    const isNew = index === 'missing' && !entriesOf(this.folder).some(({ name }) => BLOB.test(name));
    this.#isIndexDamaged = parsed === null && !isNew;
    this.#index = parsed ?? { version: 1, files: {} };
    const held = new Map<string, { file: string; content: Found }>();
    for (const [name, { file }] of Object.entries(this.#index.files)) {
      if (!isHeld(name)) continue;
      const known = this.#held.get(name);
      held.set(name, known?.file === file ? known : { file, content: await this.#unsealed(file) });
    }
    this.#held = held;
  }

  /** What no index names: of a write that never came to its end. Only for the holder of the lock. */
  clear(): void {
    if (this.#isIndexDamaged) return;
    const named = new Set(Object.values(this.#index.files).map(({ file }) => file));
    for (const { name } of entriesOf(this.folder)) {
      const isLeft = name.endsWith(DRAFT) || (BLOB.test(name) && !named.has(name));
      if (isLeft) dropFile(join(this.folder, name));
    }
  }

  read(name: string): Found {
    if (this.#isIndexDamaged) throw new Problem('store.damaged', { path: join(this.folder, INDEX) });
    return this.#held.get(name)?.content ?? 'missing';
  }

  names(folder: string, deep = false): string[] {
    if (this.#isIndexDamaged) throw new Problem('store.damaged', { path: join(this.folder, INDEX) });
    const before = folder === '' ? '' : `${folder}/`;
    const below = Object.keys(this.#index.files)
      .filter((name) => name.startsWith(before))
      .map((name) => name.slice(before.length));
    return [...new Set(deep ? below : below.map((name) => name.split('/', 1)[0] as string))].sort();
  }

  size = (name: string): number | null => this.#index.files[name]?.bytes ?? null;

  async load(name: string): Promise<Found> {
    const entry = this.#index.files[name];
    return entry ? this.#unsealed(entry.file) : 'missing';
  }

  open(name: string): Readable {
    const { folder, keys } = this;
    const file = this.#index.files[name]?.file ?? 'missing';
    async function* content(): AsyncGenerator<Uint8Array> {
      const sealed = streams().toWeb(createReadStream(join(folder, file))) as ReadableStream<Uint8Array>;
      yield* (await unsealStream(sealed, keys)) as unknown as AsyncIterable<Uint8Array>;
    }
    return streams().from(content(), { objectMode: false });
  }

  write = (name: string, content: Uint8Array): Promise<void> => this.#write(name, content, {});

  replace(name: string, content: Pieces, backup: string): Promise<void> {
    const before = this.#index.files[name];
    return this.#write(name, Buffer.concat(content), before ? { [backup]: before } : {});
  }

  async #write(name: string, content: Uint8Array, renamed: Index['files']): Promise<void> {
    const file = newName();
    replaceFile(join(this.folder, file), [await seal(content, this.keys)]);
    await this.#commit({ ...renamed, [name]: { file, bytes: content.length } }, []);
    if (isHeld(name)) this.#held.set(name, { file, content: Buffer.from(content) });
  }

  async keep(folder: string, content: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }> {
    const file = newName();
    const draft = join(this.folder, `${file}${DRAFT}`);
    const dropDraft = (): void => dropFile(draft);
    process.once('exit', dropDraft);
    const sum = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Uint8Array> {
      for await (const piece of content) {
        sum.update(piece);
        bytes += piece.length;
        yield piece;
      }
    }
    try {
      const sealed = await sealStream(webStream(counted()), this.keys);
      await pipeline(
        streams().fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      );
      moveOver(draft, join(this.folder, file));
      flushFolder(this.folder);
    } catch (error) {
      dropDraft();
      throw error instanceof Problem ? error : problemOfWriting(this.folder, error);
    } finally {
      process.off('exit', dropDraft);
    }
    const sha256 = sum.digest('hex');
    await this.#commit({ [`${folder}/${sha256}`]: { file, bytes } }, []);
    return { bytes, sha256 };
  }

  async move(moves: readonly { from: string; to: string }[]): Promise<void> {
    const there = moves.flatMap(({ from, to }) => {
      const entry = this.#index.files[from];
      return entry ? [[to, entry] as const] : [];
    });
    await this.#commit(
      Object.fromEntries(there),
      moves.map(({ from }) => from),
    );
  }

  async remove(names: readonly string[]): Promise<void> {
    if (names.some((name) => name in this.#index.files)) await this.#commit({}, names);
  }

  /** What everything here is locked with. */
  ownKeys = (): Keys => this.keys;

  place = (): string => this.folder;

  /** Takes in many files at once: one index for all. */
  async takeIn(names: readonly string[], from: Files): Promise<void> {
    makeFolder(this.folder);
    const taken: Index['files'] = {};
    for (const name of names) {
      const file = newName();
      const sealed = await sealStream(
        streams().toWeb(from.open(name)) as ReadableStream<Uint8Array>,
        this.keys,
      );
      await pipeline(
        streams().fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
        createWriteStream(join(this.folder, file), { flags: 'wx', mode: 0o600, flush: true }),
      );
      taken[name] = { file, bytes: from.size(name) ?? 0 };
    }
    await this.#commit(taken, []);
    await this.refresh();
  }

  async #commit(added: Index['files'], gone: readonly string[]): Promise<void> {
    const files = { ...this.#index.files };
    const dropped: string[] = [];
    for (const name of gone) {
      if (files[name]) dropped.push(files[name].file);
      delete files[name];
    }
    for (const [name, entry] of Object.entries(added)) {
      if (files[name]) dropped.push(files[name].file);
      files[name] = entry;
    }
    const index: Index = { version: 1, files };
    replaceFile(join(this.folder, INDEX), [await seal(Buffer.from(JSON.stringify(index)), this.keys)]);
    this.#index = index;
    for (const name of this.#held.keys()) if (!(name in files)) this.#held.delete(name);
    const kept = new Set(Object.values(files).map(({ file }) => file));
    for (const file of dropped) if (!kept.has(file)) dropFile(join(this.folder, file));
  }

  async #unsealed(file: string): Promise<Found> {
    const sealed = readWhole(join(this.folder, file));
    if (!Buffer.isBuffer(sealed)) return sealed;
    try {
      return await unseal(sealed, this.keys);
    } catch {
      return 'damaged';
    }
  }
}

const newName = (): string => `${randomBytes(16).toString('hex')}.age`;

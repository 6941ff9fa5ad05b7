import { isAscii } from 'node:buffer';
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, existingHome } from './cache-folder.js';
import { makeFolders } from './make-folders.js';
import { packagePath } from './package-root.js';
import { shortSum } from './text/short-sum.js';
import { readSummedFile, summedFile } from './text/summed-file.js';

// What bin/numclean.js begins with: it loads the program's files, and keeps what V8 has compiled of them in the person's cache
// folder, one file for each command with just the functions that it runs. Node can keep compiled code from 22.1 on; this does it on
// all, and better, since what is kept is what ran. Nothing of the person's is in it, and a folder that can't be written to is no error.

type Main = Pick<typeof import('./main.js'), 'main' | 'flagsSet'>;
type Loaded = { exports: unknown };
type Wrapper = (exports: unknown, require: unknown, module: Loaded, file: string, folder: string) => void;

/** The sum of all files of the program; written in by the build. */
declare const BUILD: string;

/**
 * Runs one command line with the files in `dist/`.
 * @param argv the words after the program's name
 * @returns the exit code
 */
export async function run(argv: readonly string[]): Promise<number> {
  const folder = packagePath('dist/');
  // only Node's own way of loading tells it where the source maps are
  if ((process as { sourceMapsEnabled?: boolean }).sourceMapsEnabled)
    return (createRequire(folder)('./main.cjs') as Main).main(argv);
  const files = new ProgramFiles(folder);
  const { main, flagsSet } = files.load('main.cjs') as Main;
  const kept = compiledFile(argv, process.env);
  if (kept !== null) files.useCompiled(kept, () => `${BUILD} ${flagsSet()}`);
  const code = await main(argv);
  if (code === 0) files.keepCompiled();
  return code;
}

/** Where the compiled code of a command is kept; null where nothing can be. */
function compiledFile([command = '']: readonly string[], env: NodeJS.ProcessEnv): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  const folder = cacheFolder(process.platform, env, existingHome());
  const name = /^[a-z][a-z-]{0,30}$/.test(command) ? command : 'other';
  return folder && join(folder, `compiled-${process.version}-${process.arch}`, name);
}

/** The files of the program: each is loaded once, when it is first required. */
export class ProgramFiles {
  readonly #loaded = new Map<string, Loaded>();
  readonly #scripts = new Map<string, Script>();
  #compiled: { path: string; basis: () => string; began: string; there: Compiled } | null = null;
  #openCompiled: (() => void) | null = null;
  #isNew = false;
  #room = Buffer.alloc(0);

  constructor(private readonly folder: string) {}

  /**
   * From now on files are loaded as they are kept compiled.
   * @param path the file that compiled code is kept in; it is read when the next file is loaded
   * @param basis what the code must be of: the program, and how V8 works
   */
  useCompiled(path: string, basis: () => string): void {
    this.#openCompiled = () => {
      const began = basis();
      const there = readCompiled(path, began);
      this.#compiled = { path, basis, began, there: there ?? new Map() };
    };
  }

  /** @returns what the file exports */
  load(name: string): unknown {
    const there = this.#loaded.get(name);
    if (there) return there.exports;
    this.#openCompiled?.();
    this.#openCompiled = null;
    // names are put into what inherits nothing twelve times as quickly
    const loaded: Loaded = { exports: Object.create(null) };
    this.#loaded.set(name, loaded);
    const path = join(this.folder, name);
    const wrapper = this.#script(name, path).runInThisContext() as Wrapper;
    wrapper(loaded.exports, this.#require, loaded, path, this.folder);
    return loaded.exports;
  }

  readonly #require = (name: string): unknown => {
    if (name.startsWith('./')) return this.#whenNeeded(name.slice(2));
    // without loading what loads modules
    return process.getBuiltinModule(name) ?? createRequire(this.folder)(name);
  };

  /** Stands for a file: it is loaded when something that it exports is first asked for, and then found as it is. */
  #whenNeeded(name: string): unknown {
    const there = this.#loaded.get(name);
    if (there) return there.exports;
    const get = (_: unknown, exported: string | symbol): unknown => {
      const exports = this.load(name) as Record<string | symbol, unknown>;
      Object.setPrototypeOf(standIn, exports);
      return exports[exported];
    };
    const standIn: object = Object.create(new Proxy({}, { get }));
    return standIn;
  }

  #script(name: string, filename: string): Script {
    const source = this.#source(filename);
    const cachedData = this.#compiled?.there.get(name);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    // what was loaded before is too small to keep
    if (!this.#compiled) return script;
    this.#scripts.set(name, script);
    if (!cachedData || script.cachedDataRejected) this.#isNew = true;
    return script;
  }

  /** A file in the wrapper; always in the same room, since to touch new memory costs more than to read. */
  #source(path: string): string {
    const file = openSync(path, 'r');
    try {
      const length = fstatSync(file).size;
      const whole = WRAPPER.length + length + WRAPPER_END.length;
      if (this.#room.length < whole) this.#room = Buffer.allocUnsafeSlow(Math.max(whole, ROOM_BYTES));
      const end = WRAPPER.length + readSync(file, this.#room, WRAPPER.length, length, 0);
      this.#room.write(WRAPPER, 'latin1');
      this.#room.write(WRAPPER_END, end, 'latin1');
      const bytes = this.#room.subarray(0, end + WRAPPER_END.length);
      return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    } finally {
      closeSync(file);
    }
  }

  /** Keeps what was compiled, where it was not kept yet. */
  keepCompiled(): void {
    if (!this.#compiled || !this.#isNew) return;
    const { path, basis, began, there } = this.#compiled;
    // V8 would take no code back that it says was compiled under other flags
    if (basis() !== began) return;
    const made = [...this.#scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    writeCompiled(path, began, new Map([...there, ...made]));
  }
}

/** On the first line, so that places are those of the file. */
const WRAPPER = '(function(exports,require,module,__filename,__dirname){';
const WRAPPER_END = '\n})';

/** Most files fit in. */
const ROOM_BYTES = 1 << 17;

/** Compiled code by the names of files. */
type Compiled = ReadonlyMap<string, Uint8Array>;

/** What lies in a file in turn, and how long each is. */
type List = [name: string, length: number][];

/** V8 reads code where it lies only from such a place on. */
const ALIGNED = 8;
const lackOf = (length: number): number => -length & (ALIGNED - 1);

/** @internal null where there is none, or one of something else, or a damaged one */
export function readCompiled(path: string, basis: string): Compiled | null {
  const bytes = readSummedFile(path, shortSum(basis));
  if (!bytes) return null;
  try {
    let at = bytes.indexOf('\n') + 1;
    const list = JSON.parse(bytes.toString('utf8', 0, at)) as List;
    const parts = list.map(([name, length]) => {
      const code = bytes.subarray(at, at + length);
      at += length + lackOf(length);
      return [name, code] as const;
    });
    return new Map(parts);
  } catch {
    return null;
  }
}

/** @internal Writes the whole or nothing; another start may be reading, or writing the same. */
export function writeCompiled(path: string, basis: string, compiled: Compiled): void {
  const listed = JSON.stringify([...compiled].map(([name, code]) => [name, code.length]) satisfies List);
  const line = `${listed}${' '.repeat(lackOf(listed.length + 1))}\n`;
  const codes = [...compiled.values()].flatMap((code) => [code, new Uint8Array(lackOf(code.length))]);
  const [head, rest] = summedFile(shortSum(basis), [line, ...codes]);
  const beside = `${path}.${process.pid}`;
  try {
    makeFolders(dirname(path), 0o700);
    try {
      writeFileSync(beside, Buffer.concat([head, rest]), { mode: 0o600 });
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
    removeUnread(dirname(path));
  } catch {
    // the next start compiles again
  }
}

const OF_SOME_NODE = /^compiled-v\d{1,4}\.[\w.-]{1,60}$/;
/** What a command, or a start that was cut off, left there. */
const KEPT_NAME = /^[a-z][a-z-]{0,30}(\.\d+)?$/;
const UNREAD_MS = 30 * 24 * 60 * 60_000;

/** Removes what was kept for other versions of Node, where nothing was written for so long that it is hardly run any more. */
function removeUnread(own: string): void {
  const cache = dirname(own);
  for (const name of readdirSync(cache)) {
    if (name === basename(own) || !OF_SOME_NODE.test(name)) continue;
    const folder = join(cache, name);
    try {
      const stats = lstatSync(folder);
      if (!stats.isDirectory() || Date.now() - stats.mtimeMs < UNREAD_MS) continue;
      for (const kept of readdirSync(folder)) if (KEPT_NAME.test(kept)) rmSync(join(folder, kept));
      rmdirSync(folder);
    } catch {
      // what holds something else stays
    }
  }
}

import { readFileSync } from 'node:fs';
import { packageFile } from '../package-root.js';

/** What the WebAssembly module of `core/` offers, in whose memory all its tables and texts lie. */
export type CoreExports = Readonly<
  Record<
    | 'AT_ENDS'
    | 'BEHIND_TABLES'
    | 'BRACKETS'
    | 'CHARACTERS'
    | 'CURRENCIES'
    | 'FACTS'
    | 'ITEMS'
    | 'KEPT'
    | 'OF_NUMBERS_READ'
    | 'MESSAGES'
    | 'PAIRS'
    | 'PAIRS_OF'
    | 'PIECE'
    | 'ROLES'
    | 'RULES'
    | 'RULES_BEGIN'
    | 'SHAPES'
    | 'SITE_ENDS'
    | 'SYMBOL_OF'
    | 'SYMBOLS'
    | 'TEXTS'
    | 'WEIGHTS',
    WebAssembly.Global<'i32'>
  >
> & {
  readonly memory: WebAssembly.Memory;
  /** @returns how many UTF-16 units were written */
  readUtf8(from: number, to: number, text: number): number;
  /** @returns 0 where it must be told of a tail first */
  findBrackets(text: number, length: number): number;
  goOnWithTail(optOut: number): number;
  beginMark(): void;
  addToMark(text: number, length: number): void;
  endMark(): number;
  judgeMessages(count: number): void;
  readSymbols(text: number, length: number): void;
  symbolCount(): number;
  /** makes the automaton of the tree of words in its tables */
  prepare(): void;
  step(node: number, symbol: number): number;
  endingAt(node: number): number;
  fallbackOf(node: number): number;
  itemOf(node: number): number;
  numberCount(): number;
  judge(text: number, length: number): number;
};

let loaded: CoreExports | undefined;
let loadedMemory: ArrayBuffer | undefined;

/** The module, loaded when first asked for: some commands look at no message. */
export function core(): CoreExports {
  if (!loaded) {
    loaded = newCore(packageFile('dist/judge.wasm'));
    loaded.prepare();
  }
  return loaded;
}

/** The memory of the module, which never grows; asking the module itself for it takes as long as judging some characters. */
export function coreMemory(): ArrayBuffer {
  loadedMemory ??= core().memory.buffer;
  return loadedMemory;
}

/** The module with a memory of its own, into which the build and tests put other tables. */
export function newCore(file: URL): CoreExports {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  return exports as CoreExports;
}

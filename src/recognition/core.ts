import { readFileSync } from 'node:fs';
import { packageFile } from '../package-root.js';

/** What the WebAssembly module of `core/` offers, in whose memory all its tables and texts lie. */
export type CoreExports = Readonly<
  Record<
    | 'CHARACTERS'
    | 'CURRENCIES'
    | 'FACTS'
    | 'ITEMS'
    | 'KEPT'
    | 'OF_NUMBERS_READ'
    | 'PAIRS'
    | 'PAIRS_OF'
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

/** The module, loaded when first asked for: some commands look at no message. */
export function core(): CoreExports {
  if (!loaded) {
    loaded = newCore(packageFile('dist/judge.wasm'));
    loaded.prepare();
  }
  return loaded;
}

/** The module with a memory of its own, into which the build and tests put other tables. */
export function newCore(file: URL): CoreExports {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  return exports as CoreExports;
}

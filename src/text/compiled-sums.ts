import { readFileSync } from 'node:fs';
import { packagePath } from '../package-root.js';

/** What the WebAssembly module of `sums/` offers. */
type CompiledSums = {
  readonly memory: WebAssembly.Memory;
  readonly ROOM: WebAssembly.Global<'i32'>;
  readonly STATE: WebAssembly.Global<'i32'>;
  sumOfWords(sum: number, factor: number, end: number): number;
  begin(): void;
  takeBlocks(at: number, end: number): void;
};

let compiled: CompiledSums | null | undefined;
let module: WebAssembly.Module | undefined;

/** The module, loaded when first asked for; null where there is no WebAssembly (`--jitless`). */
export function compiledSums(): CompiledSums | null {
  compiled ??= newSums();
  return compiled;
}

/** The module once more, with a memory of its own; null as above. */
export function newSums(): CompiledSums | null {
  // its memory has the low byte first
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) return null;
  try {
    module ??= new WebAssembly.Module(readFileSync(packagePath('dist/sums.wasm')));
    return new WebAssembly.Instance(module).exports as CompiledSums;
  } catch {
    return null;
  }
}

const PAGE_BYTES = 0x10000;

/** Room for so many bytes in a module's memory, which grows for them; a later call may take it away. */
export function roomIn({ memory, ROOM }: CompiledSums, length: number): Uint8Array {
  const lacking = Math.ceil((ROOM.value + length - memory.buffer.byteLength) / PAGE_BYTES);
  if (lacking > 0) memory.grow(lacking);
  return new Uint8Array(memory.buffer, ROOM.value, length);
}

/** Puts bytes into a module's memory. @returns where they end */
export function putInRoom(sums: CompiledSums, bytes: Uint8Array): number {
  roomIn(sums, bytes.length).set(bytes);
  return sums.ROOM.value + bytes.length;
}

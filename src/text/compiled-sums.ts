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

/** The module, loaded when first asked for; null where there is no WebAssembly (`--jitless`). */
export function compiledSums(): CompiledSums | null {
  compiled ??= load();
  return compiled;
}

function load(): CompiledSums | null {
  // its memory has the low byte first
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) return null;
  try {
    const module = new WebAssembly.Module(readFileSync(packagePath('dist/sums.wasm')));
    return new WebAssembly.Instance(module).exports as CompiledSums;
  } catch {
    return null;
  }
}

const PAGE_BYTES = 0x10000;

/**
 * Puts bytes into a module's memory, which grows for them.
 * @param length how many bytes are there then: zeros follow
 * @returns where they end
 */
export function putInRoom({ memory, ROOM }: CompiledSums, bytes: Uint8Array, length = bytes.length): number {
  const end = ROOM.value + length;
  const lacking = Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES);
  if (lacking > 0) memory.grow(lacking);
  const room = new Uint8Array(memory.buffer, ROOM.value, length);
  room.set(bytes);
  room.fill(0, bytes.length);
  return end;
}

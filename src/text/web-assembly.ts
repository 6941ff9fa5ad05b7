// What small functions in WebAssembly are written with, by the bytes of their instructions: it is compiled at once, where a loop in
// JavaScript runs slowly at first.

export const I32 = 0x7f;
const PAGE_BYTES = 0x10000;

/** A number as WebAssembly writes it: seven bits a byte, the lowest first (signed LEB128). */
export function written(number: number): number[] {
  const bytes: number[] = [];
  for (let rest = number; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    if (rest === (low & 0x40 ? -1 : 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const section = (id: number, ...content: number[]): number[] => [id, ...written(content.length), ...content];
const text = (name: string): number[] => [name.length, ...Buffer.from(name)];

/** A module with a memory, and one function. */
export const moduleOf = (one: {
  name: string;
  takes: readonly number[];
  gives: readonly number[];
  body: readonly number[];
}): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, one.takes.length, ...one.takes, one.gives.length, ...one.gives),
    ...section(3, 1, 0),
    ...section(5, 1, 0, 1),
    ...section(7, 2, ...text('memory'), 2, 0, ...text(one.name), 0, 0),
    ...section(10, 1, ...written(one.body.length), ...one.body),
  ]);

/** Lets a memory hold so many bytes. */
export function makeRoom(memory: WebAssembly.Memory, bytes: number): void {
  const lacking = Math.ceil(bytes / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES;
  if (lacking > 0) memory.grow(lacking);
}

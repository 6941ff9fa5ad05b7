/** What of a module of WebAssembly lies where in its memory when it starts. */
export type Table = { address: number; bytes: Uint8Array };

const DATA_SECTION = 11;
const I32_CONST = 0x41;
const END = 0x0b;
/** What stands before a run of bytes takes about as much as so many zeros between two of them. */
const FEW_ZEROS = 8;

/** A module with tables in it, which it starts with; without their zeros, since memory is empty. */
export function withTables(module: Uint8Array, tables: readonly Table[]): Uint8Array {
  const runs = tables.flatMap(runsIn);
  const content = Buffer.concat(
    [
      unsigned(runs.length),
      ...runs.flatMap(({ address, bytes }) =>
        [[0, I32_CONST, ...signed(address), END, ...unsigned(bytes.length)], bytes].map((part) =>
          Buffer.from(part),
        ),
      ),
    ].map((part) => Buffer.from(part)),
  );
  return Buffer.concat([module, Buffer.from([DATA_SECTION, ...unsigned(content.length)]), content]);
}

function runsIn({ address, bytes }: Table): Table[] {
  const runs: Table[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 0) {
      at++;
      continue;
    }
    let end = at + 1;
    for (let next = end; next < bytes.length && next - end < FEW_ZEROS; next++)
      if (bytes[next] !== 0) end = next + 1;
    runs.push({ address: address + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return runs;
}

/** Sizes as modules have them, seven bits a byte, the lowest first (unsigned LEB128). */
/** A number as WebAssembly writes it: seven bits a byte, the lowest first (signed LEB128). */
function signed(number: number): number[] {
  const low = number & 0x7f;
  const rest = number >> 7;
  return rest === (low & 0x40 ? -1 : 0) ? [low] : [low | 0x80, ...signed(rest)];
}

/** The same of a number that is never below 0. */
function unsigned(number: number): number[] {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...unsigned(number >>> 7)];
}

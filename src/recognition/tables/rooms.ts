import type { CoreExports } from '../core.js';

/** What of the module is a place in its memory: names in capitals. */
export type TableName = {
  [Name in keyof CoreExports]: Uppercase<Name> extends Name ? Name : never;
}[keyof CoreExports];

/** How many bytes each place has room for: as many as there are up to the next one. */
export type Rooms = Readonly<Record<string, number>>;

/** The rooms of the tables in a module (`core/tables.ts`), which stand one behind the other. */
export function roomsIn(core: Pick<CoreExports, TableName | 'memory'>): Rooms {
  const places = Object.entries(core)
    .flatMap(([name, global]) =>
      global instanceof WebAssembly.Global ? { name, address: Number(global.value) } : [],
    )
    .sort((a, b) => a.address - b.address);
  const ends = [...places.slice(1).map(({ address }) => address), core.memory.buffer.byteLength];
  return Object.fromEntries(places.map(({ name, address }, i) => [name, (ends[i] as number) - address]));
}

/**
 * @param bytes how long the table is
 * @throws Error where it would run into the next, and what the module finds there would be wrong
 */
export function checkRoom(name: string, bytes: number, rooms: Rooms): void {
  const room = rooms[name] ?? 0;
  if (bytes > room)
    throw new Error(
      `The table ${name} takes ${bytes} bytes, and there is room for ${room}: give it more in src/recognition/core/tables.ts`,
    );
}

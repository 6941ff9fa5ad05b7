import { expect, test } from 'vitest';
import { core } from '../../../src/recognition/core.js';
import { checkRoom, roomsIn } from '../../../src/recognition/tables/rooms.js';

test('each table has the room that the module sets aside for it', () => {
  expect(roomsIn(core())).toMatchObject({
    CHARACTERS: 0x10000 * 4,
    ITEMS: 0x10000 * 4,
    PAIRS_OF: 256 * 2,
    RULES: 4096,
    RULES_BEGIN: 64 * 2,
    WEIGHTS: 1024 * 4 * 8,
    SITE_ENDS: 128 * 8,
    AT_ENDS: 0x10000 * 2,
  });
});

test('a table that fills its room is well, and the build fails on one that would run into the next', () => {
  const rooms = roomsIn(core());
  expect(() => checkRoom('RULES', 4096, rooms)).not.toThrow();
  expect(() => checkRoom('RULES', 4098, rooms)).toThrow(
    'The table RULES takes 4098 bytes, and there is room for 4096: give it more in src/recognition/core/tables.ts',
  );
});

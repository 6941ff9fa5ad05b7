import { PIECE_ROOM } from './agreed';

/** A piece of a file, whose texts are read where they stand. */
export const PIECE = memory.data(PIECE_ROOM);

/**
 * Writes a text in UTF-8, without an error in it, as UTF-16 units with two zeros behind their end.
 * @returns how many there are
 */
export function readUtf8(from: usize, to: usize, text: usize): i32 {
  let at = from;
  let end = text;
  while (at < to) {
    const byte = load<u8>(at) as u32;
    if (byte < 0x80) {
      store<u16>(end, byte);
      at++;
    } else if (byte < 0xe0) {
      store<u16>(end, ((byte & 0x1f) << 6) | following(at, 1));
      at += 2;
    } else if (byte < 0xf0) {
      store<u16>(end, ((byte & 0xf) << 12) | (following(at, 1) << 6) | following(at, 2));
      at += 3;
    } else {
      const code = ((byte & 7) << 18) | (following(at, 1) << 12) | (following(at, 2) << 6) | following(at, 3);
      store<u16>(end, 0xd7c0 + (code >> 10));
      end += 2;
      store<u16>(end, 0xdc00 | (code & 0x3ff));
      at += 4;
    }
    end += 2;
  }
  store<u32>(end, 0);
  return <i32>((end - text) >> 1);
}

function following(at: usize, place: usize): u32 {
  return (load<u8>(at + place) as u32) & 0x3f;
}

// Sums of bytes, in AssemblyScript: a loop over many bytes runs slowly at first in JavaScript, and here at once.

/** Where the bytes to sum are put; what the module itself needs lies before. */
export const ROOM = <i32>__heap_base;

/**
 * The sum of `../sum-of-bytes.ts`, of words of four bytes: every fourth goes into one of four sums, none of which waits for another.
 * @param start what each is without any
 * @param end a multiple of 16 bytes behind `ROOM`
 */
export function sumOfWords(start: i32, factor: i32, end: usize): i32 {
  let a = start;
  let b = start;
  let c = start;
  let d = start;
  for (let at = <usize>ROOM; at < end; at += 16) {
    a = (a ^ load<i32>(at)) * factor;
    b = (b ^ load<i32>(at, 4)) * factor;
    c = (c ^ load<i32>(at, 8)) * factor;
    d = (d ^ load<i32>(at, 12)) * factor;
  }
  return (((((a * factor) ^ b) * factor) ^ c) * factor) ^ d;
}

/** The eight words of a SHA-256 so far, H in FIPS 180-4. */
export const STATE = memory.data(8 * 4, 16);

/** FIPS 180-4, 5.3.3. */
const FIRST = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** K in FIPS 180-4, 4.2.2. */
const FACTORS = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const BLOCK: usize = 64;
/** W in FIPS 180-4, 6.2.2. */
const SCHEDULE = memory.data(64 * 4, 16);

function word(place: usize, index: usize): u32 {
  return load<u32>(place + (index << 2));
}

/** Begins a SHA-256. */
export function begin(): void {
  memory.copy(STATE, FIRST, 8 * 4);
}

/** Takes whole blocks of 64 bytes into the state; FIPS 180-4, 6.2.2, with its names. */
export function takeBlocks(start: usize, end: usize): void {
  for (let at = start; at < end; at += BLOCK) {
    for (let t: usize = 0; t < 16; t++) store<u32>(SCHEDULE + (t << 2), bswap<u32>(word(at, t)));
    for (let t: usize = 16; t < 64; t++) {
      const x = word(SCHEDULE, t - 2);
      const y = word(SCHEDULE, t - 15);
      const mixedX = rotr<u32>(x, 17) ^ rotr<u32>(x, 19) ^ (x >> 10);
      const mixedY = rotr<u32>(y, 7) ^ rotr<u32>(y, 18) ^ (y >> 3);
      store<u32>(SCHEDULE + (t << 2), mixedX + word(SCHEDULE, t - 7) + mixedY + word(SCHEDULE, t - 16));
    }
    let a = word(STATE, 0);
    let b = word(STATE, 1);
    let c = word(STATE, 2);
    let d = word(STATE, 3);
    let e = word(STATE, 4);
    let f = word(STATE, 5);
    let g = word(STATE, 6);
    let h = word(STATE, 7);
    for (let t: usize = 0; t < 64; t++) {
      const mixedE = rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25);
      const mixedA = rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22);
      const one = h + mixedE + ((e & f) ^ (~e & g)) + word(FACTORS, t) + word(SCHEDULE, t);
      const two = mixedA + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + one;
      d = c;
      c = b;
      b = a;
      a = one + two;
    }
    add(0, a);
    add(1, b);
    add(2, c);
    add(3, d);
    add(4, e);
    add(5, f);
    add(6, g);
    add(7, h);
  }
}

function add(index: usize, value: u32): void {
  store<u32>(STATE + (index << 2), word(STATE, index) + value);
}

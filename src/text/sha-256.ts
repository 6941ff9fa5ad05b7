import { createHash } from 'node:crypto';
import { I32, makeRoom, moduleOf, written } from './web-assembly.js';

/** What a SHA-256 is made with, a piece after the other. */
export type Sha256 = {
  update(piece: string | Uint8Array): Sha256;
  copy(): Sha256;
  digest(form: 'hex'): string;
};

/** From so many bytes on Node's own is sooner done, for all that it has to load first. */
const MANY_BYTES = 1 << 18;

/**
 * A SHA-256. Node's own loads all of its cryptography first, a fifth of what a quick command takes: what is short is summed by
 * WebAssembly, where there is any (not with `--jitless`).
 * @param bytes about how many there are to sum
 */
export const sha256 = (bytes: number): Sha256 =>
  (bytes < MANY_BYTES ? compiledSha256() : null) ?? createHash('sha256');

const BLOCK = 64;
const WORDS_OF_STATE = 8;

// Where what is worked on lies in the memory of the compiled function.
const [FACTORS, SCHEDULE, STATE, PIECE] = [0, 256, 512, 1024];
const SCHEDULE_BYTES = 256;

/** FIPS 180-4, 4.2.2 and 5.3.3: of the first 64 primes the beginnings of what their roots have behind the point. */
function primes(): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < BLOCK; number++)
    if (!found.some((prime) => number % prime === 0)) found.push(number);
  return found;
}
const behindPoint = (root: number): number => Math.floor((root % 1) * 2 ** 32);

/** The compiled function, its memory with the factors in it, and the state that a sum begins with. */
type Compiled = { memory: WebAssembly.Memory; blocks(at: number, end: number): void; first: Uint32Array };
let compiled: Compiled | null | undefined;

/** @internal null where there is no WebAssembly */
export function compiledSha256(): Sha256 | null {
  compiled ??= compile();
  return compiled && new CompiledSum(compiled, compiled.first, new Uint8Array(), 0);
}

function compile(): Compiled | null {
  // its memory has the low byte first
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) return null;
  try {
    const made = new WebAssembly.Instance(new WebAssembly.Module(ownModule())).exports as Omit<
      Compiled,
      'first'
    >;
    const those = primes();
    new Uint32Array(made.memory.buffer).set(those.map((prime) => behindPoint(Math.cbrt(prime))));
    const first = those.slice(0, WORDS_OF_STATE).map((prime) => behindPoint(Math.sqrt(prime)));
    return { ...made, first: Uint32Array.from(first) };
  } catch {
    return null;
  }
}

class CompiledSum implements Sha256 {
  readonly #run: Compiled;
  #state: Uint32Array;
  /** what makes no whole block yet */
  #rest: Uint8Array;
  #length: number;

  constructor(run: Compiled, state: Uint32Array, rest: Uint8Array, length: number) {
    this.#run = run;
    this.#state = state;
    this.#rest = rest;
    this.#length = length;
  }

  update(piece: string | Uint8Array): this {
    const bytes = Buffer.from(piece as Uint8Array);
    this.#length += bytes.length;
    this.#take(Buffer.concat([this.#rest, bytes]));
    return this;
  }

  copy(): CompiledSum {
    return new CompiledSum(this.#run, this.#state, this.#rest, this.#length);
  }

  digest(_form: 'hex'): string {
    const last = Buffer.alloc(this.#rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
    last.set(this.#rest);
    last[this.#rest.length] = 0x80;
    last.writeBigUInt64BE(BigInt(this.#length) * 8n, last.length - 8);
    const sum = this.copy();
    sum.#take(last);
    return Array.from(sum.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #take(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    this.#rest = bytes.subarray(whole);
    if (whole === 0) return;
    const { memory, blocks } = this.#run;
    makeRoom(memory, PIECE + whole);
    const state = new Uint32Array(memory.buffer, STATE, WORDS_OF_STATE);
    state.set(this.#state);
    new Uint8Array(memory.buffer).set(bytes.subarray(0, whole), PIECE);
    blocks(PIECE, PIECE + whole);
    this.#state = state.slice();
  }
}

const get = (variable: number): number[] => [0x20, variable];
const set = (variable: number): number[] => [0x21, variable];
const number = (value: number): number[] => [0x41, ...written(value)];
/** The word in the memory so far behind the address. */
const word = (behind: number): number[] => [0x28, 2, ...written(behind)];
const keep = (behind: number): number[] => [0x36, 2, ...written(behind)];
const [LESS, NOT_LESS, PLUS, AND, XOR, SHIFTED, TURNED] = [0x49, 0x4f, 0x6a, 0x71, 0x73, 0x76, 0x78];
const [BLOCK_OF, LOOP, IF, ELSE, END_OF, AGAIN, AGAIN_IF] = [0x02, 0x03, 0x04, 0x05, 0x0b, 0x0c, 0x0d];
const NOTHING = 0x40;

// biome-ignore format: one after the other
const [AT, END, A, B, C, D, E, F, G, H, I, X, Y] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const LETTERS = [A, B, C, D, E, F, G, H];

/** A word turned right by two numbers of bits, and by a third or, where the bits behind fall away, shifted. */
// biome-ignore format: an instruction a line
const mixed = (variable: number, one: number, two: number, three: number, third: number): number[] => [
  ...get(variable), ...number(one), TURNED,
  ...get(variable), ...number(two), TURNED, XOR,
  ...get(variable), ...number(three), third, XOR,
];

/** For `I` in 0, 4 … 252. */
// biome-ignore format: an instruction a line
const forEachWord = (...each: number[]): number[] => [
  ...number(0), ...set(I),
  LOOP, NOTHING,
  ...each,
  ...get(I), ...number(4), PLUS, ...set(I),
  ...get(I), ...number(SCHEDULE_BYTES), LESS, AGAIN_IF, 0,
  END_OF,
];

/** The schedule of a block (6.2.2, step 1): its own words, the high byte first, and what is mixed of those before. */
// biome-ignore format: an instruction a line
const scheduled = (): number[] =>
  forEachWord(
    ...get(I),
    ...get(I), ...number(BLOCK), LESS,
    IF, I32,
    ...get(AT), ...get(I), PLUS, ...word(0), ...set(X),
    ...get(X), ...number(24), TURNED, ...number(0x00ff00ff), AND,
    ...get(X), ...number(8), TURNED, ...number(0xff00ff00 | 0), AND, PLUS,
    ELSE,
    ...get(I), ...word(SCHEDULE - 8), ...set(X),
    ...get(I), ...word(SCHEDULE - 60), ...set(Y),
    ...mixed(X, 17, 19, 10, SHIFTED),
    ...mixed(Y, 7, 18, 3, SHIFTED), PLUS,
    ...get(I), ...word(SCHEDULE - 28), PLUS,
    ...get(I), ...word(SCHEDULE - 64), PLUS,
    END_OF,
    ...keep(SCHEDULE),
  );

/** What each word of the schedule makes of the eight letters (step 3). */
// biome-ignore format: an instruction a line
const rounds = (): number[] =>
  forEachWord(
    ...mixed(E, 6, 11, 25, TURNED), ...get(H), PLUS,
    ...get(E), ...get(F), ...get(G), XOR, AND, ...get(G), XOR, PLUS, // of F where E has a bit, else of G
    ...get(I), ...word(FACTORS), PLUS,
    ...get(I), ...word(SCHEDULE), PLUS, ...set(X),
    ...mixed(A, 2, 13, 22, TURNED),
    ...get(A), ...get(B), AND, ...get(A), ...get(B), XOR, ...get(C), AND, XOR, PLUS, ...set(Y), // what most of A, B, C have
    ...get(G), ...set(H), ...get(F), ...set(G), ...get(E), ...set(F),
    ...get(D), ...get(X), PLUS, ...set(E),
    ...get(C), ...set(D), ...get(B), ...set(C), ...get(A), ...set(B),
    ...get(X), ...get(Y), PLUS, ...set(A),
  );

// biome-ignore format: an instruction a line
const body = (): number[] => [
  1, LETTERS.length + 3, I32, // variables beside what is given
  BLOCK_OF, NOTHING, LOOP, NOTHING,
  ...get(AT), ...get(END), NOT_LESS, AGAIN_IF, 1,
  ...scheduled(),
  ...LETTERS.flatMap((letter, place) => [...number(0), ...word(STATE + 4 * place), ...set(letter)]),
  ...rounds(),
  ...LETTERS.flatMap((letter, place) => [
    ...number(0), ...get(letter), ...number(0), ...word(STATE + 4 * place), PLUS, ...keep(STATE + 4 * place),
  ]),
  ...get(AT), ...number(BLOCK), PLUS, ...set(AT),
  AGAIN, 0, END_OF, END_OF, END_OF,
];

const ownModule = (): Uint8Array<ArrayBuffer> =>
  moduleOf({ name: 'blocks', takes: [I32, I32], gives: [], body: body() });

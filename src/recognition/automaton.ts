/**
 * Finds all of some thousand words in one pass over a text, however many they are (Aho and Corasick, 1975).
 * Own code, since it runs over symbols that are made while a message is read (a number is one symbol), for less than a
 * microsecond a message and without making an object: the kept packages for it (`@monyone/aho-corasick`, `ahocorasick`) take
 * a string and return a list of matches.
 */
export class Automaton {
  /** open addressing: node and symbol → next node */
  readonly #keys: Int32Array;
  readonly #nodes: Uint16Array;
  readonly #mask: number;
  /** the way from the start, the most frequent by far, has a table of its own */
  readonly #first = new Uint16Array(0x10000);
  /** per node: where to go on when no word goes on as the text does: the longest end of it that begins a word */
  readonly #fallback: Uint16Array;
  /** per node: a bit for each symbol that a word goes on with, by its last five bits: most that don't are told apart by it */
  readonly #goesOn: Int32Array;
  /** per node: itself where a word ends there, else the next of its fallbacks where one does; 0: none */
  readonly #ending: Uint16Array;
  /** per node the last word that ends there, per word the one before; -1: none */
  readonly #lastWord: Int32Array;
  readonly #wordBefore: Int32Array;

  /** @param words each a row of symbols from 1 to 65,535; a word is named by its place in the list */
  constructor(words: readonly ArrayLike<number>[]) {
    let most = 1;
    for (const { length } of words) most += length;
    let size = 1024;
    while (size < most * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#nodes = new Uint16Array(size);
    const depths = new Uint8Array(most);
    const parents = new Uint16Array(most);
    const symbols = new Uint16Array(most);
    this.#lastWord = new Int32Array(most).fill(-1);
    this.#wordBefore = new Int32Array(words.length);
    this.#goesOn = new Int32Array(most);
    let nodes = 1;
    words.forEach((word, name) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const symbol = word[i] as number;
        let next = this.#child(node, symbol);
        if (next === 0) {
          next = nodes++;
          if (next > 0xffff) throw new RangeError('too many words');
          this.#put(node, symbol, next);
          depths[next] = i + 1;
          parents[next] = node;
          symbols[next] = symbol;
        }
        node = next;
      }
      this.#wordBefore[name] = this.#lastWord[node] as number;
      this.#lastWord[node] = name;
    });
    this.#fallback = new Uint16Array(nodes);
    this.#ending = new Uint16Array(nodes);
    // from the start outwards, so that what a node falls back to is known
    for (const node of byDepth(depths, nodes)) {
      const parent = parents[node] as number;
      const fallback =
        parent === 0 ? 0 : this.step(this.#fallback[parent] as number, symbols[node] as number);
      this.#fallback[node] = fallback;
      this.#ending[node] = this.#lastWord[node] === -1 ? (this.#ending[fallback] as number) : node;
    }
  }

  /** The node after one more symbol; 0 is the start. */
  step(node: number, symbol: number): number {
    const bit = 1 << (symbol & 31);
    for (let from = node; from !== 0; from = this.#fallback[from] as number) {
      if (((this.#goesOn[from] as number) & bit) === 0) continue;
      const next = this.#child(from, symbol);
      if (next !== 0) return next;
    }
    return this.#first[symbol] as number;
  }

  /** The first node, from this one on, at which words end where the text is; 0: none. */
  ending(node: number): number {
    return this.#ending[node] as number;
  }

  /** The words that end at such a node, the longest first. */
  wordsAt(ending: number): number[] {
    const words: number[] = [];
    for (let node = ending; node !== 0; node = this.#ending[this.#fallback[node] as number] as number) {
      for (let word = this.#lastWord[node] as number; word !== -1; word = this.#wordBefore[word] as number) {
        words.push(word);
      }
    }
    return words;
  }

  /** All nodes at which words end are below this. */
  get nodes(): number {
    return this.#ending.length;
  }

  #child(node: number, symbol: number): number {
    if (node === 0) return this.#first[symbol] as number;
    const key = (node << 16) | symbol;
    for (let place = this.#placeOf(key); ; place = (place + 1) & this.#mask) {
      const found = this.#keys[place];
      if (found === key) return this.#nodes[place] as number;
      if (found === 0) return 0;
    }
  }

  #put(node: number, symbol: number, child: number): void {
    if (node === 0) {
      this.#first[symbol] = child;
      return;
    }
    this.#goesOn[node] = (this.#goesOn[node] as number) | (1 << (symbol & 31));
    const key = (node << 16) | symbol;
    let place = this.#placeOf(key);
    while (this.#keys[place] !== 0) place = (place + 1) & this.#mask;
    this.#keys[place] = key;
    this.#nodes[place] = child;
  }

  #placeOf(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
    return (mixed ^ (mixed >>> 13)) & this.#mask;
  }
}

/** Nodes but the start, the near ones first. */
function byDepth(depths: Uint8Array, nodes: number): Uint16Array {
  const counts = new Int32Array(257);
  for (let node = 1; node < nodes; node++) {
    const place = (depths[node] as number) + 1;
    counts[place] = (counts[place] as number) + 1;
  }
  for (let depth = 1; depth < counts.length; depth++) {
    counts[depth] = (counts[depth] as number) + (counts[depth - 1] as number);
  }
  const sorted = new Uint16Array(nodes - 1);
  for (let node = 1; node < nodes; node++) {
    const depth = depths[node] as number;
    sorted[counts[depth] as number] = node;
    counts[depth] = (counts[depth] as number) + 1;
  }
  return sorted;
}

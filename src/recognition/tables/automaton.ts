import { LAST, WORDS_END } from '../core/agreed.js';

/**
 * Finds all of some thousand words in one pass over a text, however many they are (Aho and Corasick, 1975): here the words as a tree, of which
 * the module makes the rest when it is loaded (`../core/automaton.ts`).
 * Own code, since it runs over symbols that are made while a message is read (a number is one symbol), within the WebAssembly module:
 * the kept packages for it (`@monyone/aho-corasick`, `ahocorasick`) take a string and return a list of matches.
 */
export type WordTree = {
  /** per node, the near ones first, its symbol */
  symbols: Uint16Array;
  /** per node how many children it has, and whether words end there: the children stand behind one another, and so do those of all nodes */
  shapes: Uint16Array;
  /** what the words do, node after node; the last of each marked */
  items: Uint32Array;
};

/** A word, and what it does when it is found: any number but its lowest bit, which marks the last. */
export type Word = { symbols: ArrayLike<number>; does: number };
/** Nodes are named in 16 bits. */
const MOST = 0xffff;

type Node = { symbol: number; children: Map<number, Node>; does: number[] };
const newNode = (symbol: number): Node => ({ symbol, children: new Map(), does: [] });

/** @param words each of symbols from 1 to 65,535 */
export function treeOf(words: readonly Word[]): WordTree {
  const root = newNode(0);
  for (const { symbols, does } of words) {
    let node = root;
    for (const symbol of Array.from(symbols)) {
      const child = node.children.get(symbol) ?? newNode(symbol);
      node.children.set(symbol, child);
      node = child;
    }
    // of words that are the same the last stands first
    node.does.unshift(does);
  }
  const nodes = nearFirst(root);
  const items = nodes.flatMap(({ does }) => does.map((one, i) => (i === does.length - 1 ? one | LAST : one)));
  if (Math.max(nodes.length, items.length) > MOST) throw new RangeError('too many words');
  return {
    symbols: Uint16Array.from(nodes, ({ symbol }) => symbol),
    shapes: Uint16Array.from(
      nodes,
      ({ children, does }) => children.size | (does.length > 0 ? WORDS_END : 0),
    ),
    items: Uint32Array.from(items),
  };
}

function nearFirst(root: Node): Node[] {
  const nodes = [root];
  for (const { children } of nodes) {
    nodes.push(...[...children.values()].sort((a, b) => a.symbol - b.symbol));
  }
  return nodes;
}

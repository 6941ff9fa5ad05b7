import { CHILDREN, LAST, WORDS_END } from './agreed';
import { ITEMS, SHAPES, SYMBOL_OF } from './tables';

/** Where a word begins. */
export const START: u32 = 0;

/** Four numbers of each node: its first child, where to go on when no word goes on as the text does, where next words end, its first item. */
const NODES = memory.data(0x10001 * 8);
/** Per symbol the node of the words that begin with it: the way from the start, the most frequent by far. */
const BEGINS = memory.data(0x10000 * 2);

function firstChildOf(node: u32): u32 {
  return load<u16>(NODES + (node << 3));
}
/** The longest end of what stands at a node that begins a word too. */
export function fallbackOf(node: u32): u32 {
  return load<u16>(NODES + (node << 3), 2);
}
/** The node itself where a word ends there, else the next of its fallbacks where one does; the start: none. */
export function endingAt(node: u32): u32 {
  return load<u16>(NODES + (node << 3), 4);
}
/** Where what the words do that end at a node begins among `ITEMS`. */
export function itemOf(node: u32): u32 {
  return load<u16>(NODES + (node << 3), 6);
}
function symbolOf(node: u32): u32 {
  return load<u16>(SYMBOL_OF + (node << 1));
}

/** Makes the automaton out of the tree of words, the near nodes first, so that what a node falls back to is known. */
export function prepare(): void {
  memory.fill(BEGINS, 0, 0x10000 * 2);
  let child: u32 = 1;
  let item: u32 = 0;
  for (let node: u32 = START; node < child; node++) {
    const shape = load<u16>(SHAPES + (node << 1)) as u32;
    const isEnd = (shape & WORDS_END) !== 0;
    store<u16>(NODES + (node << 3), child);
    store<u16>(NODES + (node << 3), isEnd ? node : endingAt(fallbackOf(node)), 4);
    store<u16>(NODES + (node << 3), item, 6);
    if (isEnd) item = behindLast(item);
    for (const to = child + (shape & CHILDREN); child < to; child++) prepareChild(node, child);
  }
  // where the children of the last node end
  store<u16>(NODES + (child << 3), child);
}

function prepareChild(node: u32, child: u32): void {
  store<u16>(NODES + (child << 3), node === START ? START : step(fallbackOf(node), symbolOf(child)), 2);
  if (node === START) store<u16>(BEGINS + (symbolOf(child) << 1), child);
}

function behindLast(item: u32): u32 {
  let at = item;
  while ((load<u32>(ITEMS + (at << 2)) & LAST) === 0) at++;
  return at + 1;
}

/** The node after one more symbol. */
export function step(from: u32, symbol: u32): u32 {
  for (let node = from; node !== START; node = fallbackOf(node)) {
    const to = firstChildOf(node + 1);
    for (let child = firstChildOf(node); child < to; child++) if (symbolOf(child) === symbol) return child;
  }
  return load<u16>(BEGINS + (symbol << 1));
}

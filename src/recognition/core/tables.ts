/** What the build fills in from words and weights (`../tables/build.ts`), and says here how much room there is for it. */

/** Per character (its code) what it is and what it is written as (`characters.ts`); mostly zeros, which the module then need not hold. */
export const CHARACTERS = memory.data(0x10000 * 4);
/** Per character (its code) what it may be at the ends of a text (`brackets.ts`). */
export const AT_ENDS = memory.data(0x10000 * 2);
/** The words as a tree, per node, the near ones first: its symbol, and how many children it has and whether words end there. */
export const SYMBOL_OF = memory.data(0x10000 * 2);
export const SHAPES = memory.data(0x10000 * 2);
/** What found words do, node after node, the last of each marked. */
export const ITEMS = memory.data(0x10000 * 4);
/** Per meaning where its pairs begin among `PAIRS`, and where those of the next do. */
export const PAIRS_OF = memory.data(256 * 2);
/** Pairs of words, by the meaning that is second in them: which is first, how far before, what both say together. */
export const PAIRS = memory.data(256 * 4);
/** Per meaning whether its words are kept with their places. */
export const KEPT = memory.data(256);
/** Per role of a number what follows from it. */
export const ROLES = memory.data(128);
/** Rules over facts, and where each begins (`rules.ts`). */
export const RULES = memory.data(4096);
export const RULES_BEGIN = memory.data(64 * 2);
/** Per fact what it speaks for, for four kinds (`rules.ts`). */
export const WEIGHTS = memory.data(1024 * 4 * 8);
/** Words in Latin letters, each packed into one number, the last 0: currencies, and what names of sites end with. */
export const CURRENCIES = memory.data(64 * 8);
export const SITE_ENDS = memory.data(128 * 8);
/** Stands behind the last, so that its room has an end too. */
export const BEHIND_TABLES = memory.data(8);

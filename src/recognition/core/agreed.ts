// What this module and the TypeScript beside it must hold alike, said once: plain numbers, which both compilers read.

/** So many texts have room in the module, and so many UTF-16 units each, with the two zeros behind its end. */
export const TEXT_ROOMS = 4;
export const TEXT_ROOM = 10_240;
/** So many bytes of a file have room. */
export const PIECE_ROOM = 272_384;
/** So many messages are judged at once. */
export const MOST_MESSAGES = 1024;

/** What a character is to a reader of messages. Quotes, brackets, pictures are nothing. */
export const NONE = 0;
/** counts as it is */
export const PLAIN = 1;
export const DIGIT = 2;
export const LETTER = 3;
export const SPACE = 4;
export const POINT = 5;
export const DASH = 6;
export const STAR = 7;
export const SLASH = 8;
export const COLON = 9;
export const SQUARE = 10;
/** a Chinese digit */
export const SPOKEN = 11;

/** What a character may be at the ends of a text, where senders sign: a bit each. */
export const OPENS = 1;
export const CLOSES = 2;
export const OPENS_AT_END = 4;
export const CLOSES_AT_END = 8;
/** 【 or 】: what they hold is a name, whatever it is */
export const IS_SURE = 16;
export const BEFORE_START = 32;
export const AFTER_END = 64;
export const ENDS_OPT_OUT = 128;
export const IN_OPT_OUT = 256;
export const MARKS_OPT_OUT = 512;
export const LATIN = 1024;
export const ENDS_FIRST_WORD = 2048;

/** How sure brackets hold a name. */
export const SURELY = 0;
export const POSSIBLY = 1;
export const ONLY_LAST = 2;

/** Of a node in the tree of words: how many children it has, and whether words end there. */
export const CHILDREN = 0x7fff;
export const WORDS_END = 0x8000;
/** What of a found word stands where: its length, what it means, what it does, whether it is the last of those that end together. */
export const LENGTH_SHIFT = 16;
export const MEANING_SHIFT = 8;
export const DOES_SHIFT = 1;
export const LAST = 1;
/** What a found word does. */
export const SAY = 0;
export const TAKE_BACK = 1;
export const GIVE_ROLE = 2;
/** Words of a meaning whose places are kept: those for a code, and those that ask to type one in. */
export const KEEPS_CODE_WORDS = 1;
export const KEEPS_TYPE_IN_WORDS = 2;

/** What follows from the role of a number: a bit each. */
export const IS_AMOUNT = 1;
export const NAMES_ACCOUNT = 2;
export const IS_TICKET = 4;
export const IS_PHONE = 8;
/** it may be asked to be typed in */
export const IS_TYPED = 16;
/** it may be a code all the same, where the word for it stands right before */
export const MAY_BE_CODE = 32;
export const NO_ROLE = 127;

/** The places of facts beside words; three of each meaning stand behind them. */
export const ALWAYS = 0;
export const A_CODE = 1;
export const DIGITS_TO_TYPE_IN = 2;
export const AN_AMOUNT = 3;
export const AN_ACCOUNT = 4;
export const A_TICKET = 5;
export const A_PHONE = 6;
export const A_LINK = 7;
export const DIGITS_ALONE = 8;
export const A_NUMBER = 9;
export const OF_MEANINGS = 10;
export const OF_A_MEANING = 3;
export const SAID = 0;
export const SAID_AGAIN = 1;
export const IN_A_TITLE = 2;

/** Rules are rows of clauses that must all be met, each a row of facts: the place of one of which must hold, or (its highest bit) not. */
export const PLACE = 0x1fff;
export const HOLDS_NOT_SHIFT = 15;
export const LAST_OF_CLAUSE = 1 << 14;
export const LAST_OF_RULE = 1 << 13;
/** The questions that stand before the rules of kinds. */
export const NO_ACCOUNT = 0;
export const MAY_DEMAND = 1;
export const FIRST_RULE = 2;

/** In an answer: no rule held, and a kind stands in place of one. */
export const WEIGHED = 128;
/** In an answer: whether the text is of a sort that proves no account. */
export const PROVES_NO_ACCOUNT = 256;

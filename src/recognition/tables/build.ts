// A step of `npm run build`: fills the tables of the WebAssembly module that judges texts, from words/, rules and weights, and writes
// it in place of the compiled one.
import { readFileSync, writeFileSync } from 'node:fs';
import { packageFile } from '../../package-root.js';
import {
  IS_AMOUNT,
  IS_PHONE,
  IS_TICKET,
  IS_TYPED,
  KEEPS_CODE_WORDS,
  KEEPS_TYPE_IN_WORDS,
  MAY_BE_CODE,
  NAMES_ACCOUNT,
  NO_ROLE,
} from '../core/agreed.js';
import { newCore } from '../core.js';
import { MAY_DEMAND, NO_ACCOUNT, RULES } from '../rules.js';
import { WEIGHTS } from '../weights.js';
import type { NUMBERS } from '../words/numbers.js';
import { atEnds } from './at-ends.js';
import { treeOf } from './automaton.js';
import { characters } from './characters.js';
import { clausesOf } from './clauses.js';
import { FACTS } from './facts.js';
import { MEANING_NAMES, MEANINGS, placeOfMeaning } from './meanings.js';
import { checkRoom, roomsIn, type TableName } from './rooms.js';
import { type Table, withTables } from './with-tables.js';
import { allWords, ROLE_NAMES } from './words.js';

const CURRENCIES = 'rmb cny usd hkd eur jpy gbp sgd twd ntd';
/** What names of sites end with in short messages. */
const SITE_ENDS =
  'com cn net org cc top vip me io ink xyz shop club site link app co hk tw example info mobi tv ltd fun icu pro work online tech store';

/** Short words, each packed into one number; a zero is the last. */
const packed = (words: string): BigUint64Array =>
  BigUint64Array.from([
    ...words.split(' ').map((word) => BigInt(`0x${Buffer.from(word).toString('hex')}`)),
    0n,
  ]);

/** What follows from a role of a number. */
const FOLLOWS: Readonly<Record<string, number>> = {
  amount: IS_AMOUNT,
  tail: NAMES_ACCOUNT | MAY_BE_CODE,
  ticket: IS_TICKET,
  phone: IS_PHONE | MAY_BE_CODE,
  order: IS_TYPED | MAY_BE_CODE,
} satisfies Partial<Record<keyof typeof NUMBERS, number>>;

function roles(): Uint8Array {
  const table = new Uint8Array(NO_ROLE + 1);
  for (const [role, name] of ROLE_NAMES.entries()) table[role] = FOLLOWS[name] ?? 0;
  table[NO_ROLE] = IS_TYPED | MAY_BE_CODE;
  return table;
}

function kept(): Uint8Array {
  const table = new Uint8Array(MEANING_NAMES.length);
  table[placeOfMeaning('codeWord')] = KEEPS_CODE_WORDS;
  table[placeOfMeaning('typeIn')] = KEEPS_TYPE_IN_WORDS;
  return table;
}

/** Where rows begin that stand one behind the other, and where the last ends. */
function beginsOf(rows: readonly (readonly unknown[])[], size: number): Uint16Array {
  const begins = new Uint16Array(rows.length + 1);
  for (const [i, { length }] of rows.entries()) begins[i + 1] = (begins[i] as number) + length * size;
  return begins;
}

/** Pairs of words, by the meaning that is second in them. */
function pairs(): { PAIRS: Uint8Array; PAIRS_OF: Uint16Array } {
  const ofMeanings = MEANING_NAMES.map((second) =>
    MEANING_NAMES.flatMap((both) =>
      (MEANINGS[both].near ?? [])
        .filter(([, name]) => name === second)
        .map(([first, , within]) => [
          placeOfMeaning(first),
          placeOfMeaning(both),
          within & 0xff,
          within >> 8,
        ]),
    ),
  );
  return { PAIRS: Uint8Array.from(ofMeanings.flat(2)), PAIRS_OF: beginsOf(ofMeanings, 1) };
}

function rules(): { RULES: Uint16Array; RULES_BEGIN: Uint16Array } {
  const rows = [NO_ACCOUNT, MAY_DEMAND, ...RULES.map(({ when }) => when)].map(clausesOf);
  // where the last ends, none begins
  return { RULES: Uint16Array.from(rows.flat()), RULES_BEGIN: beginsOf(rows, 2).fill(0, rows.length) };
}

/** Without the first of five: that a text is a code only rules say. */
function weights(): Float64Array {
  const table = new Float64Array(FACTS.length * 4);
  for (const [place, name] of FACTS.entries()) table.set((WEIGHTS[name] ?? []).slice(1), place * 4);
  return table;
}

const MODULE = packageFile('build/judge.wasm');
const core = newCore(MODULE);
const rooms = roomsIn(core);
const tables: Table[] = [];

function fill(name: TableName, table: ArrayBufferView): void {
  const address = core[name].value;
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  checkRoom(name, bytes.length, rooms);
  new Uint8Array(core.memory.buffer).set(bytes, address);
  tables.push({ address, bytes });
}

/** The symbols of a text, as the module itself reads it. */
function symbolsOf(text: string): Uint16Array {
  const units = new Uint16Array(core.memory.buffer, core.TEXTS.value);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  units.fill(0, text.length, text.length + 2);
  core.readSymbols(core.TEXTS.value, text.length);
  return new Uint16Array(core.memory.buffer, core.SYMBOLS.value, core.symbolCount()).slice();
}

fill('CHARACTERS', characters());
fill('AT_ENDS', atEnds());
fill('CURRENCIES', packed(CURRENCIES));
fill('SITE_ENDS', packed(SITE_ENDS));
fill('ROLES', roles());
fill('KEPT', kept());
fill('WEIGHTS', weights());
for (const [name, table] of Object.entries({ ...pairs(), ...rules() })) fill(name as TableName, table);
const { symbols, shapes, items } = treeOf(allWords(symbolsOf));
fill('SYMBOL_OF', symbols);
fill('SHAPES', shapes);
fill('ITEMS', items);
writeFileSync(MODULE, withTables(readFileSync(MODULE), tables));

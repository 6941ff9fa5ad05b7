import { foldName } from './normalize.js';
import { type Called, type SlipFinder, slipFinder } from './slips.js';
import type { PlatformCard } from './types.js';

/**
 * What a built catalog says of a platform in one line of its cards' file: the card, what it can be found by, folded, and where
 * its entry begins and ends among the entries, in bytes.
 */
export type CardLine = [
  card: PlatformCard,
  names: string[],
  aliases: string[],
  pinyin: string[],
  initials: string[],
  entry: [from: number, to: number],
];

const FIRST = '[\n';
const BETWEEN = ',\n';
const LAST = '\n]\n';
/** What a line has before its platform's id. */
const BEFORE_ID = '[{"id":"';

/** The cards' file: JSON, so that all of it can be read at once, in lines, so that one can be read alone. */
export const writtenCards = (lines: readonly CardLine[]): string =>
  FIRST + lines.map((line) => JSON.stringify(line)).join(BETWEEN) + LAST;

/**
 * The cards of a built catalog, in the order of their importance to a person choosing from a list. A line is parsed when it is
 * asked for: a search looks at the text, and a start needs few of them.
 */
export class Cards {
  readonly #text: string;
  /** where each line begins; behind them where one more would */
  readonly #starts: number[] = [];
  #lines: (CardLine | undefined)[] = [];
  #called: readonly Called[] | undefined;
  #slips: SlipFinder | undefined;
  #named: ReadonlyMap<string, number[]> | undefined;
  #asked = 0;
  readonly #places = new Map<string, number>();
  readonly #byKind: Partial<Record<keyof typeof PART_OF_LINE, ReadonlyMap<string, number[]>>> = {};
  #isParsed = false;

  /** @param text as `writtenCards` gives it */
  constructor(text: string) {
    this.#text = text;
    let start = FIRST.length;
    for (let end = this.#text.indexOf('\n', start); end >= 0; end = this.#text.indexOf('\n', start)) {
      const id = start + BEFORE_ID.length;
      if (end > id) this.#places.set(text.slice(id, text.indexOf('"', id)), this.#starts.length);
      else break;
      this.#starts.push(start);
      start = end + 1;
    }
    this.#starts.push(start);
  }

  /** How many there are. */
  get length(): number {
    return this.#starts.length - 1;
  }

  /** Where a platform's card is; undefined for an unknown id. */
  placeOf(id: string): number | undefined {
    return this.#places.get(id);
  }

  at(place: number): PlatformCard {
    return this.#line(place)[0];
  }

  /** Where its entry begins and ends among the entries. */
  entryAt(place: number): readonly [from: number, to: number] {
    return this.#line(place)[5];
  }

  all(): PlatformCard[] {
    return this.#all().map(([card]) => card);
  }

  /** What each card can be found by. */
  called(): readonly Called[] {
    this.#called ??= this.#all().map(calledBy);
    return this.#called;
  }

  /** The places of those that have a text, folded, as their id or a name, or among their aliases. */
  placesOf(kind: 'names' | 'aliases', wanted: string): readonly number[] {
    this.#byKind[kind] ??= placesBy(this.#all(), PART_OF_LINE[kind]);
    return this.#byKind[kind].get(wanted) ?? NO_PLACES;
  }

  /**
   * Those whose name, alias, pinyin or initials a text is, begins or stands in; best first.
   * @param owners of the text where it is a domain or a number: they come first
   * @param worst the last rank that counts
   */
  search(text: string, owners: readonly string[], worst = INSIDE): PlatformCard[] {
    const wanted = foldName(text);
    if (wanted === '') return [];
    const owning = new Set(owners.flatMap((id) => this.placeOf(id) ?? []));
    return [...new Set([...owning, ...this.#mentioning(JSON.stringify(wanted).slice(1, -1))])]
      .map((place) => ({ place, rank: owning.has(place) ? 0 : rankOf(wanted, this.#calledAt(place)) }))
      .filter(({ rank }) => rank <= worst)
      .sort((a, b) => a.rank - b.rank || a.place - b.place)
      .map(({ place }) => this.at(place));
  }

  /** What a word typed with a slip may mean, the likeliest first. */
  slips(text: string): PlatformCard[] {
    this.#slips ??= slipFinder(this.called());
    return this.#slips(foldName(text)).map((place) => this.at(place));
  }

  /** Those that a text names exactly, by the first of these that any has: name, alias, pinyin. */
  named(text: string): PlatformCard[] {
    const wanted = foldName(text);
    const places = this.#placesNamed(wanted);
    for (const kind of ['names', 'aliases', 'pinyin'] as const) {
      const found = places.filter((place) => this.#calledAt(place)[kind].includes(wanted));
      if (found.length > 0) return found.map((place) => this.at(place));
    }
    return [];
  }

  /** The places of lines with a whole name in them; who asks for many of them has all put in order first. */
  #placesNamed(name: string): readonly number[] {
    this.#asked += 1;
    if (this.#asked <= FEW) return this.#mentioning(JSON.stringify(name));
    this.#named ??= placesByName(this.called());
    return this.#named.get(name) ?? [];
  }

  /** The places of lines with a text in them, as JSON writes it: all that can be found by it, and perhaps others. */
  #mentioning(json: string): number[] {
    const places: number[] = [];
    let place = 0;
    for (let at = this.#text.indexOf(json, FIRST.length); at >= 0; ) {
      while (place < this.length && (this.#starts[place + 1] as number) <= at) place += 1;
      if (place === this.length) break;
      places.push(place);
      at = this.#text.indexOf(json, this.#starts[place + 1]);
    }
    return places;
  }

  #calledAt(place: number): Called {
    return calledBy(this.#line(place));
  }

  /** All lines: at once, since one by one takes as long again. */
  #all(): readonly CardLine[] {
    if (!this.#isParsed) this.#lines = JSON.parse(this.#text);
    this.#isParsed = true;
    return this.#lines as CardLine[];
  }

  #line(place: number): CardLine {
    const known = this.#lines[place];
    if (known) return known;
    const text = this.#text.slice(this.#starts[place], this.#starts[place + 1]);
    const line = JSON.parse(text.slice(0, text.lastIndexOf(']') + 1)) as CardLine;
    this.#lines[place] = line;
    return line;
  }
}

const calledBy = ([, names, aliases, pinyin, initials]: CardLine): Called => ({
  names,
  aliases,
  pinyin,
  initials,
});

const PART_OF_LINE = { names: 1, aliases: 2 } as const;
const NO_PLACES: readonly number[] = [];

function placesBy(lines: readonly CardLine[], part: 1 | 2): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let place = 0; place < lines.length; place++) {
    for (const name of (lines[place] as CardLine)[part]) {
      const there = places.get(name);
      if (there) there.push(place);
      else places.set(name, [place]);
    }
  }
  return places;
}

/** So many names are looked for in the text: to read all lines takes longer. */
const FEW = 30;

function placesByName(cards: readonly Called[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  cards.forEach(({ names, aliases, pinyin }, place) => {
    for (const name of new Set([...names, ...aliases, ...pinyin])) {
      const there = places.get(name) ?? [];
      places.set(name, there);
      there.push(place);
    }
  });
  return places;
}

/** Ranks of what a text begins, stands inside of, and has nothing to do with. */
export const BEGINS = 3;
const INSIDE = 4;
const NO_MATCH = 5;

/** Exact name or id, exact alias, exact pinyin or initials, beginning, somewhere inside; cards of one rank keep their order. */
function rankOf(wanted: string, { names, aliases, pinyin, initials }: Called): number {
  if (names.includes(wanted)) return 0;
  if (aliases.includes(wanted)) return 1;
  if (pinyin.includes(wanted) || initials.includes(wanted)) return 2;
  const words = [names, aliases, pinyin];
  const begins = (key: string): boolean => key.startsWith(wanted);
  if (words.some((keys) => keys.some(begins)) || initials.some(begins)) return BEGINS;
  return words.some((keys) => keys.some((key) => key.includes(wanted))) ? INSIDE : NO_MATCH;
}

/**
 * The characters with which a match of a pattern may begin, in both cases, and which of them may follow it. A text without
 * any of them has no match, which is found out faster than by trying the pattern. What looks around says nothing of the first
 * characters and is passed over.
 * @returns per first character the second ones; null where anything may follow, or nothing
 * @throws RangeError where a match may begin with anything, or be empty
 */
export function firstCharacters({ source }: RegExp): Map<string, ReadonlySet<string> | null> {
  const { first, mayBeEmpty, open } = new Reader(source).alternatives();
  if (mayBeEmpty || open) throw new RangeError(`may begin with anything: ${source}`);
  const both = merged([inCase('toLowerCase', first), inCase('toUpperCase', first)]);
  return new Map([...both].map(([character, { next, last }]) => [character, last ? null : next]));
}

/** With first characters in that case, and what follows them in both. */
const inCase = (to: 'toLowerCase' | 'toUpperCase', first: First['first']): First['first'] =>
  merged(
    [...first].map(([character, { next, last }]) => {
      const nexts = next && [...next].flatMap((one) => [one.toLowerCase(), one.toUpperCase()]);
      return new Map([[character[to](), { next: nexts && new Set(nexts), last }]]);
    }),
  );

/** What follows a first character; null: more than can be listed. `last`: nothing of the part may follow it. */
type Following = { next: ReadonlySet<string> | null; last: boolean };

/** What a part may begin with; `open`: with more than can be listed. */
type First = { first: ReadonlyMap<string, Following>; mayBeEmpty: boolean; open: boolean };

/** Reads a pattern's source from its start; knows what the rules of this room are written with. */
class Reader {
  #at = 0;

  constructor(private readonly source: string) {}

  /** `a|b|c` up to the end or the bracket that closes. */
  alternatives(): First {
    const all: First[] = [];
    do all.push(this.#sequence());
    while (this.#takes('|'));
    return union(all);
  }

  /** One element after the other. */
  #sequence(): First {
    let first = NOTHING;
    while (this.#at < this.source.length && !'|)'.includes(this.#next)) {
      // most of a pattern stands behind its first two characters: that is only read up to where it ends
      if (isSettled(first) && !'([\\'.includes(this.#next)) this.#take();
      else first = joined(first, this.#repeated(this.#element()));
    }
    return first;
  }

  #element(): First {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#oneOf();
    if (this.#takes('\\')) return this.#escaped();
    if (this.#takes('.')) return ANYTHING;
    return anyOf(this.#take());
  }

  #group(): First {
    const looksAround = /^\?<?[=!]/.test(this.source.slice(this.#at, this.#at + 3));
    this.#at += /^\?(?::|<?[=!])?/.exec(this.source.slice(this.#at))?.[0].length ?? 0;
    const inside = looksAround ? this.#skipped() : this.alternatives();
    this.#take();
    return inside;
  }

  /** Up to the bracket that closes what looks around. */
  #skipped(): First {
    for (let depth = 0; depth > 0 || this.#next !== ')'; ) {
      const character = this.#take();
      if (character === '\\') this.#take();
      else if (character === '(') depth++;
      else if (character === ')') depth--;
    }
    return NOTHING;
  }

  #oneOf(): First {
    const characters = new Set<string>();
    const allBut = this.#takes('^');
    while (!this.#takes(']')) {
      const from = this.#takes('\\') ? this.#escaped() : anyOf(this.#take());
      const [low = ''] = from.first.keys();
      const high = this.#next === '-' && this.source[this.#at + 1] !== ']' ? this.#rangeEnd() : low;
      for (const character of from.first.keys()) characters.add(character);
      for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code++) {
        characters.add(String.fromCharCode(code));
      }
    }
    return allBut ? ANYTHING : anyOf(characters);
  }

  #rangeEnd(): string {
    this.#take();
    return this.#take();
  }

  #escaped(): First {
    const character = this.#take();
    if (character === 'b') return NOTHING;
    if (character === 'd') return DIGITS;
    return /[A-Za-z]/.test(character) ? ANYTHING : anyOf(character);
  }

  /** An element with `?`, `*` or `{0,…}` behind it may be empty; all but `?` may come again. */
  #repeated(element: First): First {
    const [all = '', sign = '', least = ''] =
      /^(?:([?*+])|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.#at)) ?? [];
    this.#at += all.length;
    const optional = { ...element, mayBeEmpty: true };
    if (all === '' || sign === '?') return all === '' ? element : optional;
    const more = joined(element, Number(least) > 1 ? element : optional);
    return sign === '*' || least === '0' ? { ...more, mayBeEmpty: true } : more;
  }

  get #next(): string {
    return this.source[this.#at] ?? '';
  }

  #take(): string {
    return this.source[this.#at++] ?? this.#refuse();
  }

  #takes(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at++;
    return true;
  }

  #refuse(): never {
    throw new RangeError(`not understood at ${this.#at}: ${this.source}`);
  }
}

const anyOf = (characters: Iterable<string>): First => ({
  first: new Map([...characters].map((character) => [character, { next: new Set(), last: true }])),
  mayBeEmpty: false,
  open: false,
});
const NOTHING: First = { first: new Map(), mayBeEmpty: true, open: false };
const ANYTHING: First = { first: new Map(), mayBeEmpty: false, open: true };
const DIGITS = anyOf('0123456789');

/** Whether what stands behind a part says nothing of its first two characters. */
function isSettled({ first, mayBeEmpty }: First): boolean {
  if (mayBeEmpty) return false;
  for (const { last } of first.values()) if (last) return false;
  return true;
}

/** One part behind another. */
function joined(a: First, b: First): First {
  if (isSettled(a)) return a;
  const behind = b.open ? null : new Set(b.first.keys());
  const first = new Map(
    [...a.first].map(([character, { next, last }]): [string, Following] => [
      character,
      { next: last ? following(next, behind) : next, last: last && b.mayBeEmpty },
    ]),
  );
  return {
    first: a.mayBeEmpty ? merged([first, b.first]) : first,
    mayBeEmpty: a.mayBeEmpty && b.mayBeEmpty,
    open: a.open || (a.mayBeEmpty && b.open),
  };
}

const union = (all: readonly First[]): First => ({
  first: merged(all.map(({ first }) => first)),
  mayBeEmpty: all.some(({ mayBeEmpty }) => mayBeEmpty),
  open: all.some(({ open }) => open),
});

function following(next: Following['next'], behind: Following['next']): Following['next'] {
  if (next === null || behind === null) return null;
  return next.size === 0 ? behind : new Set([...next, ...behind]);
}

function merged(all: readonly First['first'][]): First['first'] {
  const first = new Map<string, { next: Set<string> | null; last: boolean }>();
  for (const [character, { next, last }] of all.flatMap((one) => [...one])) {
    const found = first.get(character) ?? { next: new Set(), last: false };
    if (next === null) found.next = null;
    for (const one of next ?? []) found.next?.add(one);
    found.last ||= last;
    first.set(character, found);
  }
  return first;
}

/**
 * The characters with which a match of a pattern may begin, in both cases. A text without any of them has no match, which
 * is found out faster than by trying the pattern. What looks around says nothing of the first character and is passed over.
 * @throws RangeError where a match may begin with anything, or be empty
 */
export function firstCharacters({ source }: RegExp): Set<string> {
  const reader = new Reader(source);
  const { characters, mayBeEmpty } = reader.alternatives();
  if (mayBeEmpty) throw new RangeError(`may begin with anything: ${source}`);
  return new Set([...characters].flatMap((one) => [one.toLowerCase(), one.toUpperCase()]));
}

/** What a part may begin with; `open`: with more than can be listed. */
type First = { characters: Set<string>; mayBeEmpty: boolean; open?: true };

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

  /** One element after the other: the next one counts as long as those before it may be empty. */
  #sequence(): First {
    const first: First = { characters: new Set(), mayBeEmpty: true };
    while (this.#at < this.source.length && !'|)'.includes(this.#next)) {
      const element = this.#repeated(this.#element());
      if (!first.mayBeEmpty) continue;
      if (element.open) this.#refuse();
      for (const character of element.characters) first.characters.add(character);
      first.mayBeEmpty = element.mayBeEmpty;
    }
    return first;
  }

  #element(): First {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#oneOf();
    if (this.#takes('\\')) return this.#escaped();
    if (this.#takes('.')) return ANYTHING;
    return one(this.#take());
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
      const from = this.#takes('\\') ? this.#escaped() : one(this.#take());
      const [low = ''] = from.characters;
      const high = this.#next === '-' && this.source[this.#at + 1] !== ']' ? this.#rangeEnd() : low;
      for (const character of from.characters) characters.add(character);
      for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code++) {
        characters.add(String.fromCharCode(code));
      }
    }
    return allBut ? ANYTHING : { characters, mayBeEmpty: false };
  }

  #rangeEnd(): string {
    this.#take();
    return this.#take();
  }

  #escaped(): First {
    const character = this.#take();
    if (character === 'b') return NOTHING;
    if (character === 'd') return DIGITS;
    return /[A-Za-z]/.test(character) ? ANYTHING : one(character);
  }

  /** An element with `?`, `*` or `{0,…}` behind it may be empty. */
  #repeated(element: First): First {
    const [all = '', sign = '', least = ''] =
      /^(?:([?*+])|\{(\d+)[^}]*\})\??/.exec(this.source.slice(this.#at)) ?? [];
    this.#at += all.length;
    return sign === '?' || sign === '*' || least === '0' ? { ...element, mayBeEmpty: true } : element;
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

const one = (character: string): First => ({ characters: new Set(character), mayBeEmpty: false });
const NOTHING: First = { characters: new Set(), mayBeEmpty: true };
const ANYTHING: First = { characters: new Set(), mayBeEmpty: false, open: true };
const DIGITS: First = { characters: new Set('0123456789'), mayBeEmpty: false };

const union = (all: readonly First[]): First => ({
  characters: new Set(all.flatMap(({ characters }) => [...characters])),
  mayBeEmpty: all.some(({ mayBeEmpty }) => mayBeEmpty),
});

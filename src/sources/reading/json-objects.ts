import type { FileProblemCode, ReportProblem } from '../types.js';

/** A string longer than this is no text of a message (a picture in base64): it is dropped while it streams by. */
const MAX_STRING = 65_536;
const MAX_OBJECT = 1_048_576;
/** Of the name of a field in which messages lie so much is looked at. */
const LONGEST_NAME = 32;
/** Deeper is no export of anything. */
const MAX_DEPTH = 64;

/**
 * One object of the file, the line where it ends, the name of the field that it lies in: `sent` of `{"sent":[{…}]}`, and the short texts and
 * numbers that stand before it in the objects around it: `{"95588":[…]}` is one under its own name.
 */
export type JsonObject = {
  value: Readonly<Record<string, unknown>>;
  at: string;
  within: string;
  around: Readonly<Record<string, string>>;
};

/**
 * Cuts the objects out of a JSON text that streams by, so that each is parsed alone: one damaged object is reported and
 * the next is read, and neither a long file nor a long string is ever held. (Streaming parsers stop at the first
 * damage and hold every string whole.)
 * @param depth how many arrays and objects stand around the wanted ones: 0 for one object per line (NDJSON, where each
 *   line starts anew), 1 for `[{…}]`, 2 for `{"messages":[{…}]}`
 */
export async function* jsonObjects(
  text: AsyncIterable<string>,
  depth: number,
  report: ReportProblem,
): AsyncGenerator<JsonObject, void, undefined> {
  for await (const batch of jsonObjectBatches(text, depth, report)) yield* batch;
}

/** As `jsonObjects`, but all objects of a piece of text at once, which is faster. */
export async function* jsonObjectBatches(
  text: AsyncIterable<string>,
  depth: number,
  report: ReportProblem,
): AsyncGenerator<readonly JsonObject[], void, undefined> {
  const cutter = new ObjectCutter(depth, report);
  for await (const piece of text) {
    cutter.push(piece);
    yield cutter.ready();
    if (cutter.gaveUp) return;
  }
  cutter.end();
  yield cutter.ready();
}

class ObjectCutter {
  /** set where nothing more can be made of the text */
  gaveUp = false;
  private done: JsonObject[] = [];
  /** the brackets that are open */
  private open: string[] = [];
  private inString = false;
  /** what stood last outside strings, spaces left out */
  private last = '';
  private escaped = false;
  /** the string that stood last outside objects, and those that stood before what is open */
  private name = '';
  private names: string[] = [];
  /** the field whose value is about to stand outside objects */
  private field: string | null = null;
  /** what fields said outside objects, by how many brackets were open */
  private readonly said: Map<string, string>[] = [];
  /** all that is said, put together when an object asks for it */
  private around: Readonly<Record<string, string>> | null = null;
  /** the object being collected, null between objects */
  private object: string | null = null;
  private stringStart = 0;
  private droppingString = false;
  /** after damage: the end of what was passed over; null while nothing is sought */
  private seeking: string | null = null;
  private line = 1;

  constructor(
    private readonly depth: number,
    private readonly report: ReportProblem,
  ) {}

  ready(): JsonObject[] {
    const ready = this.done;
    this.done = [];
    return ready;
  }

  push(piece: string): void {
    for (let at = 0; at < piece.length && !this.gaveUp; ) {
      if (this.seeking !== null) at = this.seek(piece, at, this.seeking);
      else at = this.inString ? this.readString(piece, at) : this.readOutside(piece, at);
    }
    if ((this.object?.length ?? 0) > MAX_OBJECT) this.giveUpObject('too-long', 0);
  }

  end(): void {
    if (this.open.length > 0 || this.inString) this.problem('truncated');
  }

  private readOutside(piece: string, from: number): number {
    SPECIAL.lastIndex = from;
    const found = SPECIAL.exec(piece);
    const at = found?.index ?? piece.length;
    if (!NOTHING_STRANGE.test(piece.slice(from, at))) return this.giveUpObject('bad-json', from);
    if (this.object !== null) this.object += piece.slice(from, at);
    else this.sayNumber(piece.slice(from, at));
    this.last = piece.slice(from, at).trimEnd().at(-1) ?? this.last;
    if (!found) return at;
    const [char] = found;
    this.pass(char);
    return at + 1;
  }

  /** Goes past what means something outside strings. */
  private pass(char: string): void {
    if (char === '{') this.startObject();
    const isValue = this.last === ':';
    if (char !== '\n') this.last = char;
    if (this.object !== null) this.object += char;
    if (char === '"') this.startString(isValue);
    else if (char === '\n') this.endLine();
    else if (char === '{' || char === '[') this.enter(char);
    else this.leave(char === '}' ? '{' : '[');
  }

  private readString(piece: string, from: number): number {
    if (this.escaped) {
      this.escaped = false;
      this.collectString(piece.slice(from, from + 1));
      return from + 1;
    }
    SPECIAL_IN_STRING.lastIndex = from;
    const found = SPECIAL_IN_STRING.exec(piece);
    const at = found?.index ?? piece.length;
    this.collectString(piece.slice(from, at));
    if (!found) return at;
    if (found[0] === '\\') {
      this.escaped = true;
      this.collectString('\\');
      return at + 1;
    }
    // no string holds a raw line end: its quote is lost, and what follows is read as if it were there
    this.inString = false;
    if (this.field !== null) this.say(this.field, this.name);
    this.field = null;
    this.droppingString = false;
    if (this.object !== null) this.object += '"';
    return found[0] === '"' ? at + 1 : at;
  }

  private startString(isValue: boolean): void {
    this.inString = true;
    if (this.object === null) {
      this.field = isValue && this.name !== '' ? this.name : null;
      this.name = '';
    }
    this.stringStart = this.object?.length ?? 0;
  }

  private startObject(): void {
    // inside an object a `{` stands after a `:` only: the one before has lost its end
    if (this.object !== null && this.open.at(-1) === '{' && this.last !== ':') {
      this.problem('bad-json');
      this.object = null;
      this.open.length = this.depth;
    }
    if (this.object === null && this.open.length === this.depth) this.object = '';
  }

  private enter(bracket: string): void {
    const { name } = this;
    if (this.open.length < this.depth) this.names[this.open.length] = name;
    this.name = '';
    this.open.push(bracket);
    if (this.open.length <= this.depth && name !== '') this.say(name, name);
    if (this.open.length <= this.depth + MAX_DEPTH) return;
    this.problem('too-deep');
    this.gaveUp = true;
  }

  /** A bracket that closes nothing is damage: it is passed over, or closes what was left open inside. */
  private leave(bracket: string): void {
    const opened = this.open.lastIndexOf(bracket);
    const closesOutside = bracket === '{' && opened < this.open.length - 1 && this.object === null;
    if (opened < 0 || closesOutside) {
      this.problem('bad-json');
      return;
    }
    this.open.length = opened;
    if (opened < this.depth) this.forgetSaid(opened);
    if (opened <= this.depth) this.endObject();
  }

  /** A number as the value of the field whose name stood last. */
  private sayNumber(between: string): void {
    const [, digits] = this.name === '' ? [] : (AS_VALUE.exec(between) ?? []);
    if (digits !== undefined) this.say(this.name, digits);
  }

  private say(field: string, value: string): void {
    const { length } = this.open;
    const said = this.said[length] ?? new Map<string, string>();
    if (said.size === MOST_SAID && !said.has(field)) return;
    this.said[length] = said.set(field, value);
    this.around = null;
  }

  private forgetSaid(opened: number): void {
    if (this.said.length <= opened + 1) return;
    this.said.length = opened + 1;
    this.around = null;
  }

  private allSaid(): Readonly<Record<string, string>> {
    if (this.around) return this.around;
    const levels = this.said.filter(Boolean).map((said) => Object.fromEntries(said));
    this.around = Object.assign(Object.create(null), ...levels) as Record<string, string>;
    return this.around;
  }

  private endObject(): void {
    const { object } = this;
    this.object = null;
    if (object === null) return;
    try {
      const value: unknown = JSON.parse(object);
      if (isObject(value))
        this.done.push({ value, at: `line ${this.line}`, within: this.within(), around: this.allSaid() });
    } catch {
      this.problem('bad-json');
    }
  }

  private within(): string {
    return this.names.slice(0, this.depth).findLast((name) => name !== '') ?? '';
  }

  private endLine(): void {
    if (this.depth === 0 && this.open.length > 0) {
      this.problem('bad-json');
      this.object = null;
      this.open = [];
    }
    this.line++;
  }

  private collectString(part: string): void {
    if (this.object === null) {
      if (this.name.length < LONGEST_NAME) this.name += part.slice(0, LONGEST_NAME);
      return;
    }
    if (this.droppingString) return;
    this.object += part;
    if (this.object.length - this.stringStart <= MAX_STRING) return;
    this.object = this.object.slice(0, this.stringStart);
    this.droppingString = true;
  }

  /** From here on the next object is looked for, whatever stands before it. */
  private giveUpObject(why: FileProblemCode, at: number): number {
    this.problem(why);
    this.object = null;
    this.inString = false;
    this.seeking = '';
    return at;
  }

  private seek(piece: string, from: number, before: string): number {
    const next = this.depth === 0 ? /\n/g : /\}\s{0,16},\s{0,16}(?=\{\s{0,16}")/g;
    const text = before + piece.slice(from);
    const found = next.exec(text);
    const to = found ? next.lastIndex : text.length;
    this.line += countLines(text.slice(before.length, Math.max(before.length, to)));
    this.seeking = found ? null : text.slice(-64);
    if (found) this.open = Array.from({ length: this.depth }, (_, i) => this.open[i] ?? '[');
    return found ? Math.max(from, from + to - before.length) : piece.length;
  }

  private problem(why: FileProblemCode): void {
    this.report({ at: `line ${this.line}`, why });
  }
}

/** Of what stands around objects so many fields are kept at each depth: more are no head of a conversation. */
const MOST_SAID = 64;
const AS_VALUE = /^\s{0,8}:\s{0,8}(\d{3,20})\s{0,8},?\s{0,64}$/;
const SPECIAL = /["{}[\]\n]/g;
const SPECIAL_IN_STRING = /["\\\n]/g;
/** All that stands in JSON between strings and brackets: commas, colons, numbers, true, false, null. */
const NOTHING_STRANGE = /^[\s,:\d.+\-Eaeflnrstu]*$/;

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Whether a value is an object with keys (no array, no null). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { DateReader } from '../../reading/time.js';
import { isMessageLike, isWholeMessage } from './message-object.js';

/** Where the messages of a JSON file lie. */
export type JsonShape = {
  /** how many arrays and objects stand around each (see `jsonObjects`) */
  depth: number;
  /** the fields that hold a message's text and its time, where nothing but what is in them tells it */
  text?: string;
  time?: string;
  /** a field of numbers that is the person's own, and no sender's: the same mobile number in all */
  ownNumber?: string;
};

/** An object as far as it goes in the first bytes: its fields that are no objects, and how deep it lies. */
type Seen = { depth: number; fields: Record<string, unknown> };

const ENOUGH_TO_TELL_OWN = 2;
const MOST_SEEN = 200;
const DEEPEST = 64;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const SIGNED = /^[ \t]{0,8}【[^【】\n]{1,40}】|【[^【】\n]{1,40}】[ \t]{0,8}$/m;

/**
 * Finds the messages in the beginning of a JSON text by its structure: objects of one shape, equally deep, with something like a text
 * and something like a sender or a time.
 * @returns null where there are none
 */
export function jsonShape(head: string): JsonShape | null {
  const seen = objectsIn(head);
  const depths = [...new Set(seen.map(({ depth }) => depth))].sort((a, b) => a - b);
  let best = { depth: -1, score: 0, named: [] as Record<string, unknown>[] };
  for (const depth of depths) {
    const alike = seen.filter((one) => one.depth === depth).map(({ fields }) => fields);
    const named = alike.filter(isMessageLike);
    // what stands around messages has a text and a time only by chance
    const score = named.length + named.filter(isWholeMessage).length;
    if (named.length * 2 > alike.length && score > best.score) best = { depth, score, named };
  }
  if (best.depth >= 0) return { depth: best.depth, ...ownNumberIn(best.named) };
  for (const depth of depths) {
    const alike = seen.filter((one) => one.depth === depth).map(({ fields }) => fields);
    const told = byContent(alike);
    if (told) return { depth, ...told, ...ownNumberIn(alike) };
  }
  return null;
}

/** A field of signed texts and one of times. */
function byContent(alike: readonly Record<string, unknown>[]): { text: string; time?: string } | null {
  const names = [...new Set(alike.flatMap((fields) => Object.keys(fields)))];
  const most = (is: (value: unknown) => boolean): string | undefined =>
    names.find((name) => alike.filter((fields) => is(fields[name])).length * 2 > alike.length);
  const text = most((value) => typeof value === 'string' && SIGNED.test(value));
  const dates = new DateReader();
  const time = most((value) => typeof value !== 'boolean' && typeof dates.read(value) === 'number');
  return text === undefined ? null : { text, ...(time === undefined ? {} : { time }) };
}

function ownNumberIn(alike: readonly Record<string, unknown>[]): { ownNumber?: string } {
  if (alike.length < ENOUGH_TO_TELL_OWN) return {};
  const [first = {}] = alike;
  const name = Object.keys(first).find(
    (one) =>
      MOBILE.test(String(first[one])) && alike.every((fields) => String(fields[one]) === String(first[one])),
  );
  return name === undefined ? {} : { ownNumber: name };
}

/** A token of JSON: a string, a bracket, or what stands between. */
const TOKEN = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\],]|[^\s"{}[\],:]+|\n/g;

/** The objects in a text that may be cut anywhere. */
const objectsIn = (head: string): Seen[] => new ObjectFinder().read(head);

class ObjectFinder {
  private readonly seen: Seen[] = [];
  /** what is open: an object's fields, or null for an array */
  private readonly open: (Record<string, unknown> | null)[] = [];
  private key: string | null = null;

  read(head: string): Seen[] {
    for (const [token, string, colon] of head.matchAll(TOKEN)) {
      if (this.seen.length >= MOST_SEEN || this.open.length > DEEPEST) break;
      if (string === undefined) this.takeOther(token);
      else if (colon === undefined) this.take(unescaped(string));
      else this.key = string;
    }
    // the last one may be cut
    this.open.forEach((fields, depth) => {
      if (fields && this.seen.every((one) => one.depth !== depth)) this.seen.push({ depth, fields });
    });
    return this.seen;
  }

  private take(value: unknown): void {
    const fields = this.open.at(-1);
    if (fields && this.key !== null) fields[this.key] = value;
    this.key = null;
  }

  private takeOther(token: string): void {
    if (token === '{' || token === '[') {
      // so that a list of texts counts as a field too
      this.take([]);
      this.open.push(token === '{' ? {} : null);
    } else if (token === '}' || token === ']') this.close(token === '}');
    else if (token !== ',' && token !== '\n') this.take(token);
  }

  /** A bracket that closes nothing is damage, as one that is not closed. */
  private close(isObject: boolean): void {
    const { open } = this;
    const opened = isObject ? open.findLastIndex((one) => one !== null) : open.lastIndexOf(null);
    if (opened < 0) return;
    const fields = open[opened];
    open.length = opened;
    if (fields) this.seen.push({ depth: opened, fields });
  }
}

function unescaped(string: string): string {
  try {
    return JSON.parse(`"${string}"`) as string;
  } catch {
    return string;
  }
}

import { objectsIn } from '../../reading/json-seen.js';
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

const ENOUGH_TO_TELL_OWN = 2;
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

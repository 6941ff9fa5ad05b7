import { fromBatches } from './batches.js';
import { decodeHead } from './encoding.js';
import { isObject, type JsonObject, jsonObjectBatches } from './json-objects.js';
import { messageOf } from './message-object.js';
import { textPieces } from './text-pieces.js';
import { DateReader } from './time.js';
import type { MessageRecord, ReportProblem, Source } from './types.js';

/** What the first bytes of a JSON file show. */
export type JsonHead = {
  /** the beginning, decoded and trimmed */
  text: string;
  /** the names of the first fields, at any depth */
  keys: ReadonlySet<string>;
};

const KEYS_LOOKED_AT = 16_384;

/** Looks at the first bytes. @returns null where they are no JSON */
export function jsonHead(head: Buffer): JsonHead | null {
  const text = decodeHead(head.subarray(0, KEYS_LOOKED_AT)).trimStart();
  if (!/^(?:\{\s*"|\[\s*(?:\{|\]|$))/.test(text)) return null;
  const keys = new Set<string>();
  for (const [, key = ''] of text.matchAll(/"([A-Za-z_][A-Za-z0-9_]{0,63})"\s*:/g)) keys.add(key);
  return { text, keys };
}

/** Whether all of these names are there. */
export function hasKeys({ keys }: JsonHead, ...names: readonly string[]): boolean {
  return names.every((name) => keys.has(name));
}

/**
 * A source of messages in JSON.
 * @param form `detect` by the first bytes, `depth` how many arrays and objects stand around each message (see
 *   `jsonObjects`), `unwrap` the fields of a message out of its object where they lie deeper
 */
export function jsonSource(form: {
  id: string;
  detect(head: JsonHead): number;
  depth(head: JsonHead): number;
  unwrap?(object: Readonly<Record<string, unknown>>): unknown;
}): Source {
  return {
    id: form.id,
    detect: (bytes) => {
      const head = jsonHead(bytes);
      return head ? form.detect(head) : 0;
    },
    read: (input, report) => fromBatches(readBatches(input, report, form)),
  };
}

async function* readBatches(
  input: AsyncIterable<Buffer>,
  report: ReportProblem,
  form: Pick<Parameters<typeof jsonSource>[0], 'depth' | 'unwrap'>,
): AsyncGenerator<readonly MessageRecord[], void, undefined> {
  const { head, whole } = await peekText(textPieces(input));
  const found = jsonHead(Buffer.from(head));
  const dates = new DateReader();
  const depth = found ? form.depth(found) : 1;
  const read = ({ value, at }: JsonObject): MessageRecord[] => {
    const fields = form.unwrap ? form.unwrap(value) : value;
    const message = isObject(fields) ? messageOf(fields, dates, (why) => report({ at, why })) : null;
    return message ? [message] : [];
  };
  for await (const batch of jsonObjectBatches(whole, depth, report)) yield batch.flatMap(read);
}

/** The beginning of a text, and the whole of it again. */
async function peekText(
  text: AsyncIterable<string>,
): Promise<{ head: string; whole: AsyncGenerator<string, void, undefined> }> {
  const pieces = text[Symbol.asyncIterator]();
  let head = '';
  let ended = false;
  while (head.length < KEYS_LOOKED_AT && !ended) {
    const next = await pieces.next();
    ended = next.done === true;
    if (!next.done) head += next.value;
  }
  async function* whole(): AsyncGenerator<string, void, undefined> {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  }
  return { head: head.slice(0, KEYS_LOOKED_AT), whole: whole() };
}

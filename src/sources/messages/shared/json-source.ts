import { fromBatches } from '../../reading/batches.js';
import { type JsonHead, jsonHead, KEYS_LOOKED_AT } from '../../reading/json-head.js';
import { isObject, type JsonObject, jsonObjectBatches } from '../../reading/json-objects.js';
import { textPieces } from '../../reading/text-pieces.js';
import { DateReader } from '../../reading/time.js';
import type { MessageRecord, ReportProblem, Source } from '../../types.js';
import { directionOf } from './direction.js';
import { OF_A_SERVICE } from './frame-words.js';
import { unframed } from './framed-lines.js';
import { type JsonShape, jsonShape } from './json-shape.js';
import { messageOf } from './message-object.js';

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
  const shape = found ? jsonShape(found.text) : null;
  // its own form may lie deeper in what another program has made of it
  const depth = form.unwrap
    ? found
      ? form.depth(found)
      : 1
    : (shape?.depth ?? (found ? form.depth(found) : 1));
  const read = ({ value, at, within, around }: JsonObject): MessageRecord[] => {
    if (directionOf(within) === 'sent') return [];
    const fields = form.unwrap ? form.unwrap(value) : shape ? named(value, shape) : value;
    const message = isObject(fields) ? messageOf(fields, dates, (why) => report({ at, why })) : null;
    return message ? [unframed(fromAround(message, around))] : [];
  };
  for await (const batch of jsonObjectBatches(whole, depth, report)) yield batch.flatMap(read);
}

/** A conversation's number, where its messages name none; the person's own may stand there too. */
function fromAround(message: MessageRecord, around: JsonObject['around']): MessageRecord {
  if (message.sender !== null) return message;
  const sender = Object.values(around).find((said) => OF_A_SERVICE.test(said));
  return sender === undefined ? message : { ...message, sender };
}

/** An object whose fields are named by nothing but their content, under names that are known. */
function named(
  value: Readonly<Record<string, unknown>>,
  { text, time, ownNumber }: JsonShape,
): Readonly<Record<string, unknown>> {
  if (text === undefined && ownNumber === undefined) return value;
  const { [ownNumber ?? '']: _, ...fields } = value;
  return {
    ...fields,
    ...(text === undefined ? {} : { body: value[text] }),
    ...(time === undefined ? {} : { date: value[time] }),
  };
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

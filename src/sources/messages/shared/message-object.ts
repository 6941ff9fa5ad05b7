import { isObject } from '../../reading/json-objects.js';
import type { DateReader } from '../../reading/time.js';
import type { FileProblemCode, MessageRecord } from '../../types.js';
import { directionOf } from './direction.js';
import { readSender } from './sender.js';

type Fields = Readonly<Record<string, unknown>>;

/** The names that programs give to the fields of a message, best first; compared without case, `_` and `-`. */
const NAMES = {
  text: ['body', 'content', 'text', 'mmsbody', 'snippet', 'message', 'msg'],
  sender: [
    'address',
    'senderaddress',
    'number',
    'phonenumber',
    'phone',
    'from',
    'sender',
    'recipients',
    'tel',
  ],
  time: ['date', 'localtime', 'timestamp', 'time', 't', 'datesent'],
  direction: ['type', 'msgbox', 'messagebox', 'folder', 'box', 'direction', 'shorttype'],
  sim: ['subid', 'subscriptionid', 'simid', 'simslot', 'slot', 'selfphone', 'siminfo'],
  parts: ['parts'],
  addresses: ['addresses', 'mmsaddresses', 'senderaddress'],
} as const;

/** In the GSM numbering that Android uses: whom an MMS is from. */
const FROM = '137';
/** -1 and 0: the phone doesn't tell the SIM cards apart. */
const NO_SIM = new Set(['', '-1', '0', 'null']);
const MAX_TEXT = 65_536;

/**
 * A message out of an object with named fields: a JSON object or a row of a database, in the names of Android's own
 * tables or in those of the programs that export them.
 * @returns null where it is no received message with a text
 */
export function messageOf(
  object: Fields,
  dates: DateReader,
  problem: (why: FileProblemCode) => void,
): MessageRecord | null {
  const fields = simpleNames(object);
  if (directionOf(first(fields, NAMES.direction)) === 'sent') return null;
  const text = textOf(fields);
  if (text === null) {
    if (first(fields, NAMES.sender) !== undefined && first(fields, NAMES.parts) === undefined)
      problem('no-text');
    return null;
  }
  const at = dates.read(first(fields, NAMES.time));
  if (at === undefined) problem('bad-date');
  if (text.includes('\uFFFD')) problem('bad-encoding');
  const sim = simOf(fields);
  return {
    type: 'message',
    sender: senderOf(fields),
    text,
    at: at ?? null,
    ...(sim === null ? {} : { sim }),
  };
}

/** `__parts`, `date_sent` and `dateSent` are written without their dress. */
function simpleNames(object: Fields): Fields {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(object))
    fields[name.replace(/[_-]/g, '').toLowerCase()] ??= value;
  return fields;
}

function first(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((one) => fields[one] !== undefined && fields[one] !== null && fields[one] !== '');
  return name === undefined ? undefined : fields[name];
}

function textOf(fields: Fields): string | null {
  for (const name of NAMES.text) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '' && value !== 'null') return value.slice(0, MAX_TEXT);
  }
  const parts = first(fields, NAMES.parts);
  return Array.isArray(parts) ? partsText(parts) : null;
}

function partsText(parts: readonly unknown[]): string | null {
  const texts: string[] = [];
  for (const part of parts) {
    if (!isObject(part)) continue;
    const fields = simpleNames(part);
    const kind = fields.ct ?? fields.contenttype ?? fields.mimetype;
    if (kind === 'text/plain' && typeof fields.text === 'string') texts.push(fields.text);
  }
  return texts.length === 0 ? null : texts.join('\n').slice(0, MAX_TEXT);
}

function senderOf(fields: Fields): string | null {
  for (const name of NAMES.addresses) {
    for (const address of [fields[name]].flat()) {
      if (!isObject(address)) continue;
      const { type, address: number } = simpleNames(address);
      if (String(type ?? FROM) === FROM && readSender(number) !== null) return readSender(number);
    }
  }
  for (const name of NAMES.sender) {
    const sender = readSender([fields[name]].flat()[0]);
    if (sender !== null) return sender;
  }
  return null;
}

function simOf(fields: Fields): string | null {
  const value = first(fields, NAMES.sim);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const sim = String(value).trim().slice(0, 64);
  return NO_SIM.has(sim) ? null : sim;
}
